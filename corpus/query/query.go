// Package query reads what a person types into the search box.
//
// A search box that answers with a syntax error has failed its reader, so
// every string means something here: quotation marks of any kind open and
// close a phrase, an unclosed one closes itself, and punctuation that means
// nothing is left out. [Query.String] prints the query as it was understood;
// parsing that gives the same query again.
//
// The language:
//
//	Kubrakow Minsk          texts that hold both words
//	"enge Zusammenarbeit"   the words in this order; „…“ «…» “…” do as well
//	Kubrak*                 words that begin so; also last in a phrase
//	-Moskau  -"…"           not in texts that hold it
//
// A word that the tokenizer cuts in two (Coronavirus-Pandemie) is a phrase.
package query

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"querlese/corpus/text"
)

// MaxTokens bounds a query. A longer one, say a pasted book, is cut there;
// [Query.Cut] says so.
const MaxTokens = 1000

// A Query is a conjunction of terms. The zero value matches every text.
type Query struct {
	Terms []Term
	Cut   bool // the query was longer than MaxTokens
}

// A Term is a word, a beginning of words, or a phrase.
type Term struct {
	Text   string   // as typed, without quotation marks, "-" and "*"
	Tokens []string // folded, at least one
	Prefix bool     // the last token is a beginning of words
	Phrase bool     // typed in quotation marks, or more than one token
	Not    bool     // texts that hold the term are left out
}

// Kind names the term for output: word, prefix, phrase, not.
func (t *Term) Kind() string {
	switch {
	case t.Not:
		return "not"
	case t.Phrase:
		return "phrase"
	case t.Prefix:
		return "prefix"
	}
	return "word"
}

// String prints the term so that [Parse] reads the same one.
func (t *Term) String() string {
	s := t.Text
	if t.Prefix {
		s += "*"
	}
	if t.Phrase {
		s = `"` + s + `"`
	}
	if t.Not {
		s = "-" + s
	}
	return s
}

// String prints the query in its canonical form.
func (q *Query) String() string {
	parts := make([]string, len(q.Terms))
	for i := range q.Terms {
		parts[i] = q.Terms[i].String()
	}
	return strings.Join(parts, " ")
}

// isQuote reports whether r opens or closes a phrase. Single quotation marks
// do not: they are apostrophes far more often.
func isQuote(r rune) bool {
	return strings.ContainsRune("\"„“”‟«»＂〝〞〟「」『』", r)
}

// Parse reads a query. Any string is one; bytes that are not UTF-8 separate
// words.
func Parse(s string) Query {
	var q Query
	left := MaxTokens
	for s != "" && left > 0 {
		var chunk string
		var not, quoted bool
		chunk, s, not, quoted = nextChunk(s)
		term, ok := newTerm(chunk, left)
		if !ok {
			continue
		}
		term.Not = not
		term.Phrase = quoted || len(term.Tokens) > 1
		left -= len(term.Tokens)
		q.Terms = append(q.Terms, term)
	}
	q.Cut = left <= 0 && hasToken(s)
	return q
}

// nextChunk splits off the next word or quoted phrase.
func nextChunk(s string) (chunk, rest string, not, quoted bool) {
	s = strings.TrimLeftFunc(s, isSeparator)
	for len(s) > 1 && s[0] == '-' {
		not = true
		s = s[1:]
	}
	r, n := utf8.DecodeRuneInString(s)
	if n > 0 && isQuote(r) {
		s = s[n:]
		end := strings.IndexFunc(s, isQuote)
		if end < 0 {
			return s, "", not, true
		}
		_, n = utf8.DecodeRuneInString(s[end:])
		return s[:end], s[end+n:], not, true
	}
	end := strings.IndexFunc(s, func(r rune) bool { return isSeparator(r) || isQuote(r) })
	if end < 0 {
		end = len(s)
	}
	return s[:end], s[end:], not, false
}

func isSeparator(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || r == utf8.RuneError
}

// newTerm makes a term of at most max tokens; false if there is none in s.
func newTerm(s string, max int) (Term, bool) {
	var t Term
	first, last := -1, 0
	for tok, ok := text.Next(s, 0); ok && len(t.Tokens) < max; tok, ok = text.Next(s, tok.End) {
		fold := text.Fold(s[tok.Start:tok.End])
		if fold == "" {
			continue
		}
		if first < 0 {
			first = tok.Start
		}
		last = tok.End
		t.Tokens = append(t.Tokens, fold)
	}
	if first < 0 {
		return t, false
	}
	t.Text = strings.Join(strings.FieldsFunc(s[first:last], isSeparator), " ")
	t.Prefix = strings.HasPrefix(s[last:], "*")
	return t, true
}

func hasToken(s string) bool {
	_, ok := text.Next(s, 0)
	return ok
}
