package api

import (
	"bytes"
	"encoding/json"
)

// encode writes JSON with a line's end behind it, and no other escapes than JSON
// needs: U+2028 and U+2029 are the two that encoding/json adds all the same.
func encode(v any, indent string) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
