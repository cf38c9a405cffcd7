package lexicon

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"querlese/corpus/order"
	"querlese/corpus/text"
)

// A Hit is an occurrence of a form: bytes Start to End of the text searched,
// whole tokens. Group, Concept and Form are indices into the list.
type Hit struct {
	Start, End           int
	Group, Concept, Form int
}

// A Matcher finds the forms of a list in texts. It remembers what it found out
// about frequent word types, so a text costs little more than its tokens. It is
// not safe for concurrent use.
type Matcher struct {
	list     *List
	written  map[string][]ref // Exact and case: by the word as written
	folded   map[string][]ref // by fold
	partial  []pattern        // Begins, Ends, Inside
	partials beginnings
	runs     map[string][]run // several words: by the fold of the first
	starts   []run            // those whose first word is a beginning
	startsBy beginnings
	memo     []word // by hash of the form; made with the first text
	buf      []byte // for a fold
}

type ref struct{ group, concept, form int }

// A pattern is a part of a word.
type pattern struct {
	ref
	mode Mode
	part string // folded, or as written
	cas  bool
}

// A run is several words in order.
type run struct {
	ref
	tokens []token
}

type token struct {
	fold   string
	prefix bool // a beginning of words
}

// word is what is known about a word type.
type word struct {
	form string
	refs []ref // forms that it is a hit of
	runs []run // forms of several words that it may begin
}

// memoSize is the number of word types that are remembered, a power of two.
// A type takes the place of another with the same hash; in 10,000 articles of
// three languages two words in three are still there when they are met again.
const memoSize = 1 << 12

// NewMatcher prepares a list.
func NewMatcher(list *List) *Matcher {
	m := &Matcher{list: list, written: map[string][]ref{}, folded: map[string][]ref{}, runs: map[string][]run{}}
	for g := range list.Groups {
		for c := range list.Groups[g].Concepts {
			for f := range list.Groups[g].Concepts[c].Forms {
				m.add(ref{g, c, f}, &list.Groups[g].Concepts[c].Forms[f])
			}
		}
	}
	return m
}

func (m *Matcher) add(r ref, f *Form) {
	tokens := tokensOf(f.Text)
	switch {
	case len(tokens) == 0:
	case f.Mode == Begins || f.Mode == Ends || f.Mode == Inside:
		part := f.Text
		if !f.Options.Case {
			part = text.Fold(part)
		}
		m.addPartial(pattern{r, f.Mode, part, f.Options.Case})
	case len(tokens) > 1:
		m.addRun(r, tokens)
		if f.Mode == Name {
			m.addTurned(r, tokens)
		}
	case tokens[0].prefix:
		m.addPartial(pattern{r, Begins, tokens[0].fold, false})
	case f.Options.Case:
		m.written[f.Text] = append(m.written[f.Text], r)
	default:
		m.folded[tokens[0].fold] = append(m.folded[tokens[0].fold], r)
	}
}

func (m *Matcher) addPartial(p pattern) {
	if p.mode == Begins && !p.cas {
		m.partials.add(len(m.partial), p.part)
	} else {
		m.partials.addOther(len(m.partial))
	}
	m.partial = append(m.partial, p)
}

// tokensOf cuts a form as texts are cut; an asterisk after a word makes it a
// beginning.
func tokensOf(s string) []token {
	var out []token
	for _, t := range text.Tokens(s) {
		if fold := text.Fold(s[t.Start:t.End]); fold != "" {
			out = append(out, token{fold, strings.HasPrefix(s[t.End:], "*")})
		}
	}
	return out
}

// addTurned adds the other orders of a name: family name first or last, with
// the given names staying in their order.
func (m *Matcher) addTurned(r ref, tokens []token) {
	for k := 1; k < len(tokens) && len(tokens) <= 4; k++ {
		m.addRun(r, slices.Concat(tokens[k:], tokens[:k]))
	}
}

func (m *Matcher) addRun(r ref, tokens []token) {
	one := run{r, tokens}
	if tokens[0].prefix {
		m.startsBy.add(len(m.starts), tokens[0].fold)
		m.starts = append(m.starts, one)
		return
	}
	m.runs[tokens[0].fold] = append(m.runs[tokens[0].fold], one)
}

