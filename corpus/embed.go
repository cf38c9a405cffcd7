package corpus

import (
	_ "embed" // for corpus.pack
	"sync"
)

// packed is the default corpus. It is a string: the linker places it in the
// program's data once, and no copy is ever made. A build of another corpus
// replaces the file through the Go command's -overlay.
//
//go:embed corpus.pack
var packed string

// Embedded opens the corpus that is built into the program.
var Embedded = sync.OnceValues(func() (*Corpus, error) { return Open(packed) })
