package engine

import (
	"strings"

	"querlese/corpus"
	"querlese/corpus/query"
	"querlese/corpus/text"
)

// field finds the texts that a field of the query asks for: those with a facet
// value that holds what was typed, whatever its case and accents, or whose
// publication date lies in a range.
func (e *Engine) field(n *query.Node) (set, error) {
	s := e.newSet()
	err := error(nil)
	switch n.Key {
	case query.KeyDate:
		err = e.fieldDate(n, s.in)
	case query.KeyIs:
		e.fieldIs(n.Value, s.in)
	default:
		want := text.Fold(n.Value)
		err = e.fieldFacet(n.Key, s.in, func(value string) bool {
			fold := text.Fold(value)
			if n.Key == query.KeyLang { // de is de and de-AT, not nds
				return fold == want || strings.HasPrefix(fold, want+"-")
			}
			return strings.Contains(fold, want)
		})
	}
	copy(s.anywhere, s.in)
	return s, err
}

// fieldFacet adds the documents with a value that is wanted.
func (e *Engine) fieldFacet(key string, in bitset, wanted func(value string) bool) error {
	f, err := e.Corpus.Facet(key)
	if err != nil {
		return err
	}
	ok := make([]bool, len(f.Combos()))
	for i, values := range f.Combos() {
		for _, v := range values {
			ok[i] = ok[i] || wanted(f.Values[v])
		}
	}
	for doc := range e.Corpus.Meta.Documents {
		if ok[f.Combo(doc)] {
			in.add(doc)
		}
	}
	return nil
}

// fieldDate adds the documents published in a range of days. A date without
// its day counts from its first day on; one without a year is in no range.
func (e *Engine) fieldDate(n *query.Node, in bitset) error {
	if n.Value == query.UnknownDate || n.Value == query.PartialDate {
		return e.fieldFacet("date", in, func(value string) bool { return value == n.Value })
	}
	from, to := max(corpus.DayStart(n.From), 1), 0
	if n.To > 0 {
		to = corpus.DayStart(n.To + 1)
	}
	for doc := range e.Corpus.Meta.Documents {
		if at := e.Corpus.Date(doc); at >= from && (to == 0 || at < to) {
			in.add(doc)
		}
	}
	return nil
}

// fieldIs adds the documents in a state. An unknown state is no document's.
func (e *Engine) fieldIs(state string, in bitset) {
	for doc := range e.Corpus.Meta.Documents {
		if has := e.Corpus.Date(doc) > 0; has && state == query.Dated || !has && state == query.Undated {
			in.add(doc)
		}
	}
}

// group finds the texts with hits of a keyword group or concept, by its letter
// or name; a name that the list does not have is read as words.
func (e *Engine) group(n *query.Node, term int, f *finder, count *TermCount) ([]graded, error) {
	group, concept := e.keyword(n.Text)
	if group < 0 {
		words := &query.Node{Op: query.Phrase, Text: n.Text, Tokens: n.Tokens}
		if len(n.Tokens) == 0 {
			return nil, nil
		}
		if len(n.Tokens) == 1 {
			words.Op = query.Word
		}
		return e.find(words, term, f, count)
	}
	own := e.newFinder()
	own.groups = append(own.groups, groupHit{marker: e.marker, group: group, concept: concept})
	f.groups = append(f.groups, groupHit{term, e.marker, group, concept})
	candidates := newBitset(e.Corpus.Meta.Documents)
	for doc := range e.Corpus.Meta.Documents {
		if e.Corpus.GroupHits(doc, group) > 0 {
			candidates.add(doc)
		}
	}
	if concept >= 0 {
		holds, err := e.conceptTexts(group, concept)
		if err != nil {
			return nil, err
		}
		candidates.and(holds)
	}
	list, err := e.count(candidates, own)
	return []graded{{1, list}}, err
}

// conceptTexts finds the texts that hold a word of one of the concept's forms:
// a hit of the concept is in one of them.
func (e *Engine) conceptTexts(group, concept int) (bitset, error) {
	holds := newBitset(e.Corpus.Meta.Documents)
	seen := map[query.Token]bool{}
	for _, form := range e.Keywords.Groups[group].Concepts[concept].Forms {
		for _, pattern := range form.Patterns() {
			t := query.Token{Fold: pattern, Wild: strings.Contains(pattern, "*")}
			if seen[t] {
				continue
			}
			seen[t] = true
			types, err := written{}.expand(e.Corpus, t, nil)
			if err != nil {
				return nil, err
			}
			for i := range types {
				if e.buf, err = e.Corpus.Postings(e.buf[:0], types[i].Type); err != nil {
					return nil, err
				}
				for k := range e.buf {
					holds.add(int(e.buf[k].Doc))
				}
			}
		}
	}
	return holds, nil
}

// Listed reports whether the keyword list has a group or concept of that name.
func (e *Engine) Listed(name string) bool {
	group, _ := e.keyword(name)
	return group >= 0
}

// keyword finds a group by its letter or one of its names, or a concept by its
// name; concept is -1 for a whole group, group -1 if there is neither.
func (e *Engine) keyword(name string) (group, concept int) {
	want := text.Fold(name)
	for g := range e.Keywords.Groups {
		if k := &e.Keywords.Groups[g]; text.Fold(e.letter(g)) == want || k.Named(func(s string) bool { return text.Fold(s) == want }) {
			return g, -1
		}
	}
	for g := range e.Keywords.Groups {
		for c := range e.Keywords.Groups[g].Concepts {
			if text.Fold(e.Keywords.Groups[g].Concepts[c].Name) == want {
				return g, c
			}
		}
	}
	return -1, -1
}
