package corpus

import (
	"cmp"
	"slices"

	"querlese/corpus/pack"
	"querlese/corpus/text"
)

// A Posting says how often a word type occurs in one document, by zone. In
// Title counts a part of Article.
//
// A type's postings are varints: the document's number as the difference from
// the one before, times two. Where that is even the type occurs once, in the
// article but not in its title. Where it is odd, Article<<3 follows with three
// flags below: 4 Title, 2 Elsewhere, 1 Boilerplate follow, in this order.
type Posting struct {
	Doc                                    int32
	Article, Title, Elsewhere, Boilerplate int32 // occurrences
}

// Counted is the number of occurrences that count as hits.
func (p *Posting) Counted() int { return int(p.Article + p.Elsewhere) }

// Add adds q's occurrences to p's.
func (p *Posting) Add(q *Posting) {
	p.Article += q.Article
	p.Title += q.Title
	p.Elsewhere += q.Elsewhere
	p.Boilerplate += q.Boilerplate
}

// In adds n occurrences in a passage of that role.
func (p *Posting) In(role Role, n int) {
	switch role.Zone() {
	case Article:
		p.Article += int32(n)
		if role == Title {
			p.Title += int32(n)
		}
	case Elsewhere:
		p.Elsewhere += int32(n)
	case Boilerplate:
		p.Boilerplate += int32(n)
	}
}

func appendPosting(b []byte, gap int32, p *Posting) []byte {
	if p.Article == 1 && p.Title+p.Elsewhere+p.Boilerplate == 0 {
		return pack.AppendUint(b, int(gap)<<1)
	}
	rest := [...]int32{p.Title, p.Elsewhere, p.Boilerplate}
	head := int(p.Article) << 3
	for i, n := range rest {
		if n > 0 {
			head |= 4 >> i
		}
	}
	b = pack.AppendUint(pack.AppendUint(b, int(gap)<<1|1), head)
	for _, n := range rest {
		if n > 0 {
			b = pack.AppendUint(b, int(n))
		}
	}
	return b
}

// appendPostings reads postings of documents below docs.
func appendPostings(dst []Posting, s string, docs int) ([]Posting, error) {
	doc := 0
	for i := 0; i < len(s); {
		v := int(s[i])
		i++
		for shift := 7; s[i-1] >= 0x80; shift += 7 {
			if i == len(s) || shift > 42 {
				return dst, damaged("postings")
			}
			v += (int(s[i]) - 1) << shift
			i++
		}
		if doc += v >> 1; doc >= docs {
			return dst, damaged("postings")
		}
		if v&1 == 0 {
			dst = append(dst, Posting{Doc: int32(doc), Article: 1})
			continue
		}
		p, n, ok := longPosting(s[i:])
		if !ok {
			return dst, damaged("postings")
		}
		p.Doc = int32(doc)
		dst = append(dst, p)
		i += n
	}
	return dst, nil
}

func longPosting(s string) (p Posting, n int, ok bool) {
	r := pack.NewRecord(s)
	head := r.Uint()
	p.Article = int32(head >> 3)
	for i, n := range [...]*int32{&p.Title, &p.Elsewhere, &p.Boilerplate} {
		if head&(4>>i) != 0 {
			*n = int32(r.Uint())
		}
	}
	return p, r.Pos(), r.Err() == nil
}

// A Type is a written form of the corpus: a word as it stands in texts, but
// for invisible characters. Types are numbered in the order of fold and form.
type Type struct {
	ID       int
	at, size int // of its postings
}

// indexer collects the postings of a collection, by provisional type.
type indexer struct {
	open     []Posting // of the last document that holds the type
	postings [][]byte  // without the open one
	last     []int32   // document of the last posting in postings
}

func (x *indexer) grow(n int) {
	for len(x.open) < n {
		x.open = append(x.open, Posting{Doc: -1})
		x.postings = append(x.postings, nil)
		x.last = append(x.last, 0)
	}
}

// count counts one occurrence.
func (x *indexer) count(ty uint32, doc int32, role Role) {
	p := &x.open[ty]
	if p.Doc != doc {
		x.flush(ty)
		*p = Posting{Doc: doc}
	}
	p.In(role, 1)
}

func (x *indexer) flush(ty uint32) {
	p := &x.open[ty]
	if p.Doc < 0 {
		return
	}
	x.postings[ty] = appendPosting(x.postings[ty], p.Doc-x.last[ty], p)
	x.last[ty] = p.Doc
	p.Doc = -1
}

// encode writes the sections "types" (a dictionary whose payloads are
// postings) and "postings" in the order of fold and form, and returns the
// types' numbers in it. Documents get the numbers that renumber has for them.
func (x *indexer) encode(forms []string, renumber []uint64) (types, postings []byte, number []uint32) {
	order := make([]uint32, len(forms))
	folds := make([]string, len(forms))
	for i, f := range forms {
		order[i], folds[i] = uint32(i), text.Fold(f)
	}
	slices.SortFunc(order, func(a, b uint32) int {
		return cmp.Or(cmp.Compare(folds[a], folds[b]), cmp.Compare(forms[a], forms[b]))
	})
	words, sizes := make([]string, len(order)), make([]int, len(order))
	number = make([]uint32, len(order))
	var list []Posting
	for i, ty := range order {
		x.flush(ty)
		list, _ = appendPostings(list[:0], string(x.postings[ty]), len(renumber))
		x.postings[ty] = nil
		for k := range list {
			list[k].Doc = int32(renumber[list[k].Doc])
		}
		slices.SortFunc(list, func(a, b Posting) int { return cmp.Compare(a.Doc, b.Doc) })
		start, doc := len(postings), int32(0)
		for k := range list {
			postings = appendPosting(postings, list[k].Doc-doc, &list[k])
			doc = list[k].Doc
		}
		words[i], sizes[i], number[ty] = forms[ty], len(postings)-start, uint32(i)
	}
	return pack.EncodeDict(words, sizes), postings, number
}
