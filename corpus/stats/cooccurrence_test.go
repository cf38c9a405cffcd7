package stats_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"querlese/corpus/stats"
)

// TestCooccur: eight passages, police (0) in four, courts (1) in two, sport
// (2) in two; police and courts share two, police and sport one.
//
// By hand: Jaccard 0–1 is 2/(4+2−2) = .5, 0–2 is 1/(4+2−1) = .2. NPMI 0–1 is
// ln(.25/(.5·.25)) / −ln .25 = ln 2 / ln 4 = .5; 0–2 is ln(.125/.125) = 0.
func TestCooccur(t *testing.T) {
	sets := [][]int{{0, 1}, {1, 0, 1}, {0, 2, 2}, {0}, {2}, {}, nil, {}}
	c := stats.Cooccur(3, slices.Values(sets))
	if c.Passages != 8 || c.Count(0, 0) != 4 || c.Count(1, 0) != 2 || c.Count(0, 1) != 2 || c.Count(2, 2) != 2 || c.Count(1, 2) != 0 {
		t.Errorf("Cooccur counts %d passages, 0 %d, 1–0 %d, 1–2 %d", c.Passages, c.Count(0, 0), c.Count(1, 0), c.Count(1, 2))
	}
	got := c.Edges()
	want := []stats.Edge{{0, 1, 2, 0.5, 0.5}, {0, 2, 1, 0.2, 0}}
	if !slices.EqualFunc(got, want, func(a, b stats.Edge) bool {
		return a.A == b.A && a.B == b.B && a.Count == b.Count && near(a.Jaccard, b.Jaccard, 1e-12) && near(a.NPMI, b.NPMI, 1e-12)
	}) {
		t.Errorf("Edges = %v, want %v", got, want)
	}
}

// TestNPMI: the fixed points of Bouma 2009: 1 where neither is without the
// other.
func TestNPMI(t *testing.T) {
	for _, sets := range [][][]int{{{0, 1}, {}, {}}, {{0, 1}, {0, 1}}} {
		if got := stats.Cooccur(2, slices.Values(sets)).Edges()[0].NPMI; !near(got, 1, 1e-12) || math.IsNaN(got) {
			t.Errorf("NPMI over %v = %v, want 1", sets, got)
		}
	}
}

// TestManyNames: thousands of names cost what occurs, not their square, and
// pairs that are equally frequent stand in the order of the names.
func TestManyNames(t *testing.T) {
	c := stats.Cooccur(1_000_000, slices.Values([][]int{{999_999, 3, 500_000}, {3, 999_999}, {7, 8}}))
	got := fmt.Sprint(c.Found())
	for _, x := range c.Edges() {
		got += fmt.Sprintf(" %d–%d:%d", x.A, x.B, x.Count)
	}
	if want := "[3 7 8 500000 999999] 3–999999:2 3–500000:1 7–8:1 500000–999999:1"; got != want {
		t.Errorf("Found and Edges = %q, want %q", got, want)
	}
}
