package ingest

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// folder writes files below a new folder.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range files {
		file := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func TestFolder(t *testing.T) {
	root := folder(t, map[string]string{
		"README.md": "Über die Sammlung", "b.txt": "Bericht", "a/Z.MD": "Zettel", "a/README.md": "Ein Text im Ordner", "a/b/c.TXT": "Akte",
		".hidden.txt": "verborgen", ".git/x.txt": "verborgen", "bild.jpg": "kein Text", "leer.txt": "", "kaputt.txt": "\xff", "a-b.txt": "Minsk",
	})
	outside := folder(t, map[string]string{"fremd.txt": "nicht hier"})
	if err := os.Symlink(outside, filepath.Join(root, "link")); err != nil {
		t.Skip(err)
	}
	if err := os.Symlink(filepath.Join(outside, "fremd.txt"), filepath.Join(root, "fremd.txt")); err != nil {
		t.Skip(err)
	}
	docs, bad, err := Folder(root)
	if err != nil {
		t.Fatal(err)
	}
	var names, left []string
	for _, d := range docs {
		names = append(names, d.File)
	}
	for _, p := range bad {
		left = append(left, filepath.Base(p.Path))
	}
	if got, want := strings.Join(names, " "), "a-b.txt a/README.md a/Z.MD a/b/c.TXT b.txt"; got != want {
		t.Errorf("Folder = %q, want %q", got, want)
	}
	if got, want := strings.Join(left, " "), "kaputt.txt leer.txt"; got != want {
		t.Errorf("Folder leaves out %q, want %q", got, want)
	}
}

func TestFolderSingleFile(t *testing.T) {
	root := folder(t, map[string]string{"tief/README.md": "Ausdrücklich genannt"})
	docs, _, err := Folder(filepath.Join(root, "tief", "README.md"))
	if err != nil || len(docs) != 1 || docs[0].File != "README.md" {
		t.Errorf("Folder(README.md) = %v, %v, want one document of that name", docs, err)
	}
}

func TestFolderErrors(t *testing.T) {
	if _, _, err := Folder(filepath.Join(t.TempDir(), "fehlt")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("Folder(missing) = %v, want %v", err, fs.ErrNotExist)
	}
	if _, bad, err := Folder(folder(t, map[string]string{"leer.txt": " "})); !errors.Is(err, ErrNoTexts) || len(bad) != 1 {
		t.Errorf("Folder(empty) = %v, %v, want one problem and %v", bad, err, ErrNoTexts)
	}
}
