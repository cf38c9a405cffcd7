package build

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"querlese/corpus"
)

const seeds = "../../seeds"

// TestFresh: the committed pack is the one that the texts of seeds give.
func TestFresh(t *testing.T) {
	p, err := Pack(seeds)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Bad) > 0 || len(p.Rows) > 0 {
		t.Errorf("left out of seeds: %v, %v", p.Bad, p.Rows)
	}
	committed, err := os.ReadFile("../corpus.pack")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(p.Bytes(), committed) {
		t.Error("corpus/corpus.pack is not what seeds gives; make pack writes it anew")
	}
}

// TestSameBytes packs the same files in two folders.
func TestSameBytes(t *testing.T) {
	var packs [][]byte
	for range 2 {
		dir := filepath.Join(t.TempDir(), "texts")
		if err := os.CopyFS(dir, os.DirFS(seeds)); err != nil {
			t.Fatal(err)
		}
		p, err := Pack(dir)
		if err != nil {
			t.Fatal(err)
		}
		packs = append(packs, p.Bytes())
	}
	if !bytes.Equal(packs[0], packs[1]) {
		t.Error("the same files in two folders give different packs")
	}
}

// TestBadFiles: what cannot be read is named, the rest is packed.
func TestBadFiles(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"good.txt": "Ein Titel\n\nDer Minister sprach in Minsk über die Lage.\n", "latin1.txt": "Gr\xf6\xdfe", "binary.md": "a\x00b", "empty.txt": "\n\n",
		"keywords.csv": "group;form;mode\nPersons;Minister;word\nPersons;Kubrakow;sideways\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	p, err := Pack(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Bad) != 3 || p.Documents != 1 || len(p.Rows) != 1 {
		t.Errorf("%d bad files %v, %d texts, %d bad rows, want 3, 1, 1", len(p.Bad), p.Bad, p.Documents, len(p.Rows))
	}
	c, err := corpus.Open(string(p.Bytes()))
	if err != nil || c.Meta.Documents != 1 {
		t.Errorf("the pack: %v, %+v", err, c)
	}
	if _, err := Pack(t.TempDir()); err == nil {
		t.Error("an empty folder gives no error")
	}
	if _, err := Pack(filepath.Join(dir, "none")); err == nil {
		t.Error("a missing folder gives no error")
	}
}
