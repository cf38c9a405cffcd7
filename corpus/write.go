package corpus

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"querlese/corpus/pack"
	"querlese/corpus/text"
)

// A Writer packs a collection one document at a time. What it keeps of each is
// about what the pack will hold of it, so memory grows with the pack and not
// with the texts.
type Writer struct {
	groups    []string
	spell     *speller
	index     indexer
	facets    [len(FacetKeys)]facetWriter
	languages languageCounter

	docs, passages [][]byte // records; those of passages lack their codes
	symbols        [][]byte // by document: of its text, as varints
	codes          [][]int  // by document: symbols of each passage, and of the rest
	hashes         [][32]byte
	ids            map[[8]byte]int // documents with these first bytes of a hash
	copies         []int           // by document: which copy of the same bytes it is, 0 for the only or first
	lengths, dates []uint64
	hits           [][]uint64 // by document and group
	titles         []string   // folded
	tags           []string   // main language
	kinds          table      // of passages: tag and script

	passageCount, tokens, size int
	buf                        []uint32
	spans                      []Span
}

// NewWriter returns a writer for a collection with keyword groups of these
// letters.
func NewWriter(groups []string) *Writer {
	w := &Writer{groups: groups, spell: newSpeller(), ids: map[[8]byte]int{}}
	for i := range w.facets {
		w.facets[i].init()
	}
	return w
}

// Add packs a document, the next in number; hits are those of the keyword
// groups, article and elsewhere together. The document may be changed
// afterwards.
func (w *Writer) Add(d *Document, hits []int) {
	n := len(w.docs)
	w.docs = append(w.docs, w.document(d, head(d)))
	w.passages = append(w.passages, w.passageRecord(d, w.addText(d, int32(n))))
	w.hashes = append(w.hashes, d.SHA256)
	id := [8]byte(d.SHA256[:8])
	w.ids[id]++
	w.copies = append(w.copies, 0)
	if w.ids[id] > 1 {
		w.copies[n] = w.ids[id]
	}
	w.tags = append(w.tags, strings.Clone(d.Tag()))
	w.dates = append(w.dates, minutes(&d.Fields.Published))
	w.titles = append(w.titles, strings.Clone(text.Fold(d.DisplayTitle())))
	counts := make([]uint64, len(w.groups))
	for g := range min(len(counts), len(hits)) {
		counts[g] = uint64(hits[g])
	}
	w.hits = append(w.hits, counts)
	for i, key := range FacetKeys {
		w.facets[i].add(values(key, d, w.groups, hits))
	}
	w.languages.add(d)
	w.passageCount += len(d.Passages)
	w.size += len(d.Original())
}

// addText packs the text and counts its words. It returns the passages whose
// sentences must be listed.
func (w *Writer) addText(d *Document, doc int32) []bool {
	length, pos := 0, 0
	codes := make([]int, 0, len(d.Passages)+1)
	w.buf = w.buf[:0]
	ended := 0
	done := func() {
		codes = append(codes, len(w.buf)-ended)
		ended = len(w.buf)
	}
	listed := make([]bool, len(d.Passages))
	for k, p := range d.Passages {
		if pos < p.Start {
			w.buf = append(w.buf, w.spell.gap(d.Text[pos:p.Start], noCuts))
		}
		article := p.Role.Zone() == Article
		w.spans = w.spans[:0]
		for _, s := range p.Sentences {
			w.spans = append(w.spans, Span{s.Start - p.Start, s.End - p.Start})
		}
		w.buf, listed[k] = w.spell.spell(w.buf, d.Cut(p.Span), w.spans, func(ty uint32) {
			w.index.grow(len(w.spell.forms))
			w.index.count(ty, doc, p.Role)
			if article {
				length++
			}
		})
		pos = p.End
		done()
	}
	if pos < len(d.Text) {
		w.buf = append(w.buf, w.spell.gap(d.Text[pos:], noCuts))
	}
	done()
	w.codes = append(w.codes, codes)
	var symbols []byte
	for _, s := range w.buf {
		symbols = pack.AppendUint(symbols, int(s))
	}
	w.symbols = append(w.symbols, slices.Clip(symbols))
	w.lengths = append(w.lengths, uint64(length))
	w.tokens += length
	return listed
}

// A Head is what Finish is told of the whole collection.
type Head struct {
	Name        string
	Fingerprint [32]byte // see [Meta]
	Keywords    []byte   // the keyword list, as package lexicon packs it
}

