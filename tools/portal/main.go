// Command portal builds, checks and shows the resource portal.
//
// The command parses flags, prints and chooses the exit code; everything else is
// done by the packages beside it. What it prints is for maintainers: one line a
// message on standard error, without capitals or full stops, problems as place,
// text and hint. Exit codes: 0 done, 1 problems or failure, 2 wrong usage.
package main

import (
	"io"
	"os"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// command is one of the words that can follow "portal".
type command struct {
	name, short, long string
	run               func(args []string, out, errs io.Writer) int
}

// Exit codes.
const (
	exitDone = iota
	exitFailed
	exitUsage
)
