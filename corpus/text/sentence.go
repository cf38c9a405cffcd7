package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Range is a range of bytes of a string, end exclusive.
type Range struct{ Start, End int }

// Sentences splits a paragraph into its sentences. They are in order, do not
// overlap, and leave out nothing but white space between them.
//
// A full stop is the least reliable mark of news text: it also ends ordinals
// ("30. Jahrestages"), initials ("А. Лукашенко") and abbreviations ("u.a.",
// "U.S.", "т.е."). Where the word before it leaves two readings, the word after
// it decides: "in the U.S. The president" breaks, "U.S. President" does not. A
// closing quotation mark belongs to the sentence it closes whichever side of
// the full stop it stands on; marks are told apart by position only, since
// texts in use close with the very character that others open with.
//
// Line breaks are white space here: a paragraph may be wrapped.
func Sentences(s string) []Range { return AppendSentences(nil, s) }

// AppendSentences appends the sentences of s to dst.
func AppendSentences(dst []Range, s string) []Range {
	start := skipSpace(s, 0)
	asked := ordinals{text: s}
	for i := start; i < len(s); {
		if !mayTerminate[s[i]] {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if !isTerminator(r) {
			i += size
			continue
		}
		dot := i
		end := skipRun(s, i, isTerminator)
		single := r == '.' && end == i+1
		end = skipRun(s, end, isCloser)
		i = end
		next := skipSpace(s, end)
		if next == len(s) {
			break
		}
		if next == end && !endsWithoutSpace(r) {
			continue
		}
		word, lower := nextWord(s, next)
		if lower || single && !fullStop(s[start:dot], word, &asked) {
			continue
		}
		dst = append(dst, Range{start, end})
		start, i = next, next
	}
	if end := len(strings.TrimRightFunc(s, unicode.IsSpace)); start < end {
		dst = append(dst, Range{start, end})
	}
	return dst
}

func skipSpace(s string, i int) int { return skipRun(s, i, unicode.IsSpace) }

func skipRun(s string, i int, in func(rune) bool) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !in(r) {
			break
		}
		i += size
	}
	return i
}

const terminators = ".!?…‽。！？．؟۔।։።"

func isTerminator(r rune) bool {
	return r == '.' || r == '!' || r == '?' || r >= utf8.RuneSelf && strings.ContainsRune(terminators, r)
}

// mayTerminate are the first bytes of terminators: most letters are passed over
// without being decoded.
var mayTerminate = func() (t [256]bool) {
	for i := range terminators {
		t[terminators[i]] = true
	}
	return t
}()

// endsWithoutSpace reports whether the mark ends a sentence in scripts that put
// no space after it.
func endsWithoutSpace(r rune) bool { return r == '。' || r == '！' || r == '？' || r == '．' }

// isCloser reports whether r, directly after a terminator, closes a quotation
// or bracket. U+201C opens in English and closes in German: adjacency decides.
func isCloser(r rune) bool {
	switch r {
	case '"', '\'', '”', '“', '’', '‘', '»', '«', '›', '‹', ')', ']', '}', '」', '』', '）', '】':
		return true
	}
	return false
}

// nextWord returns the word that begins at or shortly after i, past opening
// marks and dashes, and whether it begins in lower case.
func nextWord(s string, i int) (word string, lower bool) {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			end := skipRun(s, i, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
			if end < len(s) && s[end] == '.' && utf8.RuneCountInString(s[i:end]) == 1 {
				end++ // an initial is told from the one-letter words of Russian by its stop
			}
			return s[i:end], isLower(r)
		}
		if !unicode.IsPunct(r) && !unicode.IsSpace(r) && !unicode.IsSymbol(r) || isTerminator(r) {
			break
		}
		i += size
	}
	return "", false
}

// isLower is unicode.IsLower without Georgian, whose everyday letters count as
// lower case although sentences begin with them.
func isLower(r rune) bool {
	return unicode.IsLower(r) && (r < 0x10D0 || r > 0x10FF)
}

// fullStop reports whether a single period after before ends a sentence that
// would go on with the word next.
func fullStop(before, next string, ordinals *ordinals) bool {
	token := lastToken(before)
	if token == "" {
		return true
	}
	if len(token) == len(strings.TrimSpace(before)) && isNumber(token) {
		return false // "1. Erstens": the number of a list item is no sentence
	}
	starter := sentenceStarters[strings.ToLower(next)]
	if isNumber(token) {
		if next != "" && next[0] >= '0' && next[0] <= '9' {
			return false // "4. 11. 2021"
		}
		return starter || len(token) > 3 || !ordinals.takePeriod()
	}
	runes := utf8.RuneCountInString(token)
	first, _ := utf8.DecodeRuneInString(token)
	if runes == 1 {
		if strings.HasSuffix(before[:len(before)-len(token)], "=") || strings.HasSuffix(before[:len(before)-len(token)], "/") {
			return true // the end of an address
		}
		if first == 'г' && endsInNumber(before[:len(before)-len(token)]) {
			return true // "в 2020 г. Минск": the year, not "г. Минск", the city
		}
		return starter && unicode.IsUpper(first)
	}
	switch abbreviations[strings.ToLower(token)] {
	case neverLast:
		return false
	case beforeNumber:
		return next == "" || next[0] < '0' || next[0] > '9'
	case mayBeLast:
		return starter
	}
	if strings.Contains(token, ".") && acronym(token) {
		return starter
	}
	return true
}

// lastToken returns the letters, digits and inner periods that s ends with.
func lastToken(s string) string {
	i := len(s)
	for i > 0 {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && !unicode.Is(unicode.M, r) {
			break
		}
		if i -= size; len(s)-i > 40 {
			break // longer than any abbreviation: keeps a text without spaces linear
		}
	}
	return s[i:]
}

func isNumber(token string) bool {
	for i := range len(token) {
		if token[i] < '0' || token[i] > '9' {
			return false
		}
	}
	return token != ""
}

func endsInNumber(s string) bool {
	token := lastToken(strings.TrimRightFunc(s, unicode.IsSpace))
	return isNumber(token)
}

// acronym reports whether token is single letters with periods between: "U.S".
func acronym(token string) bool {
	for part := range strings.SplitSeq(token, ".") {
		if utf8.RuneCountInString(part) > 1 {
			return false
		}
	}
	return true
}

// ordinals is a question about the whole text, asked only when needed.
type ordinals struct {
	text       string
	known, yes bool
}

// takePeriod reports whether the text's language writes "30." for "thirtieth":
// German, Nordic, Slavic in Latin script and others do; English, the Romance
// languages and Russian do not, so there a number ends a sentence.
func (o *ordinals) takePeriod() bool {
	if !o.known {
		o.known, o.yes = true, ordinalsTakePeriod(o.text)
	}
	return o.yes
}

func ordinalsTakePeriod(s string) bool {
	if len(s) > 2000 {
		s = s[:2000]
	}
	with, without := 0, 0
	for word := range strings.FieldsSeq(s) {
		switch strings.ToLower(word) {
		case "der", "die", "das", "und", "den", "dem", "im", "am", "ist", "zum", "zur", "vom", "mit":
			with++
		case "the", "of", "and", "is", "was", "to", "le", "les", "et", "du", "el", "los", "y", "que", "il", "di", "het", "een":
			without++
		}
		if r, _ := utf8.DecodeRuneInString(word); unicode.Is(unicode.Cyrillic, r) {
			without++
		}
	}
	return without <= with
}
