package pdf

import (
	"slices"
	"testing"
)

func TestColumnsShareTheRoom(t *testing.T) {
	for _, test := range []struct {
		name              string
		least, most, want []int
		room              int
	}{
		{"all fit: in proportion", []int{10, 10}, []int{20, 60}, []int{40, 120}, 160},
		{"short columns get all they want", []int{10, 20, 20}, []int{30, 400, 400}, []int{30, 85, 85}, 200},
		{"the wider the text, the more of the rest", []int{10, 10}, []int{300, 600}, []int{100, 100}, 200},
		{"a long word takes from the others", []int{150, 10, 10}, []int{150, 200, 200}, []int{150, 25, 25}, 200},
		{"words that do not fit are held alike", []int{300, 300, 20}, []int{300, 300, 20}, []int{90, 90, 20}, 200},
		{"no words at all", []int{0, 0}, []int{0, 0}, []int{50, 50}, 100},
	} {
		got := share(test.least, test.most, test.room)
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

func FuzzShare(f *testing.F) {
	f.Add([]byte{1, 2, 3, 4, 5, 6}, 100)
	f.Add([]byte{200, 255, 0, 3, 9, 9}, 300)
	f.Fuzz(func(t *testing.T, data []byte, room int) {
		room = max(1, room%100_000)
		var least, most []int
		for i := 0; i+1 < len(data); i += 2 {
			least = append(least, int(data[i])*10)
			most = append(most, int(data[i])*10+int(data[i+1])*10)
		}
		if len(least) == 0 {
			return
		}
		sum := 0
		for i, w := range share(least, most, room) {
			if w < 0 || fits(least, room) && w < least[i] {
				t.Errorf("the column %d gets %d of %d", i, w, least[i])
			}
			sum += w
		}
		if sum > room {
			t.Errorf("the columns take %d of %d", sum, room)
		}
	})
}
