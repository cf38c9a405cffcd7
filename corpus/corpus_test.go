package corpus

import (
	"crypto/sha256"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"querlese/corpus/pack"
	"querlese/corpus/text"
)

// document makes a document of lines "role: text".
func document(file string, lines ...string) *Document {
	d := &Document{File: file, Encoding: "utf-8"}
	var b strings.Builder
	for i, l := range lines {
		if i > 0 {
			b.WriteString("\n")
		}
		role, words, _ := strings.Cut(l, ": ")
		start := b.Len()
		b.WriteString(words)
		span := Span{start, b.Len()}
		r := Role(slices.Index(roleNames[:], role))
		d.Lines = append(d.Lines, Line{span, r})
		if words != "" {
			tag := "de"
			if strings.ContainsAny(words, "аоиея") {
				tag = "ru"
			}
			d.Passages = append(d.Passages, Passage{Span: span, Role: r, Tag: tag, Confidence: 0.5, Script: "Latn", Sentences: []Span{span}})
		}
		if r == Title {
			d.Fields.Title = Field{words, Stated, []Span{span}}
		}
	}
	for _, f := range d.Fields.All() {
		if f.Evidence == nil {
			f.Evidence = []Span{}
		}
	}
	d.Text = b.String()
	d.SHA256 = sha256.Sum256([]byte(d.Text))
	d.Languages = []Share{{"de", 1}}
	return d
}

// A collection is what a writer is given.
type collection struct {
	docs []*Document
	hits [][]int
}

func sample() collection {
	a := document("de/a.txt", "navigation: Alle Nachrichten", "title: Kubrakow in Minsk", "body: Innenminister Kubrakow sprach. KUBRAKOW schwieg.", "related: Kubrakow reist ab")
	a.Fields.Outlet = Field{"BelTA", Stated, []Span{{0, 4}}}
	a.Fields.Published = Field{"2021-04-09T14:20", Stated, []Span{}}
	b := document("ru/b.txt", "title: Кубраков пожаловался", "body: В Интерпол входят почти все.")
	b.Fields.Published = Field{"--05-13", Partial, []Span{}}
	b.Languages = []Share{{"ru", 1}}
	c := document("c.txt", "body: Alle Nachrichten aus Minsk, Größe 5.")
	c.Encoding = "utf-8-bom"
	c.Fields.Published = Field{"2020", Inferred, []Span{}}
	same := document("c-copy.txt", "body: Alle Nachrichten aus Minsk, Größe 5.")
	return collection{[]*Document{a, b, c, same}, [][]int{{2, 0}, {0, 1}, nil, {0, 3}}}
}

func write(c collection) *pack.Writer {
	w := NewWriter([]string{"A", "B"})
	for i, d := range c.docs {
		w.Add(d, c.hits[i])
	}
	out, _, err := w.Finish(Head{Name: "sample"})
	if err != nil {
		panic(err)
	}
	return out
}

func packOf(c collection) string { return string(write(c).Bytes()) }

func TestRoundTrip(t *testing.T) {
	want := sample()
	c, err := Open(packOf(want))
	if err != nil {
		t.Fatal(err)
	}
	if c.Meta.Documents != 4 || c.Meta.Passages != 8 || c.Meta.Name != "sample" {
		t.Errorf("Meta = %+v", c.Meta)
	}
	for place, d := range want.docs {
		i := c.InOrder(place)
		if c.Place(i) != place {
			t.Errorf("Place(InOrder(%d)) = %d", place, c.Place(i))
		}
		got, err := c.Document(i)
		if err != nil {
			t.Fatal(err)
		}
		got.Heading, got.label, got.rtl, got.size = Heading{}, "", false, 0
		if !reflect.DeepEqual(got, d) {
			t.Errorf("document %d is read as\n%+v\nwritten as\n%+v", i, got, d)
		}
		var o Outline
		if err := c.Outline(i, &o); err != nil || len(o.Passages) != len(d.Passages) {
			t.Fatalf("outline of document %d: %d passages, %v", i, len(o.Passages), err)
		}
		for k, p := range d.Passages {
			checkPassage(t, c, &o, k, d.Cut(p.Span))
		}
		card, err := c.Card(i, &o, &Tokens{})
		if err != nil || card.DisplayTitle() != d.DisplayTitle() || card.File != d.File || card.Fields.Published.Value != d.Fields.Published.Value {
			t.Errorf("card of document %d: %+v, %v", i, card, err)
		}
	}
	if a, b := c.ID(c.InOrder(2)), c.ID(c.InOrder(3)); b != a+"-2" {
		t.Errorf("ids of two files with the same bytes: %s and %s, want -2 after the second", a, b)
	}
	if got := want.docs[2].Original(); got[:3] != BOM {
		t.Errorf("original of a file with a byte-order mark begins with %q", got[:3])
	}
}

