package source

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"resourceportal/tools/problem"
)

// maxText is the most bytes that a text or record file may have.
const maxText = 1 << 20

// checkBytes reports whether a file can be read as text at all.
func checkBytes(file string, data []byte, problems *problem.List) bool {
	pos := problem.Pos{File: file, Line: 1}
	switch {
	case len(data) > maxText:
		problems.Errorf("too-long", problem.Pos{File: file}, "cut it into several records, or attach it as a file", "more than 1 MB of text: %d bytes", len(data))
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		problems.Errorf("byte-order-mark", pos, "save the file as UTF-8 without BOM", "byte-order mark at the start of the file")
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		problems.Errorf("encoding", pos, "save the file as UTF-8", "UTF-16, not UTF-8")
	case !utf8.Valid(data):
		pos.Line = lineOfInvalid(data)
		problems.Errorf("encoding", pos, "save the file as UTF-8", "not UTF-8")
	case len(bytes.TrimSpace(data)) == 0:
		problems.Errorf("empty", pos, "write the record, or delete the file", "empty file")
	case bytes.IndexByte(data, 0) >= 0:
		pos.Line = lineAt(data, bytes.IndexByte(data, 0))
		problems.Errorf("encoding", pos, "save the file as UTF-8; it may be UTF-16 now", "a NUL character")
	case bytes.IndexByte(data, '\r') >= 0 && bytes.IndexByte(data, '\n') < 0:
		problems.Errorf("line-ends", pos, "save the file with the line ends of Unix (LF) or Windows (CRLF)", "line ends of an old Mac (CR)")
	case controlAt(data) >= 0:
		at := controlAt(data)
		r, _ := utf8.DecodeRune(data[at:])
		pos.Line = lineAt(data, at)
		problems.Errorf("control-character", pos, "delete it", "a character that cannot be printed: %U", r)
	default:
		if n := norm.NFC.QuickSpan(data); n < len(data) && !norm.NFC.IsNormal(data) {
			problems.Errorf("normalisation", problem.Pos{File: file, Line: lineAt(data, firstDenormal(data))},
				"type the letter anew with your keyboard, or save the file with composed characters (NFC)", "a letter made of two characters where one exists")
		}
		return true
	}
	return false
}

// controlAt is the place of the first control character that ends no line, or -1.
func controlAt(data []byte) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if isControl(r) && !bytes.HasPrefix(data[i:], []byte("\r\n")) {
			return i
		}
		i += size
	}
	return -1
}

func lineAt(data []byte, offset int) int { return bytes.Count(data[:offset], []byte("\n")) + 1 }

func lineOfInvalid(data []byte) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return lineAt(data, i)
		}
		i += size
	}
	return 0
}

// firstDenormal is where data and its composed form part ways.
func firstDenormal(data []byte) int {
	composed := norm.NFC.Bytes(data)
	for i := range min(len(data), len(composed)) {
		if data[i] != composed[i] {
			return i
		}
	}
	return 0
}
