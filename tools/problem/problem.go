// Package problem holds an author's mistake as a value: what is wrong, where,
// and what to do about it.
//
// A problem is not an error. An error says that the machine or our own code
// failed and stops the work; problems are collected, sorted and shown together.
// The package does no I/O and decides no exit code.
package problem

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Severity says whether a problem stops a build.
type Severity int

// The severities. An error cannot be downgraded.
const (
	Error Severity = iota
	Warning
)

func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// Pos is a place in a file. File is relative to the project, with slashes.
// Line and Col count from 1; 0 means that the whole file, or line, is meant.
type Pos struct {
	File      string
	Line, Col int
}

func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

// Problem is one mistake. Code names its kind in kebab-case and never changes;
// Text says what is wrong, Hint what to do. Both are one line, without a
// capital or a full stop at the ends.
type Problem struct {
	Code     string
	Severity Severity
	Pos      Pos
	Text     string
	Hint     string
}

// String is the form shown on a terminal: one line, and a second one with the
// hint if there is one.
func (p Problem) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s: %s [%s]", p.Pos, p.Severity, p.Text, p.Code)
	if p.Hint != "" {
		fmt.Fprintf(&b, "\n    hint: %s", p.Hint)
	}
	return b.String()
}

// List collects problems.
type List []Problem

// Errorf adds an error.
func (l *List) Errorf(code string, pos Pos, hint, format string, args ...any) {
	*l = append(*l, Problem{code, Error, pos, fmt.Sprintf(format, args...), hint})
}

// Warnf adds a warning.
func (l *List) Warnf(code string, pos Pos, hint, format string, args ...any) {
	*l = append(*l, Problem{code, Warning, pos, fmt.Sprintf(format, args...), hint})
}

// HasErrors reports whether any problem stops a build.
func (l List) HasErrors() bool {
	return slices.ContainsFunc(l, func(p Problem) bool { return p.Severity == Error })
}

// Sorted is the list in the order it is shown, by place, then by text, with
// each problem once.
func (l List) Sorted() List {
	s := slices.Clone(l)
	slices.SortStableFunc(s, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.Pos.File, b.Pos.File),
			cmp.Compare(a.Pos.Line, b.Pos.Line),
			cmp.Compare(a.Pos.Col, b.Pos.Col),
			cmp.Compare(a.Code, b.Code),
			cmp.Compare(a.Text, b.Text),
			cmp.Compare(a.Severity, b.Severity),
			cmp.Compare(a.Hint, b.Hint),
		)
	})
	return slices.Compact(s)
}
