package stats

// Sizes of an n-gram, in words.
const (
	MinN = 2
	MaxN = 5
)

// An NGram is a run of words that recurs.
type NGram struct {
	Text  string // the words with spaces between them
	Count int
	Docs  int // documents that hold it
}

// NGrams lists the runs of n words (n-grams; Shannon, "A Mathematical Theory
// of Communication", 1948, §3) within passages that occur at least least
// times, most frequent first. n outside MinN to MaxN is taken as the nearest.
//
// A run is only as frequent as its parts (Agrawal and Srikant, "Fast
// Algorithms for Mining Association Rules", 1994), so runs are counted level by
// level, and a level extends only what the last one kept: of one word, of two,
// and so on. p is run n+1 times; between the runs one number a word is kept.
func NGrams(p Passages, v *Vocabulary, n, least int) []NGram {
	n = min(max(n, MinN), MaxN)
	g := newGrams(p, max(least, 1))
	for len(g.keys) < n-1 {
		g.grow(p)
	}
	var out []NGram
	for i := range g.runs {
		if g.runs[i].count >= g.least {
			out = append(out, NGram{g.text(v, len(g.keys)-1, i), g.runs[i].count, g.runs[i].docs})
		}
	}
	sorted := make([]NGram, len(out))
	for i, k := range rank(len(out), func(i int) float64 { return float64(out[i].Count) }, func(i int) string { return out[i].Text }) {
		sorted[i] = out[k]
	}
	return sorted
}

// grams numbers runs of words, size by size.
type grams struct {
	least int
	at    []int32    // by place of a word: the run that begins there, rare if it is too rare
	keys  [][]uint64 // by size (2 first) and run: the run without its last word, and that word
	runs  []run      // of the last size
}

type run struct {
	count, docs int
	last        int // document it was seen in, plus one
}

// rare stands for all runs that occur too seldom.
const rare = -1

// newGrams begins with runs of one word: the words themselves.
func newGrams(p Passages, least int) *grams {
	g := &grams{least: least}
	freq := Count(p).Freq
	for passage := range p {
		for _, w := range passage.Words {
			id := int32(w)
			if freq[w] < least {
				id = rare
			}
			g.at = append(g.at, id)
		}
	}
	return g
}

// grow counts the runs of one word more. Such a run is counted if both what it
// is without its last word and what it is without its first are frequent.
func (g *grams) grow(p Passages) {
	ids, keys := map[uint64]int32{}, []uint64(nil)
	size := len(g.keys) + 2
	g.runs = nil
	place := 0
	for passage := range p {
		at := g.at[place : place+len(passage.Words)]
		place += len(at)
		for i := range at {
			if i+size > len(at) || at[i] == rare || at[i+1] == rare {
				at[i] = rare
				continue
			}
			key := uint64(uint32(at[i]))<<32 | uint64(uint32(passage.Words[i+size-1]))
			id, ok := ids[key]
			if !ok {
				id = int32(len(keys))
				ids[key] = id
				keys = append(keys, key)
				g.runs = append(g.runs, run{})
			}
			g.runs[id].see(passage.Doc)
			at[i] = id
		}
	}
	for i, id := range g.at {
		if id != rare && g.runs[id].count < g.least {
			g.at[i] = rare
		}
	}
	g.keys = append(g.keys, keys)
}

func (r *run) see(doc int) {
	r.count++
	if r.last != doc+1 {
		r.last = doc + 1
		r.docs++
	}
}

func (g *grams) text(v *Vocabulary, size, id int) string {
	key := g.keys[size][id]
	head, last := int(key>>32), v.Word(Word(uint32(key)))
	if size == 0 {
		return v.Word(Word(head)) + " " + last
	}
	return g.text(v, size-1, head) + " " + last
}
