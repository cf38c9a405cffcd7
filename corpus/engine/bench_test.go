package engine

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"querlese/corpus"
	"querlese/corpus/lexicon"
	"querlese/corpus/query"
)

// The texts of the benchmarks are drawn by Zipf's law from an invented
// vocabulary in two scripts: 4,000 texts of 300 words.
const (
	benchTexts = 4000
	benchWords = 300
	benchTypes = 60_000
)

// benchWord is the n-th most frequent word.
func benchWord(n int) string {
	letters := "enrastidhulgcmobwfkzvpj"
	if n%2 == 1 {
		letters = "оеаинтсрвлкмдпуяьыгзбч"
	}
	rs := []rune(letters)
	var b strings.Builder
	for k := n/2 + len(rs); k > 0; k /= len(rs) {
		b.WriteRune(rs[k%len(rs)])
		b.WriteRune(rs[(k*7+n)%5])
	}
	return b.String()
}

var benchEngine = sync.OnceValue(func() *Engine {
	r := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(r, 1.1, 8, benchTypes-1)
	w := corpus.NewWriter(nil)
	for n := range benchTexts {
		d := &corpus.Document{File: fmt.Sprintf("%05d.txt", n), Encoding: "utf-8", Languages: []corpus.Share{{Tag: "de", Share: 1}}}
		d.SHA256[0], d.SHA256[1] = byte(n), byte(n>>8)
		d.Fields.Published = corpus.Field{Value: fmt.Sprintf("20%02d-03-04", n%20), Status: corpus.Stated}
		for k := 0; k < benchWords; {
			var b strings.Builder
			var sentences []corpus.Span
			start := len(d.Text)
			for range 4 {
				if b.Len() > 0 {
					b.WriteByte(' ')
				}
				from := b.Len()
				for i := range 12 {
					if i > 0 {
						b.WriteByte(' ')
					}
					b.WriteString(benchWord(int(zipf.Uint64())))
					k++
				}
				b.WriteByte('.')
				sentences = append(sentences, corpus.Span{Start: start + from, End: start + b.Len()})
			}
			d.Text += b.String() + "\n"
			d.Passages = append(d.Passages, corpus.Passage{Span: corpus.Span{Start: start, End: start + b.Len()}, Role: corpus.Body, Tag: "de", Script: "Latn", Sentences: sentences})
		}
		d.Lines = corpus.Lines(d.Text)
		w.Add(d, nil)
	}
	out, _, err := w.Finish(corpus.Head{Keywords: lexicon.Append(nil, &lexicon.List{}, nil)})
	if err != nil {
		panic(err)
	}
	c, err := corpus.Open(string(out.Bytes()))
	if err != nil {
		panic(err)
	}
	e, err := New(c)
	if err != nil {
		panic(err)
	}
	return e
})

// benchQueries are one question of each kind.
func benchQueries() []struct{ name, query string } {
	common, middle, rare := benchWord(60), benchWord(900), benchWord(20_000)
	return []struct{ name, query string }{
		{"empty", ""}, {"rare", rare}, {"common", common}, {"and", common + " " + middle}, {"or", common + " OR " + middle}, {"not", common + " -" + middle},
		{"prefix", common[:3] + "*"}, {"infix", "*" + middle[1:4] + "*"}, {"phrase", `"` + benchWord(2) + " " + benchWord(5) + `"`},
		{"near", benchWord(30) + " NEAR/5 " + benchWord(41)}, {"misprint", middle + "x~"}, {"pattern", "/" + middle[:2] + ".*[aeо]/"},
		{"date", common + " date:2004..2007"},
	}
}

// BenchmarkSearch is a whole answer: ten texts with snippets, and facets.
func BenchmarkSearch(b *testing.B) {
	e := benchEngine()
	for _, q := range benchQueries() {
		b.Run(q.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				e.last = nil
				if _, err := e.Search(Request{Query: q.query, Size: 10}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkStage is an answer's stages, of a common word.
func BenchmarkStage(b *testing.B) {
	e := benchEngine()
	q := query.Parse(benchWord(60))
	m, err := e.match(q)
	if err != nil {
		b.Fatal(err)
	}
	f, err := e.filter(map[string]Filter{"date": {Only: []string{"2003", "2004"}}})
	if err != nil {
		b.Fatal(err)
	}
	stage := func(name string, work func() error) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := work(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	stage("match", func() error { e.last = nil; _, err := e.match(q); return err })
	stage("filter", func() error { f.keep(m.docs); return nil })
	stage("count", func() error { f.count(m.docs, false); return nil })
	stage("sort", func() error { window(m.docs, 0, 10, e.compare(Relevance)); return nil })
	stage("excerpt", func() error { _, err := e.excerpt(m.docs[0], m, nil); return err })
	stage("read", func() error { _, err := e.Read(e.Corpus.ID(0), benchWord(60), nil); return err })
}