// checkPassage reads a passage and its words and compares both with the text.
func checkPassage(t *testing.T, c *Corpus, o *Outline, k int, want string) {
	t.Helper()
	var tok Tokens
	if err := o.Read(k, &tok); err != nil || tok.Text != want {
		t.Errorf("passage %d is read as %q, %v, want %q", k, tok.Text, err, want)
		return
	}
	var scan Tokens
	if err := o.Scan(k, &scan); err != nil || !slices.Equal(scan.Types, tok.Types) {
		t.Errorf("types of passage %d: %v, %v, and %v with the text", k, scan.Types, err, tok.Types)
	}
	types := tok.Types
	var part Tokens
	for from := range scan.NumSentences() {
		checkReadOn(t, o, k, &scan, from)
		for to := from + 1; to <= scan.NumSentences(); to++ {
			if err := o.ReadSentences(k, &scan, &part, from, to); err != nil || !o.parts[k].listed && len(tok.Sentences) == scan.NumSentences() && part.Text != want[tok.Sentences[from].Start:tok.Sentences[to-1].End] {
				t.Errorf("sentences %d to %d of passage %d, %q: %q, %v", from, to, k, want, part.Text, err)
			}
		}
	}
	tokens := text.Tokens(want)
	if len(tokens) != len(types) {
		t.Fatalf("passage %d has %d words, want %d", k, len(types), len(tokens))
	}
	for i, x := range tokens {
		form, err := c.Form(int(types[i]))
		if int(tok.Start[i]) != x.Start || int(tok.End[i]) != x.End || form != text.Visible(want[x.Start:x.End]) || err != nil {
			t.Errorf("word %d of passage %d: %d to %d, %q, %v, want %q", i, k, tok.Start[i], tok.End[i], form, err, want[x.Start:x.End])
		}
	}
}

// checkReadOn reads sentence by sentence, and all at once.
func checkReadOn(t *testing.T, o *Outline, k int, scan *Tokens, from int) {
	t.Helper()
	var one, all Tokens
	err := o.ReadSentences(k, scan, &one, from, from+1)
	for next := from + 1; next < scan.NumSentences() && err == nil; next++ {
		n, tokens := len(one.Text), len(one.Types)
		before := one.Text
		err = o.ReadOn(k, scan, &one, next)
		if one.Cut(n, tokens); one.Text != before || err != nil {
			t.Fatalf("cut back to %q, %v, want %q", one.Text, err, before)
		}
		err = o.ReadOn(k, scan, &one, next)
	}
	if e := o.ReadSentences(k, scan, &all, from, scan.NumSentences()); err != nil || e != nil || one.Text != all.Text || !slices.Equal(one.Types, all.Types) || !slices.Equal(one.Start, all.Start) {
		t.Errorf("sentences from %d on, one by one: %q, %v, want %q, %v", from, one.Text, err, all.Text, e)
	}
}

