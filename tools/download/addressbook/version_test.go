package addressbook_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/emersion/go-vcard"

	"resourceportal/tools/download/addressbook"
	"resourceportal/tools/shelf/shelftest"
)

// The older version is what RFC 2426 knows, with the same numbers, labels and notes.
func TestOlderVersionSaysTheSameToOldTelephones(t *testing.T) {
	cards := 0
	for _, e := range shelftest.Real(t) {
		for _, rec := range e.In("contacts") {
			var read [2]vcard.Card
			for i, version := range []addressbook.Version{addressbook.V4, addressbook.V3} {
				data, err := version.Card(e, rec)
				if err != nil {
					t.Fatal(err)
				}
				if read[i], err = vcard.NewDecoder(bytes.NewReader(data)).Decode(); err != nil {
					t.Fatalf("%s %s: %v", e.Key, rec.Ref, err)
				}
				if got := read[i].Value(vcard.FieldVersion); got != string(version) {
					t.Errorf("version %q", got)
				}
			}
			old := read[1]
			for _, name := range []string{vcard.FieldKind, "LANG", "LANGUAGE"} {
				if old[name] != nil {
					t.Errorf("%s %s: %s in version 3.0", e.Key, rec.Ref, name)
				}
			}
			for name, fields := range old {
				for _, f := range fields {
					for param := range f.Params {
						if strings.Contains("ALTID PREF LABEL", param) {
							t.Errorf("%s %s: %s;%s in version 3.0", e.Key, rec.Ref, name, param)
						}
					}
				}
			}
			for _, name := range []string{vcard.FieldFormattedName, vcard.FieldOrganization, vcard.FieldTelephone, vcard.FieldEmail, vcard.FieldAddress, vcard.FieldNote, vcard.FieldUID, vcard.FieldRevision, "X-ABLABEL"} {
				if got, want := strings.Join(old.Values(name), "\n"), strings.Join(read[0].Values(name), "\n"); got != want {
					t.Errorf("%s %s: %s is %q, in version 4.0 %q", e.Key, rec.Ref, name, got, want)
				}
			}
			cards++
		}
	}
	if cards == 0 {
		t.Error("no card")
	}
}
