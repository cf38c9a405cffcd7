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
	s := newSet(e.Corpus.Meta.Documents)
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

// fieldFacet marks the documents with a value that is wanted.
func (e *Engine) fieldFacet(key string, in []bool, wanted func(value string) bool) error {
	f, err := e.Corpus.Facet(key)
	if err != nil {
		return err
	}
	ok := make([]bool, len(f.Values))
	for i, v := range f.Values {
		ok[i] = wanted(v)
	}
	for doc := range in {
		for _, v := range f.Of(doc) {
			in[doc] = in[doc] || ok[v]
		}
	}
	return nil
}

// fieldDate marks the documents published in a range of days. A date without
// its day counts from its first day on; one without a year is in no range.
func (e *Engine) fieldDate(n *query.Node, in []bool) error {
	if n.Value == query.UnknownDate || n.Value == query.PartialDate {
		return e.fieldFacet("date", in, func(value string) bool { return value == n.Value })
	}
	for doc := range in {
		day := e.Corpus.Day(doc)
		in[doc] = day > 0 && day >= n.From && (n.To == 0 || day <= n.To)
	}
	return nil
}

// dated lists the words for "is:dated" in the languages of the page.
var dated = [...]string{"dated", "datiert", "датирован", "датировано"}

// undated lists those for "is:undated".
var undated = [...]string{"undated", "undatiert", "недатирован", "недатировано"}

// fieldIs marks the documents in a state. An unknown state is no document's.
func (e *Engine) fieldIs(state string, in []bool) {
	for doc := range in {
		has := e.Corpus.Date(doc) > 0
		for i := range dated {
			in[doc] = in[doc] || has && state == dated[i] || !has && state == undated[i]
		}
	}
}

// group finds the texts with hits of a keyword group or concept, by its letter
// or name; a name that the list does not have is read as words.
func (e *Engine) group(n *query.Node, term int, f *finder, count *TermCount) ([]corpus.Posting, error) {
	group, concept := e.keyword(n.Text)
	if group < 0 {
		words := &query.Node{Op: query.Phrase, Text: n.Text, Tokens: n.Tokens}
		if len(n.Tokens) == 0 {
			return make([]corpus.Posting, e.Corpus.Meta.Documents), nil
		}
		if len(n.Tokens) == 1 {
			words.Op = query.Word
		}
		return e.find(words, term, f, count)
	}
	hit := groupHit{marker: e.marker, matches: groupMatcher(group, concept)}
	own := newFinder()
	own.groups = append(own.groups, hit)
	own.hint(nil)
	hit.term = term
	f.groups = append(f.groups, hit)
	f.hint(nil)
	candidates := make([]bool, e.Corpus.Meta.Documents)
	for doc := range candidates {
		err := e.Corpus.GroupHits(doc, func(g, _ int) { candidates[doc] = candidates[doc] || g == group })
		if err != nil {
			return nil, err
		}
	}
	return e.read(candidates, own)
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
