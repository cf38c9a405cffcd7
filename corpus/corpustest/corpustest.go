// Package corpustest packs documents that tests make up.
package corpustest

import (
	"testing"

	"querlese/corpus"
)

// Open packs documents with a keyword list, as package lexicon packs it, and
// opens the pack.
func Open(t testing.TB, docs []*corpus.Document, keywords []byte) *corpus.Corpus {
	t.Helper()
	w := corpus.NewWriter(nil)
	for _, d := range docs {
		w.Add(d, nil)
	}
	packed, _, err := w.Finish(corpus.Head{Name: "test", Keywords: keywords})
	if err != nil {
		t.Fatal(err)
	}
	c, err := corpus.Open(string(packed.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	return c
}
