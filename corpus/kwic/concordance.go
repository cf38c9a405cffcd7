// Package kwic makes concordances: every hit on a line of its own, the keyword
// in the middle, its words of context on either side.
//
// Whoever wants to know how papers speak of Minsk does not read forty texts
// but forty lines, and sorts them: by the word before, so that "aus Minsk" and
// "nach Minsk" stand together, then by date, to see when one gave way to the
// other. [New] takes the hits of a query or of a keyword group and sorts them
// once, at up to three levels; [Concordance.Lines] cuts out the lines of a
// page, each with the places of the words that decided its order.
//
// # Order
//
// Words are compared by their folds (case and accents do not count, ё is е),
// and scripts stand together: numbers first, then Latin, Greek, Cyrillic, all
// others by code point. Within a script the order is that of code points, so
// it is the same on every machine and not any one language's alphabet. The
// left context is sorted from the keyword outwards: L1 is the word next to it,
// and a reader who chooses L1, L2, L3 reads backwards. A line that has no such
// word (the passage begins or ends there) stands last, as do texts without a
// date or outlet. Lines that are equal at all levels stand in the order of the
// corpus.
package kwic

import (
	"bytes"
	"errors"
	"iter"
	"sort"

	"querlese/corpus"
	"querlese/corpus/order"
)

// Limits of a concordance.
const (
	MaxLevels      = 3
	DefaultContext = 12 // words on each side
	MaxContext     = 100
)

// ErrHit is returned by [New] and [Concordance.Lines] for a hit that lies
// outside its passage.
var ErrHit = errors.New("a hit outside its passage")

// A Hit is an occurrence of what was asked for.
type Hit struct {
	Doc      int    // number of the document
	Passage  int    // index into the document's passages
	From, To int    // tokens of the passage
	Start    int    // bytes of the passage; Start and End both 0 are those of the tokens
	End      int    //
	Label    string // what made it a hit: a class, or a keyword form's mode
}

// before orders hits as they stand in the collection.
func (c *Concordance) before(h, o *Hit) bool {
	switch {
	case h.Doc != o.Doc:
		return c.corpus.Place(h.Doc) < c.corpus.Place(o.Doc)
	case h.Passage != o.Passage:
		return h.Passage < o.Passage
	case h.From != o.From:
		return h.From < o.From
	case h.Start != o.Start:
		return h.Start < o.Start
	case h.To != o.To:
		return h.To < o.To
	}
	return h.End < o.End
}

// Options choose how wide lines are and how they are sorted. The zero value
// gives twelve words on each side in the order of the corpus.
type Options struct {
	Context int     // words on each side, at least as far as Sort looks; 0 is DefaultContext
	Sort    []Level // L1, R1, Date: by the word before, then the word after, then the date
}

// A Concordance is a sorted list of hits. It is not safe for concurrent use.
type Concordance struct {
	corpus  *corpus.Corpus
	context int
	levels  []Level
	hits    []Hit // in the order of the corpus
	place   []int // by hit: the number of its line
}

// New collects hits and sorts them. Hits may come in any order; those that
// come in the order of the collection cost one passage at a time. Levels past
// the third are ignored.
func New(texts *corpus.Corpus, hits iter.Seq[Hit], o Options) (*Concordance, error) {
	c := &Concordance{corpus: texts, context: min(o.Context, MaxContext)}
	if c.context <= 0 {
		c.context = DefaultContext
	}
	for _, l := range o.Sort {
		if l == None || len(c.levels) == MaxLevels {
			continue
		}
		c.levels = append(c.levels, l)
		if n, ok := l.offset(); ok {
			c.context = max(c.context, n, -n)
		}
	}
	for h := range hits {
		if h.Doc < 0 || h.Doc >= texts.Meta.Documents {
			return nil, ErrHit
		}
		c.hits = append(c.hits, h)
	}
	byPlace := &order.Funcs{N: len(c.hits), LessFunc: func(i, j int) bool { return c.before(&c.hits[i], &c.hits[j]) },
		SwapFunc: func(i, j int) { c.hits[i], c.hits[j] = c.hits[j], c.hits[i] }}
	if !sort.IsSorted(byPlace) {
		sort.Stable(byPlace)
	}
	return c, c.sort()
}

// sort gives each hit the number of its line.
func (c *Concordance) sort() error {
	c.place = make([]int, len(c.hits))
	perm := make([]int, len(c.hits))
	for i := range perm {
		perm[i] = i
	}
	if len(c.levels) > 0 {
		keys, err := c.keys()
		if err != nil {
			return err
		}
		sort.Sort(&order.Funcs{N: len(perm), LessFunc: func(i, j int) bool {
			if n := bytes.Compare(keys[perm[i]], keys[perm[j]]); n != 0 {
				return n < 0
			}
			return perm[i] < perm[j]
		}, SwapFunc: func(i, j int) { perm[i], perm[j] = perm[j], perm[i] }})
	}
	for line, hit := range perm {
		c.place[hit] = line
	}
	return nil
}

// Len is the number of lines.
func (c *Concordance) Len() int { return len(c.hits) }
