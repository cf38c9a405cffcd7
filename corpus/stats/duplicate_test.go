package stats_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"querlese/corpus/stats"
)

// numbered makes a text of n words that no other first shares.
func numbered(first, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "слово%d ", first+i)
	}
	return b.String()
}

// TestNearDuplicates: 104 words have 100 shingles of five. B has A's first 84
// words (80 shingles) and 20 words of its own: 100 shingles, 80 shared, Jaccard
// 80/120. C is A with its lines broken elsewhere. D shares nothing. E has four
// words and no shingle.
func TestNearDuplicates(t *testing.T) {
	var v stats.Vocabulary
	a := numbered(0, 104)
	b := numbered(0, 84) + numbered(1000, 20)
	c := strings.Join(strings.SplitAfter(a, "7 "), "\n")
	p := read(&v, a, b, c, numbered(5000, 104), "eins zwei drei vier", "eins zwei drei vier")
	got := stats.NearDuplicates(p, &v, 0)
	want := []stats.Duplicate{{0, 2, 1, 1, 100}, {0, 1, 0, 2.0 / 3, 80}, {1, 2, 0, 2.0 / 3, 80}}
	if len(got) != len(want) {
		t.Fatalf("NearDuplicates = %v, want %v", got, want)
	}
	for i, d := range got {
		w := want[i]
		if d.A != w.A || d.B != w.B || d.Shared != w.Shared || !near(d.Jaccard, w.Jaccard, 1e-12) {
			t.Errorf("pair %d = %+v, want %+v", i, d, w)
		}
		// three standard errors of 128 hashes at 2/3: 3·√(2/9/128) = .125
		if !near(d.Estimate, w.Jaccard, 0.125) {
			t.Errorf("pair %d: estimate %v of Jaccard %v", i, d.Estimate, w.Jaccard)
		}
	}
	if got := stats.NearDuplicates(p, &v, 0.9); len(got) != 1 {
		t.Errorf("NearDuplicates(threshold .9) = %v, want the reprint only", got)
	}
}

// TestNumbersDoNotCount: the answer depends on the words, not on the order in
// which they were numbered.
func TestNumbersDoNotCount(t *testing.T) {
	docs := []string{numbered(0, 60), numbered(0, 50) + numbered(90, 9)}
	var one, two stats.Vocabulary
	for i := 200; i >= 0; i-- {
		two.Add(fmt.Sprintf("слово%d", i))
	}
	a, b := stats.NearDuplicates(read(&one, docs...), &one, 0), stats.NearDuplicates(read(&two, docs...), &two, 0)
	if len(a) != 1 || !slices.Equal(a, b) {
		t.Errorf("numbered in one order %v, in another %v, want one pair, the same", a, b)
	}
}

// TestAgainstAllPairs holds the bands against a comparison of all pairs: of
// pairs from .7 on at most one in a thousand is missed.
func TestAgainstAllPairs(t *testing.T) {
	var v stats.Vocabulary
	var docs []string
	for i := range 40 {
		docs = append(docs, numbered(1000*(i/4), 80-5*(i%4))+numbered(100000+100*i, 3*(i%4)))
	}
	p := read(&v, docs...)
	sets := map[int]map[string]bool{}
	for passage := range p {
		sets[passage.Doc] = map[string]bool{}
		for i := 0; i+stats.ShingleSize <= len(passage.Words); i++ {
			sets[passage.Doc][fmt.Sprint(passage.Words[i:i+stats.ShingleSize])] = true
		}
	}
	found := map[[2]int]float64{}
	for _, d := range stats.NearDuplicates(p, &v, 0.7) {
		found[[2]int{d.A, d.B}] = d.Jaccard
	}
	pairs := 0
	for a := range docs {
		for b := a + 1; b < len(docs); b++ {
			shared := 0
			for s := range sets[a] {
				if sets[b][s] {
					shared++
				}
			}
			jaccard := float64(shared) / float64(len(sets[a])+len(sets[b])-shared)
			got, ok := found[[2]int{a, b}]
			if ok != (jaccard >= 0.7) || ok && !near(got, jaccard, 1e-12) {
				t.Errorf("documents %d and %d: found %v with %v, want Jaccard %v", a, b, ok, got, jaccard)
			}
			if ok {
				pairs++
			}
		}
	}
	if pairs < 20 {
		t.Errorf("%d pairs of .7, the test wants more than 20", pairs)
	}
}

// TestManyCopies: thousands of copies of one notice make no millions of pairs.
func TestManyCopies(t *testing.T) {
	var v stats.Vocabulary
	docs := slices.Repeat([]string{"Die Redaktion macht heute Pause und kommt morgen wieder"}, 3000)
	got := stats.NearDuplicates(read(&v, docs...), &v, 0)
	if len(got) < 2999 || len(got) > 3000*20 {
		t.Errorf("%d pairs of 3,000 copies, want each with some before it", len(got))
	}
}
