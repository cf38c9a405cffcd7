package ingest

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"querlese/corpus"
)

func mustRead(t testing.TB, file, text string) *corpus.Document {
	t.Helper()
	d, err := Read(file, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// analyse is the document of one text alone in its folder.
func analyse(t testing.TB, text string) *corpus.Document {
	t.Helper()
	d := mustRead(t, "text.txt", text)
	Analyse([]*corpus.Document{d})
	return d
}

// check fails unless the overlay fits the text: lines cover it, passages hold
// each non-empty line once, sentences and evidence lie inside, all on
// characters.
func check(t *testing.T, d *corpus.Document) {
	t.Helper()
	at := 0
	for i, l := range d.Lines {
		if l.Start < at || l.End < l.Start || l.End > len(d.Text) {
			t.Fatalf("line %d is %v after %d", i+1, l.Span, at)
		}
		if gap := d.Text[at:l.Start]; i == 0 && gap != "" || i > 0 && gap != "\n" && gap != "\r\n" {
			t.Fatalf("%q before line %d", gap, i+1)
		}
		at = l.End
	}
	if rest := d.Text[at:]; rest != "" && rest != "\n" && rest != "\r\n" {
		t.Fatalf("%q after the last line", rest)
	}
	line, end := 0, 0
	for i := range d.Passages {
		p := &d.Passages[i]
		if p.Start < end || p.Len() <= 0 || p.End > len(d.Text) || !utf8.ValidString(d.Cut(p.Span)) {
			t.Fatalf("passage %d is %v after %d", i, p.Span, end)
		}
		if p.Tag == "" || p.Confidence < 0 || p.Confidence > 1 || p.Role == corpus.NoRole {
			t.Fatalf("passage %d: tag %q, confidence %v, role %q", i, p.Tag, p.Confidence, p.Role)
		}
		end = p.End
		for ; line < len(d.Lines) && d.Lines[line].Start < p.End; line++ {
			l := d.Lines[line]
			empty := strings.TrimSpace(d.Cut(l.Span)) == ""
			if empty != (l.Role == corpus.NoRole) {
				t.Fatalf("line %d %q has role %q", line+1, d.Cut(l.Span), l.Role)
			}
			before, after := "", ""
			if l.Start < p.Start {
				before = strings.TrimSpace(d.Text[l.Start:p.Start])
			}
			if l.End > p.End {
				after = strings.Trim(d.Text[p.End:l.End], " \t\u00a0\"'")
			}
			if key, _, ok := strings.Cut(before, ":"); ok && matterKeys[strings.ToLower(key)] != "" {
				before = "" // of a header's line the value is the passage
			}
			if !empty && (l.Role != p.Role || before != "" || strings.TrimSpace(after) != "") {
				t.Fatalf("line %d %v %s is not in passage %v %s", line+1, l.Span, l.Role, p.Span, p.Role)
			}
		}
		last := p.Start
		for _, s := range p.Sentences {
			if s.Start < last || s.Len() <= 0 || s.End > p.End || !utf8.ValidString(d.Cut(s)) {
				t.Fatalf("sentence %v in passage %v after %d", s, p.Span, last)
			}
			last = s.End
		}
	}
	for ; line < len(d.Lines); line++ {
		if strings.TrimSpace(d.Cut(d.Lines[line].Span)) != "" {
			t.Fatalf("line %d is in no passage", line+1)
		}
	}
	for i, f := range d.Fields.All() {
		states := f.Status == corpus.Stated || f.Status == corpus.Inferred || f.Status == corpus.Partial
		if states != (f.Value != "") || states && len(f.Evidence) == 0 {
			t.Fatalf("%s is %+v", corpus.FieldNames[i], *f)
		}
		for _, e := range f.Evidence {
			if e.Start < 0 || e.Len() <= 0 || e.End > len(d.Text) || !utf8.ValidString(d.Cut(e)) {
				t.Fatalf("%s has evidence %v", corpus.FieldNames[i], e)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	seeds, err := filepath.Glob("../../seeds/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range seeds {
		raw, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	for _, text := range hostile {
		f.Add([]byte(strings.Repeat(text, 3)))
	}
	for _, text := range []string{corpus.BOM + "Brief\r\n\r\nan alle", "a\rb", "---\ntitle: \"Ein Titel\"\ndate: 2020-02-30\n---\nText.", "Title: x\nDate: 03/04/2020\n\nBody of text.", "Quelle: https://a/20201231235959999.", "\xff\xfeA", "Foto: © dpa/ \u00a0\n\n# \n#", "12.03.2021, 24:00 Uhr\n1 2 3"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		d, err := Read("text.txt", raw)
		if err != nil {
			return
		}
		if d.Original() != string(raw) {
			t.Fatalf("Original() = %q, want %q", d.Original(), raw)
		}
		Analyse([]*corpus.Document{d})
		check(t, d)
	})
}

// hostile texts are repeated to sizes far beyond any page.
var hostile = []string{
	"a", "Wort ", "a\n", "Menü\n", "Ein kurzer Satz. ", "1. 2. 3. ", "U.S. ", "„“ ", "12.03.2021 14:20\n", "Kommentare (3)\nAntworten\nDas ist ein Satz mit Wörtern.\n",
	"漢字。", "а́", "(dpa) - ", "https://example.org/20201203\n", "| » ", "# Titel\n\n", "\n", "Lesen Sie auch\n", "- Punkt eins der Liste\n",
}

// TestHostileSizes lets whatever is not linear show: each takes well under two
// seconds on an idle machine, a quadratic step takes minutes.
func TestHostileSizes(t *testing.T) {
	if testing.Short() {
		t.Skip("large input")
	}
	const limit = 15 * time.Second
	for _, unit := range hostile {
		n := 1_000_000 / len(unit)
		switch {
		case unit == "Wort ":
			n = 1_000_000 // a line of 5 MB
		case unit == "\n":
			n = 1_000_000
		case unit == "Menü\n":
			n = 200_000
		case strings.Contains(unit, "\n"):
			n = 40_000
		}
		text := "Der erste Satz. " + strings.Repeat(unit, n)
		start := time.Now()
		d, err := Read("text.txt", []byte(text))
		if err != nil {
			t.Errorf("Read(%q × %d): %v", unit, n, err)
			continue
		}
		Analyse([]*corpus.Document{d})
		took := time.Since(start)
		check(t, d)
		t.Logf("%q × %d: %v", unit, n, took)
		if took > limit {
			t.Errorf("Analyse(%q × %d) took %v, want at most %v", unit, n, took, limit)
		}
	}
}

func TestAnalyseIgnoresOrder(t *testing.T) {
	docs, _, err := Folder("../../seeds")
	if err != nil {
		t.Fatal(err)
	}
	want := make(map[string]string)
	for _, d := range docs {
		want[d.File] = goldLines(d)
	}
	again := slices.Clone(docs)
	slices.Reverse(again)
	Analyse(again)
	for _, d := range again {
		if got := goldLines(d); got != want[d.File] {
			t.Errorf("Analyse in reverse order: %s = %s, want %s", d.File, got, want[d.File])
		}
	}
}

func BenchmarkAnalyse(b *testing.B) {
	docs, _, err := Folder("../../seeds")
	if err != nil {
		b.Fatal(err)
	}
	size := 0
	for _, d := range docs {
		size += len(d.Text)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		Analyse(docs)
	}
}

// BenchmarkRoles leaves out languages and sentences, which packages lang and
// text measure.
func BenchmarkRoles(b *testing.B) {
	docs, _, err := Folder("../../seeds")
	if err != nil {
		b.Fatal(err)
	}
	size := 0
	for _, d := range docs {
		size += len(d.Text)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, d := range docs {
			p := newPage(d)
			p.findBody()
			p.findTitle()
			p.keepCleanText()
			p.assignRoles()
			p.readFields()
		}
	}
}
