package text

import (
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		// case
		{"KUBRAKOW", "kubrakow"}, {"ПОДЕЛИТЬСЯ", "поделиться"}, {"ΣΊΣΥΦΟΣ", "σισυφοσ"},
		// accents
		{"Außenminister", "aussenminister"}, {"AUẞEN", "aussen"}, {"Größen", "grossen"}, {"café", "cafe"},
		{"Lương Tam Quang", "luong tam quang"}, {"Łukaszenka", "lukaszenka"}, {"Đặng", "dang"}, {"Ærø", "aero"},
		// letters that only look accented
		{"ёлка", "елка"}, {"Ёлка", "елка"}, {"Май", "май"}, {"маи", "маи"}, {"Быкаў", "быкаў"}, {"Київ", "київ"}, {"Ѓорѓи", "ѓорѓи"},
		// the same, decomposed
		{"Маи\u0306", "май"}, {"у\u0306", "ў"}, {"і\u0308", "ї"}, {"е\u0308лка", "елка"}, {"Gro\u0308ßen", "grossen"},
		// stress marks, soft hyphens, invisible characters
		{"за\u0301мок", "замок"}, {"Zusammen\u00ADarbeit", "zusammenarbeit"}, {"Bela\u200Brus", "belarus"}, {"\uFEFFMinsk", "minsk"},
		// apostrophes, ligatures, width
		{"аб’ект", "аб'ект"}, {"Oﬃzier", "offizier"}, {"Ｍｉｎｓｋ", "minsk"},
		// other scripts
		{"مُدِير", "مدير"}, {"שָׁלוֹם", "שלום"}, {"हिन्दी", "हिन्दी"}, {"が", "が"},
		// not text
		{"a\xffb", "ab"}, {"", ""},
	} {
		if got := Fold(c.in); norm.NFC.String(got) != norm.NFC.String(c.want) {
			t.Errorf("Fold(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

// TestFoldForms holds the fold against the normaliser: every letter that has a
// fold of its own folds the same composed and decomposed, and once folded
// stays as it is.
func TestFoldForms(t *testing.T) {
	for _, r := range foldFrom + "йўїѓќЙЎЇЃЌ" {
		s := string(r)
		if got, want := Fold(norm.NFD.String(s)), Fold(s); got != want {
			t.Errorf("Fold(NFD(%q U+%04X)) = %q, want %q as for NFC", s, r, got, want)
		}
		if once := Fold(s); Fold(once) != once {
			t.Errorf("Fold(Fold(%q U+%04X)) = %q, want %q", s, r, Fold(once), once)
		}
	}
}

func TestVisible(t *testing.T) {
	for r := rune(0); r <= 0xE01FF; r++ {
		s := "a" + string(r) + "b"
		has, want := HasInvisible(s), invisible(r)
		if has != want || want && Visible(s) != "ab" || !want && Visible(s) != s {
			t.Fatalf("U+%04X: HasInvisible(%q) = %v, want %v; Visible = %q", r, s, has, want, Visible(s))
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Größe", "Маи\u0306", "a\xff", "e\u0301\u0301", "аб'ект"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if !utf8.ValidString(once) {
			t.Errorf("Fold(%q) = %q, not UTF-8", s, once)
		}
		if twice := Fold(once); twice != once {
			t.Errorf("Fold(Fold(%q)) = %q, want %q", s, twice, once)
		}
	})
}

func BenchmarkFold(b *testing.B) {
	const s = "Кубраков пожаловался главе Интерпола, Außenminister trafen sich in Minsk. "
	b.SetBytes(int64(len(s)))
	var dst []byte
	for b.Loop() {
		dst = AppendFold(dst[:0], s)
	}
}
