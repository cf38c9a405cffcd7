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

// Tokens are the words of the articles of a corpus, numbered: four bytes a
// word, read once and run through as often as a statistic needs.
type Tokens struct {
	Vocabulary stats.Vocabulary
	words      []stats.Word
	passages   []passage
}

type passage struct {
	doc, end int // end: of its words in Tokens.words
}

// Read reads the articles that keep lets through. Words are folds, so that
// case and accents do not count, or with forms the types as they are written.
func Read(c *corpus.Corpus, keep Keep, forms bool) (*Tokens, error) {
	t := &Tokens{}
	numbers := make([]stats.Word, c.NumTypes()) // by type, plus one; 0: not met yet
	var tokens corpus.Tokens
	err := eachPassage(c, keep, func(doc int, o *corpus.Outline, k int) error {
		if err := o.Scan(k, &tokens); err != nil {
			return err
		}
		for _, ty := range tokens.Types {
			if numbers[ty] == 0 {
				form, err := c.Form(int(ty))
				if err != nil {
					return err
				}
				numbers[ty] = t.number(form, forms) + 1
				if numbers[ty] == 0 {
					numbers[ty] = noWord
				}
			}
			if numbers[ty] != noWord {
				t.words = append(t.words, numbers[ty]-1)
			}
		}
		t.passages = append(t.passages, passage{doc, len(t.words)})
		return nil
	})
	return t, err
}

// noWord stands for a type of marks only, which folds to nothing.
const noWord = -1

// number returns the word's number, -1 for one that folds to nothing.
func (t *Tokens) number(form string, forms bool) stats.Word {
	if !forms {
		form = text.Fold(form)
	}
	if form == "" {
		return noWord
	}
	return t.Vocabulary.Add(form)
}

// Passages yields every passage.
func (t *Tokens) Passages(yield func(stats.Passage) bool) { t.Part(nil)(yield) }

// Part yields the passages of the documents that keep lets through.
func (t *Tokens) Part(keep Keep) stats.Passages {
	return func(yield func(stats.Passage) bool) {
		start := 0
		for _, p := range t.passages {
			if keep.keeps(p.doc) && !yield(stats.Passage{Doc: p.doc, Words: t.words[start:p.end]}) {
				return
			}
			start = p.end
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
