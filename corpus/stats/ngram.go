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
// of Communication", 1948, §3) that occur at least least times, most frequent
// first. A run lies within one sentence: what ends one and begins the next was
// never said together. n outside MinN to MaxN is taken as the nearest.
//
// A run is only as frequent as its parts (Agrawal and Srikant, "Fast
// Algorithms for Mining Association Rules", 1994), so runs are counted level by
// level, and a level extends only what the last one kept: of one word, of two,
// and so on. Before runs are kept apart they are counted by hash, and what
// falls into a rare place is none (Park, Chen and Yu, "An Effective Hash-Based
// Algorithm for Mining Association Rules", 1995): most runs occur once. p is
// run 2n times; between the runs one number a word is kept.
func NGrams(p Passages, v *Vocabulary, n, least int) []NGram {
	p = sentences(p)
	n = min(max(n, MinN), MaxN)
	g := newGrams(p, max(least, 1))
	for len(g.keys) < n-1 {
		g.grow(p)
	}
	var out []NGram
	for i := range g.runs {
		if r := &g.runs[i]; int(r.count) >= g.least {
			out = append(out, NGram{g.text(v, len(g.keys)-1, i), int(r.count), int(r.docs)})
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
	count, docs int32
	last        int32 // document it was seen in, plus one
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
// is without its last word and what it is without its first are frequent, and
// what shares its hash too.
func (g *grams) grow(p Passages) {
	often := g.sift(p)
	ids, keys := map[uint64]int32{}, []uint64(nil)
	g.runs = nil
	g.each(p, func(doc int, at *int32, key uint64, ok bool) {
		if !ok || !often(key) {
			*at = rare
			return
		}
		id, ok := ids[key]
		if !ok {
			id = int32(len(keys))
			ids[key] = id
			keys = append(keys, key)
			g.runs = append(g.runs, run{})
		}
		g.runs[id].see(doc)
		*at = id
	})
	for i, id := range g.at {
		if id != rare && int(g.runs[id].count) < g.least {
			g.at[i] = rare
		}
	}
	g.keys = append(g.keys, keys)
}

// each calls f with each place in its order and, if a run of one word more
// whose parts are frequent begins there, with the run's key. f may change what
// stands at the place: what follows does not look back.
func (g *grams) each(p Passages, f func(doc int, at *int32, key uint64, ok bool)) {
	size := len(g.keys) + 2
	place := 0
	for passage := range p {
		at := g.at[place : place+len(passage.Words)]
		place += len(at)
		for i := range at {
			key, ok := uint64(0), i+size <= len(at) && at[i] != rare && at[i+1] != rare
			if ok {
				key = uint64(uint32(at[i]))<<32 | uint64(uint32(passage.Words[i+size-1]))
			}
			f(passage.Doc, &at[i], key, ok)
		}
	}
}

// siftBits is the number of counters by hash as a power of two: four million
// bytes, one for each word of 10,000 articles.
const siftBits = 22

// sift counts runs by their hashes and returns what knows whether a run can be
// frequent.
func (g *grams) sift(p Passages) (often func(key uint64) bool) {
	if g.least < 2 {
		return func(uint64) bool { return true }
	}
	counts := make([]uint8, 1<<siftBits)
	g.each(p, func(_ int, _ *int32, key uint64, ok bool) {
		if n := &counts[mix(key)>>(64-siftBits)]; ok && *n < 255 {
			*n++
		}
	})
	least := uint8(min(g.least, 255))
	return func(key uint64) bool { return counts[mix(key)>>(64-siftBits)] >= least }
}

func (r *run) see(doc int) {
	r.count++
	if r.last != int32(doc)+1 {
		r.last = int32(doc) + 1
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
