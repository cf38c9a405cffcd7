package engine

import (
	"querlese/corpus"
	"querlese/corpus/query"
	"querlese/corpus/rex"
	"querlese/corpus/text"
)

// A pattern is a regular expression that is searched across words, passage by
// passage.
type pattern struct {
	term  int
	regex *rex.Regex
}

func (p *pattern) find(s string, hits []Hit) []Hit {
	for from := 0; from <= len(s); {
		start, end, ok := p.regex.Find(s, from)
		if !ok {
			break
		}
		if end > start {
			hits = append(hits, Hit{Start: text.Boundary(s, start), End: boundaryAfter(s, end), Term: p.term})
		}
		from = max(end, start+1)
	}
	return hits
}

// boundaryAfter returns the first place at or after i where the text can be
// cut without parting a character.
func boundaryAfter(s string, i int) int {
	for i < len(s) && text.Boundary(s, i) != i {
		i++
	}
	return i
}

// budget is the work that all patterns of a query may make: steps of
// [rex.Regex.Allow], half a second natively and up to three in a browser. Marking
// what is shown gets a quarter of it anew.
const budget = 500_000_000

// A Partial says that a pattern ran out of the budget.
type Partial struct {
	Pattern  string
	Read, Of int  // the first Read of so many texts or words were searched
	Words    bool // else texts
}

// allow gives the patterns of a finder that many steps each.
func (f *finder) allow(steps int) {
	for i := range f.regexes {
		f.regexes[i].regex.Allow(steps)
	}
	for i := range f.nears {
		for _, p := range f.nears[i].parts {
			p.allow(steps)
		}
	}
}

// regex finds words that a pattern matches whole or, if it reaches across
// words, places in texts. A pattern that cannot be read finds nothing; the
// query's notes say why.
func (e *Engine) regex(n *query.Node, term int, f *finder, count *TermCount) ([]corpus.Posting, error) {
	compiled, err := rex.Compile(n.Text)
	if err != nil {
		return nil, nil
	}
	compiled.Allow(e.left)
	var list []corpus.Posting
	part := Partial{Pattern: n.Text, Words: !n.Across}
	if n.Across {
		f.regexes = append(f.regexes, pattern{term, compiled})
		list, err = e.regexTexts(compiled, &part)
	} else {
		list, err = e.regexWords(compiled, &part, term, f, count)
	}
	if e.left = max(compiled.Left(), 0); compiled.Left() < 0 {
		e.partial = append(e.partial, part)
	}
	return list, err
}

// regexWords unites the postings of all types that the pattern matches.
func (e *Engine) regexWords(compiled *rex.Regex, part *Partial, term int, f *finder, count *TermCount) ([]corpus.Posting, error) {
	part.Of = e.Corpus.NumTypes()
	var types []expanded
	err := e.Corpus.EachType(func(ty corpus.Type, form []byte) bool {
		if compiled.Match(string(form)) {
			types = append(types, expanded{ty, Written, 1})
		}
		if compiled.Left() < 0 {
			return false
		}
		part.Read++
		return true
	})
	if err != nil {
		return nil, err
	}
	f.addTypes(term, types)
	return e.postings(types, count)
}

// regexTexts counts the pattern's hits in all texts that may hold one.
func (e *Engine) regexTexts(compiled *rex.Regex, part *Partial) ([]corpus.Posting, error) {
	part.Of = e.Corpus.Meta.Documents
	may, err := e.holding(compiled.Literal())
	if err != nil {
		return nil, err
	}
	own := e.newFinder()
	own.regexes = append(own.regexes, pattern{0, compiled})
	var out []corpus.Posting
	for ; part.Read < part.Of; part.Read++ {
		if may != nil && !may.has(part.Read) {
			continue
		}
		p := corpus.Posting{Doc: int32(part.Read)}
		if err := e.countIn(&p, own); err != nil {
			return nil, err
		}
		if compiled.Left() < 0 {
			break
		}
		if p.Counted()+int(p.Boilerplate) > 0 {
			out = append(out, p)
		}
	}
	return out, nil
}

// shortestLiteral is the length in bytes from which a piece of a word is rare
// enough for the vocabulary to be asked first.
const shortestLiteral = 3

// holding returns the texts with a word that holds the longest word of a
// pattern's literal; nil if that says nothing. Each match holds the literal,
// and a word of the literal lies within one word of the text.
func (e *Engine) holding(literal string) (bitset, error) {
	word := ""
	for t, ok := text.Next(literal, 0); ok; t, ok = text.Next(literal, t.End) {
		if w := text.Visible(literal[t.Start:t.End]); len(w) > len(word) {
			word = w
		}
	}
	if len(word) < shortestLiteral {
		return nil, nil
	}
	docs := newBitset(e.Corpus.Meta.Documents)
	var failed error
	err := e.Corpus.EachType(func(ty corpus.Type, form []byte) bool {
		if !rex.Contains(string(form), word) {
			return true
		}
		e.buf, failed = e.Corpus.Postings(e.buf[:0], ty)
		for i := range e.buf {
			docs.add(int(e.buf[i].Doc))
		}
		return failed == nil
	})
	if err == nil {
		err = failed
	}
	return docs, err
}
