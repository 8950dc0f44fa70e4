package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"resourceportal/tools/source"
)

const translatedLong = `
usage: go tool portal translated FILE…

Notes in a translation that it now says what its original says. Run it when you
have translated a text, or brought it up to date: from then on the portal tells
readers which parts of the original have changed since.

  go tool portal translated content/events/podgorica-2016/sq.md
`

func translatedCommand() command {
	return command{"translated", "note that a translation is up to date", translatedLong, runTranslated}
}

func runTranslated(args []string, out, errs io.Writer) int {
	flags := flag.NewFlagSet("translated", flag.ContinueOnError)
	if code, done := parse(flags, args, translatedLong, true, out, errs); done {
		return code
	}
	if flags.NArg() == 0 {
		fmt.Fprintln(errs, "portal translated: name the files that are up to date")
		return exitUsage
	}
	root, err := projectRoot()
	if err != nil {
		return fail(errs, "translated", err)
	}
	var names []string
	for _, arg := range flags.Args() {
		abs, err := filepath.Abs(arg)
		if err != nil {
			return fail(errs, "translated", err)
		}
		name, err := filepath.Rel(root, abs)
		if err != nil {
			return fail(errs, "translated", err)
		}
		names = append(names, filepath.ToSlash(name))
	}
	stamped, problems, err := source.Stamp(os.DirFS(root), names)
	if err != nil {
		return fail(errs, "translated", err)
	}
	printProblems(errs, problems)
	if problems.HasErrors() {
		return exitFailed
	}
	for _, name := range names {
		if err := replaceFile(filepath.Join(root, filepath.FromSlash(name)), stamped[name]); err != nil {
			return fail(errs, "translated", err)
		}
	}
	fmt.Fprintf(errs, "noted %s\n", count(len(names), "translation"))
	return exitDone
}

// replaceFile writes beside the file and renames, so that it is never half
// written. It keeps the file's mode, and a link stays a link.
func replaceFile(name string, data []byte) error {
	name, err := filepath.EvalSymlinks(name)
	if err != nil {
		return err
	}
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	tmp := name + "~"
	if err := os.WriteFile(tmp, data, info.Mode().Perm()); err != nil {
		return err
	}
	return os.Rename(tmp, name)
}
