package main

import (
	"fmt"

	"querlese/corpus"
	"querlese/corpus/engine"
	"querlese/corpus/query"
	"querlese/corpus/stats/over"
)

// hits finds a query's hits in articles, in the order of the collection.
func (s *statCall) hits(q string) ([]over.Hit, error) {
	var hits []over.Hit
	r := engine.Request{Query: q, Filters: s.chosen}
	err := s.e.EachPlace(r, engine.ByQuery, func(p *engine.Place) error {
		if p.Outline.Passages[p.Passage].Role.Zone() != corpus.Article {
			return nil
		}
		for _, h := range p.Hits {
			hits = append(hits, over.Hit{Doc: p.Doc, Passage: p.Passage, From: h.From, To: h.To})
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return hits, warnPartial(s.c, s.e, q)
}

// warnPartial says on standard error which patterns of a query were too much
// work, so that nobody takes what was counted for all.
func warnPartial(c *call, e *engine.Engine, q string) error {
	res, err := e.Search(engine.Request{Query: q, Size: 1})
	if err != nil {
		return err
	}
	for _, p := range res.Partial {
		what := "texts"
		if p.Words {
			what = "words"
		}
		fmt.Fprintf(c.err, "querlese: /%s/ is too much work: only %d of %d %s were searched\n", p.Pattern, p.Read, p.Of, what)
	}
	return nil
}

// node finds the operand's hits, and narrows the texts that are counted by its
// fields.
func (s *statCall) node() ([]over.Hit, error) {
	q := query.Parse(s.operand)
	if frame := frameOf(q.Root); frame != nil {
		docs, err := s.e.Documents(engine.Request{Query: frame.String()})
		if err != nil {
			return nil, err
		}
		in := make([]bool, s.e.Corpus.Meta.Documents)
		for _, doc := range docs {
			in[doc] = true
		}
		s.keep = s.keep.And(func(doc int) bool { return in[doc] })
	}
	return s.hits(s.operand)
}

// frameOf returns the part of a query that must hold and asks for no words, nil
// if there is none.
func frameOf(n *query.Node) *query.Node {
	switch {
	case n == nil:
		return nil
	case wordless(n):
		return n
	case n.Op != query.All:
		return nil
	}
	frame := &query.Node{Op: query.All}
	for _, k := range n.Kids {
		if wordless(k) {
			frame.Kids = append(frame.Kids, k)
		}
	}
	switch len(frame.Kids) {
	case 0:
		return nil
	case 1:
		return frame.Kids[0]
	}
	return frame
}

// wordless reports whether a part of a query asks for fields only.
func wordless(n *query.Node) bool {
	switch n.Op {
	case query.Field:
		return n.Key != query.KeyTitle
	case query.All, query.Any, query.Not:
		for _, k := range n.Kids {
			if !wordless(k) {
				return false
			}
		}
		return true
	}
	return false
}
