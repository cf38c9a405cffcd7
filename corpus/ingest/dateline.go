package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"querlese/corpus"
)

// A dateline is the opening of an agency's report: place, day and agency, each
// of which may be missing: "MINSK, 9. April (BelTA) –", "13 мая, Позірк.",
// "BERLIN (dpa) -", "МОСКВА, 12 мая — РИА Новости."
type dateline struct {
	unit   int
	place  corpus.Span // empty if there is none
	agency corpus.Span
	date   *date // offsets within the unit
	listed bool  // the agency is a known one
}

// Longest dateline, in bytes: "САНКТ-ПЕТЕРБУРГ, 12 сентября 2021 г. /Корр. ТАСС Иван Иванов/."
const datelineReach = 160

// dateline reads the dateline of the body's first paragraphs, once the roles
// are known.
func (p *page) dateline() dateline {
	if p.opening == nil {
		d := p.findDateline()
		p.opening = &d
	}
	return *p.opening
}

func (p *page) findDateline() dateline {
	tried := 0
	for i := p.top; i < p.end && tried < 2; i++ {
		if p.units[i].role != corpus.Body || p.units[i].words < 8 {
			continue
		}
		tried++
		if d, ok := p.parseDateline(i); ok {
			return d
		}
	}
	return dateline{unit: -1}
}

// parseDateline reads the items of a dateline one after the other. It counts
// as one only with an agency, or with a day and a place.
func (p *page) parseDateline(i int) (d dateline, ok bool) {
	d.unit = i
	line := p.text(i)
	base := p.units[i].Start
	head := line
	if len(head) > datelineReach {
		head = cutAt(head, datelineReach)
	}
	days := dates(head)
	at := 0
	for at < len(head) {
		at = skipAny(head, at, " \t\u00a0")
		if at >= len(head) {
			break
		}
		rest := head[at:]
		r, size := utf8.DecodeRuneInString(rest)
		switch {
		case len(days) > 0 && days[0].start == at && d.date == nil:
			day := days[0]
			d.date = &day
			at = day.end
			at = skipAny(head, at, ".,;")
		case (r == '(' || r == '/') && d.agency.Len() == 0:
			name, end := enclosed(head, at, r)
			if end == 0 {
				return d, false
			}
			if d.listed = isAgency(name); !d.listed && !mixedCapitals(name) && !p.unlistedAgency(&d, name, head[end:]) {
				return d, false
			}
			start := at + strings.Index(head[at:], name)
			d.agency = corpus.Span{Start: base + start, End: base + start + len(name)}
			at = skipAny(head, end, ".,:")
		case r == '–' || r == '—' || r == '-' || r == ':' && d.agency.Len() > 0:
			// "12 мая — РИА Новости. Текст": the agency may follow the dash.
			if d.agency.Len() == 0 && d.date != nil {
				d.agency = p.namedAgency(head, at+size, base)
			}
			return d, p.complete(&d, true)
		case d.agency.Len() == 0 && d.date != nil:
			d.agency = p.namedAgency(head, at, base)
			return d, d.agency.Len() > 0
		case d.place.Len() == 0 && d.agency.Len() == 0:
			end := placeEnd(head, at)
			if end == at {
				return d, false
			}
			d.place = corpus.Span{Start: base + at, End: base + end}
			at = skipAny(head, end, ",.;")
			if more, skip := regionAfter(head, at); skip {
				at = more
			}
		default:
			return d, d.agency.Len() > 0 && p.complete(&d, false)
		}
	}
	return d, false
}

// complete reports whether the items make a dateline. A name in brackets after
// words with capitals may be anything, so an agency that is not known needs a
// day or a place in capitals beside it, a known one these or the dash.
func (p *page) complete(d *dateline, dash bool) bool {
	switch {
	case d.date != nil:
		return d.agency.Len() > 0 || d.place.Len() > 0
	case d.agency.Len() == 0:
		return false
	}
	return p.shouted(d.place) || d.listed && dash
}

func skipAny(s string, i int, chars string) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !strings.ContainsRune(chars, r) {
			break
		}
		i += size
	}
	return i
}

// enclosed returns the text of the brackets or slashes that open at i.
func enclosed(s string, i int, open rune) (name string, end int) {
	closer := ")"
	if open == '/' {
		closer = "/"
	}
	if j := strings.Index(s[i+1:], closer); j > 0 && j <= 60 {
		name = strings.TrimSpace(s[i+1 : i+1+j])
		if short, _, found := strings.Cut(name, ","); found {
			name = strings.TrimSpace(short)
		}
		return name, i + 1 + j + 1
	}
	return "", 0
}

// isAgency reports whether the name, or a part of it, is a known agency's.
func isAgency(name string) bool {
	if agencies[strings.ToLower(name)] {
		return true
	}
	for part := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == '/' || r == '-' || r == ' ' || r == '.' }) {
		if agencies[strings.ToLower(part)] {
			return true
		}
	}
	return false
}

// unlistedAgency reports whether a name in brackets that no table has is an
// agency's all the same: after a place in capitals and a day, and before a
// dash, nothing else stands there.
func (p *page) unlistedAgency(d *dateline, name, after string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	shape := measure(name)
	after = strings.TrimLeft(after, " \u00a0")
	dash := strings.HasPrefix(after, "–") || strings.HasPrefix(after, "—") || strings.HasPrefix(after, "- ")
	return d.date != nil && p.shouted(d.place) && dash && unicode.IsUpper(first) && shape.words <= 3 && shape.digits == 0
}