// look returns what is known about a word type.
func (m *Matcher) look(form string) *word {
	if m.memo == nil {
		m.memo = make([]word, memoSize)
	}
	w := &m.memo[hash(form)%memoSize]
	if w.form != form {
		*w = m.study(form)
	}
	return w
}

func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h ^ h>>15
}

// study finds out about a word type.
func (m *Matcher) study(form string) word {
	m.buf = text.AppendFold(m.buf[:0], form)
	w := word{form: strings.Clone(form)} // not the whole text
	w.refs = append(w.refs, m.written[form]...)
	w.refs = append(w.refs, m.folded[string(m.buf)]...)
	w.runs = append(w.runs, m.runs[string(m.buf)]...)
	fold := string(m.buf)
	m.partials.candidates(fold, func(n int) {
		if p := &m.partial[n]; p.matches(form, fold) {
			w.refs = append(w.refs, p.ref)
		}
	})
	m.startsBy.candidates(fold, func(n int) {
		if r := m.starts[n]; strings.HasPrefix(fold, r.tokens[0].fold) {
			w.runs = append(w.runs, r)
		}
	})
	return w
}

// Begins reports whether a hit can begin with a word that is written so.
func (m *Matcher) Begins(form string) bool {
	w := m.look(form)
	return len(w.refs)+len(w.runs) > 0
}

func (p *pattern) matches(form, fold string) bool {
	s := fold
	if p.cas {
		s = form
	}
	switch p.mode {
	case Begins:
		return strings.HasPrefix(s, p.part)
	case Ends:
		return strings.HasSuffix(s, p.part)
	}
	return strings.Contains(s, p.part)
}

// Find appends the hits in s to hits, in order of their starts, longer ones
// first. Hits of one group do not overlap: the earliest, and of those the
// longest, is kept, so that a full name is not also counted as a surname.
func (m *Matcher) Find(s string, hits []Hit) []Hit {
	if len(m.list.Groups) == 0 {
		return hits
	}
	first := len(hits)
	for t, ok := text.Next(s, 0); ok; t, ok = text.Next(s, t.End) {
		w := m.look(text.Visible(s[t.Start:t.End]))
		for _, r := range w.refs {
			hits = append(hits, Hit{t.Start, t.End, r.group, r.concept, r.form})
		}
		for i := range w.runs {
			hits = m.follow(s, t, &w.runs[i], hits)
		}
	}
	return append(hits[:first], longest(hits[first:])...)
}

// follow appends a hit if the words of r follow the token t. A form has at
// most 200 bytes, so the walk ahead is short.
func (m *Matcher) follow(s string, t text.Token, r *run, hits []Hit) []Hit {
	end := t.End
	last := t
	for _, want := range r.tokens[1:] {
		next, ok := text.Next(s, end)
		if !ok || !joined(s[last.Start:last.End], s[end:next.Start]) {
			return hits
		}
		last = next
		m.buf = text.AppendFold(m.buf[:0], s[next.Start:next.End])
		if string(m.buf) != want.fold && !(want.prefix && bytes.HasPrefix(m.buf, []byte(want.fold))) {
			return hits
		}
		end = next.End
	}
	return append(hits, Hit{t.Start, end, r.group, r.concept, r.form})
}

// joined reports whether a word and the next, with gap between them, can belong
// to one name or phrase: no comma, no end of a sentence. A full stop after a
// short word is that of an initial or an abbreviation.
func joined(word, gap string) bool {
	if strings.ContainsAny(gap, ",;:!?()[]\n…") {
		return false
	}
	return !strings.Contains(gap, ".") || utf8.RuneCountInString(word) <= 3
}

// longest sorts hits and drops those that overlap an earlier one of their group.
func longest(hits []Hit) []Hit {
	order.By(hits, func(a, b *Hit) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	var reach [MaxGroups]int // by group: where its hits so far end
	kept := hits[:0]
	for _, h := range hits {
		if h.Start >= reach[h.Group] {
			kept = append(kept, h)
			reach[h.Group] = h.End
		}
	}
	return kept
}
