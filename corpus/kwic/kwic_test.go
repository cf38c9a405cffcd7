package kwic_test

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"querlese/corpus"
	"querlese/corpus/corpustest"
	"querlese/corpus/kwic"
	"querlese/corpus/text"
)

// shelf is a few documents.
type shelf []*corpus.Document

// open packs the documents; without languages their numbers are their places.
func (s shelf) open(t testing.TB) *corpus.Corpus {
	t.Helper()
	for i, d := range s {
		d.File = fmt.Sprintf("%05d.txt", i)
	}
	return corpustest.Open(t, s, nil)
}

// put adds a document with one passage a line.
func (s *shelf) put(outlet, date, tag, body string) {
	d := &corpus.Document{Text: body, Lines: corpus.Lines(body), Encoding: "utf-8"}
	if outlet != "" {
		d.Fields.Outlet = corpus.Field{Value: outlet, Status: corpus.Stated}
	}
	if date != "" {
		d.Fields.Published = corpus.Field{Value: date, Status: corpus.Stated}
	}
	for _, l := range corpus.Lines(body) {
		d.Passages = append(d.Passages, corpus.Passage{Span: l.Span, Role: corpus.Body, Tag: tag})
	}
	*s = append(*s, d)
}

// hits finds a word by its fold, the slow way.
func (s shelf) hits(word string) []kwic.Hit {
	var out []kwic.Hit
	for doc, d := range s {
		for i, p := range d.Passages {
			passage := d.Cut(p.Span)
			for k, t := range text.Tokens(passage) {
				if text.Fold(passage[t.Start:t.End]) == text.Fold(word) {
					out = append(out, kwic.Hit{Doc: doc, Passage: i, From: k, To: k + 1, Label: "written"})
				}
			}
		}
	}
	return out
}

