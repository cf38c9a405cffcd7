package stats_test

import (
	"math"
	"strings"
	"testing"

	"querlese/corpus/stats"
)

// TestRayson holds G² against the author's own figures for a learner corpus and
// one of native speakers, a million words each (P. Rayson in the list Corpora,
// 18 January 2002, rounded; the lemma KEEP occurs 392 and 170 times, its forms
// as below), and against the example with its result that goes with Lancaster's
// calculator: 52 in 50,000 against 57 in 75,000 is +2.65. The effect sizes are
// those of the same group's program (UCREL/SigEff, input C/spreadsheet: 2,500
// in 100,000 and 200 in 10,000; of its formulas −20 % and log2 .8).
func TestRayson(t *testing.T) {
	const million = 1_000_000
	for _, c := range []struct {
		word         string
		a, na, b, nb int
		want, within float64
	}{
		{"KEEP", 392, million, 170, million, 90, 0.5},
		{"keep", 348, million, 99, million, 147, 0.5},
		{"keeps", 15, million, 14, million, 0, 0.5},
		{"keeping", 9, million, 32, million, -14, 0.5},
		{"kept", 21, million, 25, million, 0, 0.5},
		{"word", 52, 50_000, 57, 75_000, 2.65, 0.005},
	} {
		if got := stats.G2(c.a, c.na, c.b, c.nb); !near(got, c.want, c.within) {
			t.Errorf("G2 of %s = %.3f, want %v", c.word, got, c.want)
		}
	}
	if diff, ratio := stats.EffectSize(200, 10_000, 2500, 100_000); !near(diff, -20, 1e-9) || !near(ratio, -0.3219, 5e-5) {
		t.Errorf("EffectSize = %v, %v, want -20 %% and -0.3219", diff, ratio)
	}
}

// TestHardie: the table of "Log Ratio – an informal introduction": one more is
// twice as frequent.
func TestHardie(t *testing.T) {
	for times, want := range map[int]float64{1: 0, 2: 1, 4: 2, 8: 3, 16: 4, 1024: 10} {
		if _, got := stats.EffectSize(3*times, 10_000, 6, 20_000); !near(got, want, 1e-12) {
			t.Errorf("log ratio of %d times as frequent = %v, want %v", times, got, want)
		}
	}
}

// TestKeynessMeasures computes by hand, with the formulas as the papers write
// them. 150 in 10,000 against 50 in 10,000: E1 = E2 = 100, so G² =
// 2 (150 ln 1.5 + 50 ln .5) = 52.325; three times as often is +200 % and
// log2 3. 10 in 1,000 against 40 in 2,000: E1 = 16.667, E2 = 33.333, G² =
// 2 (10 ln .6 + 40 ln 1.2) = 4.369; half as often is −50 % and −1.
func TestKeynessMeasures(t *testing.T) {
	for _, c := range []struct {
		a, na, b, nb    int
		g2, diff, ratio float64
	}{
		{150, 10_000, 50, 10_000, 52.325, 200, math.Log2(3)},
		{10, 1000, 40, 2000, -4.369, -50, -1},
		{7, 700, 3, 300, 0, 0, 0},
		// a count of zero is half an occurrence for the effect sizes only:
		// 2·8 ln(8/4) = 11.090; (8 − .5)/.5 = 1,500 %, log2 16 = 4
		{8, 1000, 0, 1000, 11.090, 1500, 4},
		// nothing of what B has is 100 % less
		{0, 1000, 8, 1000, -11.090, -100, -4},
	} {
		g2 := stats.G2(c.a, c.na, c.b, c.nb)
		diff, ratio := stats.EffectSize(c.a, c.na, c.b, c.nb)
		if !near(g2, c.g2, 5e-4) || !near(diff, c.diff, 1e-9) || !near(ratio, c.ratio, 1e-12) {
			t.Errorf("%d in %d against %d in %d: G² %.3f, %%DIFF %v, log ratio %v, want %v, %v, %v", c.a, c.na, c.b, c.nb, g2, diff, ratio, c.g2, c.diff, c.ratio)
		}
	}
}

func TestKeyness(t *testing.T) {
	var v stats.Vocabulary
	a := stats.Count(read(&v, "Sanktionen gegen Minsk und Sanktionen gegen Moskau"))
	b := stats.Count(read(&v, "Freundschaft mit Minsk und Freundschaft mit Peking"))
	got := stats.Keyness(a, b, &v, 2, stats.ByG2)
	want := []string{"gegen", "sanktionen", "minsk", "und", "freundschaft", "mit"}
	if len(got) != len(want) {
		t.Fatalf("%d key words, want %d: %+v", len(got), len(want), got)
	}
	for i, k := range got {
		// the two that neither part prefers have 0, in order of the word
		if i < 4 && k.Word != want[i] {
			t.Errorf("key word %d is %q, want %q", i, k.Word, want[i])
		}
		if math.Abs(k.G2) > 1e-9 && (k.G2 > 0) != (k.LogRatio > 0) {
			t.Errorf("%q: G² %v and log ratio %v have different signs", k.Word, k.G2, k.LogRatio)
		}
	}
	if k := got[1]; k.A != 2 || k.B != 0 || !near(k.PerMillionA, 2e6/7, 1e-6) || k.PerMillionB != 0 {
		t.Errorf("Keyness = %+v, want sanktionen 2 and 0", k)
	}
	// the parts turned round give the list turned round
	turned := stats.Keyness(b, a, &v, 2, stats.ByG2)
	for i := range turned {
		if turned[i].G2 != -got[len(got)-1-i].G2 {
			t.Errorf("turned round, place %d has G² %v, want %v", i, turned[i].G2, -got[len(got)-1-i].G2)
		}
	}
}

// TestKeynessOrder: by each measure, and which part a word sets apart.
func TestKeynessOrder(t *testing.T) {
	var v stats.Vocabulary
	a := stats.Count(read(&v, strings.Repeat("Polizei ", 30)+strings.Repeat("Haft ", 4)+strings.Repeat("und ", 40)))
	b := stats.Count(read(&v, strings.Repeat("Polizei ", 10)+strings.Repeat("Fest ", 24)+strings.Repeat("und ", 40)))
	for by, want := range map[stats.KeyMeasure]string{
		stats.ByG2:       "polizei a, haft a, und , fest b",
		stats.ByLogRatio: "haft a, polizei a, und , fest b",
		stats.ByDiff:     "haft a, polizei a, und , fest b",
	} {
		var got []string
		for _, k := range stats.Keyness(a, b, &v, 0, by) {
			got = append(got, k.Word+" "+k.Over())
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("Keyness by %d = %q, want %q", by, s, want)
		}
	}
}
