package query

import (
	"strings"

	"querlese/corpus/text"
)

// A Token is one word to find. Fold is as package text folds it; in one with
// Wild, * stands for any characters and ? for one. At the end of a word ? is
// one or none: a pasted question still finds its last word.
//
// Strict is the token as [text.StrictFold] folds it, with the same wildcards,
// if its letters count exactly: only behind an = sign. Words are looked up by
// Fold all the same, and those whose strict fold [Token.Exactly] refuses are
// left out.
type Token struct {
	Fold   string
	Strict string
	Wild   bool
}

// Stem returns what the words begin with: all before the first wildcard.
func (t Token) Stem() string {
	if t.Wild {
		return t.Fold[:strings.IndexAny(t.Fold, "*?")]
	}
	return t.Fold
}

// Prefix reports whether every word that begins with Stem is meant.
func (t Token) Prefix() bool {
	return t.Wild && len(t.Fold) > 1 && strings.IndexAny(t.Fold, "*?") == len(t.Fold)-1 && t.Fold[len(t.Fold)-1] == '*'
}

// Any reports whether t is a lone * within a phrase: any one word.
func (t Token) Any() bool { return t.Wild && t.Fold == "*" }

// Match reports whether a folded word is meant.
func (t Token) Match(fold string) bool {
	if !t.Wild {
		return t.Fold == fold
	}
	return wildMatch(t.Fold, fold, false)
}

// Exactly reports whether a word with that strict fold is meant, accents and
// all. A token without Strict means every word that it matches.
func (t Token) Exactly(strict string) bool {
	switch {
	case t.Strict == "":
		return true
	case !t.Wild:
		return t.Strict == strict
	}
	return wildMatch(t.Strict, strict, true)
}

// wildMatch reports whether s is what pat stands for. With marks, a character
// is one with the marks on it: the o of pat does not stand for that of ö.
func wildMatch(pat, s string, marks bool) bool {
	retry, resume := -1, 0 // where to go on after the last *, in pat and s
	i, k := 0, 0
	for k < len(s) {
		whole := !marks || !text.MarkAt(s, k)
		switch {
		case i < len(pat) && pat[i] == '*' && whole:
			i++
			retry, resume = i, k
		case i < len(pat) && pat[i] == '?' && whole:
			i++
			k += charLen(s[k:], marks)
		case i < len(pat) && pat[i] == s[k]:
			i++
			k++
		case retry >= 0:
			resume += charLen(s[resume:], marks)
			i, k = retry, resume
		default:
			return false
		}
	}
	return strings.Trim(pat[i:], "*") == "" || !strings.HasSuffix(pat, "*") && strings.Trim(pat[i:], "?") == ""
}

// charLen is the length of the first character of s, with the marks on it if
// they count.
func charLen(s string, marks bool) int {
	for i := 1; i < len(s); i++ {
		if s[i]&0xC0 != 0x80 && !(marks && text.MarkAt(s, i)) {
			return i
		}
	}
	return len(s)
}

// onlyWild reports whether the token holds nothing but wildcards.
func (t Token) onlyWild() bool { return t.Wild && strings.Trim(t.Fold, "*?") == "" }

func newToken(s string) Token {
	fold := text.Fold(s)
	if !strings.ContainsAny(s, "*?") {
		return Token{Fold: fold}
	}
	return Token{Fold: tidyWild(fold), Wild: true}
}

// strictly makes the letters of a token of s count exactly.
func (p *piece) strictly(s string) {
	p.Strict = text.StrictFold(s[p.start:p.end])
	if p.Wild {
		p.Strict = tidyWild(p.Strict)
	}
}

// tidyWild writes each run of wildcards in one way, ? before a single *, and a
// token of wildcards only as *.
func tidyWild(s string) string {
	if strings.Trim(s, "*?") == "" {
		return "*"
	}
	out := make([]byte, 0, len(s))
	star := false
	for i := range len(s) {
		if s[i] == '*' {
			star = true
			continue
		}
		if star && s[i] != '?' {
			out = append(out, '*')
			star = false
		}
		out = append(out, s[i])
	}
	if star {
		out = append(out, '*')
	}
	return string(out)
}

// A piece is a token of a query and where it stands.
type piece struct {
	Token
	start, end int
}

// cut cuts s as texts are cut, with wildcards as letters; at most max pieces,
// and whether that left any out. Wildcards alone are no piece at the ends.
func cut(s string, max int) (pieces []piece, more bool) {
	letters := lettered(s)
	for t, ok := text.Next(letters, 0); ok; t, ok = text.Next(letters, t.End) {
		one := piece{newToken(s[t.Start:t.End]), t.Start, t.End}
		if one.Fold == "" || one.onlyWild() && len(pieces) == 0 {
			continue
		}
		if len(pieces) == max {
			more = !one.onlyWild()
			break
		}
		pieces = append(pieces, one)
	}
	return trimWild(pieces), more
}

// lettered returns s with letters for wildcards, so that the tokenizer keeps
// them in words. Before a mark or apostrophe that would tie them to what
// follows they become spaces: a wildcard has no accent.
func lettered(s string) string {
	if !strings.ContainsAny(s, "*?") {
		return s
	}
	b := []byte(s)
	for i := 0; i < len(s); {
		if s[i] != '*' && s[i] != '?' {
			i++
			continue
		}
		end := i
		for end < len(s) && (s[end] == '*' || s[end] == '?') {
			end++
		}
		letter := byte('x')
		after := s[end:min(end+8, len(s))]
		if t, ok := text.Next(after, 0); !ok || t.Start > 0 {
			if glued, _ := text.Next("x"+after, 0); glued.End > 1 {
				letter = ' '
			}
		}
		for ; i < end; i++ {
			b[i] = letter
		}
	}
	return string(b)
}

func trimWild(pieces []piece) []piece {
	for len(pieces) > 0 && pieces[len(pieces)-1].onlyWild() {
		pieces = pieces[:len(pieces)-1]
	}
	return pieces
}