// Finish returns the pack, and the number of tokens of the articles. The same
// documents in the same order give the same bytes. The writer is used up.
//
// Documents are numbered by their main language and within it in the order they
// were added: texts of one language side by side compress better, and their
// postings are nearer to each other (10,000 articles in three languages, with
// gzip -9: 12.1 to 11.5 MB).
//
// The sections, in order: "meta" (one record: name, fingerprint, counts,
// languages), "order" (column: documents in the order they were added),
// "hashes" (32 bytes a document: SHA-256 of the file), "copies" (pairs:
// document, which copy of the same bytes it is), "docs" and "passages"
// (lists of records, see document and passageRecord), "kinds" (record: tag
// and script by number), "f.…" (facets, see facetWriter), "dates" and "titles"
// (columns to sort by), "lengths" (column: article tokens), "groups" (column:
// hits by document and group), "types" (dictionary of written forms in the
// order of fold and form), "letters" (text: those of the folds, but for scripts
// without spaces), "postings" (see [Posting]), "hot" and "extras" (see
// symbol.go), "texts" (list of symbols), "keywords" (see package lexicon) and
// "examples", empty until [pack.Writer.Replace] brings what [AppendExamples]
// wrote.
func (w *Writer) Finish(h Head) (out *pack.Writer, tokens int, err error) {
	order := w.arrange()
	types, postings, number := w.index.encode(w.spell.forms, order)
	texts, c, extras, err := w.encodeTexts(number)
	if err != nil {
		return nil, 0, err
	}
	meta := pack.AppendString(nil, h.Name)
	meta = append(meta, h.Fingerprint[:]...)
	for _, n := range []int{len(w.docs), w.passageCount, w.tokens, w.size} {
		meta = pack.AppendUint(meta, n)
	}
	out = &pack.Writer{}
	out.Add("meta", w.languages.encode(meta))
	out.Add("order", pack.EncodeColumn(order))
	out.Add("hashes", bytes.Join(slicesOf(w.hashes), nil))
	out.Add("copies", w.encodeCopies())
	out.Add("docs", pack.EncodeList(w.docs))
	out.Add("passages", pack.EncodeList(w.passages))
	out.Add("kinds", w.kinds.encode())
	for i, key := range FacetKeys {
		out.Add(facetSection(key), w.facets[i].encode(key))
	}
	out.Add("dates", pack.EncodeColumn(w.dates))
	out.Add("titles", pack.EncodeColumn(ranks(w.titles)))
	out.Add("lengths", pack.EncodeColumn(w.lengths))
	out.Add("groups", pack.EncodeColumn(slices.Concat(w.hits...)))
	out.Add("types", types)
	out.Add("letters", letters(w.spell.forms))
	out.Add("postings", postings)
	out.Add("hot", c.encode())
	out.Add("extras", extras)
	out.Add("texts", texts)
	out.Add("keywords", h.Keywords)
	out.Add("examples", nil)
	return out, w.tokens, nil
}

// encodeTexts gives symbols their final numbers and codes, and completes the
// records of passages with the lengths of their codes.
func (w *Writer) encodeTexts(number []uint32) (texts []byte, c *coder, extras []byte, err error) {
	x := w.spell
	order := make([]uint32, len(x.list))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(a, b uint32) int {
		return cmp.Or(strings.Compare(x.list[a].s, x.list[b].s), strings.Compare(x.list[a].cuts, x.list[b].cuts))
	})
	types := uint32(len(x.forms))
	extra := make([]uint32, len(order))
	freq := make([]uint32, int(types)+len(order))
	records := make([][]byte, len(order))
	for i, e := range order {
		extra[e] = types + uint32(i)
		freq[extra[e]] = x.times[e]
		ty := 0
		if x.list[e].ty != noType {
			ty = int(number[x.list[e].ty]) + 1
		}
		records[i] = append(append(pack.AppendUint(nil, ty), x.list[e].cuts...), x.list[e].s...)
	}
	for ty, n := range x.freq {
		freq[number[ty]] = n
	}
	if c, err = newCoder(freq); err != nil {
		return nil, nil, nil, err
	}
	items := make([][]byte, len(w.docs))
	var codes []byte
	for doc := range items {
		start := len(codes)
		symbols := pack.NewRecord(string(w.symbols[doc]))
		w.symbols[doc] = nil
		var sizes []byte
		for _, n := range w.codes[doc] {
			before := len(codes)
			for range n {
				s := uint32(symbols.Uint())
				if s&1 == 0 {
					codes = c.append(codes, number[s>>1])
				} else {
					codes = c.append(codes, extra[s>>1])
				}
			}
			sizes = pack.AppendUint(sizes, len(codes)-before)
		}
		items[doc] = codes[start:len(codes):len(codes)]
		w.passages[doc] = append(sizes, w.passages[doc]...)
		w.passages[doc] = append(pack.AppendUint(nil, len(w.codes[doc])-1), w.passages[doc]...)
	}
	return pack.EncodeList(items), c, pack.EncodeList(records), nil
}

