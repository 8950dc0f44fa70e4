package rule

import (
	"bytes"
	"compress/zlib"
	"io"
	"slices"
	"strings"
	"testing"
)

// mutation breaks the good file in one place, of which a rule must tell.
type mutation struct {
	name, rule string
	change     func(*fixture)
}

// in replaces a piece of an object, or of its dictionary when it has a stream.
func in(object, old, new string) func(*fixture) {
	return func(f *fixture) {
		f.t.Helper()
		if !strings.Contains(f.bodies[object], old) {
			f.t.Fatalf("%s does not have %s", object, old)
		}
		f.bodies[object] = strings.Replace(f.bodies[object], old, new, 1)
	}
}

// add puts entries into the dictionary of an object.
func add(object, entries string) func(*fixture) {
	return func(f *fixture) { f.bodies[object] = strings.TrimSuffix(f.bodies[object], ">>") + entries + ">>" }
}

// within replaces a piece of a stream, which is packed again if it was.
func within(object, old, new string) func(*fixture) {
	return func(f *fixture) {
		f.t.Helper()
		text, flate := f.streams[object], strings.Contains(f.bodies[object], "FlateDecode")
		if flate {
			text = unpacked(f.t, text)
		}
		if !strings.Contains(text, old) {
			f.t.Fatalf("the stream of %s does not have %s", object, old)
		}
		if text = strings.Replace(text, old, new, 1); flate {
			text = packed(text)
		}
		f.streams[object] = text
	}
}

// unpacked takes back packed.
func unpacked(t testing.TB, text string) string {
	t.Helper()
	z, err := zlib.NewReader(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	all, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return string(all)
}

// draw puts operators before the content of the first page.
func draw(operators string) func(*fixture) {
	return func(f *fixture) { f.streams["content1"] = operators + "\n" + f.streams["content1"] }
}

// raw replaces a piece of the finished file; places do not move with it.
func raw(old, new string) func(*fixture) {
	return func(f *fixture) {
		f.change = func(data []byte) []byte {
			f.t.Helper()
			if !bytes.Contains(data, []byte(old)) {
				f.t.Fatalf("the file does not have %q", old)
			}
			return bytes.Replace(data, []byte(old), []byte(new), 1)
		}
	}
}

// put adds an object, or writes one anew.
func put(object, body string, stream ...string) func(*fixture) {
	return func(f *fixture) { f.put(object, body, stream...) }
}

// trailer adds entries to the trailer.
func trailer(entries string) func(*fixture) { return func(f *fixture) { f.trailer += entries } }

// together makes several changes.
func together(changes ...func(*fixture)) func(*fixture) {
	return func(f *fixture) {
		f.t.Helper()
		for _, change := range changes {
			change(f)
		}
	}
}

// mutations are all there are.
func mutations() []mutation {
	return slices.Concat(fileMutations, streamMutations, documentMutations, metadataMutations, pageMutations,
		contentMutations, fontMutations, structureMutations, tableMutations, linkMutations)
}

func TestEveryFaultIsFoundByItsRule(t *testing.T) {
	seen := map[string]bool{}
	for _, m := range mutations() {
		if seen[m.name] {
			t.Errorf("%s: there are two mutations of this name", m.name)
		}
		seen[m.name] = true
		t.Run(m.name, func(t *testing.T) {
			f := good(t)
			m.change(f)
			found := Check(f.bytes())
			if !slices.ContainsFunc(found, func(v Violation) bool { return v.Rule == m.rule }) {
				t.Errorf("%s was not found, but %v", m.rule, found)
			}
		})
	}
}
