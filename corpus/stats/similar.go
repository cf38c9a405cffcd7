package stats

import "math"

// sharedWords bounds the words that are named for a similar text.
const sharedWords = 8

// A Similar is a document that speaks of the same things.
type Similar struct {
	Doc    int
	Cosine float64  // 0 nothing in common, 1 the same words as often
	Words  []string // that they share, those that count most first
}

// Vectors hold each document's words by weight.
type Vectors struct {
	words *Vocabulary
	docs  []vector
	index map[int]int // by document
}

type vector struct {
	doc    int
	weight []weight // of length 1, in order of first occurrence
}

type weight struct {
	word Word
	w    float64
}

// Weigh gives each word of each document the weight (1 + log tf) · log(N / df),
// logarithms to base 10, tf being its occurrences in the document and df the
// documents of N that hold it, and scales a document's weights to length 1
// (Salton and Buckley, "Term-weighting approaches in automatic text retrieval",
// 1988; "ltc" in the notation of Manning, Raghavan and Schütze, "Introduction
// to Information Retrieval", 2008, §6.4). The cosine of two documents is then
// the sum of the products of their weights. A word of every document weighs
// nothing, a rare one most. p is run twice.
func Weigh(p Passages, v *Vocabulary) *Vectors {
	x := &Vectors{words: v, index: map[int]int{}}
	tf := make([]int, v.Len())
	var words []Word // of the document, each once
	doc := 0
	flush := func() {
		if len(words) > 0 {
			x.add(doc, words, tf)
		}
		for _, w := range words {
			tf[w] = 0
		}
		words = words[:0]
	}
	for passage := range p {
		if passage.Doc != doc {
			flush()
			doc = passage.Doc
		}
		for _, w := range passage.Words {
			if tf[w]++; tf[w] == 1 {
				words = append(words, w)
			}
		}
	}
	flush()
	x.scale(Count(p).DocFreq)
	return x
}

func (x *Vectors) add(doc int, words []Word, tf []int) {
	one := vector{doc, make([]weight, len(words))}
	for i, w := range words {
		one.weight[i] = weight{w, logTF(tf[w])}
	}
	x.index[doc] = len(x.docs)
	x.docs = append(x.docs, one)
}

func (x *Vectors) scale(df []int) {
	n := float64(len(x.docs))
	for _, d := range x.docs {
		length := 0.0
		for i := range d.weight {
			d.weight[i].w *= idf(n, df[d.weight[i].word])
			length += d.weight[i].w * d.weight[i].w
		}
		if length == 0 {
			continue
		}
		for i := range d.weight {
			d.weight[i].w /= math.Sqrt(length)
		}
	}
}

func logTF(n int) float64 { return 1 + math.Log10(float64(n)) }

func idf(docs float64, df int) float64 { return math.Log10(docs / float64(df)) }

// Similar returns the n documents with the largest cosine to one, none of 0;
// false if there is no such document. Every document is looked at: ten
// thousand of 150 different words are 1.5 million products.
func (x *Vectors) Similar(doc, n int) ([]Similar, bool) {
	at, ok := x.index[doc]
	if !ok {
		return nil, false
	}
	own := make([]float64, x.words.Len())
	for _, w := range x.docs[at].weight {
		own[w.word] = w.w
	}
	cosine := make([]float64, len(x.docs))
	for i := range x.docs {
		for _, w := range x.docs[i].weight {
			cosine[i] += own[w.word] * w.w
		}
	}
	cosine[at] = 0
	var out []Similar
	for _, i := range rank(len(cosine), func(i int) float64 { return cosine[i] }, ordinal) {
		if len(out) >= n || cosine[i] <= 0 {
			break
		}
		out = append(out, Similar{x.docs[i].doc, min(cosine[i], 1), x.shared(own, &x.docs[i])})
	}
	return out, true
}

// ordinal writes a number so that strings of them have the order of numbers:
// documents that are equally similar stand in their own order.
func ordinal(i int) string {
	return string([]byte{byte(i >> 24), byte(i >> 16), byte(i >> 8), byte(i)})
}

// shared names the words that make up most of the cosine.
func (x *Vectors) shared(own []float64, d *vector) []string {
	var words []string
	var parts []float64
	for _, w := range d.weight {
		if part := own[w.word] * w.w; part > 0 {
			words, parts = append(words, x.words.Word(w.word)), append(parts, part)
		}
	}
	var out []string
	for _, i := range rank(len(words), func(i int) float64 { return parts[i] }, func(i int) string { return words[i] }) {
		if len(out) == sharedWords {
			break
		}
		out = append(out, words[i])
	}
	return out
}
