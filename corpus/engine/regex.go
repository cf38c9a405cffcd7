package engine

import (
	"errors"

	"querlese/corpus"
	"querlese/corpus/lexicon"
	"querlese/corpus/query"
	"querlese/corpus/rex"
	"querlese/corpus/text"
)

// A pattern is a regular expression that is searched across words, passage by
// passage.
type pattern struct {
	term  int
	regex *rex.Regex
}

func (p *pattern) find(s string, hits []Hit) []Hit {
	for from := 0; from <= len(s); {
		start, end, ok := p.regex.Find(s, from)
		if !ok {
			break
		}
		if end > start {
			hits = append(hits, Hit{Start: text.Boundary(s, start), End: boundaryAfter(s, end), Term: p.term})
		}
		from = max(end, start+1)
	}
	return hits
}

// boundaryAfter returns the first place at or after i where the text can be
// cut without parting a character.
func boundaryAfter(s string, i int) int {
	for i < len(s) && text.Boundary(s, i) != i {
		i++
	}
	return i
}

// budget is how much text a pattern across words may read for one query, in
// bytes: about two seconds in a browser.
const budget = 48 << 20

// regex finds words that a pattern matches whole or, if it reaches across
// words, places in texts. A pattern that cannot be read finds nothing and says
// why.
func (e *Engine) regex(n *query.Node, term int, f *finder, count *TermCount) ([]corpus.Posting, error) {
	found := make([]corpus.Posting, e.Corpus.Meta.Documents)
	compiled, err := rex.Compile(n.Text)
	if err != nil {
		count.Bad = err.Error()
		var bad *rex.Error
		if errors.As(err, &bad) {
			count.Bad, count.BadAt = bad.Reason, bad.At
		}
		return found, nil
	}
	if n.Across {
		f.regexes = append(f.regexes, pattern{term, compiled})
		f.hint(nil)
		own := newFinder()
		own.regexes = append(own.regexes, pattern{0, compiled})
		own.hint(nil)
		return found, e.readAll(found, own, count)
	}
	var failed error
	err = e.Corpus.EachType(func(form []byte) bool { return compiled.Match(string(form)) }, func(ty corpus.Type) {
		hits := 0
		failed = errors.Join(failed, e.Corpus.Postings(ty, func(p corpus.Posting) {
			found[p.Doc].Add(p)
			hits += p.Counted()
		}))
		f.addForm(term, ty.Form, Written)
		if hits > 0 {
			count.Types = append(count.Types, TypeCount{ty.Form, Written, hits})
		}
	})
	return found, errors.Join(err, failed)
}

// readAll counts a finder's hits in all texts, as far as the budget goes.
func (e *Engine) readAll(found []corpus.Posting, f *finder, count *TermCount) error {
	left := budget
	for doc := range found {
		size, err := e.Corpus.Size(doc)
		if err != nil {
			return err
		}
		if left -= size; left < 0 {
			count.Partial = true
			return nil
		}
		if found[doc], err = e.countHits(doc, f); err != nil {
			return err
		}
	}
	return nil
}

// groupMatcher reports whether a keyword hit is of the group, and of the
// concept unless that is -1.
func groupMatcher(group, concept int) func(lexicon.Hit) bool {
	return func(h lexicon.Hit) bool { return h.Group == group && (concept < 0 || h.Concept == concept) }
}
