package searchtest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// pieceKind is what may become of a word of a template.
type pieceKind uint8

const (
	fixed   pieceKind = iota // stands as it is: "and", what no letter is part of
	number                   // another number of as many digits
	content                  // itself, another form of it, or another word
)

// piece is a word of a template, with what stands before it.
type piece struct {
	before string // spaces, marks, Markdown
	word   string
	kind   pieceKind
	// capital says that the word begins with a capital that no sentence's head
	// gave it: a name.
	capital bool
	// stem and endings are the word's own inflection; no endings when there is none.
	stem    string
	endings paradigm
}

// template is a text whose words can be replaced. Its last piece has the marks at
// the end and no word.
type template []piece

// cut takes a text apart; frequent words, and addresses of links, stay as they
// are.
func cut(s string, g grammar, frequent map[string]bool) template {
	var t template
	start, i := 0, 0
	for i < len(s) {
		if strings.HasPrefix(s[i:], "](") {
			i += len("](") + strings.IndexByte(s[i+len("]("):]+")", ')')
			continue
		}
		c, size := utf8.DecodeRuneInString(s[i:])
		if !isWord(c) {
			i += size
			continue
		}
		end := i
		for end < len(s) {
			c, size := utf8.DecodeRuneInString(s[end:])
			if !isWord(c) {
				break
			}
			end += size
		}
		t = append(t, newPiece(s[start:i], s[i:end], s[end:], g, frequent))
		start, i = end, end
	}
	if len(t) > 0 {
		t[0].capital = false
	}
	return append(t, piece{before: s[start:]})
}

func newPiece(before, word, after string, g grammar, frequent map[string]bool) piece {
	p := piece{before: before, word: word, kind: content}
	letters := strings.IndexFunc(word, unicode.IsLetter) >= 0
	digits := strings.IndexFunc(word, unicode.IsDigit) >= 0
	switch {
	case letters && digits, strings.HasPrefix(after, "*"), strings.HasPrefix(after, `\*`), frequent[strings.ToLower(word)]:
		p.kind = fixed // Kosovo* keeps its asterisk
	case digits:
		p.kind = number
	}
	first, _ := utf8.DecodeRuneInString(word)
	p.capital = unicode.IsUpper(first)
	p.stem, p.endings = g.take(word)
	return p
}

// words are how many words the template has.
func (t template) words() int { return len(t) - 1 }

// sentences cuts a paragraph of Markdown after full stops that a capital follows.
// Sentences that cannot stand elsewhere are left out: those that begin with a
// number or a mark, and those with Markdown that is not closed within them.
func sentences(paragraph string) []string {
	var all []string
	rest := strings.Join(strings.Fields(paragraph), " ")
	for rest != "" {
		sentence := rest
		for at := 0; ; {
			stop := strings.Index(rest[at:], ". ")
			if stop < 0 {
				rest = ""
				break
			}
			at += stop + len(". ")
			if next, _ := utf8.DecodeRuneInString(rest[at:]); unicode.IsUpper(next) || next == '[' {
				sentence, rest = rest[:at-1], rest[at:]
				break
			}
		}
		if movable(sentence) {
			all = append(all, sentence)
		}
	}
	return all
}

func movable(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsLetter(first) && first != '[' || strings.ContainsAny(s, "`|{}<>_#") || strings.Contains(s, "[^") || strings.Contains(s, "**") {
		return false
	}
	return strings.Count(s, "[") == strings.Count(s, "](") && strings.Count(s, "(") == strings.Count(s, ")") &&
		strings.Count(s, "](") <= 2 && strings.Count(s, " ") >= 3
}