// letters lists the letters that folds are written with, each once. Scripts
// without spaces have thousands, and words of one of them.
func letters(forms []string) []byte {
	seen := map[rune]bool{}
	var buf []byte
	for _, f := range forms {
		buf = text.AppendFold(buf[:0], f)
		for _, r := range string(buf) {
			if r >= utf8.RuneSelf && !seen[r] {
				seen[r] = unicode.IsLetter(r) && !text.Unspaced(r)
			} else if r >= 'a' && r <= 'z' {
				seen[r] = true
			}
		}
	}
	var out []rune
	for r, ok := range seen {
		if ok {
			out = append(out, r)
		}
	}
	slices.Sort(out)
	return []byte(string(out))
}

// arrange numbers the documents anew, by language. It returns the new numbers
// in the order in which documents were added.
func (w *Writer) arrange() (order []uint64) {
	old := make([]int, len(w.docs)) // by new number
	for i := range old {
		old[i] = i
	}
	slices.SortStableFunc(old, func(a, b int) int { return strings.Compare(w.tags[a], w.tags[b]) })
	order = make([]uint64, len(old))
	for n, i := range old {
		order[i] = uint64(n)
	}
	w.docs, w.passages, w.symbols, w.codes = pick(w.docs, old), pick(w.passages, old), pick(w.symbols, old), pick(w.codes, old)
	w.hashes, w.copies, w.titles = pick(w.hashes, old), pick(w.copies, old), pick(w.titles, old)
	w.lengths, w.dates, w.hits = pick(w.lengths, old), pick(w.dates, old), pick(w.hits, old)
	for i := range w.facets {
		w.facets[i].docs = pick(w.facets[i].docs, old)
	}
	return order
}

func pick[T any](list []T, by []int) []T {
	out := make([]T, len(by))
	for n, i := range by {
		out[n] = list[i]
	}
	return out
}

func slicesOf(hashes [][32]byte) [][]byte {
	out := make([][]byte, len(hashes))
	for i := range hashes {
		out[i] = hashes[i][:]
	}
	return out
}

func (w *Writer) encodeCopies() []byte {
	var b []byte
	for doc, n := range w.copies {
		if n > 0 {
			b = pack.AppendUint(pack.AppendUint(b, doc), n)
		}
	}
	return b
}

// ranks numbers documents by their folded titles. Ranks are made here so that
// the order never depends on a browser's collation.
func ranks(titles []string) []uint64 {
	order := make([]int, len(titles))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(titles[a], titles[b]) })
	ranks := make([]uint64, len(order))
	for rank, i := range order {
		ranks[i] = uint64(rank)
	}
	return ranks
}

// A table numbers strings in the order they come.
type table struct {
	numbers map[string]int
	strings []string
}

func (t *table) number(s string) int {
	n, ok := t.numbers[s]
	if !ok {
		if t.numbers == nil {
			t.numbers = map[string]int{}
		}
		n = len(t.strings)
		t.numbers[s] = n
		t.strings = append(t.strings, s)
	}
	return n
}

func (t *table) encode() []byte {
	b := pack.AppendUint(nil, len(t.strings))
	for _, s := range t.strings {
		b = pack.AppendString(b, s)
	}
	return b
}

// A languageCounter counts languages by texts and passages of the articles.
type languageCounter struct {
	counts []LanguageCount
	at     map[string]int
}

func (l *languageCounter) add(d *Document) {
	if l.at == nil {
		l.at = map[string]int{}
	}
	seen := map[string]bool{}
	for _, p := range d.Passages {
		if p.Role.Zone() != Article || p.Tag == "" {
			continue
		}
		i, ok := l.at[p.Tag]
		if !ok {
			i = len(l.counts)
			l.at[p.Tag] = i
			l.counts = append(l.counts, LanguageCount{Tag: p.Tag})
		}
		l.counts[i].Passages++
		if !seen[p.Tag] {
			seen[p.Tag] = true
			l.counts[i].Texts++
		}
	}
}

// encode appends the counts, most frequent first.
func (l *languageCounter) encode(b []byte) []byte {
	slices.SortFunc(l.counts, func(a, b LanguageCount) int {
		return cmp.Or(cmp.Compare(b.Passages, a.Passages), cmp.Compare(a.Tag, b.Tag))
	})
	b = pack.AppendUint(b, len(l.counts))
	for _, c := range l.counts {
		b = pack.AppendUint(pack.AppendUint(pack.AppendString(b, c.Tag), c.Texts), c.Passages)
	}
	return b
}
