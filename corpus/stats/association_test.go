package stats_test

import (
	"fmt"
	"math"
	"testing"

	"querlese/corpus/stats"
)

// TestDunning holds LogLikelihood against the bigrams of Dunning 1993, table 2:
// −2 log λ and the counts of AB, A~B, ~AB, ~A~B.
func TestDunning(t *testing.T) {
	for _, c := range []struct {
		bigram         string
		ab, a, b, none int
		want           float64
	}{
		{"the swiss", 110, 2442, 111, 29114, 270.72},
		{"can be", 29, 13, 123, 31612, 263.90},
		{"mineral water", 10, 0, 3, 31764, 167.23},
		{"at the", 76, 104, 2476, 29121, 157.21},
	} {
		table := stats.Table{Both: c.ab, X: c.ab + c.a, Y: c.ab + c.b, N: c.ab + c.a + c.b + c.none}
		if got := table.LogLikelihood(); !near(got, c.want, 0.005) {
			t.Errorf("LogLikelihood of %q = %.2f, want %.2f", c.bigram, got, c.want)
		}
	}
	// rarer together than by chance; as often as by chance
	if got := (stats.Table{Both: 1, X: 50, Y: 50, N: 100}).LogLikelihood(); got >= 0 {
		t.Errorf("LogLikelihood of words that avoid each other = %v, want less than 0", got)
	}
	if got := (stats.Table{Both: 25, X: 50, Y: 50, N: 100}).LogLikelihood(); got != 0 {
		t.Errorf("LogLikelihood of independent words = %v, want 0", got)
	}
}

// TestLogDice holds LogDice against the properties that Rychlý 2008 states:
// 14 for words that are always together, 0 for once in 16,000 (2¹⁴), one more
// for twice as often.
func TestLogDice(t *testing.T) {
	for _, c := range []struct {
		both, x, y int
		want       float64
	}{
		{77, 77, 77, 14}, {1, 16384, 16384, 0}, {2, 16384, 16384, 1}, {1, 8192, 8192, 1}, {0, 5, 5, 0},
	} {
		if got := stats.LogDice(c.both, c.x, c.y); !near(got, c.want, 1e-12) {
			t.Errorf("LogDice(%d, %d, %d) = %v, want %v", c.both, c.x, c.y, got, c.want)
		}
	}
}

// TestUCS holds all three against the toolkit of Evert, "The Statistics of Word
// Cooccurrences", 2005: of its test data the collocates of "circular economy"
// within ten words, f1 = 15,334 of N = 191,998 (ucs-gold-100.ds in
// fau-klue/pandas-association-measures, columns f, f2, am.Dice, am.MI3, which
// has logarithms to base 10, and am.log.likelihood). logDice is 14 + log2(Dice).
func TestUCS(t *testing.T) {
	const f1, n = 15334, 191998
	for _, c := range []struct {
		word           string
		f, f2          int
		dice, mi3, llr float64
	}{
		{"will", 52, 658, 0.00650325162581291, 3.42742538314936, -0.00633058968211841},
		{"certain", 7, 120, 0.00090591432638799, 1.55375411985406, -0.829802488929075},
		{"heard", 5, 38, 0.000650533437418683, 1.61476766225016, 1.17525940894601},
		{"deciding", 2, 2, 0.000260824204486176, 1.69970123718688, 10.1098895166663},
		{"This", 3, 45, 0.000390142401976722, 0.875792496242562, -0.112564695685161},
		{"appreciated", 1, 2, 0.000130412102243088, 0.796611250194937, 2.4487567246743},
	} {
		table := stats.Table{Both: c.f, X: f1, Y: c.f2, N: n}
		if got := table.LogLikelihood(); !near(got, c.llr, 1e-9) {
			t.Errorf("LogLikelihood of %q = %.12f, want %.12f", c.word, got, c.llr)
		}
		if got := table.MI3() * math.Log10(2); !near(got, c.mi3, 1e-9) {
			t.Errorf("MI3 of %q to base 10 = %.12f, want %.12f", c.word, got, c.mi3)
		}
		if got, want := stats.LogDice(c.f, f1, c.f2), 14+math.Log2(c.dice); !near(got, want, 1e-9) {
			t.Errorf("LogDice of %q = %.12f, want %.12f", c.word, got, want)
		}
	}
}

// TestMI3: 8 of 16 and 32 in 4,096: log2(8³ / (16·32/4096)) = log2(512/0.125) = 12.
func TestMI3(t *testing.T) {
	if got := (stats.Table{Both: 8, X: 16, Y: 32, N: 4096}).MI3(); !near(got, 12, 1e-12) {
		t.Errorf("MI3 = %v, want 12", got)
	}
}

