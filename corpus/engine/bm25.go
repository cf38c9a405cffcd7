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

// scores adds up hits and scores by document. Memory is as long as the corpus
// and used again.
type scores struct {
	hits    []int32
	sum     []float32
	length  []float32 // of the article, by the mean: k1*(1-b+b*length)
	touched []int32
}

func newScores(c *corpus.Corpus) scores {
	n := c.Meta.Documents
	s := scores{hits: make([]int32, n), sum: make([]float32, n), length: make([]float32, n)}
	mean := max(float64(c.Meta.Tokens)/float64(max(n, 1)), 1)
	for doc := range n {
		s.length[doc] = float32(k1 * (1 - b + b*float64(c.Length(doc))/mean))
	}
	return s
}

// rank adds a term's part to the texts' hits and scores. A hit in the title
// counts as three, one in another article's headline as a quarter.
func (e *Engine) rank(grades []graded, texts int) {
	s := &e.score
	idf := float32(e.idf(texts) * (k1 + 1))
	for _, g := range grades {
		weight := idf * g.weight
		for i := range g.list {
			p := &g.list[i]
			tf := float32(p.Article+2*p.Title) + float32(p.Elsewhere)/4
			if tf == 0 {
				continue
			}
			if s.hits[p.Doc] == 0 {
				s.touched = append(s.touched, p.Doc)
			}
			s.hits[p.Doc] += p.Article + p.Elsewhere
			s.sum[p.Doc] += weight * tf / (tf + s.length[p.Doc])
		}
	}
}

func (s *scores) match(doc int) match { return match{int32(doc), s.hits[doc], s.sum[doc]} }

func (s *scores) clear() {
	for _, doc := range s.touched {
		s.hits[doc], s.sum[doc] = 0, 0
	}
	s.touched = s.touched[:0]
}
