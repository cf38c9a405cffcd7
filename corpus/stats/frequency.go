package stats

// Counts says how often each word occurs, and in how many documents.
type Counts struct {
	Tokens  int
	Freq    []int // by word; words numbered later may be missing
	DocFreq []int // by word: documents that hold it
}

// Count counts all words of the passages.
//
// Inlined, its loop would stand in the page once for each caller: 0.9 kB each.
//
//go:noinline
func Count(p Passages) *Counts {
	c := &Counts{}
	var last []int // by word: the last document it was seen in, plus one
	for passage := range p {
		c.Tokens += len(passage.Words)
		for _, w := range passage.Words {
			for int(w) >= len(c.Freq) {
				c.Freq, c.DocFreq, last = append(c.Freq, 0), append(c.DocFreq, 0), append(last, 0)
			}
			c.Freq[w]++
			if last[w] != passage.Doc+1 {
				last[w] = passage.Doc + 1
				c.DocFreq[w]++
			}
		}
	}
	return c
}

func (c *Counts) freq(w Word) int {
	if int(w) < len(c.Freq) {
		return c.Freq[w]
	}
	return 0
}

// A Frequency is an entry of a frequency list.
type Frequency struct {
	Word       string
	Count      int
	Docs       int     // documents that hold it
	PerMillion float64 // Count / Tokens · 10⁶
}

// List returns the words that occur at least least times, most frequent first
// (McEnery and Hardie, "Corpus Linguistics", 2012, §2.6: raw and normalised
// frequencies).
func (c *Counts) List(v *Vocabulary, least int) []Frequency {
	var out []Frequency
	for w, n := range c.Freq {
		if n > 0 && n >= least {
			out = append(out, Frequency{v.Word(Word(w)), n, c.DocFreq[w], PerMillion(n, c.Tokens)})
		}
	}
	sorted := make([]Frequency, len(out))
	for i, k := range rank(len(out), func(i int) float64 { return float64(out[i].Count) }, func(i int) string { return out[i].Word }) {
		sorted[i] = out[k]
	}
	return sorted
}
