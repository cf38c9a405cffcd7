package ingest

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"querlese/corpus"
)

var update = flag.Bool("update", false, "rewrite the expected part of testdata/pages")

// pages are the goldens of testdata/pages: pages of our own, with invented
// news and all the furniture of real ones.
var pages = []string{
	"de-agenturmeldung", "de-rundfunk", "de-updated", "de-interview", "de-brief", "de-gedicht", "de-menue", "de-liveblog", "de-zustimmung", "de-zwei-tage", "ru-kommentarii",
	"ru-novosti", "ru-datum", "ru-kurz", "en-ambiguous", "en-agency", "md-frontmatter", "ka-unbekannt", "md-lagebericht", "de-protokoll", "de-mail", "zh-xinwen", "ar-akhbar", "en-broadcaster", "uk-novyny",
}

func TestPages(t *testing.T) {
	claimed := make(map[string]bool)
	for _, name := range pages {
		claimed[name+".txtar"] = true
		t.Run(name, func(t *testing.T) { testPage(t, filepath.Join("testdata", "pages", name+".txtar")) })
	}
	found, err := os.ReadDir(filepath.Join("testdata", "pages"))
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range found {
		if !claimed[entry.Name()] {
			t.Errorf("testdata/pages/%s: no test claims it", entry.Name())
		}
	}
}

const (
	inputMark = "-- page.txt --\n"
	wantMark  = "-- want --\n"
)

func testPage(t *testing.T, file string) {
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	comment, rest, ok := strings.Cut(string(raw), inputMark)
	input, want, ok2 := strings.Cut(rest, wantMark)
	if !ok || !ok2 || comment == "" {
		t.Fatalf("%s: want a comment, %q and %q", file, inputMark, wantMark)
	}
	d := analyse(t, input)
	check(t, d)
	got := describe(d)
	if *update {
		if err := os.WriteFile(file, []byte(comment+inputMark+input+wantMark+got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got != want {
		t.Errorf("%s:\n%s", file, firstDifference(got, want))
	}
}

// describe writes what was found out about a document: its fields, then its
// lines with their roles.
func describe(d *corpus.Document) string {
	var b strings.Builder
	for i, f := range d.Fields.All() {
		if f.Status != corpus.Unknown {
			b.WriteString(strings.TrimRight(fmt.Sprintf("%s: %s %s", corpus.FieldNames[i], f.Status, f.Value), " ") + "\n")
		}
	}
	for _, s := range d.Languages {
		fmt.Fprintf(&b, "language: %s\n", s.Tag)
	}
	for _, p := range d.Passages {
		text := d.Cut(p.Span)
		text, _, _ = strings.Cut(text, "\n")
		if utf8.RuneCountInString(text) > 48 {
			text = string([]rune(text)[:47]) + "…"
		}
		fmt.Fprintf(&b, "%-15s %d %s\n", p.Role, len(p.Sentences), text)
	}
	return b.String()
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		var a, b string
		if i < len(g) {
			a = g[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if a != b {
			return fmt.Sprintf("line %d = %q, want %q", i+1, a, b)
		}
	}
	return ""
}
