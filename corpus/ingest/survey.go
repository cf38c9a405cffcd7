package ingest

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"iter"
	"strings"

	"querlese/corpus"
)

// ErrChanged is returned by a [Survey] for a file whose bytes are no longer
// those that were surveyed.
var ErrChanged = errors.New("changed between two readings")

// A Survey is what a first reading of a collection finds out, so that a second
// one can take its documents one after the other: which files are texts, and
// which lines they share. It is not safe for concurrent use.
type Survey struct {
	files    []file
	sums     [][sha256.Size]byte
	kept     []*corpus.Document // texts that need not be read again, as far as they fit
	repeated templates
}

// keepBytes bounds the texts that a survey keeps. Of 10,000 articles (27 MB)
// none is read twice, which spares a tenth of the work; of larger collections
// the memory stays the same.
const keepBytes = 32 << 20

// NewSurvey reads the texts (.txt, .md) of the given files and folders, folders
// with all below them, and forgets all but the first of them again. They are
// sorted by their path below the folder, a single file goes by its base name, so
// that the same folder gives the same collection on every machine.
//
// Left out are hidden entries, and a README at the root of a folder: it speaks
// about the collection. Symbolic links below a folder are not followed. A file
// that cannot be read as text is listed in bad and does not stop the others.
//
// After each file done is called, if it is not nil.
func NewSurvey(paths []string, done func(n, total int)) (s *Survey, bad []Problem, err error) {
	return newSurvey(paths, done, keepBytes)
}

func newSurvey(paths []string, done func(n, total int), keep int) (s *Survey, bad []Problem, err error) {
	files, bad, err := list(paths)
	if err != nil {
		return nil, bad, err
	}
	type surveyed struct {
		doc  *corpus.Document
		keys []uint64
		err  error
	}
	s = &Survey{}
	var t tally
	for i, f := range inOrder(len(files), func(i int) surveyed {
		doc, err := files[i].read()
		if err != nil {
			return surveyed{err: err}
		}
		return surveyed{doc, keys(doc), nil}
	}) {
		if f.err != nil {
			bad = append(bad, Problem{files[i].path, f.err})
		} else {
			s.files, s.sums = append(s.files, files[i]), append(s.sums, f.doc.SHA256)
			t.add(f.keys)
			if keep -= len(f.doc.Text); keep < 0 {
				f.doc = nil
			}
			s.kept = append(s.kept, f.doc)
		}
		if done != nil {
			done(i+1, len(files))
		}
	}
	if s.Len() == 0 {
		return nil, bad, fmt.Errorf("%s: %w", strings.Join(paths, ", "), ErrNoTexts)
	}
	s.repeated = t.templates()
	return s, bad, nil
}

// Len is the number of documents.
func (s *Survey) Len() int { return len(s.files) }

// Fingerprint tells this collection from any other: files' names and bytes.
func (s *Survey) Fingerprint() (sum [sha256.Size]byte) {
	h := sha256.New()
	for i, f := range s.files {
		h.Write([]byte(f.name + "\x00"))
		h.Write(s.sums[i][:])
	}
	h.Sum(sum[:0])
	return sum
}

// Documents yields the documents, analysed, in the order of the files; the
// caller may keep or drop each. It reads files again and ends with the first
// error: a collection with one text less than surveyed is another one.
func (s *Survey) Documents() iter.Seq2[*corpus.Document, error] {
	type result struct {
		doc *corpus.Document
		err error
	}
	return func(yield func(*corpus.Document, error) bool) {
		for _, r := range inOrder(len(s.files), func(i int) result {
			doc, err := s.document(i)
			return result{doc, err}
		}) {
			if !yield(r.doc, r.err) || r.err != nil {
				return
			}
		}
	}
}

func (s *Survey) document(i int) (*corpus.Document, error) {
	f := &s.files[i]
	doc, err := s.kept[i], error(nil)
	if s.kept[i] = nil; doc == nil {
		doc, err = f.read()
	}
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: %w: %w", f.path, ErrChanged, err)
	case doc.SHA256 != s.sums[i]:
		return nil, fmt.Errorf("%s: %w", f.path, ErrChanged)
	}
	s.repeated.analyse(doc)
	return doc, nil
}
