package over

import (
	"querlese/corpus"
	"querlese/corpus/stats"
)

// Timeline counts by year or by month. hits is the number of hits by document,
// in articles. A date counts if the text states it or it follows from it; one
// without its year is set apart, as is a text without any.
func Timeline(c *corpus.Corpus, keep Keep, hits []int, byMonth bool) (stats.Timeline, error) {
	var failed error
	line := stats.HitsOverTime(func(yield func(stats.Dated) bool) {
		for i := range c.Meta.Documents {
			if !keep.keeps(i) {
				continue
			}
			d, err := card(c, i)
			if err != nil {
				failed = err
				return
			}
			if !yield(stats.Dated{Date: date(&d.Fields.Published), Hits: hits[i], Tokens: c.Length(i)}) {
				return
			}
		}
	}, byMonth)
	return line, failed
}

func card(c *corpus.Corpus, doc int) (*corpus.Document, error) {
	var o corpus.Outline
	if err := c.Outline(doc, &o); err != nil {
		return nil, err
	}
	return c.Card(doc, &o, &corpus.Tokens{})
}

func date(f *corpus.Field) string {
	switch f.Status {
	case corpus.Stated, corpus.Inferred, corpus.Partial:
		return f.Value
	}
	return ""
}

// ByDocument counts hits by document.
func ByDocument(c *corpus.Corpus, hits []Hit) []int {
	count := make([]int, c.Meta.Documents)
	for _, h := range hits {
		count[h.Doc]++
	}
	return count
}
