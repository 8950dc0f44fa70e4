package face

import (
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

// TestFacesHaveEveryCharacterOfTheProject asks for what readers see: a page's
// whole file, and of TOML files the values, not the comments.
func TestFacesHaveEveryCharacterOfTheProject(t *testing.T) {
	project := os.DirFS("../../../..")
	where := map[rune]string{}
	see := func(name, text string) {
		for _, r := range text {
			if where[r] == "" {
				where[r] = name
			}
		}
	}
	for _, pattern := range []string{"content/*/*/*.md", "content/*/*/*.toml", "i18n/*.toml", "config.toml"} {
		names, err := fs.Glob(project, pattern)
		if err != nil || len(names) == 0 {
			t.Fatalf("no file %s, %v", pattern, err)
		}
		for _, name := range names {
			data, err := fs.ReadFile(project, name)
			if err != nil {
				t.Fatal(err)
			}
			if path.Ext(name) == ".md" {
				see(name, string(data))
				continue
			}
			var values map[string]any
			if err := toml.Unmarshal(data, &values); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			eachString(values, func(s string) { see(name, s) })
		}
	}
	if len(where) < 100 {
		t.Fatalf("only %d characters", len(where))
	}
	for r, name := range where {
		for f := range Face(Count) {
			if _, err := Shape(f, "sr", string(r)); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

func eachString(value any, do func(string)) {
	switch v := value.(type) {
	case string:
		do(v)
	case []any:
		for _, e := range v {
			eachString(e, do)
		}
	case []map[string]any:
		for _, e := range v {
			eachString(e, do)
		}
	case map[string]any:
		for k, e := range v {
			do(k)
			eachString(e, do)
		}
	}
}

// TestFacesHaveTheLanguages asks for the alphabets of the region and its
// neighbours, and for signs that laws and papers use, whether or not a page has
// them today.
func TestFacesHaveTheLanguages(t *testing.T) {
	for f := range Face(Count) {
		for lang, letters := range map[string]string{
			"cnr-Latn": "abcčćdđefghijklmnoprsśštuvzźž",
			"cnr-Cyrl": "абвгдђежзз́ијклљмнњопрсс́тћуфхцчџш",
			"sq":       "abcçdeëfghijklmnopqrstuvxyz",
			"mk":       "абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ",
			"ru":       "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
			"uk":       "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
			"bg":       "абвгдежзийклмнопрстуфхцчшщъьюя",
			"el":       "αάβγδεέζηήθιίϊΐκλμνξοόπρσςτυύϋΰφχψωώ",
			"tr":       "abcçdefgğhıijklmnoöprsştuüvyzâîû",
			"ro":       "aăâbcdefghiîjklmnopqrsștțuvwxyz",
			"hu":       "aáeéiíoóöőuúüű", "de": "äöüß", "fr": "àâæçéèêëîïôœùûüÿ", "pl": "ąćęłńóśźż", "es": "ñáéíóúü", "pt": "ãõâêô",
			"cs": "áčďéěíňóřšťúůýž", "sl": "čšž", "it": "àèéìòù", "rmy": "čćšžëćhkhphth", "vi": "ạảấầẩẫậắằẳẵặẹẻẽếềểễệơư", "az": "əğı",
			"en": "0123456789 .,:;!?…·•–—‑-−×÷±=≈≠≤≥<>«»‹›“”„‘’‚'\"()[]{}/\\|§¶†‡*@&#%‰°ºª€$£¥₺№™®©→←↔↑↓↗¹²³⁴½¼¾√∞_~^`",
		} {
			for _, text := range []string{letters, strings.ToUpper(letters)} {
				if _, err := Shape(f, lang, text); err != nil {
					t.Errorf("%s: %v", lang, err)
				}
			}
		}
	}
}
