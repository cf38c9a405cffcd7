package engine

import (
	"strings"

	"querlese/corpus/lexicon"
	"querlese/corpus/text"
)

// A Hit is an occurrence of a term: bytes Start to End of a passage.
type Hit struct {
	Start, End int
	Term       int // index into the query's terms
	Class      Class
}

// A finder finds a query's hits in a passage: by the types that its words were
// expanded to, by its phrases, neighbourhoods, patterns and keyword groups. It
// is made once for a query and used on every text, so what the list counts and
// what the open text shows cannot differ.
type finder struct {
	forms   map[string][]formHit // by written form
	phrases []phrase
	nears   []near
	regexes []pattern
	groups  []groupHit
	titled  []bool   // by term: hits count in the title only
	hints   []string // every hit holds one of these as it is written; nil if they are too many
	buf     []byte
	keys    []lexicon.Hit
}

type formHit struct {
	term  int
	class Class
}

// A groupHit is a keyword group, or one of its concepts, as a term.
type groupHit struct {
	term    int
	marker  *lexicon.Matcher
	matches func(lexicon.Hit) bool
}

func newFinder() *finder { return &finder{forms: map[string][]formHit{}, hints: []string{}} }

func (f *finder) addForm(term int, form string, class Class) {
	f.forms[form] = append(f.forms[form], formHit{term, class})
	f.hint([]string{form})
}

// maxHints bounds the searches for hints: at ten of them reading the text's
// tokens takes as long.
const maxHints = 8

// hint names written forms of which every hit of a term holds one; nil if they
// are not known.
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

func (f *finder) empty() bool {
	return len(f.forms)+len(f.phrases)+len(f.nears)+len(f.regexes)+len(f.groups) == 0
}

// find appends the hits in a passage. Those of the words and phrases come in
// order of their ends.
func (f *finder) find(s string, title bool, hits []Hit) []Hit {
	if f.empty() || !f.possible(s) {
		return hits
	}
	first := len(hits)
	if len(f.forms)+len(f.phrases) > 0 {
		hits = f.findTokens(s, hits)
	}
	for i := range f.nears {
		hits = f.nears[i].find(s, title, hits)
	}
	for i := range f.regexes {
		hits = f.regexes[i].find(s, hits)
	}
	for _, g := range f.groups {
		f.keys = g.marker.Find(s, f.keys[:0])
		for _, k := range f.keys {
			if g.matches(k) {
				hits = append(hits, Hit{Start: k.Start, End: k.End, Term: g.term})
			}
		}
	}
	return append(hits[:first], f.inPlace(hits[first:], title)...)
}

// inPlace drops hits of terms that count in the title only.
func (f *finder) inPlace(hits []Hit, title bool) []Hit {
	if title || f.titled == nil {
		return hits
	}
	kept := hits[:0]
	for _, h := range hits {
		if h.Term >= len(f.titled) || !f.titled[h.Term] {
			kept = append(kept, h)
		}
	}
	return kept
}

func (f *finder) findTokens(s string, hits []Hit) []Hit {
	for i := range f.phrases {
		f.phrases[i].reset()
	}
	for t, ok := text.Next(s, 0); ok; t, ok = text.Next(s, t.End) {
		word := s[t.Start:t.End]
		for _, h := range f.forms[text.Visible(word)] {
			hits = append(hits, Hit{t.Start, t.End, h.term, h.class})
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
