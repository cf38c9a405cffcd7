package corpus

import (
	"strings"

	"querlese/corpus/pack"
	"querlese/corpus/text"
)

// minutes is a date's place in time for sorting, 0 for dates without a year.
func minutes(f *Field) uint64 {
	if f.Status != Stated && f.Status != Inferred {
		return 0
	}
	n := [5]int{0, 1, 1, 0, 0} // year, month, day, hour, minute
	parts := strings.FieldsFunc(f.Value, func(r rune) bool { return r == '-' || r == 'T' || r == ':' || r == '+' || r == 'Z' })
	for i, p := range parts[:min(len(parts), len(n))] {
		v := 0
		for _, c := range []byte(p) {
			if c < '0' || c > '9' {
				return 0
			}
			v = v*10 + int(c-'0')
		}
		n[i] = v
	}
	if n[0] == 0 || strings.HasPrefix(f.Value, "-") {
		return 0
	}
	return uint64((((n[0]*12+n[1])*31+n[2])*24+n[3])*60 + n[4])
}

// DayStart is the place in time, as [Corpus.Date] counts it, at which a day
// begins that is written yyyymmdd; the day after the 31st is the first of the
// next month.
func DayStart(yyyymmdd int) int {
	return ((yyyymmdd/10_000*12+yyyymmdd/100%100)*31 + yyyymmdd%100) * 24 * 60
}

// head finds the passage that the title was read from. A title that stands
// nowhere as it is, such as one of two lines, has none.
func head(d *Document) Heading {
	title := &d.Fields.Title
	if title.Value == "" {
		p, end := d.standIn()
		return Heading{Passage: p, End: end}
	}
	for _, e := range title.Evidence {
		if e.Start < 0 || e.End > len(d.Text) || e.Start > e.End || d.Cut(e) != title.Value {
			continue
		}
		if k := d.PassageAt(e.Start); k >= 0 && e.End <= d.Passages[k].End {
			return Heading{k, e.Start - d.Passages[k].Start, e.End - d.Passages[k].Start, true}
		}
	}
	return Heading{Passage: -1, title: true}
}

// document writes what is known about one document: file, whether a
// byte-order mark precedes it, length of the text; direction of its heading (1
// is right to left), the heading (passage plus one, from, length; 0 if it has
// none), languages (count, tag, share); the fields (status, with bit 7 where
// the value is the heading's text, value, evidence); the lines (runs of equal
// roles; the lines themselves are found again by their line feeds).
func (w *Writer) document(d *Document, h Heading) []byte {
	b := pack.AppendString(nil, d.File)
	mark := 0
	if d.Encoding == "utf-8-bom" {
		mark = 1
	}
	b = pack.AppendUint(append(b, byte(mark)), len(d.Text))
	rtl := byte(0)
	if text.RightToLeft(d.baseScript()) {
		rtl = 1
	}
	b = append(b, rtl)
	if b = pack.AppendUint(b, h.Passage+1); h.Passage >= 0 {
		b = pack.AppendUint(pack.AppendUint(b, h.Start), h.End-h.Start)
	}
	b = pack.AppendUint(b, len(d.Languages))
	for _, l := range d.Languages {
		b = append(pack.AppendString(b, l.Tag), confidenceByte(l.Share))
	}
	for _, f := range d.Fields.All() {
		if f == &d.Fields.Title && h.title && h.Passage >= 0 {
			b = append(b, byte(f.Status)|0x80)
		} else {
			b = pack.AppendString(append(b, byte(f.Status)), f.Value)
		}
		b = pack.AppendUint(b, len(f.Evidence))
		for _, e := range f.Evidence {
			b = pack.AppendUint(pack.AppendUint(b, e.Start), e.Len())
		}
	}
	for i, n := 0, 0; i < len(d.Lines); i += n {
		for n = 1; i+n < len(d.Lines) && d.Lines[i+n].Role == d.Lines[i].Role; n++ {
		}
		b = pack.AppendUint(append(b, byte(d.Lines[i].Role)), n)
	}
	return b
}

// passageRecord writes the passages of one document. The whole record, as
// encodeTexts completes it: count; length of each one's codes with those of
// the gap before it, and of the codes behind the last; of each its role with
// flags above, confidence, and kind; then of each whose sentences are listed
// their count, and each as the gap before it and its length. How many bytes a
// passage has is not written: its codes say so.
func (w *Writer) passageRecord(d *Document, listed []bool) []byte {
	var b []byte
	pos := 0
	for k, p := range d.Passages {
		role := byte(p.Role)
		if listed[k] {
			role |= listedBit
		}
		if p.Start > pos {
			role |= gapBit
		}
		b = pack.AppendUint(append(b, role, confidenceByte(p.Confidence)), w.kinds.number(p.Tag+" "+p.Script))
		pos = p.End
	}
	for k, p := range d.Passages {
		if !listed[k] {
			continue
		}
		b = pack.AppendUint(b, len(p.Sentences))
		at := p.Start
		for _, s := range p.Sentences {
			b = pack.AppendUint(pack.AppendUint(b, s.Start-at), s.Len())
			at = s.End
		}
	}
	return b
}

// Flags of a passage's role.
const (
	listedBit = 0x80 // its sentences are listed
	gapBit    = 0x40 // a gap precedes it
	roleBits  = 0x3F
)

// confidenceByte keeps a share of 1 in steps of 1/200, finer than anyone
// reads it.
func confidenceByte(x float32) byte { return byte(min(max(x, 0), 1)*200 + 0.5) }
