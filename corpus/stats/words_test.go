package stats_test

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"querlese/corpus/stats"
	"querlese/corpus/text"
)

// read makes passages of documents: one passage a line, words by fold.
func read(v *stats.Vocabulary, docs ...string) stats.Passages {
	var out []stats.Passage
	for i, d := range docs {
		for _, line := range strings.Split(d, "\n") {
			p := stats.Passage{Doc: i}
			for _, t := range text.Tokens(line) {
				p.Words = append(p.Words, v.Add(text.Fold(line[t.Start:t.End])))
			}
			out = append(out, p)
		}
	}
	return slices.Values(out)
}

// is reports the number of one word.
func is(v *stats.Vocabulary, word string) func(stats.Word) bool {
	return func(w stats.Word) bool { return v.Word(w) == word }
}

// near compares to a precision that a published figure has.
func near(got, want, within float64) bool { return math.Abs(got-want) <= within }

// TestNothing: no text, an empty one, several: no result and no panic.
func TestNothing(t *testing.T) {
	var v stats.Vocabulary
	for _, p := range []stats.Passages{read(&v), read(&v, ""), read(&v, "", "\n")} {
		all := func(stats.Word) bool { return true }
		c := stats.Count(p)
		similar, _ := stats.Weigh(p, &v).Similar(0, 5)
		if _, ok := stats.Disperse(stats.EqualParts(stats.Mark(p, all), 3)); ok || c.Tokens != 0 || len(c.List(&v, 0)) != 0 ||
			len(stats.NGrams(p, &v, 2, 1)) != 0 || len(stats.Collocations(stats.Mark(p, all), &v, stats.CollocationOptions{})) != 0 ||
			len(stats.NearDuplicates(p, &v, 0)) != 0 || len(stats.Keyness(c, c, &v, 0, stats.ByG2)) != 0 || len(similar) != 0 {
			t.Error("empty passages give a result")
		}
	}
}

func TestFrequencyList(t *testing.T) {
	var v stats.Vocabulary
	// seven words: Minsk four times in both texts, aus twice in one, nach once
	c := stats.Count(read(&v, "Aus Minsk, aus MINSK\nminsk", "nach Minsk"))
	got := c.List(&v, 0)
	want := []stats.Frequency{{"minsk", 4, 2, 4e6 / 7}, {"aus", 2, 1, 2e6 / 7}, {"nach", 1, 1, 1e6 / 7}}
	if !slices.EqualFunc(got, want, func(a, b stats.Frequency) bool {
		return a.Word == b.Word && a.Count == b.Count && a.Docs == b.Docs && near(a.PerMillion, b.PerMillion, 1e-6)
	}) {
		t.Errorf("List(0) = %v, want %v", got, want)
	}
	if got := c.List(&v, 2); len(got) != 2 {
		t.Errorf("List(2) = %v, want minsk and aus", got)
	}
	// ties stand by the word, not by their place in the texts
	ties := stats.Count(read(&v, "Zebra Ameise Киев Бобр")).List(&v, 0)
	if ties[0].Word != "ameise" || ties[1].Word != "zebra" || ties[2].Word != "бобр" {
		t.Errorf("ties stand as %v, want ameise zebra бобр киев", ties)
	}
}

func TestNGrams(t *testing.T) {
	var v stats.Vocabulary
	p := read(&v, "Министр внутренних дел сказал\nМинистр внутренних дел молчал", "министр внутренних войск, дел сказал", "das Ministerium des Innern")
	for _, c := range []struct {
		n, least int
		want     string
	}{
		// by hand; runs do not cross passages: дел министр is none
		{2, 2, "министр внутренних 3/2, внутренних дел 2/1, дел сказал 2/2"},
		{3, 2, "министр внутренних дел 2/1"},
		{4, 1, "das ministerium des innern 1/1, внутренних войск дел сказал 1/1, министр внутренних войск дел 1/1, министр внутренних дел молчал 1/1, министр внутренних дел сказал 1/1"},
		{5, 1, "министр внутренних войск дел сказал 1/1"},
		{5, 2, ""},
		{99, 1, "министр внутренних войск дел сказал 1/1"},
		{0, 3, "министр внутренних 3/2"},
	} {
		var got []string
		for _, g := range stats.NGrams(p, &v, c.n, c.least) {
			got = append(got, g.Text+" "+string(rune('0'+g.Count))+"/"+string(rune('0'+g.Docs)))
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("NGrams(%d, %d) = %q, want %q", c.n, c.least, s, c.want)
		}
	}
}

