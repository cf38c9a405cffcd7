package text

import (
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:generate go run foldgen.go

// Fold returns s as search compares it: lower case, without accents, with ß as
// ss and ё as е, apostrophes alike, ligatures and full-width letters as their
// plain letters, soft hyphens and invisible characters gone. Composed and
// decomposed spellings fold alike. Letters that an alphabet holds apart stay
// apart: й is not и, ў is not у.
func Fold(s string) string { return string(AppendFold(nil, s)) }

// AppendFold appends the fold of s to dst. Bytes that are not UTF-8 are
// dropped.
func AppendFold(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			} else if c == '`' {
				c = '\''
			}
			dst = append(dst, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		dst = appendFold(dst, r, n)
		i += n
	}
	return dst
}

func appendFold(dst []byte, r rune, size int) []byte {
	switch {
	case r == utf8.RuneError && size == 1, invisible(r):
		return dst
	case r >= 'а' && r <= 'я':
		return utf8.AppendRune(dst, r)
	case r >= 'А' && r <= 'Я':
		return utf8.AppendRune(dst, r+('а'-'А'))
	case ignorable(r):
		return compose(dst, r)
	}
	table := foldTable()
	if r < lowRunes {
		return append(dst, table.low[r]...)
	}
	if i, ok := slices.BinarySearch(table.from, r); ok {
		return append(dst, table.to[i]...)
	}
	return utf8.AppendRune(dst, unicode.ToLower(r))
}

// compositions are the letters that stay apart from their base letters, as
// decomposed text writes them: base, mark, letter.
var compositions = [...][3]string{
	{"и", "\u0306", "й"}, {"у", "\u0306", "ў"}, {"і", "\u0308", "ї"}, {"г", "\u0301", "ѓ"}, {"к", "\u0301", "ќ"},
}

// compose joins a mark to the letter before it where the two are a letter of
// their own, and drops the mark otherwise.
func compose(dst []byte, mark rune) []byte {
	for _, c := range compositions {
		if m, _ := utf8.DecodeRuneInString(c[1]); m == mark && len(dst) >= 2 && string(dst[len(dst)-2:]) == c[0] {
			return append(dst[:len(dst)-2], c[2]...)
		}
	}
	return dst
}

// invisible reports whether r has no width and no say in how a word is read:
// soft hyphen, zero-width joiners and spaces, direction marks, variation
// selectors, tag characters.
func invisible(r rune) bool {
	switch {
	case r == 0xAD, r == 0x34F, r == 0x61C, r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E,
		r >= 0x2060 && r <= 0x2069, r >= 0xFE00 && r <= 0xFE0F, r == 0xFEFF, r >= 0xE0000 && r <= 0xE01EF:
		return true
	}
	return false
}

// ignorable reports whether r is an accent or a point that readers leave out
// when they type: combining marks for Latin, Greek and Cyrillic, Hebrew points,
// Arabic vowel signs. Vowel signs of Indic and South-East Asian scripts are
// letters to their readers and are kept.
func ignorable(r rune) bool {
	switch {
	case r < 0x300:
		return false
	case r <= 0x36F, r >= 0x483 && r <= 0x487, r >= 0x591 && r <= 0x5BD, r == 0x5BF, r == 0x5C1,
		r == 0x5C2, r == 0x5C4, r == 0x5C5, r == 0x5C7, r >= 0x610 && r <= 0x61A, r >= 0x64B && r <= 0x65F,
		r == 0x670, r >= 0x1AB0 && r <= 0x1ACE, r >= 0x1DC0 && r <= 0x1DFF, r >= 0x20D0 && r <= 0x20F0:
		return true
	}
	return false
}

// lowRunes bounds the directly indexed part of the fold table: Latin, Greek,
// Cyrillic, Armenian, Hebrew.
const lowRunes = 0x600

type folds struct {
	low  [lowRunes]string
	from []rune
	to   []string
}

// foldTable unpacks the generated table on first use: 30 kB of memory, under
// a tenth of a millisecond.
var foldTable = sync.OnceValue(func() *folds {
	t := &folds{}
	for r := range rune(lowRunes) {
		t.low[r] = string(unicode.ToLower(r))
	}
	rest := foldTo
	for _, r := range foldFrom {
		end := 0
		for rest[end] != ' ' {
			end++
		}
		if r < lowRunes {
			t.low[r] = rest[:end]
		} else {
			t.from, t.to = append(t.from, r), append(t.to, rest[:end])
		}
		rest = rest[end+1:]
	}
	return t
})

// HasInvisible reports whether s holds a character that [Visible] drops.
func HasInvisible(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 0xC2 { // ASCII, or inside a character
			continue
		}
		if c := s[i]; c != 0xC2 && c != 0xCD && c != 0xD8 && c != 0xE2 && c != 0xEF && c != 0xF3 {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(s[i:]); invisible(r) {
			return true
		}
	}
	return false
}

// Visible returns s without invisible characters: the form of a token that
// is counted as a word type. A string without any is returned as it is.
func Visible(s string) string {
	if !HasInvisible(s) {
		return s
	}
	var b []byte
	for _, r := range s {
		if !invisible(r) {
			b = utf8.AppendRune(b, r)
		}
	}
	return string(b)
}
