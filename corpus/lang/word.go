package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A word is a run of letters of one script, in lower case, with room for the
// marks of its boundaries.
type word struct {
	runes   [maxWordLen + 2]rune // the letters from 1 on
	n       int                  // letters seen; may exceed maxWordLen
	script  script
	capital bool // began with a capital letter
}

func (w *word) add(lower rune, capital bool, s script) {
	if w.n == 0 {
		w.script, w.capital = s, capital
	}
	if w.n < maxWordLen {
		w.runes[w.n+1] = lower
	}
	w.n++
}

// letters are the letters of a word that is not too long.
func (w *word) letters() []rune { return w.runes[1 : w.n+1] }

// bounded is the word between two marks of boundaries.
func (w *word) bounded() []rune {
	w.runes[0], w.runes[w.n+1] = '_', '_'
	return w.runes[:w.n+2]
}

// combine puts a combining mark onto the letter before it, because texts from
// some systems write "й" and "ü" as two characters. A mark that makes no
// letter of ours is passed over.
func (w *word) combine(mark rune) {
	if w.n == 0 || w.n > maxWordLen {
		return
	}
	if r := compose(w.runes[w.n], mark); r != 0 {
		w.runes[w.n] = r
	}
}

// toLower keeps İ, which would become the i of any language.
func toLower(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	case r == 'İ' || r >= 0x0590 && r < 0x1e00:
		return r
	}
	return unicode.ToLower(r)
}

// marked lists the letters that are also written as a letter and a mark, by
// mark; bare holds the letters beneath them at the same places.
var marked = [...]struct {
	mark         rune
	bare, letter string
}{
	{0x300, "aeiou", "àèìòù"},
	{0x301, "aeiouycnszlrгк", "áéíóúýćńśźĺŕѓќ"},
	{0x302, "aeiouwy", "âêîôûŵŷ"},
	{0x303, "anoi", "ãñõĩ"},
	{0x304, "aeiou", "āēīōū"},
	{0x306, "aguиу", "ăğŭйў"},
	{0x307, "ezgc", "ėżġċ"},
	{0x308, "aeiouyеі", "äëïöüÿёї"},
	{0x30a, "au", "åů"},
	{0x30b, "ou", "őű"},
	{0x30c, "cdenrstz", "čďěňřšťž"},
	{0x326, "st", "șț"},
	{0x327, "csgkln", "çşģķļņ"},
	{0x328, "aeiu", "ąęįų"},
}

func compose(base, mark rune) rune {
	for _, m := range marked {
		if m.mark != mark {
			continue
		}
		at := 0
		for _, b := range m.bare {
			r, size := utf8.DecodeRuneInString(m.letter[at:])
			if b == base {
				return r
			}
			at += size
		}
	}
	return 0
}

// isDiacritic reports whether r is a mark on the letter before it, as against
// the vowel signs of Indic scripts, which are letters in all but name.
func isDiacritic(r rune) bool {
	return 0x300 <= r && r <= 0x36f || 0x483 <= r && r <= 0x487 || 0x64b <= r && r <= 0x65f || r == 0x670
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

func startsWithLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// asciiRun returns the end of the run of visible ASCII characters at i, and
// whether the run is an address.
func asciiRun(text string, i int) (end int, address bool) {
	start, marks := i, 0
	for ; i < len(text) && '!' <= text[i] && text[i] <= '~'; i++ {
		if c := text[i]; c == '.' || c == ':' || c == '@' || c == '#' {
			marks++
		}
	}
	// The full stop or colon after a word makes no address, but for "www.".
	if marks > 0 && text[start] != 'w' && (text[i-1] == '.' || text[i-1] == ':') {
		marks--
	}
	return i, marks > 0 && isAddress(text[start:i])
}

// isAddress reports whether a run without spaces is an address of the web or
// of mail, a host, a file name, a handle or a hash tag.
func isAddress(run string) bool {
	if len(run) < 4 {
		return false
	}
	if run[0] == '#' || strings.IndexByte(run, '@') >= 0 || strings.Contains(run, "://") || strings.HasPrefix(run, "www.") {
		return true
	}
	host, _, _ := strings.Cut(run, "/")
	dot := strings.LastIndexByte(strings.TrimRight(host, ".,;:!?)\"'"), '.')
	return dot >= 2 && isLabel(host[dot-2:dot]) && isLabel(strings.TrimRight(host[dot+1:], ".,;:!?)\"'"))
}

// isLabel reports whether s can be a part of a host name as people write it:
// two or more letters or digits in lower case. "Uhr.Der" lacks a space, "z.B."
// is an abbreviation.
func isLabel(s string) bool {
	if len(s) < 2 {
		return false
	}
	for i := 0; i < len(s); i++ {
		if c := s[i]; !('a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '-') {
			return false
		}
	}
	return true
}
