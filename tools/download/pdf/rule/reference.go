package rule

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strconv"
)

var (
	tableHead  = regexp.MustCompile(`^xref(\r\n|\n|\r)([0-9]+) ([0-9]+)( ?\r\n| ?\n| ?\r)`)
	looseHead  = regexp.MustCompile(`^xref\s+([0-9]+)\s+([0-9]+)\s+`)
	section    = regexp.MustCompile(`^([0-9]+) ([0-9]+) ?(\r\n|\n|\r)`)
	tableEntry = regexp.MustCompile(`^([0-9]{10}) ([0-9]{5}) ([nf])( \r| \n|\r\n)$`)
)

// readTable reads a cross-reference table and its trailer (ISO 32000-1, 7.5.4).
func (f *file) readTable(start int) error {
	pos := start + len("xref")
	if !tableHead.Match(f.data[start:min(start+64, len(f.data))]) {
		if !looseHead.Match(f.data[start:min(start+64, len(f.data))]) {
			return errors.New("the cross-reference table has no first section")
		}
		f.report("A-6.1.4-2", "the word xref is not followed by one line's end and a section")
	}
	for pos < len(f.data) && isSpace(f.data[pos]) {
		pos++
	}
	free := map[int]int{}
	for {
		head := section.FindSubmatch(f.data[pos:min(pos+32, len(f.data))])
		if head == nil {
			break
		}
		first, err1 := strconv.Atoi(string(head[1]))
		count, err2 := strconv.Atoi(string(head[2]))
		pos += len(head[0])
		if err1 != nil || err2 != nil || count > (len(f.data)-pos)/20 {
			return errors.New("the cross-reference table is longer than the file")
		}
		for i := range count {
			if err := f.readEntry(first+i, f.data[pos+20*i:pos+20*i+20], free); err != nil {
				return err
			}
		}
		pos += 20 * count
	}
	if !bytes.HasPrefix(f.data[pos:], []byte("trailer")) {
		return errors.New("no trailer behind the cross-reference table")
	}
	f.checkFree(free)
	l := lexer{data: f.data, pos: pos + len("trailer"), where: "trailer", report: f.report, refs: true}
	o, err := l.next()
	if err != nil {
		return err
	}
	trailer, ok := o.(dict)
	if !ok {
		return errors.New("the trailer is no dictionary")
	}
	f.trailer, f.end = trailer, l.pos
	return nil
}

// readEntry reads a line of the table, which is 20 bytes long.
func (f *file) readEntry(number int, line []byte, free map[int]int) error {
	found := tableEntry.FindSubmatch(line)
	if found == nil {
		return fmt.Errorf("line %q of the cross-reference table is none", line)
	}
	offset, err1 := strconv.Atoi(string(found[1]))
	generation, err2 := strconv.Atoi(string(found[2]))
	if err := errors.Join(err1, err2); err != nil {
		return fmt.Errorf("cross-reference table: %w", err)
	}
	if _, twice := f.entries[number]; twice {
		f.report("PDF-7.5.4", "object %d stands twice in the cross-reference table", number)
	}
	if found[3][0] == 'f' {
		free[number] = offset
		if number == 0 && generation != 65535 {
			f.report("PDF-7.5.4", "the first line of the cross-reference table has generation %d", generation)
		}
		return nil
	}
	f.entries[number] = entry{offset: offset, generation: generation}
	return nil
}

// checkFree follows the list of free numbers, which begins and ends with 0.
func (f *file) checkFree(free map[int]int) {
	seen := map[int]bool{}
	for n := 0; ; {
		next, ok := free[n]
		if !ok || seen[n] {
			f.report("PDF-7.5.4", "the list of free objects leads to %d, which is not free or has been", n)
			return
		}
		seen[n] = true
		if n = next; n == 0 {
			break
		}
	}
	// A free entry outside of the list may name 0 as its next.
	for n, next := range free {
		if !seen[n] && next != 0 {
			f.report("PDF-7.5.4", "the free object %d is not in the list of free objects", n)
		}
	}
}

// readTableStream reads a cross-reference stream (ISO 32000-1, 7.5.8).
func (f *file) readTableStream(start int) error {
	o, end, err := f.readObject(-1, entry{offset: start})
	if err != nil {
		return fmt.Errorf("cross-reference stream: %w", err)
	}
	s, ok := o.(*stream)
	if !ok || s.dict["Type"] != name("XRef") {
		return errors.New("startxref points to no cross-reference section")
	}
	f.trailer, f.end = s.dict, end
	data, err := f.decode(s)
	if err != nil {
		return fmt.Errorf("cross-reference stream: %w", err)
	}
	widths, ok := f.numbers(s.dict["W"], 3)
	if !ok || widths[0] < 0 || widths[1] < 1 || widths[2] < 0 || widths[0]+widths[1]+widths[2] > 16 {
		return errors.New("the cross-reference stream has no W of three")
	}
	size, _ := f.integer(s.dict["Size"])
	index := array{integer(0), integer(size)}
	if a := f.array(s.dict["Index"]); a != nil {
		index = a
	}
	free := map[int]int{}
	for i := 0; i+1 < len(index); i += 2 {
		first, _ := f.integer(index[i])
		count, _ := f.integer(index[i+1])
		for n := first; n < first+count; n++ {
			if len(data) < int(widths[0]+widths[1]+widths[2]) {
				return errors.New("the cross-reference stream is too short")
			}
			data = f.readEntryFields(n, data, widths, free)
		}
	}
	if len(data) > 0 {
		f.report("PDF-7.5.8", "the cross-reference stream has %d bytes too many", len(data))
	}
	f.checkFree(free)
	return nil
}

// readEntryFields reads an entry from the front of data.
func (f *file) readEntryFields(number int, data []byte, widths []float64, free map[int]int) []byte {
	fields := [3]int{1, 0, 0} // the type is 1 where it has no width
	for i, w := range widths {
		if w > 0 {
			fields[i] = 0
		}
		for range int(w) {
			fields[i] = (fields[i]<<8 | int(data[0])) & 0x7FFFFFFF
			data = data[1:]
		}
	}
	switch fields[0] {
	case 0:
		free[number] = fields[1]
	case 1:
		f.entries[number] = entry{offset: fields[1], generation: fields[2]}
	case 2:
		f.entries[number] = entry{container: fields[1], index: fields[2]}
	default:
		f.report("PDF-7.5.8", "object %d has a cross-reference entry of type %d", number, fields[0])
	}
	return data
}
