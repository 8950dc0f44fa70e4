package main

import (
	"flag"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the expectations in testdata")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"portal": main})
}

// TestScripts runs the command as a maintainer does. Each script has the real
// config.toml, i18n/, layouts/ and static/, and the content that it holds.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata",
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("REAL", mustAbs(t, "../.."))
			return copyProject(env.WorkDir, "../..")
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"get": get,
		},
	})
}

func mustAbs(t *testing.T, name string) string {
	abs, err := filepath.Abs(name)
	if err != nil {
		t.Fatal(err)
	}
	return abs
}

// copyProject copies what every project has.
func copyProject(to, from string) error {
	for _, top := range []string{"config.toml", "i18n", "layouts", "static"} {
		err := filepath.WalkDir(filepath.Join(from, top), func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			rel, err := filepath.Rel(from, name)
			if err != nil {
				return err
			}
			data, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			target := filepath.Join(to, rel)
			if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
				return err
			}
			return os.WriteFile(target, data, 0o644)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// get asks a running server until the answer holds a text:
//
//	get ADDRESS TEXT
func get(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: get ADDRESS TEXT")
	}
	// An event stream never ends: what came before the deadline counts.
	client := http.Client{Timeout: 2 * time.Second}
	last := ""
	for range 100 {
		if response, err := client.Get(args[0]); err == nil {
			body, _ := io.ReadAll(response.Body)
			response.Body.Close()
			if last = response.Status + "\n" + string(body); strings.Contains(last, args[1]) {
				return
			}
		}
		time.Sleep(100 * time.Millisecond)
	}
	ts.Fatalf("%s never said %q; at last:\n%s", args[0], args[1], last)
}

func TestServeRefusesAnAddressInUse(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	var errs strings.Builder
	if code := run([]string{"serve", "--addr", taken.Addr().String()}, &strings.Builder{}, &errs); code != exitFailed {
		t.Errorf("exit code %d: %s", code, errs.String())
	}
}
