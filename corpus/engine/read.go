package engine

import (
	"querlese/corpus"
	"querlese/corpus/query"
)

// A Reading is one text as it is read: every passage, with the hits of the
// query and of the keyword groups.
type Reading struct {
	Number   int
	ID       string
	Doc      *corpus.Document
	Passages []Passage // as Doc.Passages
}

// A Passage holds the highlights of one passage, offsets in the passage.
// Boilerplate has none: it is left out of counts.
type Passage struct {
	Highlights []Highlight
}

// Read opens the text with that id and marks it for a query. Groups whose
// letters are in off are not marked. An id that no text has gives
// [ErrNoDocument].
func (e *Engine) Read(id, q string, off map[string]bool) (*Reading, error) {
	n, err := e.document(id)
	if err != nil {
		return nil, err
	}
	m, err := e.match(query.Parse(q))
	if err != nil {
		return nil, err
	}
	r := &Reading{Number: n, ID: id}
	if r.Doc, err = e.Corpus.Document(n); err != nil {
		return nil, err
	}
	r.Passages = make([]Passage, len(r.Doc.Passages))
	o, t := &e.outline, &e.tokens
	if err := e.Corpus.Outline(n, o); err != nil {
		return nil, err
	}
	for i, p := range r.Doc.Passages {
		if p.Role.Zone() == corpus.Boilerplate {
			continue
		}
		if err := o.Read(i, t); err != nil {
			return nil, err
		}
		r.Passages[i].Highlights = e.highlights(t, 0, len(t.Text), p.Role == corpus.Title, m, off)
	}
	return r, nil
}
