package protocol

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"querlese/corpus/engine"
	"querlese/corpus/engine/enginetest"
)

var update = flag.Bool("update", false, "rewrite the golden replies")

const seeds = "../../seeds"

// goldens are requests whose replies stand in testdata; the page's tests read
// the same files.
var goldens = map[string]string{
	"start":         "part=start",
	"all":           "part=search",
	"word":          "part=search&q=Kubrakow",
	"cyrillic":      "part=search&q=%D0%9A%D1%83%D0%B1%D1%80%D0%B0%D0%BA%D0%BE%D0%B2&lang=ru",
	"phrase":        "part=search&q=%22Sergej+Lawrow%22+-Wien&sort=title",
	"filtered":      "part=search&outlet=BelTA&-section=Politik",
	"misprint":      "part=search&q=Kubrakov~&size=1",
	"nothing":       "part=search&q=W%C3%B6lfe",
	"text":          "part=text&doc=d5f06003943664a6&q=Kubrakow&off=E",
	"original":      "part=original&doc=d5f06003943664a6",
	"no document":   "part=text&doc=none",
	"no such part":  "part=x",
	"language":      "part=search&q=Kubrak*+(Minsk+OR+Moskau~)+-%D0%B7%D0%B0%D0%B3%D0%BE%D0%BB%D0%BE%D0%B2%D0%BE%D0%BA:Wien+lang:deutsch+date:2020..2022",
	"near":          "part=search&q=(Makej+OR+Lawrow)+NEAR/3+und+is:dated+@D",
	"bad pattern":   "part=search&q=Minsk+/kubrak(ow/",
	"partial dates": "part=search&date=partial&date=unknown",
}

func TestGoldens(t *testing.T) {
	e := enginetest.Open(t, seeds)
	for name, request := range goldens {
		var got bytes.Buffer
		if err := json.Indent(&got, []byte(Answer(e, request)), "", " "); err != nil {
			t.Errorf("%s: the reply is not JSON: %v", name, err)
			continue
		}
		got.WriteByte('\n')
		file := filepath.Join("testdata", strings.ReplaceAll(name, " ", "-")+".json")
		if *update {
			if err := os.WriteFile(file, got.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Errorf("%s: %v (go test -update writes it)", name, err)
			continue
		}
		if !bytes.Equal(got.Bytes(), want) {
			t.Errorf("%s: the reply to %s differs from %s: %s", name, request, file, firstDifference(got.String(), string(want)))
		}
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "got " + g[i] + ", want " + w[i]
		}
	}
	return "one is longer"
}

// TestGoldensClaimed: a reply in testdata that no request has is a failure.
func TestGoldensClaimed(t *testing.T) {
	files, err := filepath.Glob("testdata/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d golden replies, %v", len(files), err)
	}
	for _, f := range files {
		name := strings.ReplaceAll(strings.TrimSuffix(filepath.Base(f), ".json"), "-", " ")
		if goldens[name] == "" {
			t.Errorf("%s belongs to no request", f)
		}
	}
}

type mark []any

func (m mark) span() (int, int) { return int(m[0].(float64)), int(m[1].(float64)) }

// cut returns the piece of s that a mark covers in UTF-16 units, as a browser
// would.
func (m mark) cut(s string) string {
	from, to := m.span()
	return string(utf16.Decode(utf16.Encode([]rune(s))[from:to]))
}

type textReply struct {
	Passages []struct {
		Text  string
		Zone  string
		Marks []mark
	}
	Hits []struct {
		By, Text string
		Passage  int
	}
}

