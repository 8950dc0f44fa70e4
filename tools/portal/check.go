package main

import (
	"flag"
	"fmt"
	"io"

	"resourceportal/tools/build"
)

const checkLong = `
usage: go tool portal check

Looks for everything that a build would find wrong, and writes nothing.
`

func checkCommand() command {
	return command{"check", "look for mistakes, write nothing", checkLong, runCheck}
}

func runCheck(args []string, out, errs io.Writer) int {
	flags := flag.NewFlagSet("check", flag.ContinueOnError)
	if code, done := parse(flags, args, checkLong, false, out, errs); done {
		return code
	}
	root, err := projectRoot()
	if err != nil {
		return fail(errs, "check", err)
	}
	result, code := construct("check", root, build.Options{}, errs)
	if code != exitDone {
		return code
	}
	fmt.Fprintf(errs, "checked %s in %s: no errors\n", count(result.Records, "record"), count(result.Editions, "edition"))
	return exitDone
}
