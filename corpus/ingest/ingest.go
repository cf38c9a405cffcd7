// Package ingest makes documents out of saved pages.
//
// Whoever collects news texts saves pages as plain text, and what comes along
// are menus, the day the page was saved, share buttons, headlines of other
// articles and readers' comments. A reader who counts words or asks what
// appeared in May must not be misled by them, and yet must be able to quote the
// page exactly as it was saved. So nothing here changes or drops a byte: each
// line is given a role, and each statement of the page about itself (title,
// date, place, source) a status and the place it was read from. What the page
// does not say stays unknown; no rule fills in a year, an outlet or a title.
//
// [Folder] reads files and [Survey] reads them one after the other, for a
// collection that is not to be held in memory; [Read] and [Analyse] do the same
// for bytes from elsewhere. The way through [Analyse]:
//
//	unit.go, wrap.go     lines become units: a line, or a wrapped paragraph
//	cue.go, cuetable.go  set phrases of pages in German, English, Russian …
//	repeat.go            lines that other files of the collection have too
//	body.go              the block of running text
//	title.go, role.go    what stands above, in and below the block
//	clean.go             texts without a page around them
//	field.go             the fields, each in a file of its own; matter.go reads
//	                     headers of keys and values
package ingest

import (
	"strings"

	"querlese/corpus"
	"querlese/corpus/lang"
	"querlese/corpus/text"
)

// Analyse fills in everything but the text of the documents, which [Read]
// returned and which are seen as one collection: a line that many of them share
// is template. Only the set of documents matters, not their order.
func Analyse(docs []*corpus.Document) {
	var t tally
	for _, d := range docs {
		t.add(keys(d))
	}
	repeated := t.templates()
	for _, d := range docs {
		repeated.analyse(d)
	}
}

// analyse is [Analyse] for one document of the collection that repeats these
// lines.
func (repeated templates) analyse(doc *corpus.Document) {
	p := newPage(doc)
	p.markRepeats(repeated)
	p.findBody()
	p.findTitle()
	p.keepCleanText()
	p.assignRoles()
	p.keepPrepared()
	p.readFields()
	p.write()
}

// Body returns the article's running text: its paragraphs and sub-headings,
// one a line, without title, captions and date lines.
func Body(d *corpus.Document) string {
	var b strings.Builder
	for i := range d.Passages {
		if p := &d.Passages[i]; p.Role == corpus.Body {
			if b.Len() > 0 {
				b.WriteByte('\n')
			}
			b.WriteString(d.Cut(p.Span))
		}
	}
	return b.String()
}

// A page is a document being analysed.
type page struct {
	doc     *corpus.Document
	units   []unit
	keys    []uint64  // of the units' folded words, for comparing files
	top     int       // first unit of the body's block
	end     int       // unit after the block; equal to top if there is none
	title   int       // unit, or -1
	matter  matter    // header of keys and values, if there is one
	opening *dateline // see [page.dateline]
}

func newPage(doc *corpus.Document) *page {
	p := &page{doc: doc, units: units(doc), title: -1}
	for i := range p.units {
		p.units[i].shape = measure(p.text(i))
	}
	p.matter = p.readMatter()
	p.keys = make([]uint64, len(p.units))
	var buf []byte
	for i := range p.units {
		u := &p.units[i]
		line := doc.Cut(u.Span)
		buf = foldHead(buf, line)
		p.keys[i] = hash(buf)
		if i < p.matter.units {
			continue
		}
		folded := string(buf)
		u.cue = findCue(line, folded, &u.shape)
		if u.digits > 0 && u.words <= 60 {
			u.dates = dates(line)
		}
		if c := dateCue(line, folded, u); c != noCue {
			u.cue = c
		}
		if u.cue == cueByline && !isByline(line, u) {
			u.cue = noCue
		}
	}
	return p
}

func (p *page) text(i int) string { return p.doc.Cut(p.units[i].Span) }

// write lays what was found over the document.
func (p *page) write() {
	d := p.doc
	d.Passages = make([]corpus.Passage, len(p.units))
	texts := make([]string, len(p.units))
	var ranges []text.Range
	for i := range p.units {
		u := &p.units[i]
		for n := u.first; n <= u.last; n++ {
			d.Lines[n].Role = u.role
		}
		span := p.stated(i)
		texts[i] = d.Cut(span)
		ranges = text.AppendSentences(ranges[:0], texts[i])
		sentences := make([]corpus.Span, len(ranges))
		for k, r := range ranges {
			sentences[k] = corpus.Span{Start: span.Start + r.Start, End: span.Start + r.End}
		}
		d.Passages[i] = corpus.Passage{Span: span, Role: u.role, Script: lang.Script(texts[i]), Sentences: sentences}
	}
	for i, guess := range lang.TagPassages(texts) {
		d.Passages[i].Tag, d.Passages[i].Confidence = guess.Tag, float32(guess.Prob)
	}
	d.Languages = shares(d)
}
