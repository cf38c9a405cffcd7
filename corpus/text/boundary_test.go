package text

import (
	"strings"
	"testing"
)

func TestBoundary(t *testing.T) {
	for _, c := range []struct {
		parts [2]string // the text before and after the boundary
		i     int       // asked for
	}{
		{[2]string{"Min", "sk"}, 3},
		{[2]string{"Größ", "e"}, 6}, // on a boundary
		{[2]string{"Gr", "öße"}, 3}, // inside ö
		{[2]string{"caf", "e\u0301 x"}, 4},
		{[2]string{"", "e\u0301\u0302"}, 3},
		{[2]string{"a", "\r\nb"}, 2},
		{[2]string{"x", "👩‍💻y"}, 5},
		{[2]string{"x", "👩‍💻y"}, 8},
		{[2]string{"🇩🇪", "🇧🇾"}, 8},
		{[2]string{"🇩🇪", "🇧🇾"}, 12},
		{[2]string{"각", "각"}, 3},
		{[2]string{"", "\u1100\u1161\u11A8"}, 6},
		{[2]string{"北", "京"}, 3},
	} {
		s := c.parts[0] + c.parts[1]
		if got := Boundary(s, c.i); got != len(c.parts[0]) {
			t.Errorf("Boundary(%q, %d) = %d, want %d", s, c.i, got, len(c.parts[0]))
		}
	}
	for _, i := range []int{-1, 0, 99} {
		if got := Boundary("Minsk", i); got != min(max(i, 0), 5) {
			t.Errorf("Boundary(Minsk, %d) = %d", i, got)
		}
	}
	if s := "a" + strings.Repeat("\u0301", 1<<20); Boundary(s, 1<<20) < 1<<20-1 {
		t.Error("a megabyte of marks is not cut")
	}
}
