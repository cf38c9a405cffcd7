package lexicon

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// dump prints a list in a line, so that a table can hold what is expected:
// A Persons{Kubrakow: de:Kubrakow/word ru:Кубраков*/begins}.
func dump(l *List) string {
	var b strings.Builder
	for i, g := range l.Groups {
		if i > 0 {
			b.WriteString(" ")
		}
		fmt.Fprintf(&b, "%c %s{", g.Letter, g.Name)
		for i, c := range g.Concepts {
			if i > 0 {
				b.WriteString("; ")
			}
			b.WriteString(c.Name + ":")
			for _, f := range c.Forms {
				fmt.Fprintf(&b, " %s:%s/%s", f.Lang, f.Text, f.Mode)
				if f.Options.Case {
					b.WriteString("+case")
				}
			}
		}
		b.WriteString("}")
	}
	return b.String()
}

func TestParse(t *testing.T) {
	const kubrakow = "A Persons{Kubrakow: de:Kubrakow/word ru:Кубраков/begins}"
	tests := []struct{ src, want string }{
		// Separators, and a header in any order and language.
		{"group;concept;lang;form;mode\nPersons;Kubrakow;de;Kubrakow;word\n;Kubrakow;ru;Кубраков;begins\n", kubrakow},
		{"group,concept,lang,form,mode\nPersons,Kubrakow,de,Kubrakow,\n,Kubrakow,ru,Кубраков*,\n", kubrakow},
		{"group\tconcept\tlang\tform\nPersons\tKubrakow\tde\tKubrakow\n\tKubrakow\tru\tКубраков*\n", kubrakow},
		{"Form;Sprache;Modus;Begriff;Gruppe\nKubrakow;de;Wort;Kubrakow;Persons\nКубраков;ru;beginnt;Kubrakow;\n", kubrakow},
		{"слово;язык;понятие;группа\nKubrakow;de;Kubrakow;Persons\nКубраков*;ru;Kubrakow;Persons\n", kubrakow},
		{"Persons;Kubrakow;de;Kubrakow;word;;\nPersons;Kubrakow;ru;Кубраков;begins;;\n", kubrakow},
		{"Persons;Kubrakow;de;Kubrakow\nPersons;Kubrakow;ru;Кубраков*\n", kubrakow},
		// What spreadsheets and editors add.
		{"\ufeffgroup;concept;lang;form\r\nPersons;Kubrakow;de;Kubrakow\r\n\r\n;Kubrakow;ru;Кубраков*\r\n;;;\r\n", kubrakow},
		{"group;concept;lang;form\rPersons;Kubrakow;de;Kubrakow\r;Kubrakow;ru;Кубраков*", kubrakow},
		{"sep=;\nGroup ; Concept ; Lang ; Form\n Persons ; Kubrakow ; DE ; Kubrakow\n# Russian; forms; of; the name\n;Kubrakow;ru;Кубраков*", kubrakow},
		{"group,form,note\n\"Police, Interpol\",Fahndung,\"says \"\"sought\"\"\nor wanted\"\n,розыск,", `A Police, Interpol{Fahndung: :Fahndung/word; розыск: :розыск/word}`},
		{"Persons;;;\n;Kubrakow;de;Kubrakow\n;Kubrakow;ru;Кубраков*\n", kubrakow},
		// A bare list, with headings.
		{"Interpol\nAuslieferung*\n", "A Keywords{Interpol: :Interpol/word; Auslieferung: :Auslieferung/begins}"},
		{"# States\nMinsk\nПольша\n\n# Themes\nrote Ausschreibung\n", "A States{Minsk: :Minsk/word; Польша: :Польша/word} B Themes{rote Ausschreibung: :rote Ausschreibung/phrase}"},
		{"Lukaschenko, Alexander\nMinsk\nBrest\n", "A Keywords{Lukaschenko, Alexander: :Lukaschenko, Alexander/phrase; Minsk: :Minsk/word; Brest: :Brest/word}"},
		// Modes, said and implied.
		{"group;form;mode;options\ng;Makej;exact;\n;Макея;;case\n;*schutz;;\n;*sicherheit*;;\n;kriminal*;begins;\n;behörde;ends;\n;drogen;inside;\n;Xie Xiaoyong;name;\n;red notice;;\n;красн* карточк*;;\n;Юрген* Шток*;name;\n;red;phrase;\n",
			"A g{Makej: :Makej/exact+case; Макея: :Макея/word+case; schutz: :schutz/ends; sicherheit: :sicherheit/inside; kriminal: :kriminal/begins; behörde: :behörde/ends; drogen: :drogen/inside; Xie Xiaoyong: :Xie Xiaoyong/name; red notice: :red notice/phrase; красн* карточк*: :красн* карточк*/phrase; Юрген* Шток*: :Юрген* Шток*/name; red: :red/word}"},
		{"group;lang;form\ng;sr_latn;policija\n;*;police\n;zh-hans-cn;警察\n", "A g{policija: sr-Latn:policija/word; police: :police/word; 警察: zh-Hans-CN:警察/word}"},
		// Letters: as asked for, else in order.
		{"group;form\nB Police;Polizei\nPersons;Makej\nB Places;Minsk\npolice;полиция\n", "B Police{Polizei: :Polizei/word; полиция: :полиция/word} A Persons{Makej: :Makej/word} C Places{Minsk: :Minsk/word}"},
		{"", ""},
		{"\n;;;\n# nothing\n", ""},
	}
	for _, tt := range tests {
		list, problems := Parse(tt.src)
		if got := dump(list); got != tt.want {
			t.Errorf("Parse(%q) = %q, want %q", tt.src, got, tt.want)
		}
		if len(problems) > 0 {
			t.Errorf("Parse(%q) has problems %v, want none", tt.src, problems)
		}
	}
}

