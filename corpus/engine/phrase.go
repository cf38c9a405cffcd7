package engine

import (
	"querlese/corpus"
	"querlese/corpus/query"
)

// A phrase is matched type by type. One of plain words follows Knuth, Morris
// and Pratt (1977), so that no text and no phrase makes it slow. One with
// wildcards cannot: there every start that is still alive is followed, and the
// number of tokens is bounded.
type phrase struct {
	term   int
	words  []int       // by token: which of the different ones it is
	types  []typeTerms // by different token: its types
	wild   bool
	any    []bool // by different token: any word will do
	rarest int    // the different token that the fewest texts hold, -1 if any word will do
	fail   []int  // fail[k]: the longest proper start of words[:k] that is also its end
	state  int    // tokens matched so far
	alive  []bool // with wildcards: whether the first k+1 tokens have just been matched
	starts []int  // where the last len(words) tokens stood, as a ring
	n      int
	here   bool // the passage may hold it
}

// maxWild is the number of tokens up to which a phrase may have wildcards; the
// rest of a longer one is not compared.
const maxWild = 64

// phrase finds texts that hold every token in their postings, then reads
// those texts: positions are not stored.
func (e *Engine) phrase(n *query.Node, term int, f *finder) ([]corpus.Posting, error) {
	p := phrase{}
	candidates := newBitset(e.Corpus.Meta.Documents)
	candidates.fill(e.Corpus.Meta.Documents)
	holds := newBitset(e.Corpus.Meta.Documents)
	numbers := map[query.Token]int{}
	fewest := e.Corpus.Meta.Documents + 1
	p.rarest = -1
	for _, t := range n.Tokens {
		k, ok := numbers[t]
		if !ok {
			k = len(p.types)
			numbers[t] = k
			types, err := e.phraseWord(n, t, holds)
			if err != nil {
				return nil, err
			}
			p.types, p.any = append(p.types, types), append(p.any, t.Any())
			p.wild = p.wild || t.Wild
			if !t.Any() {
				candidates.and(holds)
				if n := holds.len(); n < fewest {
					fewest, p.rarest = n, k
				}
			}
		}
		p.words = append(p.words, k)
	}
	p.prepare()
	own := e.newFinder()
	own.phrases = append(own.phrases, p.with(0))
	if p.rarest >= 0 && candidates.len() > manyCandidates && p.types[p.rarest].len() <= maxCodes {
		own.codes = e.Corpus.Codes(p.types[p.rarest].types)
	}
	f.phrases = append(f.phrases, p.with(term))
	return e.count(candidates, own)
}

// From so many candidates on, passages are asked for the codes of the phrase's
// rarest word, if it is written in so few ways, before they are read.
const (
	manyCandidates = 50
	maxCodes       = 6
)

// phraseWord finds a token's types and the texts that hold one.
func (e *Engine) phraseWord(n *query.Node, t query.Token, holds bitset) (types typeTerms, err error) {
	clear(holds)
	if t.Any() {
		return types, nil
	}
	all, err := e.expand(n, t)
	if err != nil {
		return types, err
	}
	for i := range all {
		types.add(uint32(all[i].ID), typeTerm{})
		if e.buf, err = e.Corpus.Postings(e.buf[:0], all[i].Type); err != nil {
			return types, err
		}
		for k := range e.buf {
			holds.add(int(e.buf[k].Doc))
		}
	}
	return types, nil
}

func (p *phrase) prepare() {
	if p.wild {
		p.words = p.words[:min(len(p.words), maxWild)]
		return
	}
	p.fail = make([]int, len(p.words)+1)
	p.fail[0] = -1
	k := -1
	for i, w := range p.words {
		for k >= 0 && p.words[k] != w {
			k = p.fail[k]
		}
		k++
		p.fail[i+1] = k
	}
}

// with returns the phrase as a term, with a memory of its own.
func (p phrase) with(term int) phrase {
	p.term = term
	p.starts = make([]int, len(p.words))
	p.alive = make([]bool, len(p.words))
	return p
}

func (p *phrase) reset() {
	p.state = 0
	clear(p.alive)
}

// step takes the next type of the text, of token i, and reports whether the
// phrase ends with it, and the token it began with. Hits of one phrase do not
// overlap: each token is counted once.
func (p *phrase) step(ty uint32, i int) (int, bool) {
	size := len(p.words)
	p.starts[p.n%size] = i
	p.n++
	if !p.advance(ty) {
		return 0, false
	}
	p.reset()
	return p.starts[p.n%size], true
}

// advance moves on by a token and reports whether the phrase is complete.
func (p *phrase) advance(ty uint32) bool {
	if p.wild {
		for k := len(p.words) - 1; k >= 0; k-- {
			p.alive[k] = (k == 0 || p.alive[k-1]) && p.fits(k, ty)
		}
		return p.alive[len(p.words)-1]
	}
	for p.state >= 0 && !p.fits(p.state, ty) {
		p.state = p.fail[p.state]
	}
	p.state++
	return p.state == len(p.words)
}

// possible reports whether a passage holds the phrase's rarest word: most of a
// text's passages do not, and need not be followed word by word.
func (p *phrase) possible(types []uint32) bool {
	if p.rarest < 0 {
		return true
	}
	rare := &p.types[p.rarest]
	for _, ty := range types {
		if !rare.may(ty) {
			continue
		}
		if _, ok := rare.find(ty); ok {
			return true
		}
	}
	return false
}

// idle reports whether the phrase has not begun and does not begin with the
// type.
func (p *phrase) idle(ty uint32) bool {
	return p.state == 0 && !p.wild && !p.types[p.words[0]].may(ty)
}

// fits reports whether the type can stand for token k.
func (p *phrase) fits(k int, ty uint32) bool {
	w := p.words[k]
	if p.any[w] {
		return true
	}
	_, ok := p.types[w].find(ty)
	return ok
}
