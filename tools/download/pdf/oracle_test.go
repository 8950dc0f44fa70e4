package pdf

import (
	"testing"

	"resourceportal/tools/download/pdf/rule"
)

func TestSamplesBreakNoRule(t *testing.T) {
	for name, s := range samples() {
		data, _, err := Write(s)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range rule.Check(data) {
			t.Errorf("%s: %v", name, v)
		}
		boxes, err := rule.Boxes(data)
		if err != nil || len(boxes) == 0 {
			t.Errorf("%s: %d boxes: %v", name, len(boxes), err)
		}
		for _, text := range rule.Overlaps(boxes) {
			t.Errorf("%s: %s", name, text)
		}
	}
}
