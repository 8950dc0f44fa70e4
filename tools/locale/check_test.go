package locale

import (
	"strings"
	"testing"
)

const reference = `[page]
title = "Resources"
updated = "Updated {{ .Date }} by {{ .Name }}"
close = "Close"

[search.results]
description = "above the list"
one = "{{ .Count }} document in {{ .Place }}"
other = "{{ .Count }} documents in {{ .Place }}"
`

const serbian = `[page]
title = "Ресурси"
updated = "Ажурирано {{ .Date }}, {{ .Name }}"
close = "Затвори"

[search.results]
one = "{{ .Count }} документ, {{ .Place }}"
few = "{{ .Count }} документа, {{ .Place }}"
other = "{{ .Count }} докумената, {{ .Place }}"
`

func parsed(t *testing.T, name, file string) *Messages {
	t.Helper()
	m, problems := ParseMessages("i18n/"+name+".toml", []byte(file))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return m
}

func TestCheckMessagesHasNothingToSayOfGoodFiles(t *testing.T) {
	en, sr := parsed(t, "en", reference), parsed(t, "sr", serbian)
	wantProblems(t, CheckMessages(en, []LocaleMessages{{en, "en-GB"}, {sr, "sr-Cyrl"}, {sr, "sr-Latn"}}))
}

func TestCheckMessagesFindsEachMistake(t *testing.T) {
	for _, tt := range []struct {
		name, old, new string // what is changed in the Serbian file
		want           []string
	}{
		{"a missing key", "close = \"Затвори\"\n", "", []string{`3 i18n-missing-key: message "page.close" is missing`}},
		{"an unknown key", "close =", "shut = \"Затвори\"\nclose =", []string{`4 i18n-unknown-key: message "page.shut" is not in the reference`}},
		{
			"one key moved", "[page]\ntitle = \"Ресурси\"\nupdated = \"Ажурирано {{ .Date }}, {{ .Name }}\"\nclose = \"Затвори\"\n",
			"[page]\nclose = \"Затвори\"\ntitle = \"Ресурси\"\nupdated = \"Ажурирано {{ .Date }}, {{ .Name }}\"\n",
			[]string{`2 i18n-order: message "page.close" is not where the reference has it`},
		},
		{"a placeholder missing", "{{ .Date }}, ", "", []string{`3 i18n-placeholder: message "page.updated", form "other": {{ .Date }} is missing`}},
		{
			"a placeholder misspelt", ".Date }}", ".Datum }}",
			[]string{
				`3 i18n-placeholder: message "page.updated", form "other": {{ .Date }} is missing`,
				`3 i18n-placeholder: message "page.updated", form "other": {{ .Datum }} is not in the reference`,
			},
		},
		{
			"a placeholder missing in one form", "документа, {{ .Place }}", "документа",
			[]string{`8 i18n-placeholder: message "search.results", form "few": {{ .Place }} is missing`},
		},
		{
			"a form for 21 that does not tell the number", "{{ .Count }} документ,", "Један документ,",
			[]string{`7 i18n-placeholder: message "search.results", form "one": {{ .Count }} is missing`},
		},
		{
			"a category missing", "few = \"{{ .Count }} документа, {{ .Place }}\"\n", "",
			[]string{`6 i18n-plural: message "search.results" has no form "few"`},
		},
		{
			"a category that no number takes", "few =", "many = \"{{ .Count }} {{ .Place }}\"\nfew =",
			[]string{`8 i18n-plural: message "search.results" has a form "many", which no number takes in sr-Cyrl`},
		},
		{
			"plural forms where the reference has none", "close = \"Затвори\"", "[page.close]\none = \"Затвори\"\nother = \"Затвори\"",
			[]string{`4 i18n-plural: message "page.close" has plural forms and the reference has none`},
		},
		{"HTML", "Затвори", "<b>Затвори</b>", []string{`4 i18n-markup: message "page.close", form "other": "<b" is HTML`}},
		{"an entity", "Затвори", "Затвори&nbsp;", []string{`4 i18n-markup: message "page.close", form "other": "&nbsp;" is HTML`}},
		{"a URL", "Затвори", "https://unodc.org", []string{`4 i18n-markup: message "page.close", form "other": "https:" is an address`}},
		{"an e-mail address", "Затвори", "info@osce.org", []string{`4 i18n-markup: message "page.close", form "other": "info@osce.o" is an address`}},
		{"an empty text", "Затвори", " ", []string{`4 i18n-empty: message "page.close", form "other": the text is empty`}},
		{"no text", "close = \"Затвори\"", "[page.close]\ndescription = \"x\"", []string{`4 i18n-empty: message "page.close" has no text`}},
		{
			"a Latin letter in a Cyrillic word", "Затвори", "Зaтвори",
			[]string{`4 i18n-mixed-script: message "page.close", form "other": "Зaтвори" mixes Cyrillic and Latin letters`},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			file := strings.Replace(serbian, tt.old, tt.new, 1)
			if file == serbian {
				t.Fatal("nothing was changed")
			}
			en, sr := parsed(t, "en", reference), parsed(t, "sr", file)
			wantProblems(t, CheckMessages(en, []LocaleMessages{{sr, "sr-Cyrl"}}), tt.want...)
		})
	}
}

func TestCheckMessagesAllowsAFormForOneNumberToLeaveItOut(t *testing.T) {
	en := parsed(t, "en", reference)
	sq := parsed(t, "sq", strings.NewReplacer("{{ .Count }} document in", "Një dokument në", "documents in", "dokumente në").Replace(reference))
	wantProblems(t, CheckMessages(en, []LocaleMessages{{sq, "sq"}}))
}

func TestCheckMessagesTellsAProblemOfTwoEditionsOnce(t *testing.T) {
	en, sr := parsed(t, "en", reference), parsed(t, "sr", strings.Replace(serbian, "Затвори", "", 1))
	wantProblems(t, CheckMessages(en, []LocaleMessages{{sr, "sr-Cyrl"}, {sr, "sr-Latn"}}),
		`4 i18n-empty: message "page.close", form "other": the text is empty`)
}

func TestCheckMessagesKnowsItsFormats(t *testing.T) {
	en := parsed(t, "en", reference)
	wantProblems(t, CheckMessages(en, []LocaleMessages{{en, "cnr"}}), `0 i18n-format: format "cnr" is not known`)
}

func TestCheckMessagesAsksToMoveTheFewest(t *testing.T) {
	const a, b, c, d = "a = \"x\"\n", "b = \"x\"\n", "c = \"x\"\n", "d = \"x\"\n"
	en := parsed(t, "en", a+b+c+d)
	for _, tt := range []struct{ file, want, hint string }{
		{d + a + b + c, `1 i18n-order: message "d" is not where the reference has it`, `move it behind "c"`},
		{b + c + d + a, `4 i18n-order: message "a" is not where the reference has it`, "move it to the beginning"},
	} {
		problems := CheckMessages(en, []LocaleMessages{{parsed(t, "sq", tt.file), "sq"}})
		wantProblems(t, problems, tt.want)
		if len(problems) == 1 {
			check(t, "hint", problems[0].Hint, tt.hint)
		}
	}
}
