package corpus

import (
	"fmt"
	"strings"

	"querlese/corpus/pack"
	"querlese/corpus/text"
)

// Meta is what a corpus says of itself.
type Meta struct {
	Name        string
	Fingerprint [32]byte // SHA-256 over the files' names and hashes
	Documents   int
	Passages    int
	Tokens      int // of articles, without menus
	Bytes       int // of the original files
	Languages   []LanguageCount
}

// A LanguageCount says how much of a corpus is in one language: passages of
// articles, and texts that have such passages.
type LanguageCount struct {
	Tag             string
	Texts, Passages int
}

// A Corpus is a packed collection, read in place. It is not safe for
// concurrent use.
type Corpus struct {
	Meta     Meta
	pack     *pack.Reader
	texts    pack.List
	docs     pack.List
	groups   pack.List
	types    pack.Dict
	typeinfo pack.Section
	postings pack.Section
	lengths  pack.Column
	dates    pack.Column
	titles   pack.Column
	ids      pack.Column
	copies   map[int]int // which copy of the same file a document is, if not the first
	facets   map[string]*Facet
}

// Open reads a pack that [Write] made. Nothing but its header and a few counts
// are read here; a later call may still find damage and returns it as an error
// (pack.ErrDamaged and its siblings).
func Open(packed string) (*Corpus, error) {
	r, err := pack.Open(packed)
	if err != nil {
		return nil, err
	}
	c := &Corpus{pack: r, facets: map[string]*Facet{}}
	if err := c.openSections(); err != nil {
		return nil, err
	}
	n := c.Meta.Documents
	if c.texts.Len() != n || c.docs.Len() != n || c.groups.Len() != n || c.lengths.Len() != n ||
		c.dates.Len() != n || c.titles.Len() != n || c.ids.Len() != n || c.typeinfo.Len != 8*c.types.Len()+4 {
		return nil, damaged("counts")
	}
	return c, nil
}

func (c *Corpus) openSections() (err error) {
	meta, err := c.pack.Section("meta")
	if err != nil {
		return err
	}
	s, err := meta.All()
	if err != nil {
		return err
	}
	rec := pack.NewRecord(s)
	c.Meta.Name = rec.String()
	copy(c.Meta.Fingerprint[:], rec.Bytes(32))
	for _, n := range []*int{&c.Meta.Documents, &c.Meta.Passages, &c.Meta.Tokens, &c.Meta.Bytes} {
		*n = rec.Uint()
	}
	c.Meta.Languages = make([]LanguageCount, rec.Count(3))
	for i := range c.Meta.Languages {
		c.Meta.Languages[i] = LanguageCount{rec.String(), rec.Uint(), rec.Uint()}
	}
	if rec.Err() != nil {
		return rec.Err()
	}
	open := func(f func() error) {
		if err == nil {
			err = f()
		}
	}
	open(func() error { c.texts, err = c.pack.List("texts"); return err })
	open(func() error { c.docs, err = c.pack.List("docs"); return err })
	open(func() error { c.groups, err = c.pack.List("groups"); return err })
	open(func() error { c.types, err = c.pack.Dict("types"); return err })
	open(func() error { c.typeinfo, err = c.pack.Section("typeinfo"); return err })
	open(func() error { c.postings, err = c.pack.Section("postings"); return err })
	open(func() error { c.lengths, err = c.pack.Column("lengths"); return err })
	open(func() error { c.dates, err = c.pack.Column("dates"); return err })
	open(func() error { c.ids, err = c.pack.Column("ids"); return err })
	open(func() error { c.titles, err = c.pack.Column("titles"); return err })
	return err
}

func damaged(what string) error { return fmt.Errorf("%w: %s", pack.ErrDamaged, what) }

// Keywords returns the packed keyword list, for package lexicon to read.
func (c *Corpus) Keywords() (string, error) {
	sec, err := c.pack.Section("keywords")
	if err != nil {
		return "", err
	}
	return sec.All()
}

