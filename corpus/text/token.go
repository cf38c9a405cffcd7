// Package text holds what can be said about a string of letters without
// knowing any document: its tokens, its sentences, and the form under which
// search compares it.
//
// A reader who types Straße must find STRASSE, who types Tichanowskaja must
// not have to think of a soft hyphen that a web page hid inside the word, and
// whoever quotes a hit needs its exact place. So [Next] walks the untouched
// text and yields tokens as byte spans, and [Fold] gives the key under which
// two spellings are the same; nothing here ever rewrites a text.
package text

import (
	"unicode"
	"unicode/utf8"
)

// A Token is a word or number of a text: bytes Start to End, end exclusive.
// It holds whole grapheme clusters (UAX #29): combining marks and invisible
// characters inside or after it belong to it.
type Token struct {
	Start, End int
}

// Next returns the first token of s that begins at byte pos or later, and
// false if there is none. Words follow UAX #29 with these exceptions, all for
// the sake of finding things:
//
//   - a full stop or colon never joins letters ("Ende.Anfang" is two tokens),
//   - each ideograph and kana is a token, so Chinese and Japanese are found by
//     any run of characters; so is each cluster of Thai, Lao, Khmer, Burmese,
//   - invisible characters (soft hyphen, joiners) do not end a token.
//
// Full stop and comma join digits (1.000,5). An apostrophe joins Cyrillic
// letters, where it is part of the spelling (аб'ект), and separates others, so
// that York's is found as York and l'Allemagne as Allemagne; hyphen and low
// line separate, so both halves of a compound are tokens. Whoever asks for the
// whole word asks for its tokens in a row and misses nothing.
func Next(s string, pos int) (Token, bool) {
	for pos < len(s) {
		r, n := decode(s, pos)
		switch c := classify(r); c {
		case single:
			return Token{pos, extend(s, pos+n)}, true
		case letter, digit:
			return Token{pos, wordEnd(s, pos+n, c)}, true
		}
		pos += n
	}
	return Token{}, false
}

// Tokens returns all tokens of s, for callers that do not mind the slice.
func Tokens(s string) []Token {
	var out []Token
	for t, ok := Next(s, 0); ok; t, ok = Next(s, t.End) {
		out = append(out, t)
	}
	return out
}

// wordEnd returns the end of the token whose last character before pos was of
// class last.
func wordEnd(s string, pos int, last class) int {
	for pos < len(s) {
		r, n := decode(s, pos)
		switch c := classify(r); c {
		case letter, digit:
			last = c
			pos += n
		case mark:
			pos += n
		case midLetter, midNumber:
			if !joins(s, pos+n, last, c) {
				return pos
			}
			pos += n
		default:
			return pos
		}
	}
	return pos
}

// joins reports whether a mark of class mid, followed by the text at pos,
// stands inside a token.
func joins(s string, pos int, last, mid class) bool {
	if pos >= len(s) {
		return false
	}
	r, _ := decode(s, pos)
	next := classify(r)
	if mid == midLetter {
		return last == letter && cyrillic(r)
	}
	return last == digit && next == digit
}

func cyrillic(r rune) bool { return r >= 0x400 && r <= 0x52F }

func extend(s string, pos int) int {
	for pos < len(s) {
		r, n := decode(s, pos)
		if classify(r) != mark {
			return pos
		}
		pos += n
	}
	return pos
}

// MarkAt reports whether a combining mark, or what else belongs to the character
// before it, stands at byte pos of s.
func MarkAt(s string, pos int) bool {
	if s[pos] < 0xC2 {
		return false
	}
	r, _ := decode(s, pos)
	return classify(r) == mark
}

func decode(s string, pos int) (rune, int) {
	if c := s[pos]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[pos:])
}

type class uint8

const (
	other     class = iota
	letter          // joins with its neighbours
	digit           // the same, and numbers' full stops and commas
	mark            // belongs to what stands before it
	midLetter       // apostrophe
	midNumber       // full stop, comma
	single          // a token by itself
)

var asciiClass = func() (t [utf8.RuneSelf]class) {
	for c := range t {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z':
			t[c] = letter
		case c >= '0' && c <= '9':
			t[c] = digit
		case c == '\'':
			t[c] = midLetter
		case c == '.', c == ',':
			t[c] = midNumber
		}
	}
	return
}()

func classify(r rune) class {
	switch {
	case r < utf8.RuneSelf:
		return asciiClass[r]
	case r >= 0xC0 && r <= 0x24F:
		if r == '×' || r == '÷' {
			return other
		}
		return letter
	case r >= 0x400 && r <= 0x52F && (r < 0x482 || r > 0x489):
		return letter
	case r == '’', r == '‘', r == '＇':
		return midLetter
	case r == 0x200B: // the zero-width space is there to end words
		return other
	case invisible(r):
		return mark
	case r == utf8.RuneError:
		return other
	case unicode.IsMark(r), r >= 0x1F3FB && r <= 0x1F3FF: // skin tones extend an emoji
		return mark
	case Unspaced(r):
		return single
	case unicode.IsLetter(r):
		if r == 0xE33 || r == 0xEB3 { // sara am extends its consonant (UAX #29)
			return mark
		}
		return letter
	case unicode.IsNumber(r):
		return digit
	}
	return other
}

// Unspaced reports whether r belongs to a script that is written without
// spaces between words.
func Unspaced(r rune) bool {
	switch {
	case r < 0xE00:
		return false
	case r <= 0xEFF, r >= 0x1000 && r <= 0x109F, r >= 0x1780 && r <= 0x17FF: // Thai, Lao, Burmese, Khmer
		return unicode.IsLetter(r) && r != 0xE33 && r != 0xEB3
	case r >= 0x3040 && r <= 0x30FF, r >= 0x31F0 && r <= 0x31FF: // kana
		return unicode.IsLetter(r)
	case r >= 0x2E80 && r <= 0x9FFF, r >= 0xF900 && r <= 0xFAFF, r >= 0x20000 && r <= 0x3FFFF:
		return unicode.Is(unicode.Han, r)
	}
	return false
}