func TestParseProblems(t *testing.T) {
	const head = "group;concept;lang;form;mode;options\n"
	tests := []struct {
		src    string
		line   int
		reason string // a part of it
		forms  int    // that are kept
	}{
		{head + "g;;de;Polizei;near;\n;;de;Festnahme;;\n", 2, `mode "near" is not supported yet`, 1},
		{head + "g;;de;Poli[zc]ei;regex;\n;;;Arrest;;", 2, `mode "regex" is not supported yet`, 1},
		{head + "g;;de;Polizei;fuzzy;\n", 2, `mode "fuzzy" is not one of`, 0},
		{head + "g;;de;Polizei;;loud\n", 2, `option "loud" is not known`, 0},
		{head + "g;;Deutsch;Polizei;;\n", 2, `lang "Deutsch" is not a language tag`, 0},
		{head + "g;;d;Polizei;;\n", 2, `lang "d" is not`, 0},
		{head + "g;Police;de;;;\n", 2, "the form is missing", 0},
		{head + "g;;de;—;;\n", 2, "no letter or digit", 0},
		{head + "g;;de;*;;\n", 2, "no letter or digit", 0},
		{head + "g;;de;в*;;\n", 2, "one letter is too short for mode begins", 0},
		{head + "g;;de;rote *schreibung;;\n", 2, "an asterisk can only stand", 0},
		{head + "g;;de;Pol*zei;;\n", 2, "an asterisk can only stand", 0},
		{head + "g;;ru;к* карточка;;\n", 2, "an asterisk can only stand", 0},
		{head + "g;;de;Innere Sicherheit;word;\n", 2, "mode word takes a single word", 0},
		{head + "g;;de;Innere Sicherheit;begins;\n", 2, "mode begins takes a single word", 0},
		{head + "g;Police;de;Polizei;;\n;Police;de;Polizei;;\n", 3, "the same as line 2", 1},
		{head + "g;;de;" + strings.Repeat("Polizei", 40) + ";;\n", 2, "longer than 200 bytes", 0},
		{head + "g;;de;Stra\xdfe;;\n;;de;Polizei;;\n", 2, "not UTF-8", 1},
		{head + "g;;de;\"Polizei;;\n;;de;Festnahme;;\n", 2, "not closed", 1},
		{head + "g;\"two\nlines\";de;Polizei;fuzzy;\n;;de;Arrest;near;\n", 2, "fuzzy", 0},
		{head + "g;;de;Poli\x00zei;;\n", 2, "control character", 0},
		{"Poli\x00zei\nArrest\n", 1, "control character", 1},
		{"group;form;mod\ng;Polizei;begins\n", 1, `column "mod" is not known`, 1},
		{"group;form;form\ng;Polizei;Polizist\n", 1, "stands twice", 1},
		{"\xff\xfeg\x00;\x00", 1, "UTF-16", 0},
	}
	for _, tt := range tests {
		list, problems := Parse(tt.src)
		if len(problems) == 0 {
			t.Errorf("Parse(%q) has no problem, want %q", tt.src, tt.reason)
			continue
		}
		if p := problems[0]; p.Line != tt.line || !strings.Contains(p.Reason, tt.reason) {
			t.Errorf("Parse(%q) has problem %d %q, want %d %q", tt.src, p.Line, p.Reason, tt.line, tt.reason)
		}
		if n := list.Forms(); n != tt.forms {
			t.Errorf("Parse(%q) has %d forms, want %d", tt.src, n, tt.forms)
		}
	}
}

func TestProblemNamesTheRow(t *testing.T) {
	_, problems := Parse("group;form;mode\n# comment\ng;\"Polizei\nAmt\";near\n\ng;Arrest;fuzzy\n")
	got := fmt.Sprint(problems)
	want := "[{3 g;\"Polizei\nAmt\";near mode \"near\" is not supported yet} {6 g;Arrest;fuzzy mode \"fuzzy\" is not one of word, exact, begins, ends, inside, phrase, name}]"
	if got != want {
		t.Errorf("problems = %q, want %q", got, want)
	}
}