func ask(t *testing.T, e *engine.Engine, request string, reply any) {
	t.Helper()
	if err := json.Unmarshal([]byte(Answer(e, request)), reply); err != nil {
		t.Fatalf("reply to %s: %v", request, err)
	}
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestMarksAreUnits: offsets count UTF-16 units, whatever stands before a hit
// and inside it.
func TestMarksAreUnits(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.txt", "Titel der Nachricht\n\n😀 Größe 𝔄 Zusammen\u00adarbeit und Gro\u0308ße; 👩‍💻 Größe. Ein weiterer Satz steht hier am Ende.\n")
	e := enginetest.Open(t, dir)
	var found struct {
		Results []struct {
			ID       string
			Hits     int
			Snippets []struct {
				Text  string
				Marks []mark
			}
		}
	}
	for query, want := range map[string][]string{
		"Größe":          {"Größe", "Gro\u0308ße", "Größe"},
		"Zusammenarbeit": {"Zusammen\u00adarbeit"},
		`"und Größe"`:    {"und Gro\u0308ße"},
	} {
		ask(t, e, "part=search&q="+query, &found)
		if len(found.Results) != 1 || found.Results[0].Hits != len(want) {
			t.Fatalf("%s: %+v", query, found)
		}
		var text textReply
		ask(t, e, "part=text&doc="+found.Results[0].ID+"&q="+query, &text)
		var got []string
		for _, p := range text.Passages {
			for _, m := range p.Marks {
				got = append(got, m.cut(p.Text))
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s marks %q in the text, want %q", query, got, want)
		}
		var snip []string
		for _, s := range found.Results[0].Snippets {
			for _, m := range s.Marks {
				snip = append(snip, m.cut(s.Text))
			}
		}
		if !slices.Equal(snip, want) {
			t.Errorf("%s marks %q in snippets, want %q", query, snip, want)
		}
	}
}

// TestMarksFit: in every text and for every word of it, marks are sorted and
// disjoint, and the words they cover are those of their hits.
func TestMarksFit(t *testing.T) {
	e := enginetest.Open(t, seeds)
	for i := range e.Corpus.Meta.Documents {
		d, err := e.Corpus.Document(i)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range strings.Fields(d.Text)[:80] {
			var r textReply
			ask(t, e, "part=text&doc="+e.Corpus.ID(i)+"&q="+escape(w), &r)
			covered := make([]string, len(r.Hits))
			for _, p := range r.Passages {
				end := 0
				for _, m := range p.Marks {
					from, to := m.span()
					if from < end || to <= from {
						t.Fatalf("mark %v after %d", m, end)
					}
					end = to
					for _, h := range m[2].([]any) {
						covered[int(h.(float64))] += m.cut(p.Text)
					}
				}
				if p.Zone == "boilerplate" && len(p.Marks) > 0 {
					t.Errorf("menu %q is marked", p.Text)
				}
			}
			for k, h := range r.Hits {
				if covered[k] != h.Text {
					t.Errorf("hit %d of %q is %q, its marks cover %q", k, w, h.Text, covered[k])
				}
			}
		}
	}
}

func escape(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		b.WriteString("%" + string("0123456789ABCDEF"[c>>4]) + string("0123456789ABCDEF"[c&15]))
	}
	return b.String()
}

func TestParse(t *testing.T) {
	r := parse("#part=text&q=a+b%20%C3%A9&lang=de&lang=ru&-outlet=BelTA&date=unknown&page=3&doc=x&off=AC&x=y&sort=date&lang=")
	if r.part != "text" || r.Query != "a b é" || r.doc != "x" || r.Page != 3 || r.Sort != engine.Newest || !r.off["A"] || !r.off["C"] || r.off["B"] {
		t.Errorf("parse reads %+v", r)
	}
	if f := r.Filters; !slices.Equal(f["lang"].Only, []string{"de", "ru"}) || !slices.Equal(f["outlet"].Not, []string{"BelTA"}) || len(f) != 3 {
		t.Errorf("parse reads filters %+v", r.Filters)
	}
	for in, want := range map[string]string{"%": "%", "%zz": "%zz", "a%2": "a%2", "%ff": "\uFFFD", "%00": "\x00", "+": " ", "%2B": "+"} {
		if got := unescape(in); got != want {
			t.Errorf("unescape(%q) = %q, want %q", in, got, want)
		}
	}
}

// FuzzAnswer: any request has a JSON reply.
func FuzzAnswer(f *testing.F) {
	for _, g := range goldens {
		f.Add(g)
	}
	f.Add("part=search&q=%F0%9F%98%80+-%22&page=999999999&-lang=\xff")
	e := enginetest.Open(f, seeds)
	f.Fuzz(func(t *testing.T, request string) {
		if reply := Answer(e, request); !json.Valid([]byte(reply)) {
			t.Errorf("Answer(%q) = %.200s, not JSON", request, reply)
		}
	})
}

// FuzzString: any string comes back as encoding/json reads it.
func FuzzString(f *testing.F) {
	for _, s := range []string{"", "Größe \"«», \\", "\x00\x1f\x7f\n\r\t", "\u2028\u2029", "a\xffb", "😀"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w := &writer{}
		w.str(s)
		var got string
		if err := json.Unmarshal(w.b, &got); err != nil || got != strings.ToValidUTF8(replaceEach(s), "\uFFFD") {
			t.Errorf("str(%q) writes %s, read as %q, %v", s, w.b, got, err)
		}
	})
}

// replaceEach puts one U+FFFD for each byte that is not UTF-8.
func replaceEach(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteRune(r)
	}
	return b.String()
}