func TestFacets(t *testing.T) {
	c, err := Open(packOf(sample()))
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string][]string{
		"lang":   {"de", "ru"},
		"outlet": {"BelTA", UnknownValue},
		"date":   {"2020", "2021", PartialValue, UnknownValue},
		"group":  {"A", "B"},
	} {
		f, err := c.Facet(key)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(f.Values, want) {
			t.Errorf("values of %s = %q, want %q", key, f.Values, want)
		}
	}
}

// TestPostings holds every type's postings against a count by hand.
func TestPostings(t *testing.T) {
	col := sample()
	c, err := Open(packOf(col))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]map[int32]Posting{}
	for place, d := range col.docs {
		i := c.InOrder(place)
		for _, p := range d.Passages {
			for _, tok := range text.Tokens(d.Cut(p.Span)) {
				form := d.Text[p.Start+tok.Start : p.Start+tok.End]
				if want[form] == nil {
					want[form] = map[int32]Posting{}
				}
				n := want[form][int32(i)]
				n.Doc = int32(i)
				switch p.Role {
				case Navigation:
					n.Boilerplate++
				case Related:
					n.Elsewhere++
				default:
					n.Article++
				}
				if p.Role == Title {
					n.Title++
				}
				want[form][int32(i)] = n
			}
		}
	}
	seen := 0
	err = c.EachType(func(ty Type, form []byte) bool {
		seen++
		got := map[int32]Posting{}
		list, err := c.Postings(nil, ty)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range list {
			got[p.Doc] = p
		}
		if !reflect.DeepEqual(got, want[string(form)]) {
			t.Errorf("postings of %q = %v, want %v", form, got, want[string(form)])
		}
		return true
	})
	if err != nil || seen != len(want) || c.NumTypes() != seen {
		t.Errorf("%d types, error %v, want %d", seen, err, len(want))
	}
}

func TestTypes(t *testing.T) {
	c, err := Open(packOf(sample()))
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range []struct {
		fold   string
		prefix bool
		want   []string
	}{
		{"kubrakow", false, []string{"KUBRAKOW", "Kubrakow"}},
		{"grosse", false, []string{"Größe"}},
		{"к", true, []string{"Кубраков"}},
		{"kubra", false, nil},
		{"zzz", true, nil},
		{"", false, nil},
	} {
		var got []string
		if err := c.Types(q.fold, q.prefix, func(_ Type, form []byte) { got = append(got, string(form)) }); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(got, q.want) {
			t.Errorf("Types(%q, %v) = %q, want %q", q.fold, q.prefix, got, q.want)
		}
	}
}

func TestOrderOfDates(t *testing.T) {
	dates := []string{"2020", "2020-02", "2020-02-03", "2020-02-03T00:01", "2020-02-03T23:59", "2020-02-04", "2021-01"}
	last := uint64(0)
	for _, d := range dates {
		n := minutes(&Field{Value: d, Status: Stated})
		if n < last || n == 0 {
			t.Errorf("minutes(%s) = %d, not after %d of the one before", d, n, last)
		}
		last = n
	}
	for _, f := range []Field{{Value: "--05-13", Status: Partial}, {Value: "--05-13", Status: Stated}, {Value: "x", Status: Stated}, {Status: Unknown}, {Value: "2020", Status: Ambiguous}} {
		if n := minutes(&f); n != 0 {
			t.Errorf("minutes(%+v) = %d, want 0", f, n)
		}
	}
}

func TestLines(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []Span
	}{
		{"", []Span{{0, 0}}},
		{"a\nb", []Span{{0, 1}, {2, 3}}},
		{"a\r\nb\r\n", []Span{{0, 1}, {3, 4}, {6, 6}}},
		{"\n\n", []Span{{0, 0}, {1, 1}, {2, 2}}},
		{"a\rb\r", []Span{{0, 4}}},
	} {
		var got []Span
		for _, l := range Lines(c.in) {
			got = append(got, l.Span)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("Lines(%q) = %v, want %v", c.in, got, c.want)
		}
	}
}

