package main

import (
	"fmt"

	"querlese/corpus/engine"
	"querlese/corpus/stats"
	"querlese/corpus/stats/over"
)

func (s *statCall) duplicates() error {
	t, err := s.read(nil)
	if err != nil {
		return err
	}
	for _, d := range stats.NearDuplicates(t.Passages, &t.Vocabulary, s.threshold) {
		a, err := s.e.Corpus.File(d.A)
		if err != nil {
			return err
		}
		b, err := s.e.Corpus.File(d.B)
		if err != nil {
			return err
		}
		s.out.row("a", a, "b", b, "jaccard", d.Jaccard, "estimate", d.Estimate, "shared", d.Shared)
	}
	return s.out.err
}

// similarTexts is the number of similar texts without -limit.
const similarTexts = 10

func (s *statCall) similar() error {
	files := make([]string, s.e.Corpus.Meta.Documents)
	at := -1
	for i := range files {
		var err error
		if files[i], err = s.e.Corpus.File(i); err != nil {
			return err
		}
		if files[i] == s.operand || s.e.Corpus.ID(i) == s.operand {
			at = i
		}
	}
	if at < 0 {
		return fmt.Errorf("%q: %w", s.operand, engine.ErrNoDocument)
	}
	t, err := over.Read(s.e.Corpus, over.Options{Forms: s.forms})
	if err != nil {
		return err
	}
	if s.out.limit == 0 {
		s.out.limit = similarTexts
	}
	n := s.out.limit
	if s.keep != nil {
		n = len(files) // the filter chooses among all
	}
	found, _ := stats.Weigh(t.Passages, &t.Vocabulary).Similar(at, n)
	for _, x := range found {
		if s.keep == nil || s.keep(x.Doc) {
			s.out.row("doc", files[x.Doc], "id", s.e.Corpus.ID(x.Doc), "cosine", x.Cosine, "words", x.Words)
		}
	}
	return s.out.err
}
