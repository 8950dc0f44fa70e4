package reference

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
)

// cslItem is an item of CSL-JSON (Citation Style Language 1.0.2, csl-data.json),
// in the order in which it is written.
type cslItem struct {
	ID             string    `json:"id"`
	Type           string    `json:"type"`
	Title          string    `json:"title"`
	TitleShort     string    `json:"title-short,omitempty"`
	OriginalTitle  string    `json:"original-title,omitempty"`
	Author         []cslName `json:"author,omitempty"`
	Authority      string    `json:"authority,omitempty"`
	Jurisdiction   string    `json:"jurisdiction,omitempty"`
	Genre          string    `json:"genre,omitempty"`
	Number         string    `json:"number,omitempty"`
	ContainerTitle string    `json:"container-title,omitempty"`
	Volume         string    `json:"volume,omitempty"`
	Page           string    `json:"page,omitempty"`
	EventTitle     string    `json:"event-title,omitempty"`
	EventPlace     string    `json:"event-place,omitempty"`
	EventDate      *cslDate  `json:"event-date,omitempty"`
	Issued         *cslDate  `json:"issued,omitempty"`
	Language       string    `json:"language"`
	URL            string    `json:"URL"`
	Abstract       string    `json:"abstract,omitempty"`
	Keyword        string    `json:"keyword,omitempty"`
	Note           string    `json:"note,omitempty"`
}

// cslName is an organisation, which has no given and family names.
type cslName struct {
	Literal string `json:"literal"`
}

// cslDate is a date or a period: year, month, day, as far as they are known.
type cslDate struct {
	DateParts [][]int `json:"date-parts"`
}

// cslTypes are the words that CSL has for kinds of work.
var cslTypes = map[kind]string{report: "report", legislation: "legislation", treaty: "treaty"}

// CSLJSON is a list with one item, as reference managers and pandoc take it.
func CSLJSON(e *shelf.Edition, rec *catalog.Record) ([]byte, error) {
	w, err := newWork(e, rec)
	if err != nil {
		return nil, err
	}
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode([]cslItem{w.csl()}); err != nil {
		return nil, fmt.Errorf("write CSL-JSON of %s: %w", rec.Ref, err)
	}
	return buf.Bytes(), nil
}

func (w *work) csl() cslItem {
	item := cslItem{
		ID: w.key, Type: cslTypes[w.kind], Title: w.title, TitleShort: w.short, OriginalTitle: w.original,
		Authority: w.authority.Text, Jurisdiction: w.jurisdiction, Genre: w.genre, Number: w.number, ContainerTitle: w.gazette,
		Issued: cslDates(w.issued), Language: w.lang, URL: w.url, Abstract: w.abstract,
		Keyword: strings.Join(w.keywords, ", "), Note: strings.Join(w.lines(), "\n"),
	}
	for _, a := range w.authors {
		item.Author = append(item.Author, cslName{a.Text})
	}
	if m := series.FindStringSubmatch(w.gazette); m != nil {
		item.ContainerTitle, item.Volume, item.Page = m[1], m[2], m[3]
	}
	if w.event != nil {
		item.EventTitle, item.EventPlace, item.EventDate = w.event.title, w.event.place, cslDates(w.event.start, w.event.end)
	}
	return item
}

// series is a citation of the United Nations Treaty Series: "UNTS vol. 2225, p. 209".
var series = regexp.MustCompile(`^(UNTS) vol\. (\d+), p\. (\d+)$`)

// cslDates are the dates that are known; two of them are a period.
func cslDates(dates ...catalog.Date) *cslDate {
	var known cslDate
	for i, d := range dates {
		if d.IsZero() || i > 0 && d == dates[0] {
			continue
		}
		parts := []int{d.Year}
		if d.Month != 0 {
			parts = append(parts, d.Month)
		}
		if d.Day != 0 {
			parts = append(parts, d.Day)
		}
		known.DateParts = append(known.DateParts, parts)
	}
	if len(known.DateParts) == 0 {
		return nil
	}
	return &known
}