// TestDamage flips bytes all over a pack; whatever is read must be an error
// of package pack or the text as it was written.
func TestDamage(t *testing.T) {
	col := sample()
	good := packOf(col)
	for i := range good {
		b := []byte(good)
		b[i] ^= 0x55
		c, err := Open(string(b))
		if err != nil {
			continue
		}
		for k, d := range col.docs {
			got, err := c.Document(c.InOrder(k))
			if err == nil && got.Text != d.Text {
				t.Fatalf("byte %d changed: document %d is read without an error and wrong", i, k)
			}
			if err != nil && !errors.Is(err, pack.ErrDamaged) {
				t.Fatalf("byte %d changed: %v, want pack.ErrDamaged", i, err)
			}
		}
	}
}

// FuzzRead puts any bytes where documents, facets and postings are expected,
// with checksums that fit: an error or a corpus, never a panic.
func FuzzRead(f *testing.F) {
	names, _ := write(sample()).Sizes()
	for i := range names {
		f.Add(i, []byte{1, 2, 3, 200, 0, 0, 1})
	}
	f.Fuzz(func(t *testing.T, section int, data []byte) {
		w := write(sample())
		names, _ := w.Sizes()
		w.Replace(names[uint(section)%uint(len(names))], data)
		if c, err := Open(string(w.Bytes())); err == nil {
			readAll(c)
		}
	})
}

func readAll(c *Corpus) {
	var o Outline
	var tok, part Tokens
	for i := range c.Meta.Documents {
		if d, err := c.Document(i); err == nil {
			for _, p := range d.Passages {
				_ = d.Cut(p.Span)
			}
			_ = d.DisplayTitle()
		}
		if c.Outline(i, &o) == nil {
			_, _ = c.Card(i, &o, &tok)
			for k := range o.Passages {
				_ = o.Scan(k, &tok)
				for n := range tok.NumSentences() {
					_ = o.ReadSentences(k, &tok, &part, n, n+1)
				}
				_ = o.Read(k, &tok)
			}
		}
		_ = c.ID(i)
		_, _, _ = c.Date(i), c.Length(i), c.TitleRank(i)
		for g := range c.Groups() {
			_ = c.GroupHits(i, g)
		}
	}
	for _, key := range FacetKeys {
		_, _ = c.Facet(key)
	}
	_ = c.EachType(func(ty Type, _ []byte) bool { _, _ = c.Postings(nil, ty); return true })
}

// FuzzText packs any text: it comes back byte for byte, with the words that the
// tokenizer finds.
func FuzzText(f *testing.F) {
	for _, s := range []string{"Kubrakow sprach.", "a  b", " a", "文字と3月5日 文", "Zusammen\u00adarbeit Zusammenarbeit\u200b", "a\u00a0b\tc\r\nd\r\n\r\ne", "", "„Wort“ – «слово»", "1.000,5 % об'єкт’я", "\u0301\u0301 a\u0301"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "?")
		d := &Document{File: "a", Encoding: "utf-8", Text: s, Lines: Lines(s)}
		for i, l := range d.Lines {
			if l.Len() > 0 {
				d.Lines[i].Role = Body
				d.Passages = append(d.Passages, Passage{Span: l.Span, Role: Body, Tag: "de", Script: "Latn", Sentences: sentences(l.Span, s)})
			}
		}
		c, err := Open(packOf(collection{[]*Document{d}, [][]int{nil}}))
		if err != nil {
			t.Fatal(err)
		}
		got, err := c.Document(0)
		if err != nil || got.Text != s {
			t.Fatalf("%q is read as %q, %v", s, got.Text, err)
		}
		var o Outline
		if err := c.Outline(0, &o); err != nil {
			t.Fatal(err)
		}
		for k, p := range d.Passages {
			checkPassage(t, c, &o, k, d.Cut(p.Span))
		}
	})
}

func sentences(l Span, s string) (out []Span) {
	for _, r := range text.Sentences(s[l.Start:l.End]) {
		out = append(out, Span{l.Start + r.Start, l.Start + r.End})
	}
	return out
}
