package lang

import (
	"unicode"
	"unicode/utf8"
)

// A script is an index into scripts.
type script uint8

// The scripts with more than one language among ours, or with a rule of their
// own, are named; the order is that of the table below.
const (
	common script = iota // digits, punctuation, marks: no script at all
	latin
	cyrillic
	arabic
	devanagari
	han
	hiragana
	katakana
	hangul
	firstSingle // from here on, each script stands for one language
)

// unknownScript is a letter of no script in the table.
const unknownScript script = 255

// scripts lists what the tables know, frequent scripts first. Tag is the one
// language of ours written in the script; empty if others decide.
var scripts = [...]struct {
	code  string // ISO 15924
	tag   string
	table *unicode.RangeTable
}{
	common:          {"Zyyy", "", nil},
	latin:           {"Latn", "", unicode.Latin},
	cyrillic:        {"Cyrl", "", unicode.Cyrillic},
	arabic:          {"Arab", "", unicode.Arabic},
	devanagari:      {"Deva", "", unicode.Devanagari},
	han:             {"Hani", "", unicode.Han},
	hiragana:        {"Hira", "ja", unicode.Hiragana},
	katakana:        {"Kana", "ja", unicode.Katakana},
	hangul:          {"Hang", "ko", unicode.Hangul},
	firstSingle:     {"Grek", "el", unicode.Greek},
	firstSingle + 1: {"Hebr", "he", unicode.Hebrew},
	{"Geor", "ka", unicode.Georgian},
	{"Armn", "hy", unicode.Armenian},
	{"Thai", "th", unicode.Thai},
	{"Beng", "bn", unicode.Bengali},
	{"Guru", "pa", unicode.Gurmukhi},
	{"Gujr", "gu", unicode.Gujarati},
	{"Taml", "ta", unicode.Tamil},
	{"Telu", "te", unicode.Telugu},
	{"Knda", "kn", unicode.Kannada},
	{"Mlym", "ml", unicode.Malayalam},
	{"Sinh", "si", unicode.Sinhala},
	{"Khmr", "km", unicode.Khmer},
	{"Laoo", "lo", unicode.Lao},
	{"Mymr", "my", unicode.Myanmar},
	{"Ethi", "am", unicode.Ethiopic},
}

// scriptOf returns the script of a letter, common for anything else. Letters
// are told apart from digits and signs by the script tables themselves, but
// for the few scripts that hold both.
func scriptOf(r rune) script {
	switch {
	case r < 0x80:
		if 'a' <= r|0x20 && r|0x20 <= 'z' {
			return latin
		}
		return common
	case 0x410 <= r && r <= 0x45f:
		return cyrillic
	case 0xc0 <= r && r <= 0x24f:
		if r == '×' || r == '÷' {
			return common
		}
		return latin
	case 0x4e00 <= r && r <= 0x9fff:
		return han
	case !unicode.IsLetter(r) && !unicode.IsMark(r):
		return common
	}
	for i := int(latin); i < len(scripts); i++ {
		if unicode.Is(scripts[i].table, r) {
			return script(i)
		}
	}
	if unicode.IsLetter(r) {
		return unknownScript
	}
	return common
}

// known is what reading needs to know of a frequent letter; its script is
// common for anything else.
type known struct {
	lower  rune
	script script
}

// knownRunes bounds the letters that are looked up: Latin and Cyrillic.
const knownRunes = 0x530

func knownLetters() (t [knownRunes]known) {
	for r := range rune(knownRunes) {
		if s := scriptOf(r); s != unknownScript && !isApostrophe(r) && !isDiacritic(r) {
			t[r] = known{toLower(r), s}
		}
	}
	return t
}

// decode is utf8.DecodeRuneInString with a shorter way for two bytes, in which
// Cyrillic and the Latin letters with marks are written.
func decode(s string, i int) (r rune, size int) {
	if c := s[i]; 0xC2 <= c && c <= 0xDF && i+1 < len(s) && s[i+1]&0xC0 == 0x80 {
		return rune(c&0x1F)<<6 | rune(s[i+1]&0x3F), 2
	}
	return utf8.DecodeRuneInString(s[i:])
}

// A census counts the letters of each script.
type census struct {
	letters [len(scripts)]int
	unknown int
}

func (c *census) add(s script) {
	if s == unknownScript {
		c.unknown++
		return
	}
	c.letters[s]++
}

// most returns the script with the most letters. Han characters count with the
// kana or Hangul among them, as in any Japanese and many Korean sentences; all
// kana are counted as hiragana.
func (c *census) most() script {
	best, n := common, 0
	for i := int(latin); i < len(scripts); i++ {
		if c.letters[i] > n {
			best, n = script(i), c.letters[i]
		}
	}
	kana, chars := c.letters[hiragana]+c.letters[katakana], c.letters[han]
	switch {
	case kana > 0 && (kana+chars > n || best == han || best == katakana):
		return hiragana
	case best == han && c.letters[hangul]*4 >= chars:
		return hangul
	case c.unknown > n:
		return unknownScript
	}
	return best
}

// japanese reports whether the Han characters belong to a Japanese text. One
// kana in twelve is enough: a headline of a Japanese paper has more, a Chinese
// text that quotes a Japanese name has less.
func (c *census) japanese() bool {
	kana := c.letters[hiragana] + c.letters[katakana]
	return kana*12 >= kana+c.letters[han]
}

// Script returns the ISO 15924 code of the script that most of the text's
// letters belong to: "Latn", "Cyrl", "Arab". It is "Jpan" for kana with or
// without Han characters, "Zyyy" for a text without letters, and "Zzzz" for
// letters of a script that this package does not know.
func Script(text string) string {
	t := theTables()
	var c census
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = decode(text, i)
		}
		i += size
		switch {
		case r < knownRunes && t.known[r].script != common:
			c.letters[t.known[r].script]++
		case r != utf8.RuneError:
			c.add(scriptOf(r))
		}
	}
	return c.code()
}

func (c *census) code() string {
	switch s := c.most(); {
	case s == unknownScript:
		return "Zzzz"
	case s == hiragana && c.japanese():
		return "Jpan"
	case s == hiragana:
		return "Hani"
	default:
		return scripts[s].code
	}
}
