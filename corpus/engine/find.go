package engine

import (
	"sort"

	"querlese/corpus"
	"querlese/corpus/lexicon"
)

// A Hit is an occurrence of a term: bytes Start to End of a passage.
type Hit struct {
	Start, End int
	Term       int // index into the query's terms
	Class      Class
}

// An occurrence is a hit by its words: tokens from to to of a passage.
type occurrence struct {
	from, to int
	term     int
	class    Class
}

// A finder finds a query's hits in a passage: by the types that its words were
// expanded to, by its phrases, neighbourhoods, patterns and keyword groups. It
// is made once for a query and used on every text, so what the list counts and
// what the open text shows cannot differ. Words are compared by the numbers of
// their types; only patterns and groups look at letters.
type finder struct {
	words    typeTerms
	phrases  []phrase
	nears    []near
	regexes  []pattern
	groups   []groupHit
	titled   []bool   // by term: hits count in the title only
	codes    []string // every hit holds one of these codes; nil if that is not known
	foldless uint32   // types below fold to nothing and are no words of a phrase
	keys     []lexicon.Hit
	occ      []occurrence
}

// A groupHit is a keyword group, or one of its concepts, as a term.
type groupHit struct {
	term           int
	marker         *lexicon.Matcher
	group, concept int // concept -1: any
}

func (g *groupHit) is(h lexicon.Hit) bool {
	return h.Group == g.group && (g.concept < 0 || h.Concept == g.concept)
}

func (e *Engine) newFinder() *finder { return &finder{foldless: e.foldless} }

func (f *finder) addTypes(term int, types []expanded) {
	for i := range types {
		f.words.add(uint32(types[i].ID), typeTerm{term, types[i].class})
	}
}

func (f *finder) empty() bool {
	return f.words.len()+len(f.phrases)+len(f.nears)+len(f.regexes)+len(f.groups) == 0
}

// lettered reports whether the finder needs the text itself.
func (f *finder) lettered() bool {
	if len(f.regexes)+len(f.groups) > 0 {
		return true
	}
	for i := range f.nears {
		for _, p := range f.nears[i].parts {
			if p.lettered() {
				return true
			}
		}
	}
	return false
}

// find appends the hits in a passage, those of words, phrases and
// neighbourhoods first, in the order of their ends.
func (f *finder) find(t *corpus.Tokens, title bool, hits []Hit) []Hit {
	f.occ = f.occurrences(t, title, f.occ[:0])
	for _, o := range f.occ {
		hits = append(hits, Hit{int(t.Start[o.from]), int(t.End[o.to-1]), o.term, o.class})
	}
	return f.letters(t, title, hits)
}

// number counts the hits in a passage. Without lettered, t needs its types only.
func (f *finder) number(t *corpus.Tokens, title bool) int {
	f.occ = f.occurrences(t, title, f.occ[:0])
	n := len(f.occ)
	if len(f.regexes)+len(f.groups) > 0 {
		n += len(f.letters(t, title, nil))
	}
	return n
}

// counts reports whether the hits of a term count in a passage.
func (f *finder) counts(term int, title bool) bool {
	return title || term >= len(f.titled) || !f.titled[term]
}

// occurrences appends the hits of words, phrases and neighbourhoods.
func (f *finder) occurrences(t *corpus.Tokens, title bool, out []occurrence) []occurrence {
	first := len(out)
	if f.start(t.Types) || f.words.len() > 0 {
		for i, ty := range t.Types {
			if k, ok := 0, f.words.may(ty); ok {
				if k, ok = f.words.find(ty); !ok {
					k = len(f.words.types)
				}
				for ; k < len(f.words.types) && f.words.types[k] == ty; k++ {
					out = append(out, occurrence{i, i + 1, f.words.terms[k].term, f.words.terms[k].class})
				}
			}
			if ty < f.foldless {
				continue
			}
			for k := range f.phrases {
				p := &f.phrases[k]
				if !p.here || p.idle(ty) {
					continue
				}
				if from, ok := p.step(ty, i); ok {
					out = append(out, occurrence{from, i + 1, p.term, Written})
				}
			}
		}
	}
	for i := range f.nears {
		out = f.nears[i].find(t, title, out)
	}
	if f.titled == nil || title {
		return out
	}
	kept := out[:first]
	for _, o := range out[first:] {
		if f.counts(o.term, title) {
			kept = append(kept, o)
		}
	}
	return kept
}

// start makes the phrases ready for a passage, and reports whether one of them
// may be in it.
func (f *finder) start(types []uint32) bool {
	some := false
	for i := range f.phrases {
		p := &f.phrases[i]
		p.reset()
		p.here = p.possible(types)
		some = some || p.here
	}
	return some
}

