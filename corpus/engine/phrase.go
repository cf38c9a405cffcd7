package engine

import "querlese/corpus/query"

// A phrase is matched token by token. One of plain words follows Knuth, Morris
// and Pratt (1977), so that no text and no phrase makes it slow. One with
// wildcards cannot: there every start that is still alive is followed, and the
// number of tokens is bounded.
type phrase struct {
	term   int
	tokens []query.Token
	wild   bool
	fail   []int  // fail[k]: the longest proper start of tokens[:k] that is also its end
	state  int    // tokens matched so far
	alive  []bool // with wildcards: whether the first k+1 tokens have just been matched
	starts []int  // where the last len(tokens) tokens began, as a ring
	n      int
}

// maxWild is the number of tokens up to which a phrase may have wildcards; the
// rest of a longer one is not compared.
const maxWild = 64

func newPhrase(term int, tokens []query.Token) phrase {
	p := phrase{term: term, tokens: tokens}
	for _, t := range tokens {
		p.wild = p.wild || t.Wild
	}
	if p.wild {
		p.tokens = tokens[:min(len(tokens), maxWild)]
		p.alive = make([]bool, len(p.tokens))
	} else {
		p.fail = failure(tokens)
	}
	p.starts = make([]int, len(p.tokens))
	return p
}

func (p *phrase) reset() {
	p.state = 0
	clear(p.alive)
}

func failure(tokens []query.Token) []int {
	fail := make([]int, len(tokens)+1)
	fail[0] = -1
	k := -1
	for i, t := range tokens {
		for k >= 0 && tokens[k].Fold != t.Fold {
			k = fail[k]
		}
		k++
		fail[i+1] = k
	}
	return fail
}

// step takes the next token of the text and reports whether the phrase ends
// with it, and where it began. Hits of one phrase do not overlap: each token
// is counted once.
func (p *phrase) step(fold string, start int) (int, bool) {
	size := len(p.tokens)
	p.starts[p.n%size] = start
	p.n++
	if !p.advance(fold) {
		return 0, false
	}
	p.reset()
	return p.starts[p.n%size], true
}

// advance moves on by a token and reports whether the phrase is complete.
func (p *phrase) advance(fold string) bool {
	if p.wild {
		for k := len(p.tokens) - 1; k >= 0; k-- {
			p.alive[k] = (k == 0 || p.alive[k-1]) && tokenFits(p.tokens[k], fold)
		}
		return p.alive[len(p.tokens)-1]
	}
	for p.state >= 0 && p.tokens[p.state].Fold != fold {
		p.state = p.fail[p.state]
	}
	p.state++
	return p.state == len(p.tokens)
}

func tokenFits(t query.Token, fold string) bool {
	if t.Wild {
		return t.Match(fold)
	}
	return t.Fold == fold
}
