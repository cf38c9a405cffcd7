package engine

import (
	"strings"

	"querlese/corpus/query"
	"querlese/corpus/text"
)

// A Class says why a word of the text is a hit.
type Class uint8

// Written is a hit as typed, but for case and accents.
const Written Class = 0

// String is the class as written in output.
func (c Class) String() string { return "written" }

// A Hit is an occurrence of a term: bytes Start to End of a passage.
type Hit struct {
	Start, End int
	Term       int // index into the query's terms
	Class      Class
}

// A finder finds a query's hits in a text, by the types that its words were
// expanded to and by its phrases.
type finder struct {
	forms   map[string][]int // written form to terms
	phrases []phrase
	hints   []string // every hit holds one of these as it is written; nil if they are too many
	buf     []byte
}

func newFinder() *finder { return &finder{forms: map[string][]int{}, hints: []string{}} }

func (f *finder) addForm(term int, form string) {
	f.forms[form] = append(f.forms[form], term)
	f.hint([]string{form})
}

// addPhrase adds a phrase; forms are the written forms of one of its tokens,
// nil if they are not known.
func (f *finder) addPhrase(term int, t *query.Term, forms []string) {
	f.phrases = append(f.phrases, phrase{term: term, tokens: t.Tokens, prefix: t.Prefix, fail: failure(t.Tokens)})
	f.hint(forms)
}

// maxHints bounds the searches for hints: at ten of them reading the text's
// tokens takes as long.
const maxHints = 8

func (f *finder) hint(forms []string) {
	switch {
	case f.hints == nil:
	case forms == nil || len(f.hints)+len(forms) > maxHints:
		f.hints = nil
	default:
		f.hints = append(f.hints, forms...)
	}
}

// possible reports whether s may hold a hit. It looks for written forms as
// plain bytes, a fifth of the work of reading tokens. A text with invisible
// characters inside its words may hide a form, so it is always possible.
func (f *finder) possible(s string) bool {
	if f.hints == nil {
		return true
	}
	for _, h := range f.hints {
		if strings.Contains(s, h) {
			return true
		}
	}
	return text.HasInvisible(s)
}

func (f *finder) empty() bool { return len(f.forms) == 0 && len(f.phrases) == 0 }

// find appends the hits in s, in order of their ends.
func (f *finder) find(s string, hits []Hit) []Hit {
	if f.empty() || !f.possible(s) {
		return hits
	}
	for i := range f.phrases {
		f.phrases[i].state = 0
	}
	for t, ok := text.Next(s, 0); ok; t, ok = text.Next(s, t.End) {
		word := s[t.Start:t.End]
		for _, term := range f.forms[text.Visible(word)] {
			hits = append(hits, Hit{Start: t.Start, End: t.End, Term: term})
		}
		if len(f.phrases) == 0 {
			continue
		}
		f.buf = text.AppendFold(f.buf[:0], word)
		if len(f.buf) == 0 {
			continue
		}
		for i := range f.phrases {
			p := &f.phrases[i]
			if start, ok := p.step(string(f.buf), t.Start); ok {
				hits = append(hits, Hit{Start: start, End: t.End, Term: p.term})
			}
		}
	}
	return hits
}

// A phrase is matched token by token (Knuth, Morris and Pratt 1977), so that
// no text and no phrase makes it slow.
type phrase struct {
	term   int
	tokens []string
	prefix bool
	fail   []int // fail[k]: the longest proper start of tokens[:k] that is also its end
	state  int   // tokens matched so far
	starts []int // where the last len(tokens) tokens began, as a ring
	n      int
}

func failure(tokens []string) []int {
	fail := make([]int, len(tokens)+1)
	fail[0] = -1
	k := -1
	for i, t := range tokens {
		for k >= 0 && tokens[k] != t {
			k = fail[k]
		}
		k++
		fail[i+1] = k
	}
	return fail
}

// step takes the next token of the text and reports whether the phrase ends
// with it, and where it began.
func (p *phrase) step(fold string, start int) (int, bool) {
	size := len(p.tokens)
	if p.starts == nil {
		p.starts = make([]int, size)
	}
	p.starts[p.n%size] = start
	p.n++
	for p.state >= 0 && !p.accepts(fold) {
		p.state = p.fail[p.state]
	}
	p.state++
	if p.state < size {
		return 0, false
	}
	p.state = 0 // hits of one phrase do not overlap: each token is counted once
	return p.starts[p.n%size], true
}

func (p *phrase) accepts(fold string) bool {
	if p.prefix && p.state == len(p.tokens)-1 {
		return strings.HasPrefix(fold, p.tokens[p.state])
	}
	return p.tokens[p.state] == fold
}
