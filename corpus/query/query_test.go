package query

import (
	"reflect"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		// words
		{"Kubrakow", "Kubrakow"}, {"  Кубраков   Минск ", "Кубраков Минск"}, {"Kubrakow, Minsk.", "Kubrakow Minsk"},
		// phrases, in every quotation mark
		{`"enge Zusammenarbeit"`, `"enge Zusammenarbeit"`}, {"„enge Zusammenarbeit“", `"enge Zusammenarbeit"`},
		{"«красные карточки»", `"красные карточки"`}, {"“a b“ c", `"a b" c`}, {`"Kubrakow"`, `"Kubrakow"`},
		// unclosed and empty marks
		{`"enge Zusammenarbeit`, `"enge Zusammenarbeit"`}, {`""`, ""}, {`"`, ""}, {`Minsk"`, "Minsk"}, {`a"b c"d`, `a "b c" d`},
		// words that are more than one token
		{"Coronavirus-Pandemie", `"Coronavirus-Pandemie"`}, {"baotintuc.vn", `"baotintuc.vn"`}, {"don't", `"don't"`}, {"аб'ект", "аб'ект"},
		// beginnings and exclusions
		{"Kubrak*", "Kubrak*"}, {`"enge Zusammen*"`, `"enge Zusammen*"`}, {"-Moskau", "-Moskau"}, {`-"Moskau und Minsk"`, `-"Moskau und Minsk"`},
		{"--x", "-x"}, {"COVID-19", `"COVID-19"`}, {"*", ""}, {"*kow", "kow"},
		// what means nothing is left out
		{"", ""}, {"-", ""}, {"( ) & | –", ""}, {"\x00\xff", ""}, {"a\u00a0b", "a b"},
	} {
		q := Parse(c.in)
		if got := q.String(); got != c.want {
			t.Errorf("Parse(%q) prints %q, want %q", c.in, got, c.want)
		}
	}
}

func TestParseLong(t *testing.T) {
	q := Parse(strings.Repeat("слово ", 200_000))
	if n := len(q.Terms); n != MaxTokens || !q.Cut {
		t.Errorf("a query of 200,000 words has %d terms, cut %v, want %d, true", n, q.Cut, MaxTokens)
	}
	if q := Parse(strings.Repeat("слово ", MaxTokens)); q.Cut {
		t.Error("a query of MaxTokens words says it was cut")
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"a b", `"a b`, "-x* «y»", "Coronavirus-Pandemie", "- -", `"a*"`, "\xff\"", "北京 -東"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q := Parse(s)
		if q.Cut {
			return
		}
		if again := Parse(q.String()); !reflect.DeepEqual(again, q) {
			t.Errorf("Parse(%q) = %#v, but printed %q parses as %#v", s, q, q.String(), again)
		}
	})
}
