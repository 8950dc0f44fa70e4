package locale

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// categories are CLDR's plural categories, in its order.
var categories = []string{"zero", "one", "two", "few", "many", "other"}

var categoryOf = map[plural.Form]string{
	plural.Zero: "zero", plural.One: "one", plural.Two: "two",
	plural.Few: "few", plural.Many: "many", plural.Other: "other",
}

func isCategory(name string) bool { return slices.Contains(categories, name) }

// integerCategories has the categories that whole numbers take in a language,
// each with the first few numbers that take it. The rules repeat every hundred,
// but for a few languages at a million.
func integerCategories(tag language.Tag) map[string][]int {
	found := map[string][]int{}
	for n := range 201 {
		c := categoryOf[plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0)]
		found[c] = append(found[c], n)
	}
	c := categoryOf[plural.Cardinal.MatchPlural(tag, 1_000_000, 0, 0, 0, 0)]
	found[c] = append(found[c], 1_000_000)
	return found
}

// category is the plural category of a number as it is printed: 1.0 counts as 1.
func category(tag language.Tag, n any) (string, error) {
	digits, ok := decimalDigits(n)
	if !ok {
		return "", fmt.Errorf("%v (%T) is not a number", n, n)
	}
	whole, fraction, _ := strings.Cut(strings.TrimPrefix(digits, "-"), ".")
	i, _ := strconv.Atoi(lastDigits(whole))
	f, _ := strconv.Atoi(lastDigits(fraction)) // 0 if there is none
	v := len(fraction)
	return categoryOf[plural.Cardinal.MatchPlural(tag, i, v, v, f, f)], nil
}

// lastDigits keeps a number in the range that MatchPlural asks for: modulo
// 10,000,000, with the millions that some rules look for.
func lastDigits(s string) string { return s[max(0, len(s)-7):] }

// decimalDigits writes a number without exponent and with no more digits than it
// has; ok is false for what is not a finite number.
func decimalDigits(n any) (digits string, ok bool) {
	v := reflect.ValueOf(n)
	switch {
	case v.CanInt():
		return strconv.FormatInt(v.Int(), 10), true
	case v.CanUint():
		return strconv.FormatUint(v.Uint(), 10), true
	case v.CanFloat() && !math.IsNaN(v.Float()) && !math.IsInf(v.Float(), 0):
		return strconv.FormatFloat(v.Float(), 'f', -1, v.Type().Bits()), true
	}
	return "", false
}
