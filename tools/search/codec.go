package search

// digits are those of the numbers in the index's files: five bits a digit, the
// least significant first, and a sixth that says that more follow. They are
// letters of ASCII, so that servers compress the files as text and a JSON string
// holds them as they are.
const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

// appendNumber writes a number that is not negative.
func appendNumber(b []byte, n int) []byte {
	for n >= 32 {
		b = append(b, digits[n&31|32])
		n >>= 5
	}
	return append(b, digits[n])
}

// appendNumbers writes a row of numbers.
func appendNumbers(b []byte, numbers ...int) []byte {
	for _, n := range numbers {
		b = appendNumber(b, n)
	}
	return b
}
