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

func sample() Collection {
	a := document("de/a.txt", "navigation: Alle Nachrichten", "title: Kubrakow in Minsk", "body: Innenminister Kubrakow sprach. KUBRAKOW schwieg.", "related: Kubrakow reist ab")
	a.Fields.Outlet = Field{"BelTA", Stated, []Span{{0, 4}}}
	a.Fields.Published = Field{"2021-04-09T14:20", Stated, []Span{}}
	b := document("ru/b.txt", "title: Кубраков пожаловался", "body: В Интерпол входят почти все.")
	b.Fields.Published = Field{"--05-13", Partial, []Span{}}
	c := document("c.txt", "body: Alle Nachrichten aus Minsk, Größe 5.")
	c.Encoding = "utf-8-bom"
	c.Fields.Published = Field{"2020", Inferred, []Span{}}
	same := document("c-copy.txt", "body: Alle Nachrichten aus Minsk, Größe 5.")
	return Collection{Name: "sample", Documents: []*Document{a, b, c, same},
		Groups: []string{"A", "B"}, GroupHits: [][]int{{2, 0}, {0, 1}, nil, {0, 3}}}
}

func packOf(c Collection) string {
	w, _ := Write(c)
	return string(w.Bytes())
}

func TestRoundTrip(t *testing.T) {
	want := sample()
	c, err := Open(packOf(want))
	if err != nil {
		t.Fatal(err)
	}
	if c.Meta.Documents != 4 || c.Meta.Passages != 8 || c.Meta.Name != "sample" {
		t.Errorf("Meta = %+v", c.Meta)
	}
	for i, d := range want.Documents {
		got, err := c.Document(i)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, d) {
			t.Errorf("document %d is read as\n%+v\nwritten as\n%+v", i, got, d)
		}
		k := 0
		err = c.EachPassage(i, func(role Role, passage string) {
			if p := d.Passages[k]; role != p.Role || passage != d.Cut(p.Span) {
				t.Errorf("passage %d of document %d is read as %v %q", k, i, role, passage)
			}
			k++
		})
		if err != nil || k != len(d.Passages) {
			t.Errorf("EachPassage(%d) reads %d of %d passages, %v", i, k, len(d.Passages), err)
		}
	}
	if a, b := c.ID(2), c.ID(3); b != a+"-2" {
		t.Errorf("ids of two files with the same bytes: %s and %s, want -2 after the second", a, b)
	}
	if got := want.Documents[2].Original(); got[:3] != BOM {
		t.Errorf("original of a file with a byte-order mark begins with %q", got[:3])
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
	want := map[string]map[int]Posting{}
	for i, d := range col.Documents {
		for _, p := range d.Passages {
			for _, tok := range text.Tokens(d.Cut(p.Span)) {
				form := d.Text[p.Start+tok.Start : p.Start+tok.End]
				if want[form] == nil {
					want[form] = map[int]Posting{}
				}
				n := want[form][i]
				n.Doc = i
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
				want[form][i] = n
			}
		}
	}
	seen := 0
	every := func([]byte) bool { return true }
	err = c.EachType(every, func(ty Type) {
		seen++
		got := map[int]Posting{}
		if err := c.Postings(ty, func(p Posting) { got[p.Doc] = p }); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, want[ty.Form]) || ty.Docs != len(got) {
			t.Errorf("postings of %q (in %d documents) = %v, want %v", ty.Form, ty.Docs, got, want[ty.Form])
		}
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
		if err := c.Types(q.fold, q.prefix, func(ty Type) { got = append(got, ty.Form) }); err != nil {
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
		for k, d := range col.Documents {
			got, err := c.Document(k)
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
	w, _ := Write(sample())
	names, _ := w.Sizes()
	for i := range names {
		f.Add(i, []byte{1, 2, 3, 200, 0, 0, 1})
	}
	f.Fuzz(func(t *testing.T, section int, data []byte) {
		w, _ := Write(sample())
		names, _ := w.Sizes()
		w.Replace(names[uint(section)%uint(len(names))], data)
		c, err := Open(string(w.Bytes()))
		if err != nil {
			return
		}
		for i := range c.Meta.Documents {
			if d, err := c.Document(i); err == nil {
				for _, p := range d.Passages {
					_ = d.Cut(p.Span)
				}
				_ = d.DisplayTitle()
			}
			_ = c.EachPassage(i, func(Role, string) {})
			_, _, _, _ = c.ID(i), c.Date(i), c.Length(i), c.TitleRank(i)
			_ = c.GroupHits(i, func(int, int) {})
		}
		for _, key := range FacetKeys {
			_, _ = c.Facet(key)
		}
		_ = c.EachType(func([]byte) bool { return true }, func(ty Type) { _ = c.Postings(ty, func(Posting) {}) })
	})
}
