package rule

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

func TestBoxesAreWhereTheInkIs(t *testing.T) {
	boxes, err := Boxes(good(t).bytes())
	if err != nil || len(boxes) != 18 {
		t.Fatalf("%d boxes, %v", len(boxes), err)
	}
	// "the title" has 8 letters of 500 and a space of 250, up to 700 high, at 10 points.
	got := boxes[1]
	want := Box{Page: 1, Rect: Rect{20, 370, 20 + 8*5 + 2.5, 377}, Media: Rect{0, 0, 300, 400}, Text: "the title"}
	if got.Page != want.Page || got.Text != want.Text || got.Media != want.Media || !near(got.Rect, want.Rect) {
		t.Errorf("%+v, want %+v", got, want)
	}
	// The form shows "ä", goes on by 2 points and shows "b", which is said to be 501 wide.
	if got := boxes[len(boxes)-1]; got.Page != 2 || got.Text != "äb" || !near(got.Rect, Rect{20, 300, 32.01, 308}) {
		t.Errorf("the form's box is %+v", got)
	}
}

func near(a, b Rect) bool {
	const e = 0.001
	return math.Abs(a.X0-b.X0) < e && math.Abs(a.Y0-b.Y0) < e && math.Abs(a.X1-b.X1) < e && math.Abs(a.Y1-b.Y1) < e
}

func TestBoxesFollowEveryTextOperator(t *testing.T) {
	for operators, want := range map[string]Rect{
		"1 0 0 1 20 100 Tm <0002> Tj":                      {20, 100, 25, 107},
		"20 100 Td <0002> Tj":                              {20, 100, 25, 107},
		"20 100 Td <0001000200010001> Tj":                  {22.5, 100, 27.5, 107}, // spaces have no ink
		"1 Tc 20 100 Td <00020002> Tj":                     {20, 100, 31, 107},
		"50 Tz 20 100 Td <00020002> Tj":                    {20, 100, 25, 107},
		"3 Ts 20 100 Td <0002> Tj":                         {20, 103, 25, 110},
		"20 100 Td [-100 <0002>] TJ":                       {21, 100, 26, 107},
		"20 112 TD 0 -6 TD T* <0002> Tj":                   {20, 100, 25, 107},
		"20 112 Td 12 TL <0002> '":                         {20, 100, 25, 107},
		"20 112 Td 12 TL 0 1 <00020002> \"":                {20, 100, 31, 107},
		"2 0 0 2 20 100 Tm <0002> Tj":                      {20, 100, 30, 114},
		"0 1 -1 0 20 100 Tm <0002> Tj":                     {13, 100, 20, 105},
		"/F1 20 Tf 20 100 Td <0002> Tj":                    {20, 100, 30, 114},
		"20 90 Td 0 10 Td <0002> Tj":                       {20, 100, 25, 107},
		"20 100 Td <0002> Tj ET Q q 9 0 0 9 0 0 cm Q q BT": {20, 100, 25, 107},
	} {
		f := good(t)
		f.streams["content1"] = "/Artifact BMC q BT /F1 10 Tf " + operators + " ET Q EMC"
		boxes, err := Boxes(f.bytes())
		if err != nil || !near(boxes[0].Rect, want) {
			t.Errorf("%s: %+v, want %v; %v", operators, boxes[0], want, err)
		}
	}
}

func TestTextOnTextAndTextBesideThePageAreFound(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*fixture)
		want   string // of the first that is found, "" when none is
	}{
		"the good file":                  {together(), ""},
		"a line on a line":               {within("content1", "1 0 0 1 20 350 Tm", "1 0 0 1 20 366 Tm"), `page 1: "the title" (20.0 370.0 62.5 377.0) lies on "read the"`},
		"a word on a word":               {within("content1", "1 0 0 1 70 350 Tm", "1 0 0 1 50 350 Tm"), `page 1: "read the" (20.0 350.0 57.5 357.0) lies on "law"`},
		"a cell over a cell":             {within("content1", "1 0 0 1 80 260 Tm", "1 0 0 1 30 260 Tm"), `page 1: "age" (20.0 260.0 35.0 267.0) lies on "2"`},
		"a pair that is close":           {within("content1", "1 0 0 1 80 260 Tm", "1 0 0 1 34.5 260 Tm"), ""},
		"a line over the edge":           {within("content1", "1 0 0 1 80 280 Tm", "1 0 0 1 280 280 Tm"), `page 1: "value" (280.0 280.0 305.0 287.0) leaves the page`},
		"a line below":                   {within("content1", "1 0 0 1 20 10 Tm", "1 0 0 1 20 -1 Tm"), `page 1: "page 1" (20.0 -1.0 47.5 6.0) leaves the page`},
		"the same place on another page": {within("content2", "1 0 0 1 20 40 Tm", "1 0 0 1 20 280 Tm"), ""},
	} {
		f := good(t)
		test.change(f)
		boxes, err := Boxes(f.bytes())
		if err != nil {
			t.Fatal(err)
		}
		found := Overlaps(boxes)
		if test.want == "" && len(found) > 0 || test.want != "" && (len(found) != 1 || !strings.HasPrefix(found[0], test.want)) {
			t.Errorf("%s: %q", name, found)
		}
	}
}

// Poppler measures lines of a font, not ink, so that only left and right are
// compared.
func TestPopplerFindsTheWordsInTheBoxes(t *testing.T) {
	data := good(t).bytes()
	boxes, err := Boxes(data)
	if err != nil {
		t.Fatal(err)
	}
	out := run(t, data, "pdftotext", "-bbox", "FILE", "-")
	words := regexp.MustCompile(`<word xMin="([0-9.]+)" yMin="[0-9.]+" xMax="([0-9.]+)" yMax="[0-9.]+">([^<]*)</word>`).FindAllStringSubmatch(out, -1)
	if len(words) < 20 {
		t.Fatalf("Poppler finds %d words: %s", len(words), out)
	}
	for _, w := range words {
		left, _ := strconv.ParseFloat(w[1], 64)
		right, _ := strconv.ParseFloat(w[2], 64)
		found := false
		for _, b := range boxes {
			found = found || strings.Contains(b.Text, w[3]) && left > b.X0-0.1 && right < b.X1+0.1
		}
		if !found {
			t.Errorf("Poppler finds %q from %g to %g", w[3], left, right)
		}
	}
}