// ID is the document's name in addresses: the first 16 hex digits of its
// file's SHA-256, so a link finds the same text in another copy of the corpus.
// A second file with the same bytes has "-2" after it, and so on.
func (c *Corpus) ID(doc int) string {
	if c.copies == nil {
		c.copies = map[int]int{}
		seen := map[uint64]int{}
		for i := range c.Meta.Documents {
			h := c.ids.At(i)
			if seen[h]++; seen[h] > 1 {
				c.copies[i] = seen[h]
			}
		}
	}
	id := fmt.Sprintf("%016x", c.ids.At(doc))
	if n := c.copies[doc]; n > 0 {
		id += fmt.Sprintf("-%d", n)
	}
	return id
}

// Length is the number of tokens of the document's article.
func (c *Corpus) Length(doc int) int { return int(c.lengths.At(doc)) }

// Date is the document's place in time, for sorting: 0 without a year.
func (c *Corpus) Date(doc int) int { return int(c.dates.At(doc)) }

// Day is the document's publication day as yyyymmdd, the first day of a month
// or year that is all that is stated; 0 without a year.
func (c *Corpus) Day(doc int) int {
	days := c.Date(doc) / (24 * 60)
	if days == 0 {
		return 0
	}
	// The inverse of minutes: months count from 1, so December is 12 of its year.
	day := (days-1)%31 + 1
	months := (days - day) / 31
	month := (months-1)%12 + 1
	return (months-month)/12*10_000 + month*100 + day
}

// Size is the length of the document's text in bytes.
func (c *Corpus) Size(doc int) (int, error) { return c.texts.Size(doc) }

// TitleRank is the document's place in the order of titles.
func (c *Corpus) TitleRank(doc int) int { return int(c.titles.At(doc)) }

// GroupHits calls f with each keyword group that has hits in the document.
func (c *Corpus) GroupHits(doc int, f func(group, hits int)) error {
	s, err := c.groups.At(doc)
	if err != nil {
		return err
	}
	r := pack.NewRecord(s)
	for !r.Done() {
		g, n := r.Uint(), r.Uint()
		if r.Err() == nil {
			f(g, n)
		}
	}
	return r.Err()
}

// Types calls f with each type whose fold is the given one or, with prefix,
// begins with it; in order of fold and form.
func (c *Corpus) Types(fold string, prefix bool, f func(Type)) error {
	var buf []byte
	first, err := c.types.Search(func(w []byte) bool {
		buf = text.AppendFold(buf[:0], string(w))
		return string(buf) < fold
	})
	if err != nil {
		return err
	}
	var failed error
	err = c.types.Walk(first, func(i int, w []byte) bool {
		buf = text.AppendFold(buf[:0], string(w))
		if string(buf) != fold && !(prefix && strings.HasPrefix(string(buf), fold)) {
			return false
		}
		var t Type
		t, failed = c.typeAt(i, string(w))
		if failed == nil {
			f(t)
		}
		return failed == nil
	})
	if failed != nil {
		return failed
	}
	return err
}

func (c *Corpus) typeAt(id int, form string) (Type, error) {
	info, err := c.typeinfo.At(8*id, 12)
	if err != nil {
		return Type{}, err
	}
	return Type{ID: id, Form: form, Docs: le32(info[4:])}, nil
}

// EachType calls f with each type whose form is wanted. The bytes are wanted's
// only until it returns.
func (c *Corpus) EachType(wanted func(form []byte) bool, f func(Type)) error {
	var failed error
	err := c.types.Walk(0, func(i int, w []byte) bool {
		if !wanted(w) {
			return true
		}
		var t Type
		if t, failed = c.typeAt(i, string(w)); failed == nil {
			f(t)
		}
		return failed == nil
	})
	if failed != nil {
		return failed
	}
	return err
}

// NumTypes is the number of types.
func (c *Corpus) NumTypes() int { return c.types.Len() }

// Postings calls f with each posting of a type, in order of documents.
func (c *Corpus) Postings(t Type, f func(Posting)) error {
	info, err := c.typeinfo.At(8*t.ID, 12)
	if err != nil {
		return err
	}
	from, to := le32(info), le32(info[8:])
	s, err := c.postings.At(from, to-from)
	if err != nil {
		return err
	}
	r := pack.NewRecord(s)
	doc := 0
	for !r.Done() {
		p := readPosting(r, doc)
		if p.Doc >= c.Meta.Documents {
			return damaged("postings")
		}
		if doc = p.Doc; r.Err() == nil {
			f(p)
		}
	}
	return r.Err()
}

func le32(s string) int {
	return int(uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24)
}
