package stats_test

import (
	"slices"
	"strings"
	"testing"

	"querlese/corpus/stats"
)

// gries is the corpus that Gries 2008 and Gries 2020 explain their measures with:
// five parts of 9, 10, 10, 10 and 11 words.
var gries = []string{
	"b a m n i b e u p", "b a s a t b e w q n", "b c a g a b e s t a", "b a g h a b e a a t", "b a h a a b e a x a t",
}

// TestGries: the word a occurs 1, 2, 3, 4, 5 times; the papers give Juilland's
// D = .785, DP = .18, DPnorm = .22 (.18 / (1 − .18)).
func TestGries(t *testing.T) {
	var v stats.Vocabulary
	p := read(&v, gries...)
	parts := stats.Texts(stats.Mark(p, is(&v, "a")))
	want := []stats.Part{{1, 9}, {2, 10}, {3, 10}, {4, 10}, {5, 11}}
	if !slices.Equal(parts, want) {
		t.Fatalf("Texts = %v, want %v", parts, want)
	}
	d, ok := stats.Disperse(parts)
	if !ok || !near(d.D, 0.785, 5e-4) || !near(d.DP, 0.18, 1e-9) || !near(d.DPNorm, 0.2195, 5e-5) || d.Range != 5 || d.Count != 15 {
		t.Errorf("Disperse = %+v, want D .785, DP .18, DPnorm .2195", d)
	}
}

func TestDisperse(t *testing.T) {
	for _, c := range []struct {
		name  string
		parts []stats.Part
		d, dp float64
		norm  float64
	}{
		{"even", []stats.Part{{2, 100}, {2, 100}, {2, 100}}, 1, 0, 0},
		{"even over parts of unequal size", []stats.Part{{1, 100}, {3, 300}}, 1, 0, 0},
		{"all in one of four", []stats.Part{{0, 100}, {5, 100}, {0, 100}, {0, 100}}, 0, 0.75, 1},
		{"an empty part is none", []stats.Part{{2, 100}, {0, 0}, {2, 100}}, 1, 0, 0},
	} {
		got, ok := stats.Disperse(c.parts)
		if !ok || !near(got.D, c.d, 1e-12) || !near(got.DP, c.dp, 1e-12) || !near(got.DPNorm, c.norm, 1e-12) {
			t.Errorf("%s: Disperse = %+v, %v, want D %v, DP %v, DPnorm %v", c.name, got, ok, c.d, c.dp, c.norm)
		}
	}
	for _, none := range [][]stats.Part{nil, {{5, 100}}, {{5, 100}, {0, 0}}, {{0, 100}, {0, 100}}} {
		if got, ok := stats.Disperse(none); ok {
			t.Errorf("Disperse(%v) = %+v, want nothing to measure", none, got)
		}
	}
}

func TestEqualParts(t *testing.T) {
	var v stats.Vocabulary
	p := read(&v, strings.Repeat("Minsk ", 3)+strings.Repeat("und ", 4), "Minsk und und")
	for _, c := range []struct {
		n    int
		want []stats.Part
	}{
		{1, []stats.Part{{4, 10}}},
		{3, []stats.Part{{3, 4}, {0, 3}, {1, 3}}},
		{5, []stats.Part{{2, 2}, {1, 2}, {0, 2}, {1, 2}, {0, 2}}},
		{99, []stats.Part{{1, 1}, {1, 1}, {1, 1}, {0, 1}, {0, 1}, {0, 1}, {0, 1}, {1, 1}, {0, 1}, {0, 1}}},
	} {
		if got := stats.EqualParts(stats.Mark(p, is(&v, "minsk")), c.n); !slices.Equal(got, c.want) {
			t.Errorf("EqualParts(%d) = %v, want %v", c.n, got, c.want)
		}
	}
}
