package text

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestTokens(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		// words and numbers
		{"MINSK, 9. April (BelTA) – Innenminister", []string{"MINSK", "9", "April", "BelTA", "Innenminister"}},
		{"1.000,5 km am 14:20", []string{"1.000,5", "km", "am", "14", "20"}},
		{"Ende.Anfang u.a.", []string{"Ende", "Anfang", "u", "a"}},
		// joined and not joined
		{"Coronavirus-Pandemie COVID-19", []string{"Coronavirus", "Pandemie", "COVID", "19"}},
		{"аб'ект сям’я York’s 'Zitat' l'Allemagne", []string{"аб'ект", "сям’я", "York", "s", "Zitat", "l", "Allemagne"}},
		{"https://baotintuc.vn/thoi-su", []string{"https", "baotintuc", "vn", "thoi", "su"}},
		// marks and invisible characters stay inside
		{"Zusammen\u00ADarbeit, Маи\u0306", []string{"Zusammen\u00ADarbeit", "Маи\u0306"}},
		{"e\u0301te\u0301 ок", []string{"e\u0301te\u0301", "ок"}},
		// scripts without spaces
		{"北京と東京", []string{"北", "京", "と", "東", "京"}},
		{"ภาษาไทย", []string{"ภ", "า", "ษ", "า", "ไ", "ท", "ย"}},
		{"서울 한국", []string{"서울", "한국"}},
		// nothing
		{"— … „“ 👩‍💻", nil},
		{"\xff\xfe", nil},
	} {
		var got []string
		for _, tok := range Tokens(c.in) {
			got = append(got, c.in[tok.Start:tok.End])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("Tokens(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestTokensHostile(t *testing.T) {
	for name, s := range map[string]string{
		"one word of a megabyte": strings.Repeat("ж", 1<<19),
		"marks only":             strings.Repeat("\u0301", 1<<19),
		"a letter and marks":     "a" + strings.Repeat("\u0301", 1<<19),
		"full stops":             strings.Repeat("1.", 1<<19),
		"apostrophes":            strings.Repeat("a''", 1<<18),
	} {
		end := 0
		for _, tok := range Tokens(s) {
			if tok.Start < end || tok.End <= tok.Start || tok.End > len(s) {
				t.Fatalf("%s: token %v after byte %d of %d", name, tok, end, len(s))
			}
			end = tok.End
		}
	}
}

func FuzzTokens(f *testing.F) {
	for _, s := range []string{"Größe 9. April", "北京", "e\u0301", "a'b'c", "1.2.", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, tok := range Tokens(s) {
			if tok.Start < end || tok.End <= tok.Start {
				t.Fatalf("Tokens(%q): %v after byte %d", s, tok, end)
			}
			if utf8.ValidString(s) && (!utf8.RuneStart(s[tok.Start]) || tok.End < len(s) && !utf8.RuneStart(s[tok.End])) {
				t.Fatalf("Tokens(%q): %v cuts a character", s, tok)
			}
			end = tok.End
		}
	})
}

func BenchmarkNext(b *testing.B) {
	const s = "Кубраков пожаловался главе Интерпола, Außenminister trafen sich in Minsk. "
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		for t, ok := Next(s, 0); ok; t, ok = Next(s, t.End) {
		}
	}
}