// letters appends the hits of patterns and keyword groups.
func (f *finder) letters(t *corpus.Tokens, title bool, hits []Hit) []Hit {
	for i := range f.regexes {
		if f.counts(f.regexes[i].term, title) {
			hits = f.regexes[i].find(t.Text, hits)
		}
	}
	for _, g := range f.groups {
		if !f.counts(g.term, title) {
			continue
		}
		f.keys = g.marker.Find(t.Text, f.keys[:0])
		for _, k := range f.keys {
			if g.is(k) {
				hits = append(hits, Hit{Start: k.Start, End: k.End, Term: g.term})
			}
		}
	}
	return hits
}

// placed appends all hits by their words; one that begins or ends within a word
// takes it whole.
func (f *finder) placed(t *corpus.Tokens, title bool, out []occurrence) []occurrence {
	out = f.occurrences(t, title, out)
	if len(f.regexes)+len(f.groups) == 0 {
		return out
	}
	for _, h := range f.letters(t, title, nil) {
		from := sort.Search(len(t.End), func(i int) bool { return int(t.End[i]) > h.Start })
		to := sort.Search(len(t.Start), func(i int) bool { return int(t.Start[i]) >= h.End })
		if from < to {
			out = append(out, occurrence{from, to, h.Term, h.Class})
		}
	}
	return out
}

// A typeTerms says which terms a type is a hit of.
type typeTerms struct {
	types  []uint32 // ascending, if sorted; one may stand there several times
	terms  []typeTerm
	sorted bool
	mask   uint64 // a bit for the last six bits of each type
	bits   bitset // of many types
}

type typeTerm struct {
	term  int
	class Class
}

func (m *typeTerms) len() int { return len(m.types) }

// may reports whether a type may be among them: nearly all words of a text are
// passed over by this one look.
func (m *typeTerms) may(ty uint32) bool { return m.mask&(1<<(ty&63)) != 0 }

func (m *typeTerms) add(ty uint32, t typeTerm) {
	m.sorted = len(m.types) == 0 || m.sorted && m.types[len(m.types)-1] <= ty
	m.types, m.terms = append(m.types, ty), append(m.terms, t)
	m.mask |= 1 << (ty & 63)
}

// manyTypes is the number of types from which a bit for each type of the
// vocabulary is looked at before they are searched.
const manyTypes = 8

// find returns the index of the first entry of a type.
func (m *typeTerms) find(ty uint32) (int, bool) {
	if !m.sorted {
		sort.Stable(m)
		m.sorted = true
	}
	if len(m.types) <= manyTypes {
		for i, t := range m.types {
			if t >= ty {
				return i, t == ty
			}
		}
		return 0, false
	}
	if m.bits == nil || int(m.types[len(m.types)-1]) >= len(m.bits)*64 {
		m.bits = newBitset(int(m.types[len(m.types)-1]) + 1)
		for _, t := range m.types {
			m.bits.add(int(t))
		}
	}
	if int(ty) >= len(m.bits)*64 || !m.bits.has(int(ty)) {
		return 0, false
	}
	return sort.Search(len(m.types), func(i int) bool { return m.types[i] >= ty }), true
}

func (m *typeTerms) Len() int           { return len(m.types) }
func (m *typeTerms) Less(i, j int) bool { return m.types[i] < m.types[j] }
func (m *typeTerms) Swap(i, j int) {
	m.types[i], m.types[j] = m.types[j], m.types[i]
	m.terms[i], m.terms[j] = m.terms[j], m.terms[i]
}

// count counts a finder's hits in the candidates, by zone.
func (e *Engine) count(candidates bitset, f *finder) ([]corpus.Posting, error) {
	var out []corpus.Posting
	var err error
	candidates.each(func(doc int) {
		if err != nil {
			return
		}
		p := corpus.Posting{Doc: int32(doc)}
		if err = e.countIn(&p, f); p.Counted()+int(p.Boilerplate) > 0 {
			out = append(out, p)
		}
	})
	return out, err
}

// countIn counts a finder's hits in one document.
func (e *Engine) countIn(p *corpus.Posting, f *finder) error {
	o, t := &e.outline, &e.tokens
	if err := e.Corpus.Outline(int(p.Doc), o); err != nil {
		return err
	}
	lettered := f.lettered()
	for k := range o.Passages {
		if f.codes != nil && !o.MayHold(k, f.codes) {
			continue
		}
		var err error
		if lettered {
			err = o.Read(k, t)
		} else {
			err = o.Scan(k, t)
		}
		if err != nil {
			return err
		}
		role := o.Passages[k].Role
		if n := f.number(t, role == corpus.Title); n > 0 {
			p.In(role, n)
		}
	}
	return nil
}
