package main

import (
	"fmt"

	"querlese/corpus/stats"
	"querlese/corpus/stats/over"
)

// read reads the articles that the filters let through.
func (s *statCall) read(hits []over.Hit) (*over.Tokens, error) {
	return over.Read(s.e.Corpus, over.Options{Keep: s.keep, Forms: s.forms, Hits: hits})
}

func (s *statCall) frequency() error {
	t, err := s.read(nil)
	if err != nil {
		return err
	}
	for _, f := range stats.Count(t.Passages).List(&t.Vocabulary, s.min) {
		s.out.row("word", f.Word, "count", f.Count, "docs", f.Docs, "per_million", f.PerMillion)
	}
	return s.out.err
}

func (s *statCall) collocations() error {
	by, ok := map[string]stats.Measure{"": stats.ByLogDice, "dice": stats.ByLogDice, "likelihood": stats.ByLogLikelihood, "mi3": stats.ByMI3}[s.by]
	if !ok {
		return misused("collocates are sorted by dice, likelihood or mi3")
	}
	if s.left+s.right == 0 {
		return misused("a window of no words")
	}
	hits, err := s.node()
	if err != nil {
		return err
	}
	t, err := s.read(hits)
	if err != nil {
		return err
	}
	for _, x := range stats.Collocations(t.Passages, &t.Vocabulary, stats.CollocationOptions{Left: s.left, Right: s.right, Min: s.min, By: by}) {
		s.out.row("word", x.Word, "count", x.Count, "left", x.Left, "right", x.Right, "total", x.Total,
			"log_dice", x.LogDice, "log_likelihood", x.LogLikelihood, "mi3", x.MI3)
	}
	return s.out.err
}

func (s *statCall) keyness() error {
	by, ok := map[string]stats.KeyMeasure{"": stats.ByG2, "g2": stats.ByG2, "ratio": stats.ByLogRatio, "diff": stats.ByDiff}[s.by]
	if !ok {
		return misused("key words are sorted by g2, ratio or diff")
	}
	if s.keep == nil {
		return misused("-filter says which part is compared")
	}
	other, err := s.filter(s.against)
	if err != nil {
		return err
	}
	other = other.And(s.keep.Not())
	t, err := over.Read(s.e.Corpus, over.Options{Forms: s.forms})
	if err != nil {
		return err
	}
	a, b := stats.Count(t.Part(s.keep)), stats.Count(t.Part(other))
	for _, k := range stats.Keyness(a, b, &t.Vocabulary, s.min, by) {
		s.out.row("word", k.Word, "a", k.A, "b", k.B, "per_million_a", k.PerMillionA, "per_million_b", k.PerMillionB,
			"g2", k.G2, "diff", k.Diff, "log_ratio", k.LogRatio, "over", k.Over())
	}
	return s.out.err
}

func (s *statCall) ngrams() error {
	t, err := s.read(nil)
	if err != nil {
		return err
	}
	least := s.min
	if least == 0 {
		least = 2
	}
	for _, g := range stats.NGrams(t.Passages, &t.Vocabulary, s.n, least) {
		s.out.row("text", g.Text, "count", g.Count, "docs", g.Docs)
	}
	return s.out.err
}

func (s *statCall) dispersion() error {
	hits, err := s.node()
	if err != nil {
		return err
	}
	t, err := s.read(hits)
	if err != nil {
		return err
	}
	parts := stats.Texts(t.Passages)
	if s.parts > 0 {
		parts = stats.EqualParts(t.Passages, s.parts)
	}
	d, ok := stats.Disperse(parts)
	if !ok {
		fmt.Fprintf(s.c.err, "querlese stats: %s: %d occurrences in %d parts have no dispersion\n", s.operand, d.Count, d.Parts)
		return nil
	}
	s.out.row("word", s.operand, "count", d.Count, "parts", d.Parts, "range", d.Range, "d", d.D, "dp", d.DP, "dp_norm", d.DPNorm)
	return s.out.err
}

func (s *statCall) time() error {
	hits, err := s.node()
	if err != nil {
		return err
	}
	line, err := over.Timeline(s.e.Corpus, s.keep, over.ByDocument(s.e.Corpus, hits), s.month)
	if err != nil || len(line.Periods)+line.Yearless.Texts+line.Undated.Texts == 0 {
		return err
	}
	line.Yearless.Name, line.Undated.Name = "yearless", "undated"
	for _, p := range append(line.Periods, line.Yearless, line.Undated) {
		s.out.row("period", p.Name, "texts", p.Texts, "hits", p.Hits, "tokens", p.Tokens, "per_million", p.PerMillion)
	}
	return s.out.err
}