func TestLabel(t *testing.T) {
	list, _ := Parse("group;form\nA Persons|de=Personen|ru = Персоны;Makej\n")
	tests := []struct{ lang, want string }{
		{"de", "Personen"}, {"de-AT", "Personen"}, {"RU", "Персоны"}, {"be", "Persons"}, {"en", "Persons"}, {"", "Persons"},
	}
	for _, tt := range tests {
		if got := list.Groups[0].Label(tt.lang); got != tt.want {
			t.Errorf("Label(%q) = %q, want %q", tt.lang, got, tt.want)
		}
	}
}

func TestSlotsRepeat(t *testing.T) {
	list, _ := Parse("group;form\n" + numbered(8, "Group %d;Wort%d\n"))
	for i, g := range list.Groups {
		if g.Slot != i%Slots || g.Letter != byte('A'+i) {
			t.Errorf("group %d has slot %d and letter %c, want %d and %c", i, g.Slot, g.Letter, i%Slots, 'A'+i)
		}
	}
}

func TestNotes(t *testing.T) {
	list, _ := Parse("group;concept;form;note\ng;Makej;Makej;\n;Makej;Макей;minister; until 2022\n;Makej;Makei;later\n")
	if got, want := list.Groups[0].Concepts[0].Note, "minister; until 2022"; got != want {
		t.Errorf("Note = %q, want %q", got, want)
	}
}

// numbered repeats a format with both verbs set to a running number.
func numbered(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i, i)
	}
	return b.String()
}

func TestLimits(t *testing.T) {
	tests := []struct {
		name, src     string
		groups, forms int
		reason        string
	}{
		{"groups", "group;form\n" + numbered(40, "Gruppe %d;Wort%d\n"), 26, 26, "at most 26 groups"},
		{"forms", "group;form\n" + numbered(12_000, "g;Wort%d-%d\n"), 1, 10_000, "more than 10000 forms"},
		{"bytes", "group;form\ng;Polizei\n" + strings.Repeat("# filler\n", 200_000) + "g;Arrest\n", 1, 1, "longer than 1048576 bytes"},
		{"one line", strings.Repeat("Polizei", 200_000), 0, 0, "longer than 1048576 bytes"},
		{"quotation marks", strings.Repeat("\"\n", 400_000), 0, 0, ""},
		{"bad rows", "group;form\n" + strings.Repeat("g;?\n", 100_000), 0, 0, "no letter or digit"},
		{"separators", strings.Repeat(";", 1_000_000), 0, 0, ""},
	}
	for _, tt := range tests {
		list, problems := Parse(tt.src)
		if len(list.Groups) != tt.groups || list.Forms() != tt.forms {
			t.Errorf("%s: %d groups, %d forms, want %d, %d", tt.name, len(list.Groups), list.Forms(), tt.groups, tt.forms)
		}
		if len(problems) > maxProblems+1 {
			t.Errorf("%s: %d problems, want at most %d", tt.name, len(problems), maxProblems+1)
		}
		if tt.reason != "" && (len(problems) == 0 || !strings.Contains(problems[0].Reason, tt.reason)) {
			t.Errorf("%s: problems %.200v, want %q", tt.name, problems, tt.reason)
		}
	}
}

// FuzzParse holds any bytes against what a list promises to its readers.
func FuzzParse(f *testing.F) {
	f.Add("group;concept;lang;form;mode\nA Persons|de=Personen;Kubrakow;de;Kubrakow*;\n;;ru;\"Кубр\"\"аков\";name\n")
	f.Add("# States\nMinsk\n*land\n")
	f.Add("sep=,\nform,group\n\"a\nb\",c\n")
	f.Fuzz(func(t *testing.T, src string) {
		list, problems := Parse(src)
		lines := countLines(src) + 1
		letters := map[byte]bool{}
		for _, g := range list.Groups {
			if g.Letter < 'A' || g.Letter > 'Z' || letters[g.Letter] || g.Slot < 0 || g.Slot >= Slots || g.Name == "" || len(g.Concepts) == 0 {
				t.Errorf("Parse(%q) has group %+v", src, g)
			}
			letters[g.Letter] = true
			for _, c := range g.Concepts {
				if c.Name == "" || len(c.Forms) == 0 {
					t.Errorf("Parse(%q) has concept %+v", src, c)
				}
				for _, f := range c.Forms {
					if f.Text == "" || !utf8.ValidString(f.Text) || f.Line < 1 || f.Line > lines || f.check() != nil {
						t.Errorf("Parse(%q) has form %+v", src, f)
					}
				}
			}
		}
		for _, p := range problems {
			if p.Line < 1 || p.Line > lines || p.Reason == "" || !utf8.ValidString(p.Row) {
				t.Errorf("Parse(%q) has problem %+v", src, p)
			}
		}
		if again, _ := Parse(src); dump(again) != dump(list) {
			t.Errorf("Parse(%q) = %q, then %q", src, dump(list), dump(again))
		}
	})
}
