package text

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// StrictFold returns s as it is compared when its letters count exactly: lower
// case, accents kept, invisible characters gone, apostrophes and the two small
// sigmas alike. schön, Schön and SCHÖN are one, schon is another; ß is not ss.
//
// Composed and decomposed spellings become the same (Unicode's canonical
// decomposition, NFD, but for Hangul and the order of marks that [Fold]
// keeps). Strings with one strict fold have one fold.
func StrictFold(s string) string { return string(AppendStrict(nil, s)) }

// AppendStrict appends the strict fold of s to dst. Bytes that are not UTF-8
// are dropped.
func AppendStrict(dst []byte, s string) []byte {
	start := len(dst)
	for i := 0; i < len(s); {
		r, n := decode(s, i)
		i += n
		switch {
		case r < utf8.RuneSelf:
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			} else if r == '`' {
				r = '\''
			}
			dst = append(dst, byte(r))
		case r == utf8.RuneError && n == 1, invisible(r):
		case ignorable(r):
			for _, mark := range strictly(r) {
				dst = insertMark(dst, start, mark)
			}
		default:
			dst = append(dst, strictly(r)...)
		}
	}
	return dst
}

func strictly(r rune) string {
	if s, ok := strictTable()[r]; ok {
		return s
	}
	return string(unicode.ToLower(r))
}

// maxMarks bounds the marks that one is put in order with.
const maxMarks = 10

// insertMark puts a mark at its place in the canonical order of those at the
// end of dst[start:]: a dot below before a circumflex, whichever was typed
// first.
func insertMark(dst []byte, start int, mark rune) []byte {
	class := markClass(mark)
	at := len(dst)
	for range maxMarks {
		r, n := utf8.DecodeLastRune(dst[start:at])
		if class == 0 || markClass(r) <= class {
			break
		}
		at -= n
	}
	rest := string(dst[at:])
	return append(utf8.AppendRune(dst[:at], mark), rest...)
}

// markClass is the canonical combining class of an accent, 0 of other
// characters.
func markClass(r rune) rune {
	class, isClass := rune(0), false
	for _, x := range markClasses {
		if isClass {
			class = x
		} else if x > r {
			break
		}
		isClass = !isClass
	}
	return class
}

// strictTable unpacks the generated tables on first use.
var strictTable = sync.OnceValue(func() map[rune]string {
	t := map[rune]string{}
	folds, marks := fields(foldTo), fields(strictMarks)
	i := 0
	for _, r := range foldFrom {
		if code := strictCodes[i]; code != ' ' {
			t[r] = folds[i] + marks[code-'!']
		}
		i++
	}
	for _, f := range fields(strictOthers) {
		r, n := utf8.DecodeRuneInString(f)
		t[r] = f[n:]
	}
	return t
})

// fields cuts a generated list, in which a space ends each field.
func fields(s string) []string {
	out := strings.Split(s, " ")
	return out[:len(out)-1]
}
