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
	known := map[string]stats.Word{} // by token as it stands: folding is dearer than looking up
	err := eachPassage(c, keep, func(doc int, s string) {
		for tok, ok := text.Next(s, 0); ok; tok, ok = text.Next(s, tok.End) {
			token := s[tok.Start:tok.End]
			w, ok := known[token]
			if !ok {
				w = t.number(token, forms)
				known[token] = w
			}
			if w >= 0 {
				t.words = append(t.words, w)
			}
		}
		t.passages = append(t.passages, passage{doc, len(t.words)})
	})
	return t, err
}

// number returns the token's number, -1 for one of marks only, which folds to
// nothing.
func (t *Tokens) number(token string, forms bool) stats.Word {
	word := text.Visible(token)
	if !forms {
		word = text.Fold(token)
	}
	if word == "" {
		return -1
	}
	return t.Vocabulary.Add(word)
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

// eachPassage calls f with the text of each passage of the articles.
func eachPassage(c *corpus.Corpus, keep Keep, f func(doc int, s string)) error {
	for i := range c.Meta.Documents {
		if !keep.keeps(i) {
			continue
		}
		d, err := c.Document(i)
		if err != nil {
			return err
		}
		for _, p := range d.Passages {
			if p.Role.Zone() == corpus.Article {
				f(i, d.Cut(p.Span))
			}
		}
	}
	return nil
}
