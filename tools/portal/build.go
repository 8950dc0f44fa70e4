package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"resourceportal/tools/build"
	"resourceportal/tools/publish"
	"resourceportal/tools/source"
)

const buildLong = `
usage: go tool portal build [--out DIR] [--base-url URL] [--cache DIR | --no-cache]

Builds the portal from content/ and puts it in place in one step. If anything is
wrong, all of it is listed and the old portal stays as it was.

  --out DIR        where to put it (public)
  --base-url URL   the address at which it will be published (baseURL in config.toml)` + cacheLong

func buildCommand() command {
	return command{"build", "build the portal and put it into public/", buildLong, runBuild}
}

func runBuild(args []string, out, errs io.Writer) int {
	flags := flag.NewFlagSet("build", flag.ContinueOnError)
	dir := flags.String("out", "", "")
	baseURL := flags.String("base-url", "", "")
	cacheDir := cacheFlags(flags)
	if code, done := parse(flags, args, buildLong, false, out, errs); done {
		return code
	}
	if *baseURL != "" {
		if err := source.CheckBaseURL(*baseURL); err != nil {
			fmt.Fprintf(errs, "portal build: --base-url: %v\n", err)
			return exitUsage
		}
	}
	root, err := projectRoot()
	if err != nil {
		return fail(errs, "build", err)
	}
	target, err := outDir(root, *dir)
	if err != nil {
		fmt.Fprintf(errs, "portal build: %v\n", err)
		return exitUsage
	}
	kept, err := cacheDir(root, target)
	if err != nil {
		fmt.Fprintf(errs, "portal build: %v\n", err)
		return exitUsage
	}
	start := time.Now()
	result, code := construct("build", root, build.Options{BaseURL: withSlash(*baseURL), CacheDir: kept}, errs)
	if code != exitDone {
		return code
	}
	if err := publish.Put(target, result.Files); err != nil {
		return fail(errs, "build", err)
	}
	fmt.Fprintf(errs, "built %s in %s: %s, %s, %.1f s\n", count(result.Records, "record"), count(result.Editions, "edition"),
		count(len(result.Files), "file"), relative(target), time.Since(start).Seconds())
	return exitDone
}

// construct builds the portal in memory and shows its problems.
func construct(name, root string, o build.Options, errs io.Writer) (build.Result, int) {
	p := newProgress(errs)
	o.Progress = p.stage
	result, err := build.Run(root, o)
	p.done()
	if err != nil {
		return build.Result{}, fail(errs, name, err)
	}
	printProblems(errs, result.Problems)
	if result.Problems.HasErrors() {
		return build.Result{}, exitFailed
	}
	return result, exitDone
}

func withSlash(s string) string {
	if s == "" || strings.HasSuffix(s, "/") {
		return s
	}
	return s + "/"
}

// outDir is the folder to publish to: public/ in the project, or the one named,
// seen from where the maintainer stands. It must not hold the project, nor lie in
// a folder that the project is made of.
func outDir(root, dir string) (string, error) {
	if dir == "" {
		return filepath.Join(root, "public"), nil
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	if rel, err := filepath.Rel(dir, root); err == nil && (rel == "." || !strings.HasPrefix(rel, "..")) {
		return "", fmt.Errorf("--out %s would replace the project itself", dir)
	}
	if part, lies := partOfProject(root, dir); lies {
		return "", fmt.Errorf("--out %s lies in %s/, which the portal is made from", dir, part)
	}
	return dir, nil
}

// relative is a path as seen from where the maintainer stands.
func relative(path string) string {
	if dir, err := os.Getwd(); err == nil {
		if rel, err := filepath.Rel(dir, path); err == nil && !strings.HasPrefix(rel, "..") {
			return rel
		}
	}
	return path
}
