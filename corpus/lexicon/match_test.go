package lexicon

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// find returns the hits of a list in a text as "letter:words".
func find(t *testing.T, table, text string) []string {
	t.Helper()
	list, problems := Parse("group;concept;form;mode;options\n" + table)
	if len(problems) > 0 {
		t.Fatalf("%q: %v", table, problems)
	}
	var out []string
	for _, h := range NewMatcher(list).Find(text, nil) {
		out = append(out, fmt.Sprintf("%c:%s", list.Groups[h.Group].Letter, text[h.Start:h.End]))
	}
	return out
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		what, table, text string
		want              []string
	}{
		// modes
		{"a word, whatever its case and accents", "P;;größe;word;", "GRÖSSE, Größen und Grosse", []string{"P:GRÖSSE", "P:Grosse"}},
		{"as written", "P;;Makej;exact;", "Makej, makej, MAKEJ", []string{"P:Makej"}},
		{"case matters", "P;;UNO;word;case", "UNO und Uno", []string{"P:UNO"}},
		{"a beginning", "P;;полиц;begins;", "полиция, полицейского, милиция", []string{"P:полиция", "P:полицейского"}},
		{"an end", "P;;abkommen;ends;", "Handelsabkommen und Abkommens", []string{"P:Handelsabkommen"}},
		{"inside", "P;;sicherheit;inside;", "Cybersicherheitslage, sicher", []string{"P:Cybersicherheitslage"}},
		{"a phrase", "P;;красн* карточк*;phrase;", "красные карточки, карточки красные", []string{"P:красные карточки"}},
		{"a name in either order", "P;;Alexander Wolfowitsch;name;", "Wolfowitsch Alexander, Alexander Wolfowitsch, Alexander der Große", []string{"P:Wolfowitsch Alexander", "P:Alexander Wolfowitsch"}},
		{"a name of three parts, family name first", "P;;Alexander Grigorjewitsch Wolfowitsch;name;", "Wolfowitsch Alexander Grigorjewitsch", []string{"P:Wolfowitsch Alexander Grigorjewitsch"}},
		{"not across a comma or the end of a sentence", "P;;Ivan Petrow;name;", "Petrow, Ivan; Ivan. Petrow", nil},
		{"but after an initial", "P;;I Petrow;phrase;", "I. Petrow", []string{"P:I. Petrow"}},
		// words that the tokenizer cuts
		{"a hyphen", "P;;Hightech-Kriminalität;word;", "Hightech-Kriminalität und Hightech Kriminalität", []string{"P:Hightech-Kriminalität", "P:Hightech Kriminalität"}},
		// hits within hits
		{"the longest of one group", "P;;Kubrakow;word;\nP;;Iwan Kubrakow;phrase;", "Iwan Kubrakow und Kubrakow", []string{"P:Iwan Kubrakow", "P:Kubrakow"}},
		{"all of different groups", "P;;Innenministerium Belarus;phrase;\nQ;;Belarus;word;", "Innenministerium Belarus", []string{"A:Innenministerium Belarus", "B:Belarus"}},
		// invisible characters
		{"a soft hyphen", "P;;Zusammenarbeit;word;", "Zusammen\u00adarbeit", []string{"P:Zusammen\u00adarbeit"}},
		{"nothing", "P;;Minsk;word;", "", nil},
	} {
		want := slices.Clone(c.want)
		for i := range want {
			want[i] = strings.Replace(want[i], "P:", "A:", 1)
		}
		if got := find(t, c.table, c.text); !slices.Equal(got, want) {
			t.Errorf("%s: %q in %q finds %q, want %q", c.what, c.table, c.text, got, want)
		}
	}
}

// TestBeginnings: trying few parts by their heads finds what trying all finds.
func TestBeginnings(t *testing.T) {
	table, err := os.ReadFile("../../seeds/keywords.csv")
	if err != nil {
		t.Fatal(err)
	}
	list, _ := Parse(string(table) + "P;x;;по;begins;;\nP;x;;пол;begins;;\nP;x;;полиц;begins;;\nP;x;;Abk;begins;case;\nP;x;;ol;inside;;\nP;x;;in* minsk*;phrase;;\n")
	files, err := filepath.Glob("../../seeds/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	quick, slow := NewMatcher(list), NewMatcher(list)
	slow.partials, slow.startsBy = beginnings{}, beginnings{}
	for n := range slow.partial {
		slow.partials.addOther(n)
	}
	for n := range slow.starts {
		slow.startsBy.addOther(n)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		got, want := quick.Find(string(text), nil), slow.Find(string(text), nil)
		if len(want) < 20 || !slices.Equal(got, want) {
			t.Errorf("%s: %d hits %v\nwant %d %v", file, len(got), got, len(want), want)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	table, err := os.ReadFile("../../seeds/keywords.csv")
	if err != nil {
		b.Fatal(err)
	}
	text, err := os.ReadFile("../../seeds/001_5b964da23b321de3.txt")
	if err != nil {
		b.Fatal(err)
	}
	list, _ := Parse(string(table))
	m := NewMatcher(list)
	var hits []Hit
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		hits = m.Find(string(text), hits[:0])
	}
}

// TestBinary: a list read from a pack finds what the parsed one finds and
// says the same of itself.
func TestBinary(t *testing.T) {
	const table = "group;concept;lang;form;mode;options;note\nPersons|de=Personen;Kubrakow;de;Kubrakow;exact;;a minister\n;;ru;Кубраков*;;;\nPlaces;Minsk;;Minsk;sideways;;\n"
	list, problems := Parse(table)
	if len(problems) != 1 {
		t.Fatalf("problems %v, want one", problems)
	}
	read, again, err := Read(string(Append(nil, list, problems)))
	if err != nil || fmt.Sprint(read) != fmt.Sprint(list) || !slices.Equal(again, problems) {
		t.Errorf("read %v, %v, %v\nwant %v, %v", read, again, err, list, problems)
	}
	if got := read.Groups[0].Label("de-AT"); got != "Personen" {
		t.Errorf("label %q, want Personen", got)
	}
}

func FuzzRead(f *testing.F) {
	list, problems := Parse("group;form;mode\nP;Minsk;word\n;x;bad\n")
	f.Add(string(Append(nil, list, problems)), "Minsk")
	f.Fuzz(func(t *testing.T, record, text string) {
		list, _, err := Read(record)
		if err != nil {
			return
		}
		for _, h := range NewMatcher(list).Find(text, nil) {
			if h.Start < 0 || h.End > len(text) || h.Start >= h.End {
				t.Errorf("hit %+v in %d bytes", h, len(text))
			}
		}
	})
}
