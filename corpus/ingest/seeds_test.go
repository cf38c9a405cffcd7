package ingest

import (
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"querlese/corpus"
)

// TestSeedsGold holds the analysis of the seed texts against their annotation.
func TestSeedsGold(t *testing.T) {
	docs, bad, err := Folder("../../seeds")
	if err != nil || len(bad) > 0 {
		t.Fatalf("Folder(seeds): %v, %v", bad, err)
	}
	byFile := make(map[string]*corpus.Document)
	for _, d := range docs {
		byFile[d.File] = d
	}
	raw, err := os.ReadFile(filepath.Join("testdata", "seeds-gold.txt"))
	if err != nil {
		t.Fatal(err)
	}
	sections := strings.Split(string(raw), "\nfile ")[1:]
	if len(sections) != 5 {
		t.Fatalf("seeds-gold.txt has %d files, want 5", len(sections))
	}
	sentences := 0
	for _, section := range sections {
		name, rest, _ := strings.Cut(section, "\n")
		d := byFile[name]
		if d == nil {
			t.Errorf("no document %q", name)
			continue
		}
		want := strings.Split(strings.TrimRight(rest, "\n"), "\n")
		got := goldLines(d)
		sentences += strings.Count(got, "\nsentence ")
		for _, line := range want {
			if !strings.Contains(got, "\n"+line+"\n") {
				t.Errorf("%s: lacks %q", name, line)
			}
		}
		if n := strings.Count(got, "\n") - 1; n != len(want) {
			t.Errorf("%s: %d statements, want %d", name, n, len(want))
		}
	}
	if sentences != 70 {
		t.Errorf("%d sentences, want 70", sentences)
	}
}

// goldLines writes a document in the form of seeds-gold.txt.
func goldLines(d *corpus.Document) string {
	var b strings.Builder
	fmt.Fprintf(&b, "\nsha256 %s\nlanguage %s\n", hex.EncodeToString(d.SHA256[:]), d.Languages[0].Tag)
	for i, l := range d.Lines {
		if l.Role != corpus.NoRole {
			fmt.Fprintf(&b, "line %d %s\n", i+1, l.Role)
		}
	}
	for i, f := range d.Fields.All() {
		b.WriteString(strings.TrimRight(fmt.Sprintf("field %s %s %s", corpus.FieldNames[i], f.Status, f.Value), " ") + "\n")
	}
	for _, p := range d.Passages {
		if p.Role == corpus.Body {
			for _, s := range p.Sentences {
				fmt.Fprintf(&b, "sentence %d %d\n", s.Start, s.End)
			}
		}
	}
	return b.String()
}

// TestSeedsAlone: each seed alone in its folder gives what it gives among the
// others, since most collections are too small for frequencies to help.
func TestSeedsAlone(t *testing.T) {
	docs, _, err := Folder("../../seeds")
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range docs {
		if got, want := goldLines(analyse(t, d.Text)), goldLines(d); got[strings.Index(got, "language"):] != want[strings.Index(want, "language"):] {
			t.Errorf("%s alone = %s, want %s", d.File, got, want)
		}
	}
}
