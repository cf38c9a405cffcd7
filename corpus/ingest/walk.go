package ingest

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"querlese/corpus"
)

// ErrNoTexts is returned by [Folder] when no file could be read as a text.
var ErrNoTexts = errors.New("no texts found")

// A Problem is a file that was left out, and why.
type Problem struct {
	Path string
	Err  error
}

func (p Problem) String() string { return p.Path + ": " + p.Err.Error() }

// Folder reads the texts (.txt, .md) of the given files and folders, folders
// with all below them, and analyses them as one collection. Documents are
// sorted by their path below the folder, a single file goes by its base name,
// so that the same folder gives the same collection on every machine.
//
// Left out are hidden entries, and a README at the root of a folder: it speaks
// about the collection. Symbolic links below a folder are not followed. A file
// that cannot be read as text is listed in bad and does not stop the others.
func Folder(paths ...string) (docs []*corpus.Document, bad []Problem, err error) {
	var found []entry
	for _, p := range paths {
		more, problems, err := find(p)
		if err != nil {
			return nil, bad, err
		}
		found, bad = append(found, more...), append(bad, problems...)
	}
	slices.SortStableFunc(found, func(a, b entry) int { return strings.Compare(a.name, b.name) })
	for _, e := range found {
		raw, err := os.ReadFile(e.path)
		if err != nil {
			bad = append(bad, Problem{e.path, err})
			continue
		}
		doc, err := Read(e.name, raw)
		if err != nil {
			bad = append(bad, Problem{e.path, err})
			continue
		}
		docs = append(docs, doc)
	}
	if len(docs) == 0 {
		return nil, bad, fmt.Errorf("%s: %w", strings.Join(paths, ", "), ErrNoTexts)
	}
	Analyse(docs)
	return docs, bad, nil
}

// An entry is a file to read, and its name in the collection.
type entry struct{ path, name string }

func find(root string) (found []entry, bad []Problem, err error) {
	info, err := os.Stat(root)
	if err != nil {
		return nil, nil, fmt.Errorf("corpus: %w", err)
	}
	if !info.IsDir() {
		return []entry{{root, filepath.Base(root)}}, nil, nil
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
		if name := filepath.ToSlash(rel); d.Type().IsRegular() && isText(name) {
			found = append(found, entry{p, name})
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
