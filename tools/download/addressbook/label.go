package addressbook

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/contentline"
	"resourceportal/tools/view"
)

// labelLength is the most that a label has, in letters. No format sets a limit;
// telephones give a label one line or two.
const labelLength = 60

// mark tells one of several numbers, or mailboxes, from the others.
type mark struct {
	label string // for people
	kind  string // for TYPE
	pref  string // for PREF: "1" for the first
}

// marks are those of the channels, in their order. A channel that is the only one
// of its kind has none, and an address has its own label.
func marks(f *catalog.Contact, channels []view.Channel) []mark {
	all := make([]mark, len(channels))
	published := f.Published() // the page has these, in this order
	for _, kind := range []string{"phone", "email"} {
		var of []int
		var uses []string
		for i, c := range channels {
			if c.Type == kind {
				of, uses = append(of, i), append(uses, contentline.Clean(c.Use.Text))
			}
		}
		if len(of) < 2 {
			continue
		}
		for n, label := range labels(uses) {
			id := published[of[n]].ID
			all[of[n]] = mark{label: cmp.Or(label, id), kind: "x-" + id}
		}
		all[of[0]].pref = "1"
	}
	return all
}

// reach adds a number or a mailbox, in a group with its label if it has one.
func (w *writer) reach(name, text string, m mark) {
	if m.label == "" || text == "" {
		w.text(name, text, "TYPE", "work")
		return
	}
	w.items++
	group := "item" + strconv.Itoa(w.items) + "."
	w.text(group+name, text, "TYPE", m.kind, "PREF", m.pref)
	w.text(group+"X-ABLabel", m.label)
}

// labels are what several channels are for, short: of each text the first
// sentence. Where one would have to be cut, all lose the words with which all of
// them begin: these tell none from the others, and a small screen may show no more
// than the beginning. The sense must not hang on them ("This is not …"): a test
// looks at the texts that we have.
func labels(uses []string) []string {
	sentences := make([][]string, len(uses))
	long := false
	for i, use := range uses {
		sentences[i] = sentence(use)
		long = long || utf8.RuneCountInString(strings.Join(sentences[i], " ")) > labelLength
	}
	lead := 0
	if long {
		lead = common(sentences)
	}
	all := make([]string, len(uses))
	for i, words := range sentences {
		all[i] = shorten(strings.Join(words[lead:], " "))
		if initial, size := utf8.DecodeRuneInString(all[i]); lead > 0 {
			all[i] = string(unicode.ToTitle(initial)) + all[i][size:]
		}
	}
	return all
}

// sentence is the first one of a text, in words, without its stop. A stop behind a
// short word in small letters may be that of an abbreviation and ends none: a label
// that is too long is cut, one that is too short says nothing.
func sentence(text string) []string {
	words := strings.Fields(text)
	for i, word := range words {
		bare := strings.TrimRight(word, ".!?")
		last := i+1 == len(words)
		if bare == word && !last {
			continue
		}
		if last || !small(bare) && !lower(words[i+1]) {
			return strings.Fields(strings.Join(words[:i], " ") + " " + bare)
		}
	}
	return nil
}

// small reports whether a word may be an abbreviation: "br", "npr".
func small(word string) bool {
	return utf8.RuneCountInString(word) <= 3 && word == strings.ToLower(word)
}

// lower reports whether a word begins with a small letter.
func lower(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLower(r)
}

// common is with how many words all sentences begin; 0 when one of them would have
// none left.
func common(sentences [][]string) int {
	for n := 0; ; n++ {
		for _, words := range sentences {
			if n >= len(words) {
				return 0
			}
			if strings.TrimRight(words[n], marksWithin) != strings.TrimRight(sentences[0][n], marksWithin) {
				return n
			}
		}
	}
}

// marksWithin are what may stand behind a word within a sentence.
const marksWithin = ",;:–"

// shorten makes a label of a sentence; one that would be too long ends at a word.
func shorten(sentence string) string {
	letters := []rune(sentence)
	if len(letters) <= labelLength {
		return sentence
	}
	end := labelLength - 1 // and "…"
	for at := end; at > 0; at-- {
		if letters[at] == ' ' {
			end = at
			break
		}
	}
	return strings.TrimRight(string(letters[:end]), marksWithin+" ") + "…"
}
