package corpus

import (
	"cmp"
	"encoding/binary"
	"slices"

	"querlese/corpus/pack"
	"querlese/corpus/text"
)

// A Posting says how often a word type occurs in one document, by zone. In
// Title counts a part of Article.
//
// A type's postings are varints: the document's number as the difference from
// the one before; Article<<3 with three flags below (4 Title, 2 Elsewhere, 1
// Boilerplate follow, in this order).
type Posting struct {
	Doc                                    int
	Article, Title, Elsewhere, Boilerplate int // occurrences
}

// Counted is the number of occurrences that count as hits.
func (p *Posting) Counted() int { return p.Article + p.Elsewhere }

// Add adds q's occurrences to p's.
func (p *Posting) Add(q Posting) {
	p.Article += q.Article
	p.Title += q.Title
	p.Elsewhere += q.Elsewhere
	p.Boilerplate += q.Boilerplate
}

func appendPosting(b []byte, gap int, p Posting) []byte {
	rest := [...]int{p.Title, p.Elsewhere, p.Boilerplate}
	head := p.Article << 3
	for i, n := range rest {
		if n > 0 {
			head |= 4 >> i
		}
	}
	b = pack.AppendUint(pack.AppendUint(b, gap), head)
	for _, n := range rest {
		if n > 0 {
			b = pack.AppendUint(b, n)
		}
	}
	return b
}

func readPosting(r *pack.Record, doc int) Posting {
	p := Posting{Doc: doc + r.Uint()}
	head := r.Uint()
	p.Article = head >> 3
	for i, n := range [...]*int{&p.Title, &p.Elsewhere, &p.Boilerplate} {
		if head&(4>>i) != 0 {
			*n = r.Uint()
		}
	}
	return p
}

// A Type is a written form of the corpus: a word as it stands in texts, but
// for invisible characters.
type Type struct {
	ID   int
	Form string
	Docs int // documents that hold it, in whatever zone
}

// indexer collects the postings of a collection.
type indexer struct {
	ids      map[string]int
	forms    []string
	postings [][]Posting // by id, in order of documents
	lengths  []uint64    // article tokens, by document
	total    int
}

func newIndexer() *indexer { return &indexer{ids: map[string]int{}} }

func (x *indexer) add(doc int, d *Document) {
	length := 0
	for _, p := range d.Passages {
		zone := p.Role.Zone()
		passage := d.Cut(p.Span)
		for t, ok := text.Next(passage, 0); ok; t, ok = text.Next(passage, t.End) {
			one := Posting{Doc: doc}
			switch zone {
			case Article:
				one.Article = 1
				length++
				if p.Role == Title {
					one.Title = 1
				}
			case Elsewhere:
				one.Elsewhere = 1
			case Boilerplate:
				one.Boilerplate = 1
			}
			x.count(text.Visible(passage[t.Start:t.End]), one)
		}
	}
	x.lengths = append(x.lengths, uint64(length))
	x.total += length
}

func (x *indexer) count(form string, one Posting) {
	id, ok := x.ids[form]
	if !ok {
		id = len(x.forms)
		x.ids[form] = id
		x.forms = append(x.forms, form)
		x.postings = append(x.postings, nil)
	}
	list := x.postings[id]
	if n := len(list); n > 0 && list[n-1].Doc == one.Doc {
		list[n-1].Add(one)
		return
	}
	x.postings[id] = append(list, one)
}

// encode writes the sections types, typeinfo (two columns in one list of
// records would cost a decode; so 8 bytes a type: offset of its postings,
// documents) and postings.
func (x *indexer) encode() (types, typeinfo, postings []byte) {
	order := make([]int, len(x.forms))
	folds := make([]string, len(x.forms))
	for i, f := range x.forms {
		order[i], folds[i] = i, text.Fold(f)
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(folds[a], folds[b]), cmp.Compare(x.forms[a], x.forms[b]))
	})
	words := make([]string, len(order))
	le := binary.LittleEndian
	for i, id := range order {
		words[i] = x.forms[id]
		typeinfo = le.AppendUint32(typeinfo, uint32(len(postings)))
		typeinfo = le.AppendUint32(typeinfo, uint32(len(x.postings[id])))
		doc := 0
		for _, p := range x.postings[id] {
			postings = appendPosting(postings, p.Doc-doc, p)
			doc = p.Doc
		}
	}
	typeinfo = le.AppendUint32(typeinfo, uint32(len(postings)))
	return pack.EncodeDict(words), typeinfo, postings
}