// shouted reports whether a place stands in capitals.
func (p *page) shouted(place corpus.Span) bool {
	name := p.doc.Cut(place)
	return utf8.RuneCountInString(name) > 2 && strings.ToUpper(name) == name
}

// mixedCapitals reports whether a name has capitals inside, as agencies are
// fond of: "BelTA".
func mixedCapitals(name string) bool {
	capitals := 0
	for i, r := range name {
		if unicode.IsSpace(r) || unicode.IsDigit(r) {
			return false
		}
		if i > 0 && unicode.IsUpper(r) {
			capitals++
		}
	}
	return capitals >= 2 && utf8.RuneCountInString(name) <= 12
}

// namedAgency reads the name of an agency that stands without brackets, up to
// a full stop or dash: "Позірк. Отношения …", "РИА Новости. …".
func (p *page) namedAgency(s string, at, base int) corpus.Span {
	at = skipAny(s, at, " \t\u00a0")
	end := at
	for words := 0; words < 3 && end < len(s); words++ {
		r, _ := utf8.DecodeRuneInString(s[end:])
		if !unicode.IsUpper(r) {
			return corpus.Span{}
		}
		for end < len(s) {
			r, size := utf8.DecodeRuneInString(s[end:])
			if !unicode.IsLetter(r) && r != '-' {
				break
			}
			end += size
		}
		if strings.HasPrefix(s[end:], ". ") || strings.HasPrefix(s[end:], " –") || strings.HasPrefix(s[end:], " —") || strings.HasPrefix(s[end:], " -") || strings.HasPrefix(s[end:], ".\u00a0") {
			if end > at {
				return corpus.Span{Start: base + at, End: base + end}
			}
			break
		}
		if !strings.HasPrefix(s[end:], " ") {
			break
		}
		end++
	}
	return corpus.Span{}
}

// placeEnd returns the end of a place name that begins at i: up to four words
// with capitals, small words and hyphens within.
func placeEnd(s string, i int) int {
	end := i
	for words := 0; words < 4; words++ {
		start := end
		if words > 0 {
			start = skipAny(s, end, " \u00a0")
		}
		stop := start
		for stop < len(s) {
			r, size := utf8.DecodeRuneInString(s[stop:])
			if !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' {
				break
			}
			stop += size
		}
		r, _ := utf8.DecodeRuneInString(s[start:])
		if stop == start || s[start] == '-' || !unicode.IsUpper(r) && !(words > 0 && placeParticles[s[start:stop]]) {
			break
		}
		end = stop
		if end < len(s) && (s[end] == ',' || s[end] == '.' || s[end] == '(' || s[end] == '/') {
			break
		}
	}
	return end
}

// regionAfter passes over the region of "AUSTIN, Texas (AP)".
func regionAfter(s string, i int) (int, bool) {
	i = skipAny(s, i, " ")
	end := placeEnd(s, i)
	if end == i {
		return i, false
	}
	if next := skipAny(s, end, ". "); next < len(s) && (s[next] == '(' || strings.HasPrefix(s[next:], "—") || strings.HasPrefix(s[next:], "–")) {
		return next, true
	}
	return i, false
}

// place is the dateline's place; absent where a text has none.
func (p *page) place() corpus.Field {
	if p.top == p.end {
		return corpus.Field{}
	}
	d := p.dateline()
	if d.unit < 0 || d.place.Len() == 0 {
		return corpus.Field{Status: corpus.Absent}
	}
	return corpus.Field{Value: placeCase(p.doc.Cut(d.place)), Status: corpus.Stated, Evidence: []corpus.Span{d.place}}
}

// placeCase writes a place that stands in capitals as it is written elsewhere:
// "MINSK" as "Minsk", "РОСТОВ-НА-ДОНУ" as "Ростов-на-Дону".
func placeCase(name string) string {
	if strings.ToUpper(name) != name || utf8.RuneCountInString(name) <= 2 {
		return name
	}
	var b strings.Builder
	part := 0
	rest := name
	for rest != "" {
		end := strings.IndexAny(rest, " -'’")
		if end < 0 {
			end = len(rest)
		}
		lower := strings.ToLower(rest[:end])
		if part > 0 && placeParticles[lower] {
			b.WriteString(lower)
		} else if r, size := utf8.DecodeRuneInString(lower); size > 0 && end > 0 {
			b.WriteRune(unicode.ToUpper(r))
			b.WriteString(lower[size:])
		}
		part++
		if rest = rest[end:]; rest != "" {
			_, size := utf8.DecodeRuneInString(rest)
			b.WriteString(rest[:size])
			rest = rest[size:]
		}
	}
	return b.String()
}

var placeParticles = words(`am an der den im in bei ob vor de del di du da do la le les los las el al na nad upon on of the на под над де ла дель аль`)

var agencies = words(`dpa afp ap reuters apa sda epd kna sid dapd ddp dts ots belta белта бeлта beltа tass тасс interfax интерфакс риа ria новости novosti позірк pozirk бєлта укринформ укрінформ
	ukrinform унн уніан унiан унян unian xinhua kyodo ansa efe pap čtk ctk mti anadolu bloomberg upi pti ians sputnik кыргызтаг казинформ kazinform trend azertac азертадж armenpress арменпресс montsame vna ttxvn bns elta leta интерфакс-запад
	belapan белапан rnd apn dpa-infocom dpa-afx rtr awp keystone-sda апа прайм росбалт regnum регнум lusa stt ntb tt ritzau belga anp`)