func concordance(t testing.TB, s shelf, hits []kwic.Hit, o kwic.Options) *kwic.Concordance {
	t.Helper()
	c, err := kwic.New(s.open(t), slices.Values(hits), o)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func levels(t testing.TB, s string) []kwic.Level {
	t.Helper()
	var out []kwic.Level
	for _, name := range strings.Fields(s) {
		l, ok := kwic.ParseLevel(name)
		if !ok {
			t.Fatalf("ParseLevel(%q) knows no such level", name)
		}
		out = append(out, l)
	}
	return out
}

func minsk() shelf {
	var s shelf
	s.put("BelTA", "2021-09", "de", "Er kam aus Minsk zurück.\nNach Minsk flog er.")
	s.put("", "2021-03", "de", "Minsk schweigt, aus MINSK kam nichts.")
	s.put("Ärzteblatt", "", "de", "Öfter über Minsk als über Moskau.")
	return s
}

func TestOrder(t *testing.T) {
	s := minsk()
	for _, c := range []struct{ sort, want string }{
		{"", "0 aus|zurück; 0 Nach|flog; 1 -|schweigt; 1 aus|kam; 2 über|als"},
		// words, nearest first; none stands last; ties in the order of the corpus
		{"L1", "0 aus|zurück; 1 aus|kam; 0 Nach|flog; 2 über|als; 1 -|schweigt"},
		{"R1", "2 über|als; 0 Nach|flog; 1 aus|kam; 1 -|schweigt; 0 aus|zurück"},
		{"L1 R1", "1 aus|kam; 0 aus|zurück; 0 Nach|flog; 2 über|als; 1 -|schweigt"},
		{"L2 L1", "0 aus|zurück; 2 über|als; 1 aus|kam; 0 Nach|flog; 1 -|schweigt"},
		// the keyword does not tell MINSK from Minsk
		{"K R1", "2 über|als; 0 Nach|flog; 1 aus|kam; 1 -|schweigt; 0 aus|zurück"},
		// what is known of the text; unknown last
		{"date", "1 -|schweigt; 1 aus|kam; 0 aus|zurück; 0 Nach|flog; 2 über|als"},
		{"source", "2 über|als; 0 aus|zurück; 0 Nach|flog; 1 -|schweigt; 1 aus|kam"},
		{"language L1 date", "1 aus|kam; 0 aus|zurück; 0 Nach|flog; 2 über|als; 1 -|schweigt"},
	} {
		got := outline(t, concordance(t, s, s.hits("Minsk"), kwic.Options{Sort: levels(t, c.sort)}))
		if got != c.want {
			t.Errorf("New(…, Sort: %q) gives\n%q, want\n%q", c.sort, got, c.want)
		}
	}
}

// outline writes each line as "document word before|word after".
func outline(t testing.TB, c *kwic.Concordance) string {
	t.Helper()
	lines, err := c.Lines(0, c.Len())
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, l := range lines {
		before, after := "-", "-"
		if w := text.Tokens(l.Left); len(w) > 0 {
			before = l.Left[w[len(w)-1].Start:w[len(w)-1].End]
		}
		if w := text.Tokens(l.Right); len(w) > 0 {
			after = l.Right[w[0].Start:w[0].End]
		}
		out = append(out, fmt.Sprintf("%d %s|%s", l.Doc, before, after))
	}
	return strings.Join(out, "; ")
}

// TestScripts: numbers, Latin, Greek, Cyrillic, then the others.
func TestScripts(t *testing.T) {
	want := []string{"2021", "Ärzte", "Łódź", "zwei", "Αθήνα", "ёлка", "Заря", "ўсё", "שלום", "中"}
	var s shelf
	for i := range want {
		s.put("", "", "und", "X "+want[(i*7+3)%len(want)])
	}
	c := concordance(t, s, s.hits("X"), kwic.Options{Sort: []kwic.Level{kwic.R1}})
	lines, err := c.Lines(0, len(want))
	if err != nil {
		t.Fatal(err)
	}
	for i, l := range lines {
		if got := strings.TrimSpace(l.Right); got != want[i] {
			t.Errorf("line %d by R1 has %q, want %q", i, got, want[i])
		}
	}
}

func TestLines(t *testing.T) {
	var s shelf
	s.put("", "", "de", "„Alle“ (drei) Männer kamen am Abend nach Minsk; einer blieb, zwei gingen weiter.")
	c := concordance(t, s, s.hits("Minsk"), kwic.Options{Context: 3, Sort: levels(t, "L2 R1 date")})
	lines, err := c.Lines(0, 9)
	if err != nil || len(lines) != 1 {
		t.Fatalf("Lines(0, 9) = %d lines, %v, want 1", len(lines), err)
	}
	l := lines[0]
	if l.Left != "am Abend nach " || l.Keyword != "Minsk" || l.Right != "; einer blieb, zwei" {
		t.Errorf("line = %q %q %q, want three words on each side", l.Left, l.Keyword, l.Right)
	}
	passage := s[0].Text
	if passage[l.Begin:l.Finish] != l.Left+l.Keyword+l.Right || l.Label != "written" {
		t.Errorf("Begin, Finish = %d, %d cover %q", l.Begin, l.Finish, passage[l.Begin:l.Finish])
	}
	var marks []string
	for _, m := range l.Sorted {
		marks = append(marks, m.Level.String()+" "+passage[m.Start:m.End])
	}
	if got, want := strings.Join(marks, ", "), "L2 Abend, R1 einer, date "; got != want {
		t.Errorf("Sorted = %q, want %q", got, want)
	}
	// whole passages keep their punctuation; a level beyond the context widens it
	for _, o := range []kwic.Options{{}, {Context: 2, Sort: []kwic.Level{kwic.L5}}} {
		lines, _ = concordance(t, s, s.hits("Minsk"), o).Lines(0, 1)
		if want := map[bool]string{true: "„Alle“ (drei) Männer kamen am Abend nach ", false: "Männer kamen am Abend nach "}[o.Context == 0]; lines[0].Left != want {
			t.Errorf("New(…, %+v) has the left context %q, want %q", o, lines[0].Left, want)
		}
	}
}

func TestPages(t *testing.T) {
	s := minsk()
	c := concordance(t, s, s.hits("Minsk"), kwic.Options{Sort: levels(t, "L1 R1")})
	whole, _ := c.Lines(0, c.Len())
	for from := -1; from <= c.Len()+1; from++ {
		part, err := c.Lines(from, 2)
		if err != nil {
			t.Fatal(err)
		}
		start := min(max(from, 0), len(whole))
		want := whole[start:min(start+2, len(whole))]
		if fmt.Sprint(part) != fmt.Sprint(want) {
			t.Errorf("Lines(%d, 2) = %v, want %v", from, part, want)
		}
	}
}

// TestHitsInAnyOrder: where hits come from does not count.
func TestHitsInAnyOrder(t *testing.T) {
	s := minsk()
	hits := s.hits("Minsk")
	want := outline(t, concordance(t, s, hits, kwic.Options{Sort: levels(t, "L1")}))
	slices.Reverse(hits)
	if got := outline(t, concordance(t, s, hits, kwic.Options{Sort: levels(t, "L1")})); got != want {
		t.Errorf("reversed hits give %q, want %q", got, want)
	}
}

// TestPhrase: a keyword of several words, and its neighbours.
func TestPhrase(t *testing.T) {
	var s shelf
	s.put("", "", "ru", "Министр Иван Кубраков сказал: министр внутренних дел занят")
	c := concordance(t, s, []kwic.Hit{{From: 1, To: 3}}, kwic.Options{Sort: levels(t, "K L1 R1")})
	lines, _ := c.Lines(0, 1)
	got := ""
	for _, m := range lines[0].Sorted {
		got += "[" + s[0].Text[m.Start:m.End] + "]"
	}
	if want := "[Иван Кубраков][Министр][сказал]"; got != want {
		t.Errorf("Sorted = %s, want %s", got, want)
	}
}

func TestBadHits(t *testing.T) {
	s := minsk()
	for _, h := range []kwic.Hit{{Passage: 9}, {Passage: -1}, {Doc: 9}, {Doc: -1}, {From: -1}, {From: 2, To: 1}, {To: 1000}, {Start: -1}, {Start: 5, End: 4}, {End: 1000}} {
		c, err := kwic.New(s.open(t), slices.Values([]kwic.Hit{h}), kwic.Options{})
		if err == nil {
			_, err = c.Lines(0, 1)
		}
		if !errors.Is(err, kwic.ErrHit) {
			t.Errorf("hit %+v: error %v, want ErrHit", h, err)
		}
	}
}

// TestHostile: one word of a megabyte, a passage of 100,000 hits, marks only.
func TestHostile(t *testing.T) {
	var s shelf
	s.put("", "", "de", strings.Repeat("ü", 1<<19)+" Minsk "+strings.Repeat("e\u0301", 1<<18))
	s.put("", "", "de", strings.Repeat("Minsk ", 100_000))
	s.put("", "", "de", "a"+strings.Repeat("\u0301", 10_000)+" Minsk")
	c := concordance(t, s, s.hits("Minsk"), kwic.Options{Sort: levels(t, "L1 K R1")})
	if c.Len() != 100_002 {
		t.Fatalf("%d lines, want 100002", c.Len())
	}
	lines, err := c.Lines(0, c.Len())
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lines {
		if len(l.Left) > 2500 || len(l.Right) > 2500 || !utf8.ValidString(l.Left) || !utf8.ValidString(l.Right) {
			t.Fatalf("contexts of %d and %d bytes, want whole characters and at most 2500", len(l.Left), len(l.Right))
		}
	}
	if lines[0].Doc != 2 || lines[1].Doc != 1 {
		t.Errorf("lines begin with documents %d and %d, want 2 (a…) and 1 (Minsk)", lines[0].Doc, lines[1].Doc)
	}
}

// FuzzLines: whatever the text, a line is a piece of its passage on whole
// characters, has no more words than asked for, and its marks lie in it.
func FuzzLines(f *testing.F) {
	f.Add("Er kam aus Minsk, flog nach Minsk zurück", 2, uint8(5), uint8(7))
	f.Add("中国Minsk👩‍👩‍👧 e\u0301Minsk \u0301", 1, uint8(1), uint8(11))
	f.Fuzz(func(t *testing.T, body string, context int, a, b uint8) {
		if !utf8.ValidString(body) {
			return
		}
		var s shelf
		s.put("BelTA", "2021-09", "de", body)
		o := kwic.Options{Context: context, Sort: []kwic.Level{kwic.Level(a % 15), kwic.Level(b % 15)}}
		c := concordance(t, s, s.hits("Minsk"), o)
		lines, err := c.Lines(0, c.Len())
		if err != nil || len(lines) != len(s.hits("Minsk")) {
			t.Fatalf("%d lines, %v", len(lines), err)
		}
		most := kwic.DefaultContext
		if context > 0 {
			most = max(min(context, kwic.MaxContext), 5)
		}
		for _, l := range lines {
			passage := s[0].Cut(s[0].Passages[l.Passage].Span)
			if at := s[0].Passages[l.Passage].Start; l.At != at {
				t.Fatalf("the passage begins at byte %d, want %d", l.At, at)
			}
			if passage[l.Begin:l.Finish] != l.Left+l.Keyword+l.Right || passage[l.Start:l.End] != l.Keyword {
				t.Fatalf("line %+v is no piece of %q", l, passage)
			}
			if text.Boundary(passage, l.Begin) != l.Begin || text.Boundary(passage, l.Finish) != l.Finish {
				t.Errorf("bytes %d to %d of %q part a character", l.Begin, l.Finish, passage)
			}
			if n := max(len(text.Tokens(l.Left)), len(text.Tokens(l.Right))); n > most {
				t.Errorf("%d words beside the keyword, want at most %d", n, most)
			}
			for _, m := range l.Sorted {
				if m.Start != m.End && (m.Start < l.Begin || m.End > l.Finish) {
					t.Errorf("mark %+v outside of %d to %d", m, l.Begin, l.Finish)
				}
			}
		}
	})
}

func TestLevels(t *testing.T) {
	for l := kwic.L5; l <= kwic.Language; l++ {
		if got, ok := kwic.ParseLevel(strings.ToLower(l.String())); !ok || got != l {
			t.Errorf("ParseLevel(%q) = %v, want %v", strings.ToLower(l.String()), got, l)
		}
	}
	for _, bad := range []string{"", "L6", "R0", "Datum"} {
		if l, ok := kwic.ParseLevel(bad); ok {
			t.Errorf("ParseLevel(%q) = %v, want none", bad, l)
		}
	}
}

// library is 1,000 texts in which Belarus stands 10,000 times.
func library() shelf {
	words := strings.Fields("der Minister sprach am Abend in Minsk mit Vertretern aus Moskau über die Lage an der Grenze und in Europa")
	var s shelf
	n := 0
	for i := range 1000 {
		var body strings.Builder
		for range 10 {
			for k := range 40 {
				n += 7 + n%11
				w := words[n%len(words)]
				if k == 20 {
					w = "Belarus"
				}
				body.WriteString(w + " ")
			}
			body.WriteString("\n")
		}
		s.put([]string{"BelTA", "taz", "Kommersant"}[i%3], fmt.Sprintf("2021-%02d-%02d", 1+i%12, 1+i%28), "de", strings.TrimSpace(body.String()))
	}
	return s
}

// TestTenThousandLines: sorted at three levels and cut out, they leave no pause:
// 30 ms natively and 0.3 s as WebAssembly, of the two seconds that a machine
// under load is given here.
func TestTenThousandLines(t *testing.T) {
	s := library()
	texts, hits := s.open(t), s.hits("Belarus")
	begin := time.Now()
	c, err := kwic.New(texts, slices.Values(hits), kwic.Options{Sort: levels(t, "L1 R1 date")})
	if err != nil {
		t.Fatal(err)
	}
	lines, err := c.Lines(0, c.Len())
	if err != nil || len(lines) != 10_000 {
		t.Fatalf("%d lines, %v", len(lines), err)
	}
	if took := time.Since(begin); took > 2*time.Second {
		t.Errorf("10,000 lines took %v", took)
	}
	word := func(l *kwic.Line, level int) string {
		return text.Fold(s[l.Doc].Cut(s[l.Doc].Passages[l.Passage].Span)[l.Sorted[level].Start:l.Sorted[level].End])
	}
	for i := 1; i < len(lines); i++ {
		a, b := &lines[i-1], &lines[i]
		if n := cmp.Or(strings.Compare(word(a, 0), word(b, 0)), strings.Compare(word(a, 1), word(b, 1)),
			strings.Compare(s[a.Doc].Fields.Published.Value, s[b.Doc].Fields.Published.Value), a.Doc-b.Doc, a.Passage-b.Passage); n >= 0 {
			t.Fatalf("lines %d and %d are out of order: %+v, %+v", i-1, i, a, b)
		}
	}
}

// TestScriptsInLines: words of scripts without spaces are single characters, and
// in scripts that run from right to left the left context is still what stands
// before the keyword.
func TestScriptsInLines(t *testing.T) {
	for _, c := range []struct{ body, word, left, right, l1, r1 string }{
		{"他访问了明斯克和莫斯科", "明", "访问了", "斯克和", "了", "斯"},
		{"زار الوزير مينسك يوم الأربعاء في زيارة", "مينسك", "زار الوزير ", " يوم الأربعاء في", "الوزير", "يوم"},
		{"ביקר השר במינסק ביום רביעי", "במינסק", "ביקר השר ", " ביום רביעי", "השר", "ביום"},
		{"हमारे मंत्री मिन्स्क में थे", "मिन्स्क", "हमारे मंत्री ", " में थे", "मंत्री", "में"},
	} {
		var s shelf
		s.put("", "", "und", c.body)
		lines, err := concordance(t, s, s.hits(c.word), kwic.Options{Context: 3, Sort: levels(t, "L1 R1")}).Lines(0, 9)
		if err != nil || len(lines) != 1 {
			t.Fatalf("%q: %d lines, %v", c.word, len(lines), err)
		}
		l := lines[0]
		l1, r1 := c.body[l.Sorted[0].Start:l.Sorted[0].End], c.body[l.Sorted[1].Start:l.Sorted[1].End]
		if l.Left != c.left || l.Keyword != c.word || l.Right != c.right || l1 != c.l1 || r1 != c.r1 {
			t.Errorf("%q in %q: %q %q %q, L1 %q, R1 %q", c.word, c.body, l.Left, l.Keyword, l.Right, l1, r1)
		}
	}
}

// BenchmarkConcordance sorts 10,000 lines in 1,000 texts at three levels and
// cuts out a page, or all of them.
func BenchmarkConcordance(b *testing.B) {
	s := library()
	hits, texts := s.hits("Belarus"), s.open(b)
	for _, lines := range []int{50, 10_000} {
		b.Run(fmt.Sprintf("lines=%d", lines), func(b *testing.B) {
			for b.Loop() {
				c, err := kwic.New(texts, slices.Values(hits), kwic.Options{Sort: []kwic.Level{kwic.L1, kwic.R1, kwic.Date}})
				if err != nil {
					b.Fatal(err)
				}
				if got, err := c.Lines(0, lines); err != nil || len(got) != lines || c.Len() != 10_000 {
					b.Fatal(len(got), c.Len(), err)
				}
			}
		})
	}
}