// TestJurafsky counts the bigrams of Jurafsky and Martin, "Speech and Language
// Processing", 3rd edition, §3.1: of "I am Sam", "Sam I am", "I do not like
// green eggs and ham" they give P(am|I) = 2/3, P(do|I) = 1/3, P(Sam|am) = 1/2.
func TestJurafsky(t *testing.T) {
	var v stats.Vocabulary
	p := read(&v, "I am Sam\nSam I am\nI do not like green eggs and ham")
	words, pairs := map[string]int{}, map[string]int{}
	for _, f := range stats.Count(p).List(&v, 0) {
		words[f.Word] = f.Count
	}
	for _, g := range stats.NGrams(p, &v, 2, 1) {
		pairs[g.Text] = g.Count
	}
	for _, c := range []struct {
		pair, first string
		want        float64
	}{{"i am", "i", 2.0 / 3}, {"i do", "i", 1.0 / 3}, {"am sam", "am", 1.0 / 2}} {
		if got := float64(pairs[c.pair]) / float64(words[c.first]); !near(got, c.want, 1e-12) {
			t.Errorf("%q by %q is %v, want %v", c.pair, c.first, got, c.want)
		}
	}
}

// TestNGramsInSentences: no run goes on from one sentence to the next, and the
// shorter runs within each are all there.
func TestNGramsInSentences(t *testing.T) {
	var v stats.Vocabulary
	p := func(yield func(stats.Passage) bool) {
		for passage := range read(&v, "er kam er sah er siegte", "er kam er sah") {
			passage.Ends = []int{2, 4}
			if !yield(passage) {
				return
			}
		}
	}
	for _, c := range []struct {
		n, least int
		want     string
	}{{2, 2, "er kam 2, er sah 2"}, {2, 1, "er kam 2, er sah 2, er siegte 1"}, {3, 1, ""}} {
		var got []string
		for _, g := range stats.NGrams(p, &v, c.n, c.least) {
			got = append(got, fmt.Sprint(g.Text, " ", g.Count))
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("NGrams(%d, %d) = %q, want %q", c.n, c.least, s, c.want)
		}
	}
}

// TestNGramsSlowly holds the counting by levels against a count of all runs.
func TestNGramsSlowly(t *testing.T) {
	var v stats.Vocabulary
	words := strings.Fields("der Minister und der Sprecher und der Minister")
	var b strings.Builder
	for i := range 500 {
		b.WriteString(words[(i*i+i/7)%len(words)] + " ")
		if i%60 == 59 {
			b.WriteString("\n")
		}
	}
	p := read(&v, b.String(), b.String()[100:])
	for n := stats.MinN; n <= stats.MaxN; n++ {
		want := map[string]int{}
		for passage := range p {
			for i := 0; i+n <= len(passage.Words); i++ {
				run := ""
				for _, w := range passage.Words[i : i+n] {
					run += " " + v.Word(w)
				}
				want[run[1:]]++
			}
		}
		for _, least := range []int{1, 2, 7, 300} {
			left := maps.Clone(want)
			maps.DeleteFunc(left, func(_ string, count int) bool { return count < least })
			for _, g := range stats.NGrams(p, &v, n, least) {
				if left[g.Text] != g.Count {
					t.Errorf("NGrams(%d, %d) has %q %d times, want %d", n, least, g.Text, g.Count, left[g.Text])
				}
				delete(left, g.Text)
			}
			if len(left) > 0 {
				t.Errorf("NGrams(%d, %d) lacks %d runs", n, least, len(left))
			}
		}
	}
}
