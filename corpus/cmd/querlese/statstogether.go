package main

import (
	"querlese/corpus/stats"
	"querlese/corpus/stats/over"
)

// A label is what a group, a name or a query is called in the output.
type label struct{ name, group string }

func (s *statCall) groups() error {
	list := s.e.Keywords
	labels := make([]label, len(list.Groups))
	for g := range labels {
		labels[g].name = string(rune(list.Groups[g].Letter))
	}
	both, err := over.Together(s.e.Corpus, list, false, s.keep)
	if err != nil {
		return err
	}
	return s.together(both, labels)
}

func (s *statCall) names() error {
	if len(s.list) > 0 {
		return s.queries()
	}
	var labels []label
	for _, n := range over.Names(s.e.Keywords) {
		labels = append(labels, label{n.Name, string(rune(n.Letter))})
	}
	both, err := over.Together(s.e.Corpus, s.e.Keywords, true, s.keep)
	if err != nil {
		return err
	}
	return s.together(both, labels)
}

// queries takes each operand for a name.
func (s *statCall) queries() error {
	var all [][]over.Hit
	var labels []label
	for _, q := range s.list {
		hits, err := s.hits(q)
		if err != nil {
			return err
		}
		all, labels = append(all, hits), append(labels, label{name: q})
	}
	both, err := over.TogetherHits(s.e.Corpus, all, s.keep)
	if err != nil {
		return err
	}
	return s.together(both, labels)
}

// together prints each group or name that occurs, and the pairs of them that
// share a passage.
func (s *statCall) together(both *stats.Cooccurrence, labels []label) error {
	if s.matrix {
		return s.printMatrix(both, labels)
	}
	edge := func(a, b label, count int, jaccard, npmi float64) {
		if a.group == "" {
			s.out.row("a", a.name, "b", b.name, "count", count, "jaccard", jaccard, "npmi", npmi)
			return
		}
		s.out.row("a", a.name, "a_group", a.group, "b", b.name, "b_group", b.group, "count", count, "jaccard", jaccard, "npmi", npmi)
	}
	for _, g := range both.Found() {
		edge(labels[g], labels[g], both.Count(g, g), 1, 1)
	}
	for _, x := range both.Edges() {
		edge(labels[x.A], labels[x.B], x.Count, x.Jaccard, x.NPMI)
	}
	return s.out.err
}

func (s *statCall) printMatrix(both *stats.Cooccurrence, labels []label) error {
	found := both.Found()
	for _, a := range found {
		row := []any{"name", labels[a].name}
		if labels[a].group != "" {
			row = append(row, "group", labels[a].group)
		}
		counts := make([]int, len(found))
		for i, b := range found {
			counts[i] = both.Count(a, b)
			if !s.json {
				row = append(row, labels[b].name, counts[i])
			}
		}
		if s.json {
			row = append(row, "counts", counts)
		}
		s.out.row(row...)
	}
	return s.out.err
}
