package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

func TestTablesAreThoseOfTheCLDROfThisMachine(t *testing.T) {
	if _, err := os.Stat(DefaultDir); err != nil {
		t.Skipf("no CLDR here (apt-get install unicode-cldr-core): %v", err)
	}
	made, err := generate(DefaultDir)
	if err != nil {
		t.Fatal(err)
	}
	kept, err := os.ReadFile("../../tables_gen.go")
	if err != nil {
		t.Fatal(err)
	}
	first := func(src []byte) string { line, _, _ := strings.Cut(string(src), "\n"); return line }
	switch {
	case first(made) != first(kept):
		t.Skipf("this machine has another CLDR: %q, the tables are of %q", first(made), first(kept))
	case !bytes.Equal(made, kept):
		t.Error("tables_gen.go is stale: run go generate in tools/locale")
	}
}

func TestGenerateFailsWithoutCLDR(t *testing.T) {
	if _, err := generate(t.TempDir()); err == nil {
		t.Error("an empty folder gave tables")
	}
}
