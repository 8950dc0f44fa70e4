package main

import (
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"time"

	"resourceportal/tools/build"
	"resourceportal/tools/catalog"
)

const checkLong = `
usage: go tool portal check [--terms] [--cache DIR | --no-cache]

Looks for everything that a build would find wrong, and for contacts that nobody
has checked for half a year. Writes nothing
but its cache.

  --terms          also list translations that use none of the glossary's forms for
                   a term that their original uses` + cacheLong

func checkCommand() command {
	return command{"check", "look for mistakes, write nothing", checkLong, runCheck}
}

func runCheck(args []string, out, errs io.Writer) int {
	flags := flag.NewFlagSet("check", flag.ContinueOnError)
	terms := flags.Bool("terms", false, "")
	cacheDir := cacheFlags(flags)
	if code, done := parse(flags, args, checkLong, false, out, errs); done {
		return code
	}
	root, err := projectRoot()
	if err != nil {
		return fail(errs, "check", err)
	}
	kept, err := cacheDir(root, filepath.Join(root, "public"))
	if err != nil {
		fmt.Fprintf(errs, "portal check: %v\n", err)
		return exitUsage
	}
	result, code := construct("check", root, build.Options{Today: today(), Terms: *terms, CacheDir: kept}, errs)
	if code != exitDone {
		return code
	}
	fmt.Fprintf(errs, "checked %s in %s: no errors\n", count(result.Records, "record"), count(result.Editions, "edition"))
	return exitDone
}

func today() catalog.Date {
	now := time.Now()
	return catalog.Date{Year: now.Year(), Month: int(now.Month()), Day: now.Day()}
}
