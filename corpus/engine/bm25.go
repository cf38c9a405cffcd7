package engine

import (
	"math"

	"querlese/corpus"
)

// The parameters of BM25 are those that Robertson and Zaragoza give as usual
// ("The Probabilistic Relevance Framework", 2009, §3.5).
const (
	k1 = 1.2
	b  = 0.75
)

// idf is BM25's weight of a term that texts of the corpus hold, in the form
// that is never negative.
func (e *Engine) idf(texts int) float64 {
	n := float64(e.Corpus.Meta.Documents)
	return math.Log(1 + (n-float64(texts)+0.5)/(float64(texts)+0.5))
}

// saturate is BM25's part of one term in one text. A hit in the title counts
// as three, one in another article's headline as a quarter.
func (e *Engine) saturate(p *corpus.Posting, doc int) float64 {
	tf := float64(p.Article) + 2*float64(p.Title) + float64(p.Elsewhere)/4
	if tf == 0 {
		return 0
	}
	mean := float64(e.Corpus.Meta.Tokens) / float64(max(e.Corpus.Meta.Documents, 1))
	length := float64(e.Corpus.Length(doc)) / max(mean, 1)
	return tf * (k1 + 1) / (tf + k1*(1-b+b*length))
}
