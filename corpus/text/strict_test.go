package text

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

func TestStrictFold(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		// case aside
		{"schön", "Schön", true}, {"schön", "SCHÖN", true}, {"Кубраков", "КУБРАКОВ", true}, {"Σίσυφος", "ΣΊΣΥΦΟΣ", true}, {"Straße", "STRAẞE", true}, {"İstanbul", "i\u0307stanbul", true},
		// accents count
		{"schön", "schon", false}, {"ёлка", "елка", false}, {"май", "маи", false}, {"Straße", "Strasse", false}, {"Łódź", "Lodz", false}, {"за\u0301мок", "замок", false},
		{"café", "cafe", false}, {"Đặng", "Dang", false}, {"naïve", "naive", false}, {"Быкаў", "Быкау", false}, {"Київ", "Киів", false},
		// composed and decomposed
		{"schön", "scho\u0308n", true}, {"Май", "Маи\u0306", true}, {"ў", "у\u0306", true}, {"Їжак", "І\u0308жак", true}, {"ёлка", "е\u0308лка", true},
		{"Đặng", "Đa\u0323\u0306ng", true}, {"Đặng", "Đa\u0306\u0323ng", true}, {"Việt", "Viê\u0323t", true}, {"Việt", "Viẹ\u0302t", true}, {"Å", "\u212b", true}, {"ᾷ", "α\u0342\u0345", true},
		{"ǿ", "ø\u0301", true}, {"क़", "क\u093c", true}, {"が", "か\u3099", true}, {"שׁ", "ש\u05c1", true}, {"آ", "ا\u0653", true},
		// invisible characters, apostrophes
		{"Zusammen\u00ADarbeit", "zusammenarbeit", true}, {"a\u034f\u0308", "ä", true}, {"аб’ект", "аб'ект", true},
		// other forms of a letter are others
		{"Oﬃzier", "Offizier", false}, {"Ｍｉｎｓｋ", "minsk", false},
	} {
		a, b := StrictFold(c.a), StrictFold(c.b)
		if got := a == b; got != c.same {
			t.Errorf("StrictFold(%q) = %q, StrictFold(%q) = %q: same %v, want %v", c.a, a, c.b, b, got, c.same)
		}
		if Fold(c.a) != Fold(c.b) && c.same {
			t.Errorf("Fold(%q) = %q, Fold(%q) = %q: not the same though their strict folds are", c.a, Fold(c.a), c.b, Fold(c.b))
		}
	}
}

// reference is the strict fold by the normaliser.
func reference(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case invisible(r):
			return -1
		case strings.ContainsRune("’‘ʼ＇`", r):
			return '\''
		}
		return r
	}, s)
	return strings.Map(func(r rune) rune {
		if r == 'ς' {
			return 'σ'
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(s))
}

// TestStrictForms holds the table against the normaliser for every character
// that it is meant for, alone and in its other forms.
func TestStrictForms(t *testing.T) {
	n := 0
	for r := rune(1); r <= unicode.MaxRune; r++ {
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) && !ignorable(r) || unicode.Is(unicode.Hangul, r) || unicode.Is(unicode.Han, r) {
			continue
		}
		n++
		s := string(r)
		want := reference(s)
		for _, form := range []string{s, norm.NFC.String(s), norm.NFD.String(s), string(unicode.ToUpper(unicode.ToLower(r)))} {
			if got := StrictFold(form); got != reference(form) || form != string(unicode.ToUpper(unicode.ToLower(r))) && got != want {
				t.Errorf("StrictFold(%+q) = %+q, want %+q", form, got, reference(form))
			}
		}
		if twice := StrictFold(want); twice != want {
			t.Errorf("StrictFold(%+q) = %+q, want it unchanged", want, twice)
		}
	}
	if n < 20_000 {
		t.Errorf("only %d characters compared", n)
	}
}

func TestStrictMarks(t *testing.T) {
	s := "a" + strings.Repeat("\u0301\u0323", 1<<19)
	if got := len(StrictFold(s)); got != len(s) {
		t.Errorf("a letter with a million marks becomes %d bytes, want %d", got, len(s))
	}
}

// comparable reports whether the strict fold claims to be that of the
// normaliser: marks that Fold keeps are not put in order, Hangul, ideographs
// and what is no part of a word not decomposed.
func comparable(s string) bool {
	marks := 0
	for _, r := range s {
		letter := unicode.IsLetter(r) && !unicode.Is(unicode.Hangul, r) && !unicode.Is(unicode.Han, r)
		if r == unicode.ReplacementChar || r > unicode.MaxASCII && !letter && !unicode.IsNumber(r) && !ignorable(r) && !invisible(r) {
			return false
		}
		if marks++; !unicode.IsMark(r) {
			marks = 0
		}
		if marks > maxMarks {
			return false
		}
	}
	return true
}

func FuzzStrictFold(f *testing.F) {
	for _, s := range []string{"Größe", "Маи\u0306", "a\xff", "e\u0323\u0301\u0302", "аб'ект", "Việt", "Viê\u0323t", "\u0344\u0345a", "ᾷς", "आ क़", "שׁ\u05bc", "a\u034f\u0323\u0308"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := StrictFold(s)
		if twice := StrictFold(once); twice != once {
			t.Errorf("StrictFold(StrictFold(%+q)) = %+q, want %+q", s, twice, once)
		}
		if Fold(once) != Fold(s) {
			t.Errorf("Fold(StrictFold(%+q)) = %+q, want %+q as for the string itself", s, Fold(once), Fold(s))
		}
		if !comparable(s) {
			return
		}
		for _, form := range []string{norm.NFC.String(s), norm.NFD.String(s)} {
			if !comparable(form) {
				continue
			}
			if got := StrictFold(form); got != once {
				t.Errorf("StrictFold(%+q) = %+q, want %+q as for %+q", form, got, once, s)
			}
			if Fold(form) != Fold(s) {
				t.Errorf("Fold(%+q) = %+q, want %+q as for %+q", form, Fold(form), Fold(s), s)
			}
		}
	})
}

func BenchmarkStrictFold(b *testing.B) {
	const s = "Кубраков пожаловался главе Интерпола, Außenminister trafen sich in Minsk. "
	b.SetBytes(int64(len(s)))
	var dst []byte
	for b.Loop() {
		dst = AppendStrict(dst[:0], s)
	}
}
