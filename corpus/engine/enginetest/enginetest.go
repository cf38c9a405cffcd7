// Package enginetest opens engines over folders of texts, for tests.
package enginetest

import (
	"testing"

	"querlese/corpus"
	"querlese/corpus/build"
	"querlese/corpus/engine"
)

// Open packs a folder and returns an engine over it.
func Open(t testing.TB, folder string) *engine.Engine {
	t.Helper()
	p, err := build.Pack(folder)
	if err != nil {
		t.Fatal(err)
	}
	c, err := corpus.Open(string(p.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	e, err := engine.New(c)
	if err != nil {
		t.Fatal(err)
	}
	return e
}
