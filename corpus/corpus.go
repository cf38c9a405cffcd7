package corpus

import (
	"encoding/hex"
	"fmt"
	"strings"

	"querlese/corpus/pack"
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
	passages pack.List
	types    pack.Dict
	postings pack.Section
	hashes   string // SHA-256, 32 bytes a document
	lengths  pack.Column
	dates    pack.Column
	titles   pack.Column
	order    pack.Column
	groups   []uint32 // hits by document and group
	ngroups  int
	codes    codes
	kinds    []kind
	places   []int32     // by document, made on first use
	copies   map[int]int // which copy of the same file a document is, if not the first
	facets   map[string]*Facet
	tokens   Tokens
	lookups  int
	heads    []uint64 // by block of types, the beginning of its first word's fold
}

// A kind is what language and script a passage is in.
type kind struct{ tag, script string }

// Open reads a pack that a [Writer] made. Nothing but its header, its columns
// and a few counts are read here; a later call may still find damage and
// returns it as an error (pack.ErrDamaged and its siblings).
func Open(packed string) (*Corpus, error) {
	r, err := pack.Open(packed)
	if err != nil {
		return nil, err
	}
	c := &Corpus{pack: r, facets: map[string]*Facet{}}
	if err := c.openMeta(); err != nil {
		return nil, err
	}
	if err := c.openSections(); err != nil {
		return nil, err
	}
	n := c.Meta.Documents
	if c.texts.Len() != n || c.docs.Len() != n || c.passages.Len() != n || c.lengths.Len() != n || c.dates.Len() != n ||
		c.titles.Len() != n || c.order.Len() != n || len(c.hashes) != 32*n || n > 0 && len(c.groups)%n != 0 {
		return nil, damaged("counts")
	}
	c.ngroups = len(c.groups) / max(n, 1)
	return c, nil
}

func (c *Corpus) openMeta() error {
	s, err := c.record("meta")
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
	return rec.Err()
}

// record returns a whole section.
func (c *Corpus) record(name string) (string, error) {
	sec, err := c.pack.Section(name)
	if err != nil {
		return "", err
	}
	return sec.All()
}

func (c *Corpus) openSections() (err error) {
	open := func(f func() error) {
		if err == nil {
			err = f()
		}
	}
	for name, l := range map[string]*pack.List{"texts": &c.texts, "docs": &c.docs, "passages": &c.passages} {
		open(func() error { *l, err = c.pack.List(name); return err })
	}
	open(func() error { c.postings, err = c.pack.Section("postings"); return err })
	open(func() error { c.hashes, err = c.record("hashes"); return err })
	for name, col := range map[string]*pack.Column{"lengths": &c.lengths, "dates": &c.dates, "titles": &c.titles, "order": &c.order} {
		open(func() error { *col, err = c.pack.Column(name); return err })
	}
	open(c.openGroups)
	open(func() error { c.types, err = c.pack.Dict("types"); return err })
	open(func() error { return c.codes.open(c.pack, c.types) })
	open(c.openKinds)
	open(c.openCopies)
	return err
}

func (c *Corpus) openKinds() error {
	s, err := c.record("kinds")
	if err != nil {
		return err
	}
	r := pack.NewRecord(s)
	c.kinds = make([]kind, r.Count(1))
	for i := range c.kinds {
		tag, script, _ := strings.Cut(r.String(), " ")
		c.kinds[i] = kind{tag, script}
	}
	return r.Err()
}

func (c *Corpus) openGroups() error {
	column, err := c.pack.Column("groups")
	if err != nil {
		return err
	}
	c.groups = make([]uint32, column.Len())
	for i := range c.groups {
		c.groups[i] = uint32(column.At(i))
	}
	return nil
}

func (c *Corpus) openCopies() error {
	s, err := c.record("copies")
	if err != nil {
		return err
	}
	c.copies = map[int]int{}
	r := pack.NewRecord(s)
	for !r.Done() {
		doc := r.Uint()
		c.copies[doc] = r.Uint()
	}
	return r.Err()
}

func damaged(what string) error { return fmt.Errorf("%w: %s", pack.ErrDamaged, what) }

// Keywords returns the packed keyword list, for package lexicon to read.
func (c *Corpus) Keywords() (string, error) { return c.record("keywords") }

// ID is the document's name in addresses: the first 16 hex digits of its
// file's SHA-256, so a link finds the same text in another copy of the corpus.
// A second file with the same bytes has "-2" after it, and so on.
func (c *Corpus) ID(doc int) string {
	id := hex.EncodeToString([]byte(c.hashes[32*doc : 32*doc+8]))
	if n := c.copies[doc]; n > 0 {
		id += fmt.Sprintf("-%d", n)
	}
	return id
}

// Length is the number of tokens of the document's article.
func (c *Corpus) Length(doc int) int { return int(c.lengths.At(doc)) }

// Date is the document's place in time, for sorting: 0 without a year.
func (c *Corpus) Date(doc int) int { return int(c.dates.At(doc)) }

// InOrder returns the number of the document that stands at place i, from 0, in
// the order of the collection: that of its files' paths. Numbers themselves
// follow the documents' languages.
func (c *Corpus) InOrder(i int) int { return min(int(c.order.At(i)), c.Meta.Documents-1) }

// Place returns the place of a document in the order of the collection, the
// inverse of [Corpus.InOrder].
func (c *Corpus) Place(doc int) int {
	if c.places == nil {
		c.places = make([]int32, c.Meta.Documents)
		for i := range c.places {
			c.places[c.InOrder(i)] = int32(i)
		}
	}
	return int(c.places[doc])
}

// TitleRank is the document's place in the order of titles.
func (c *Corpus) TitleRank(doc int) int { return int(c.titles.At(doc)) }

// Groups is the number of keyword groups.
func (c *Corpus) Groups() int { return c.ngroups }

// GroupHits is the number of a keyword group's hits in the document, menus and
// the like left out.
func (c *Corpus) GroupHits(doc, group int) int {
	return int(c.groups[doc*c.ngroups+group])
}
