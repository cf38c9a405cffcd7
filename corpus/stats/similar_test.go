package stats_test

import (
	"math"
	"slices"
	"testing"

	"querlese/corpus/stats"
)

// TestSimilar by hand, with N = 4. interpol and haftbefehl stand in 2 texts,
// idf lg 2; nato and brussel in 1, idf lg 4; der in all, idf 0
// (lg: to base 10).
//
//	0: interpol 1·lg 2, haftbefehl (1+lg 2)·lg 2          (der weighs nothing)
//	1: interpol 1·lg 2, haftbefehl 1·lg 2
//	2: nato lg 4, brussel lg 4
//	3: der
//
// cos(0,1) = (1·1 + (1+lg 2)·1) / (√(1 + (1+lg 2)²) · √2).
func TestSimilar(t *testing.T) {
	var v stats.Vocabulary
	p := read(&v, "der Interpol, Haftbefehl der Haftbefehl", "Interpol: der Haftbefehl", "der NATO in Brüssel", "der")
	x := stats.Weigh(p, &v)
	got, ok := x.Similar(0, 5)
	tf := 1 + math.Log10(2)
	want := (1 + tf) / (math.Sqrt(1+tf*tf) * math.Sqrt2)
	if !ok || len(got) != 1 || got[0].Doc != 1 || !near(got[0].Cosine, want, 1e-12) {
		t.Fatalf("Similar(0) = %v, want text 1 with %v", got, want)
	}
	if !slices.Equal(got[0].Words, []string{"haftbefehl", "interpol"}) {
		t.Errorf("shared words are %q, want haftbefehl first", got[0].Words)
	}
	if got, ok := x.Similar(3, 5); !ok || len(got) != 0 {
		t.Errorf("Similar(3) = %v, %v, want none for a text of common words", got, ok)
	}
	if _, ok := x.Similar(9, 5); ok {
		t.Error("Similar(9) finds a text that is not there")
	}
}

// TestSimilarTies: the same text is as similar as can be, in order of texts,
// and n is kept.
func TestSimilarTies(t *testing.T) {
	var v stats.Vocabulary
	x := stats.Weigh(read(&v, "Kubrakow reist", "Kubrakow reist", "Regen", "Kubrakow reist", "Kubrakow reist"), &v)
	got, _ := x.Similar(1, 2)
	if len(got) != 2 || got[0].Doc != 0 || got[1].Doc != 3 || !near(got[0].Cosine, 1, 1e-12) {
		t.Errorf("Similar(1, 2) = %v, want texts 0 and 3 with 1", got)
	}
}
