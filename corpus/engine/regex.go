package engine

import (
	"errors"

	"querlese/corpus"
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
	compiled, err := rex.Compile(n.Text)
	if err != nil {
		count.Bad = err.Error()
		var bad *rex.Error
		if errors.As(err, &bad) {
			count.Bad, count.BadAt = bad.Reason, bad.At
		}
		return nil, nil
	}
	if n.Across {
		f.regexes = append(f.regexes, pattern{term, compiled})
		own := e.newFinder()
		own.regexes = append(own.regexes, pattern{0, compiled})
		return e.readAll(own, count)
	}
	var types []expanded
	err = e.Corpus.EachType(func(ty corpus.Type, form []byte) bool {
		if compiled.Match(string(form)) {
			types = append(types, expanded{ty, Written, 1})
		}
		return true
	})
	if err != nil {
		return nil, err
	}
	f.addTypes(term, types)
	return e.postings(types, count)
}

// readAll counts a finder's hits in all texts, as far as the budget goes.
func (e *Engine) readAll(f *finder, count *TermCount) ([]corpus.Posting, error) {
	var out []corpus.Posting
	left := budget
	for doc := range e.Corpus.Meta.Documents {
		p := corpus.Posting{Doc: int32(doc)}
		if err := e.countIn(&p, f); err != nil {
			return nil, err
		}
		if p.Counted()+int(p.Boilerplate) > 0 {
			out = append(out, p)
		}
		if left -= e.outline.Size(); left < 0 && doc+1 < e.Corpus.Meta.Documents {
			count.Partial = true
			break
		}
	}
	return out, nil
}