// TestPhraseNode: a node of several words is one occurrence, none of its words
// is a collocate, and the window is measured from its ends.
func TestPhraseNode(t *testing.T) {
	var v stats.Vocabulary
	p := read(&v, "der Minister Iwan Kubrakow sagte der Presse nichts")
	nodes := func(yield func(stats.Passage) bool) {
		for passage := range p {
			passage.Nodes = []stats.Node{{From: 2, To: 4}}
			if !yield(passage) {
				return
			}
		}
	}
	got := ""
	for _, c := range stats.Collocations(nodes, &v, stats.CollocationOptions{Left: 1, Right: 2}) {
		got += fmt.Sprintf("%s %d/%d %.4f; ", c.Word, c.Count, c.Total, c.LogDice)
	}
	// one node: 14 + log2(2/(1+1)) = 14; der stands once in the window, twice in all
	if want := "minister 1/1 14.0000; sagte 1/1 14.0000; der 1/2 13.4150; "; got != want {
		t.Errorf("Collocations of a phrase = %q, want %q", got, want)
	}
	d := stats.Texts(nodes)
	if len(d) != 1 || d[0] != (stats.Part{Count: 1, Size: 8}) {
		t.Errorf("Texts of a phrase = %v, want one occurrence in 8 words", d)
	}
}

func TestCollocations(t *testing.T) {
	var v stats.Vocabulary
	// With two words on either side of Minsk, in the windows (once each):
	//   nach Moskau und | Minsk flog er     und: left; moskau: left; flog, er: right
	//   heute            | (no Minsk)
	//   aus Minsk nach Minsk                 aus: left; nach: right of the first, as near to the second
	p := read(&v, "nach Moskau und Minsk flog er heute\nheute nach Moskau", "aus Minsk nach Minsk")
	got := map[string]stats.Collocate{}
	for _, c := range stats.Collocations(stats.Mark(p, is(&v, "minsk")), &v, stats.CollocationOptions{Left: 2, Right: 2}) {
		got[c.Word] = c
	}
	for word, want := range map[string][4]int{ // count, left, right, total
		"moskau": {1, 1, 0, 2}, "und": {1, 1, 0, 1}, "flog": {1, 0, 1, 1}, "er": {1, 0, 1, 1}, "aus": {1, 1, 0, 1}, "nach": {1, 0, 1, 3},
	} {
		c := got[word]
		if (c.Count != want[0]) || c.Left != want[1] || c.Right != want[2] || c.Total != want[3] {
			t.Errorf("collocate %q = %+v, want count, left, right, total %v", word, c, want)
		}
	}
	if len(got) != 6 {
		t.Errorf("%d collocates, want 6: heute stands nowhere near", len(got))
	}
	// moskau: 1 in windows of 6 tokens, 2 of 11 that are no node; 3 nodes
	m := got["moskau"]
	if want := 14 + math.Log2(2.0/5); !near(m.LogDice, want, 1e-12) {
		t.Errorf("LogDice of moskau = %v, want %v", m.LogDice, want)
	}
	if want := math.Log2(1 / (6 * 2.0 / 11)); !near(m.MI3, want, 1e-12) {
		t.Errorf("MI3 of moskau = %v, want %v", m.MI3, want)
	}
	if want := (stats.Table{Both: 1, X: 6, Y: 2, N: 11}).LogLikelihood(); m.LogLikelihood != want {
		t.Errorf("LogLikelihood of moskau = %v, want %v", m.LogLikelihood, want)
	}
}

func TestCollocationOptions(t *testing.T) {
	var v stats.Vocabulary
	p := read(&v, "a b c d e f Kubrakow g h i j k l")
	for _, c := range []struct {
		o    stats.CollocationOptions
		want int
	}{
		{stats.CollocationOptions{}, 10},
		{stats.CollocationOptions{Right: 1}, 1},
		{stats.CollocationOptions{Left: 3}, 3},
		{stats.CollocationOptions{Left: 100, Right: 100}, 12},
		{stats.CollocationOptions{Min: 2}, 0},
	} {
		if got := stats.Collocations(stats.Mark(p, is(&v, "kubrakow")), &v, c.o); len(got) != c.want {
			t.Errorf("Collocations(%+v) gives %d words, want %d", c.o, len(got), c.want)
		}
	}
	// order: die stands 3 times of 6 near, lage 2 of 2
	p = read(&v, "die Lage Minsk die Lage Minsk die", "die die die und noch viele andere Worte")
	for by, want := range map[stats.Measure]string{stats.ByLogDice: "lage", stats.ByMI3: "die"} {
		if got := stats.Collocations(stats.Mark(p, is(&v, "minsk")), &v, stats.CollocationOptions{By: by}); got[0].Word != want {
			t.Errorf("first by %d is %q, want %q: %+v", by, got[0].Word, want, got)
		}
	}
}
