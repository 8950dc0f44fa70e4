package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"resourceportal/tools/problem"
)

// commands are sorted as a maintainer needs them.
func commands() []command {
	return []command{buildCommand(), checkCommand(), serveCommand(), translatedCommand(), versionCommand()}
}

// run is the whole command; it never exits by itself.
func run(args []string, out, errs io.Writer) int {
	all := commands()
	if len(args) == 0 {
		usage(errs, all)
		return exitUsage
	}
	name := args[0]
	switch name {
	case "help", "-h", "-help", "--help":
		return help(args[1:], all, out, errs)
	}
	for _, c := range all {
		if c.name == name {
			return c.run(args[1:], out, errs)
		}
	}
	fmt.Fprintf(errs, "portal: there is no command %q\n", name)
	usage(errs, all)
	return exitUsage
}

func usage(w io.Writer, all []command) {
	fmt.Fprint(w, "usage: go tool portal <command> [flags]\n\n")
	for _, c := range all {
		fmt.Fprintf(w, "  %-12s %s\n", c.name, c.short)
	}
	fmt.Fprint(w, "\ngo tool portal help <command> says more about one\n")
}

func help(args []string, all []command, out, errs io.Writer) int {
	if len(args) == 0 {
		usage(out, all)
		return exitDone
	}
	for _, c := range all {
		if c.name == args[0] {
			fmt.Fprintln(out, strings.TrimSpace(c.long))
			return exitDone
		}
	}
	fmt.Fprintf(errs, "portal: there is no command %q\n", args[0])
	return exitUsage
}

// parse reads a command's flags. done is true when there is nothing more to do,
// with the exit code to give. A command that takes no words after its flags
// refuses them.
func parse(flags *flag.FlagSet, args []string, long string, words bool, out, errs io.Writer) (code int, done bool) {
	flags.SetOutput(io.Discard)
	flags.Usage = func() {}
	err := flags.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(out, strings.TrimSpace(long))
		return exitDone, true
	case err != nil:
		fmt.Fprintf(errs, "portal %s: %v\n", flags.Name(), err)
	case !words && flags.NArg() > 0:
		fmt.Fprintf(errs, "portal %s: %q is one word too many\n", flags.Name(), flags.Arg(0))
	default:
		return 0, false
	}
	fmt.Fprintf(errs, "    hint: go tool portal help %s\n", flags.Name())
	return exitUsage, true
}

// projectRoot is the folder of config.toml, here or above.
func projectRoot() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for at := dir; ; at = filepath.Dir(at) {
		if _, err := os.Stat(filepath.Join(at, "config.toml")); err == nil {
			return at, nil
		}
		if at == filepath.Dir(at) {
			return "", fmt.Errorf("no config.toml in %s or above it", dir)
		}
	}
}

// printProblems shows all problems and how many there are.
func printProblems(w io.Writer, problems problem.List) {
	errors, warnings := 0, 0
	for _, p := range problems {
		fmt.Fprintln(w, p)
		if p.Severity == problem.Error {
			errors++
		} else {
			warnings++
		}
	}
	if len(problems) > 0 {
		fmt.Fprintf(w, "%s, %s\n", count(errors, "error"), count(warnings, "warning"))
	}
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// fail tells what went wrong with the machine or our own code.
func fail(errs io.Writer, name string, err error) int {
	fmt.Fprintf(errs, "portal %s: %v\n", name, err)
	return exitFailed
}
