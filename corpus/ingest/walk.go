package ingest

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"querlese/corpus"
)

var (
	// ErrNoTexts is returned by [NewSurvey] when no file could be read as a text.
	ErrNoTexts = errors.New("no texts found")
	errName    = errors.New("the file's name is not valid UTF-8")
	errKind    = errors.New("neither a file nor a folder")
)

// A Problem is a file that was left out, and why.
type Problem struct {
	Path string
	Err  error
}

// String is a line: a path with line breaks or other control characters in it
// is quoted.
func (p Problem) String() string {
	path := p.Path
	if !utf8.ValidString(path) || strings.ContainsFunc(path, unicode.IsControl) {
		path = strconv.Quote(path)
	}
	return path + ": " + p.Err.Error()
}

// Folder is a [Survey] of the texts of files and folders that keeps all of
// them, for collections that are small.
func Folder(paths ...string) (docs []*corpus.Document, bad []Problem, err error) {
	s, bad, err := NewSurvey(paths, nil)
	if err != nil {
		return nil, bad, err
	}
	for doc, err := range s.Documents() {
		if err != nil {
			return nil, bad, err
		}
		docs = append(docs, doc)
	}
	return docs, bad, nil
}

// A file is one to read, and its name in the collection.
type file struct{ path, name string }

func (f *file) read() (*corpus.Document, error) {
	raw, err := os.ReadFile(f.path)
	if err != nil {
		return nil, err
	}
	return Read(f.name, raw)
}

// list finds the files that may be texts, in the order of their names.
func list(paths []string) (files []file, bad []Problem, err error) {
	for _, p := range paths {
		found, problems, err := find(p)
		if err != nil {
			return nil, bad, err
		}
		files, bad = append(files, found...), append(bad, problems...)
	}
	slices.SortStableFunc(files, func(a, b file) int { return strings.Compare(a.name, b.name) })
	return files, bad, nil
}

func find(root string) (found []file, bad []Problem, err error) {
	info, err := os.Stat(root)
	if err != nil {
		return nil, nil, fmt.Errorf("corpus: %w", err)
	}
	switch name := filepath.Base(root); {
	case info.IsDir():
	case !info.Mode().IsRegular():
		return nil, nil, fmt.Errorf("corpus: %s: %w", root, errKind) // a pipe cannot be read twice
	case !utf8.ValidString(name):
		return nil, []Problem{{root, errName}}, nil
	default:
		return []file{{root, name}}, nil, nil
	}
	// A root that is itself a link is meant, and WalkDir would not enter it.
	if root, err = filepath.EvalSymlinks(root); err != nil {
		return nil, nil, fmt.Errorf("corpus: %w", err)
	}
	err = filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			bad = append(bad, Problem{p, err})
			return nil
		}
		if p == root {
			return nil
		}
		if strings.HasPrefix(d.Name(), ".") {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		rel, err := filepath.Rel(root, p)
		if err != nil {
			bad = append(bad, Problem{p, err})
			return nil
		}
		switch name := filepath.ToSlash(rel); {
		case !d.Type().IsRegular() || !isText(name):
		case !utf8.ValidString(name):
			bad = append(bad, Problem{p, errName}) // no link or export could name it
		default:
			found = append(found, file{p, name})
		}
		return nil
	})
	return found, bad, err
}

func isText(name string) bool {
	lower := strings.ToLower(name)
	if ext := path.Ext(lower); ext != ".txt" && ext != ".md" {
		return false
	}
	return !(path.Dir(lower) == "." && (lower == "readme.md" || lower == "readme.txt"))
}
