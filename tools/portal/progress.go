package main

import (
	"fmt"
	"io"
	"os"

	"golang.org/x/term"
)

// progress shows on a terminal what is being done, and nothing in a pipe.
type progress struct {
	w    io.Writer
	live bool
}

func newProgress(w io.Writer) *progress {
	f, ok := w.(*os.File)
	return &progress{w, ok && term.IsTerminal(int(f.Fd()))}
}

// clearLine goes to the start of the line and empties it.
const clearLine = "\r\x1b[K"

func (p *progress) stage(name string) {
	if p.live {
		fmt.Fprint(p.w, clearLine+name+" …")
	}
}

func (p *progress) done() {
	if p.live {
		fmt.Fprint(p.w, clearLine)
	}
}
