// Package over counts over a corpus: it feeds package stats with the words of
// articles.
//
// A page that was saved with its menus says "Abonnieren" more often than
// anything else. So only passages whose role belongs to the article are
// counted here, and every size (words per million, passages) is that of
// articles. A predicate on documents narrows what is counted, so that one part
// can be held against another; [Where] makes one from a facet.
package over

import (
	"slices"

	"querlese/corpus"
	"querlese/corpus/stats"
	"querlese/corpus/text"
)

// A Keep says whether a document counts; nil keeps all.
type Keep func(doc int) bool

func (k Keep) keeps(doc int) bool { return k == nil || k(doc) }

// Where keeps the documents with one of the facet's values only, if there are
// any, and with none of not, as a filter on the page does.
func Where(c *corpus.Corpus, key string, only, not []string) (Keep, error) {
	f, err := c.Facet(key)
	if err != nil {
		return nil, err
	}
	return func(doc int) bool {
		ok := len(only) == 0
		for _, v := range f.Of(doc) {
			if slices.Contains(not, f.Values[v]) {
				return false
			}
			ok = ok || slices.Contains(only, f.Values[v])
		}
		return ok
	}, nil
}

// And keeps what both keep.
func (k Keep) And(other Keep) Keep {
	return func(doc int) bool { return k.keeps(doc) && other.keeps(doc) }
}

// Not keeps what k leaves out.
func (k Keep) Not() Keep { return func(doc int) bool { return !k.keeps(doc) } }

// Options say what of a corpus is read. The zero value is all words by fold.
type Options struct {
	Keep  Keep
	Forms bool  // words as they are written, not by fold
	Hits  []Hit // in the order of the collection: they become nodes
}

// A Hit is an occurrence of what is asked for: tokens From to To of a passage.
type Hit struct {
	Doc, Passage int
	From, To     int
}

// Tokens are the words of the articles of a corpus, numbered: four bytes a
// word, read once and run through as often as a statistic needs.
type Tokens struct {
	Vocabulary stats.Vocabulary
	words      []stats.Word
	passages   []passage
	ends       []int        // of sentences, all passages one after the other
	nodes      []stats.Node // the same
}

type passage struct {
	doc         int
	words       int // where they end in Tokens.words
	ends, nodes int // in Tokens.ends and Tokens.nodes
}

// Read reads the articles of a corpus.
func Read(c *corpus.Corpus, o Options) (*Tokens, error) {
	t := &Tokens{}
	r := reader{c: c, t: t, forms: o.Forms, hits: o.Hits, numbers: make([]stats.Word, c.NumTypes())}
	err := eachPassage(c, o.Keep, r.passage)
	return t, err
}

// A reader reads one passage after the other.
type reader struct {
	c       *corpus.Corpus
	t       *Tokens
	forms   bool
	hits    []Hit        // those that are still to come
	numbers []stats.Word // by type, plus one; 0: not met yet
	tokens  corpus.Tokens
	place   []int // by token of the passage: words before it
}

func (r *reader) passage(doc int, o *corpus.Outline, k int) error {
	if err := o.Scan(k, &r.tokens); err != nil {
		return err
	}
	t, from, sentence := r.t, len(r.t.words), 0
	r.place = r.place[:0]
	for i, ty := range r.tokens.Types {
		if s := r.tokens.Sentence(i, sentence); s != sentence {
			sentence = s
			t.ends = append(t.ends, len(t.words)-from)
		}
		r.place = append(r.place, len(t.words)-from)
		w, err := r.number(ty)
		if err != nil {
			return err
		}
		if w != noWord {
			t.words = append(t.words, w-1)
		}
	}
	r.place = append(r.place, len(t.words)-from)
	r.nodes(doc, k)
	t.passages = append(t.passages, passage{doc, len(t.words), len(t.ends), len(t.nodes)})
	return nil
}

// nodes takes the hits that lie in a passage, and leaves out those before it:
// they are in what is not counted.
func (r *reader) nodes(doc, k int) {
	at := r.c.Place(doc)
	for len(r.hits) > 0 {
		h := r.hits[0]
		place := r.c.Place(h.Doc)
		if place > at || place == at && h.Passage > k {
			return
		}
		if r.hits = r.hits[1:]; place == at && h.Passage == k && h.From >= 0 && h.From <= h.To && h.To < len(r.place) {
			r.t.nodes = append(r.t.nodes, stats.Node{From: r.place[h.From], To: r.place[h.To]})
		}
	}
}

// number returns a type's number plus one, noWord if it folds to nothing.
func (r *reader) number(ty uint32) (stats.Word, error) {
	if n := r.numbers[ty]; n != 0 {
		return n, nil
	}
	form, err := r.c.Form(int(ty))
	if err != nil {
		return 0, err
	}
	if !r.forms {
		form = text.Fold(form)
	}
	n := stats.Word(noWord)
	if form != "" {
		n = r.t.Vocabulary.Add(form) + 1
	}
	r.numbers[ty] = n
	return n, nil
}

// noWord stands for a type of marks only, which folds to nothing.
const noWord = -1

// Passages yields every passage.
func (t *Tokens) Passages(yield func(stats.Passage) bool) { t.Part(nil)(yield) }

// Part yields the passages of the documents that keep lets through.
func (t *Tokens) Part(keep Keep) stats.Passages {
	return func(yield func(stats.Passage) bool) {
		last := passage{}
		for _, p := range t.passages {
			if keep.keeps(p.doc) && !yield(stats.Passage{Doc: p.doc, Words: t.words[last.words:p.words],
				Ends: t.ends[last.ends:p.ends], Nodes: t.nodes[last.nodes:p.nodes]}) {
				return
			}
			last = p
		}
	}
}

// eachPassage calls f with each passage of the articles.
func eachPassage(c *corpus.Corpus, keep Keep, f func(doc int, o *corpus.Outline, k int) error) error {
	var o corpus.Outline
	for place := range c.Meta.Documents {
		i := c.InOrder(place)
		if !keep.keeps(i) {
			continue
		}
		if err := c.Outline(i, &o); err != nil {
			return err
		}
		for k := range o.Passages {
			if o.Passages[k].Role.Zone() != corpus.Article {
				continue
			}
			if err := f(i, &o, k); err != nil {
				return err
			}
		}
	}
	return nil
}
