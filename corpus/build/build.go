// Package build makes a corpus pack out of a folder of texts.
//
// Whoever has a folder wants one command and a list of every file that could
// not be taken, with the reason, not the first one only. [Pack] reads what it
// can, counts the keyword groups' hits, and returns the pack with everything
// that was left out.
//
// It is used by the native command and by the page's builder; nothing in the
// page imports it.
package build

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"querlese/corpus"
	"querlese/corpus/ingest"
	"querlese/corpus/lexicon"
	"querlese/corpus/pack"
)

// KeywordsFile is the keyword list in a folder of texts.
const KeywordsFile = "keywords.csv"

// A Packed is a pack and what was left out of it.
type Packed struct {
	*pack.Writer
	Documents int
	Tokens    int               // of the articles
	Bad       []ingest.Problem  // files that are not in the pack
	Rows      []lexicon.Problem // rows of the keyword list that were skipped
}

// Sum says what was packed into so many bytes: "5 texts, 2410 tokens, 43905
// bytes packed, 18.2 a token".
func (p *Packed) Sum(bytes int) string {
	return fmt.Sprintf("%d texts, %d tokens, %d bytes packed, %.1f a token", p.Documents, p.Tokens, bytes, float64(bytes)/float64(max(p.Tokens, 1)))
}

// Options says how to pack; the zero value works.
type Options struct {
	// Progress is called for each file and stage: "checked", when it is known
	// whether the file is a text, and "analysed". See [Progress].
	Progress func(stage string, done, total int)
}

// Pack is [Options.Pack] without options.
func Pack(paths ...string) (*Packed, error) { return Options{}.Pack(paths...) }

// Pack reads the texts of folders and files. The keyword list is
// [KeywordsFile] in the first folder; without one there are no groups. The
// same files give the same bytes, wherever the folder lies.
func (o Options) Pack(paths ...string) (*Packed, error) {
	survey, bad, err := ingest.NewSurvey(paths, func(n, total int) { o.progress("checked", n, total) })
	if err != nil {
		return &Packed{Bad: bad}, err
	}
	source, err := keywords(paths)
	if err != nil {
		return &Packed{Bad: bad}, err
	}
	list, rows := lexicon.Parse(source)
	var letters []string
	for _, g := range list.Groups {
		letters = append(letters, string(rune(g.Letter)))
	}
	out := corpus.NewWriter(letters)
	m := lexicon.NewMatcher(list)
	n := 0
	for d, err := range survey.Documents() {
		if err != nil {
			return &Packed{Bad: bad}, err
		}
		out.Add(d, groupHits(m, d, len(list.Groups)))
		n++
		o.progress("analysed", n, survey.Len())
	}
	w, tokens, err := out.Finish(corpus.Head{Name: name(paths), Fingerprint: survey.Fingerprint(), Keywords: lexicon.Append(nil, list, rows)})
	if err != nil {
		return &Packed{Bad: bad}, err
	}
	questions, err := examples(w.Bytes(), list)
	if err != nil {
		return &Packed{Bad: bad}, err
	}
	w.Replace("examples", corpus.AppendExamples(nil, questions))
	return &Packed{w, survey.Len(), tokens, bad, rows}, nil
}

func (o Options) progress(stage string, done, total int) {
	if o.Progress != nil {
		o.Progress(stage, done, total)
	}
}

// groupHits counts each group's hits in a document, menus and the like left
// out.
func groupHits(m *lexicon.Matcher, d *corpus.Document, groups int) []int {
	counts := make([]int, groups)
	var hits []lexicon.Hit
	for _, p := range d.Passages {
		if p.Role.Zone() == corpus.Boilerplate {
			continue
		}
		hits = m.Find(d.Cut(p.Span), hits[:0])
		for _, h := range hits {
			counts[h.Group]++
		}
	}
	return counts
}

func keywords(paths []string) (string, error) {
	for _, p := range paths {
		b, err := os.ReadFile(filepath.Join(p, KeywordsFile))
		switch {
		case err == nil:
			return string(b), nil
		case !errors.Is(err, fs.ErrNotExist) && isDir(p):
			return "", fmt.Errorf("keyword list: %w", err)
		}
	}
	return "", nil
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// name is what the corpus is called: its folder.
func name(paths []string) string {
	if len(paths) == 0 {
		return ""
	}
	abs, err := filepath.Abs(paths[0])
	if err != nil {
		return filepath.Base(paths[0])
	}
	return filepath.Base(abs)
}
