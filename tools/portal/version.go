package main

import (
	"flag"
	"fmt"
	"io"
	"runtime/debug"
)

const versionLong = `
usage: go tool portal version

Prints the versions of the portal, of Go and of the libraries it is made with.
`

func versionCommand() command {
	return command{"version", "print versions", versionLong, runVersion}
}

// shownModules are the libraries whose version explains a portal's looks.
var shownModules = map[string]bool{
	"github.com/gohugoio/hugo": true, "golang.org/x/text": true, "github.com/BurntSushi/toml": true,
}

func runVersion(args []string, out, errs io.Writer) int {
	flags := flag.NewFlagSet("version", flag.ContinueOnError)
	if code, done := parse(flags, args, versionLong, false, out, errs); done {
		return code
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return fail(errs, "version", fmt.Errorf("the program does not know how it was built"))
	}
	fmt.Fprintf(out, "portal %s\n", info.Main.Version)
	fmt.Fprintf(out, "go %s\n", info.GoVersion)
	for _, m := range info.Deps {
		if shownModules[m.Path] {
			fmt.Fprintf(out, "%s %s\n", m.Path, m.Version)
		}
	}
	return exitDone
}
