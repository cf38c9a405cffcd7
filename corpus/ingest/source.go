package ingest

import (
	"strconv"
	"strings"

	"querlese/corpus"
)

// source is the address that a line such as "Quelle: https://…" names.
func (p *page) source() corpus.Field {
	for i := p.matter.units; i < len(p.units); i++ {
		if p.units[i].cue != cueSource {
			continue
		}
		if span := p.addressIn(i); span.Len() > 0 {
			p.units[i].role = corpus.Source
			return corpus.Field{Value: p.doc.Cut(span), Status: corpus.Stated, Evidence: []corpus.Span{span}}
		}
	}
	return corpus.Field{}
}

func (p *page) addressIn(i int) corpus.Span {
	line, start := p.text(i), p.units[i].Start
	at := strings.Index(line, "https://")
	if at < 0 {
		at = strings.Index(line, "http://")
	}
	if at < 0 {
		return corpus.Span{}
	}
	end := len(line)
	if n := strings.IndexAny(line[at:], " \t\n\u00a0<>\"“”„«»"); n >= 0 {
		end = at + n
	}
	// Signs that close the sentence around the address are not part of it.
	end = at + len(strings.TrimRight(line[at:end], ".,;:!?)]'"))
	return corpus.Span{Start: start + at, End: start + end}
}

// sourcePublished infers the day of the source from figures in its address.
func sourcePublished(source corpus.Field) corpus.Field {
	if source.Status != corpus.Stated || len(source.Evidence) == 0 {
		return corpus.Field{}
	}
	value, at, end := dateInAddress(source.Value)
	if value == "" {
		return corpus.Field{}
	}
	start := source.Evidence[0].Start
	return corpus.Field{Value: value, Status: corpus.Inferred, Evidence: []corpus.Span{{Start: start + at, End: start + end}}}
}

// dateInAddress reads yyyymmdd with or without HHMMSS and milliseconds, and
// yyyy/mm/dd or yyyy-mm-dd, from an address. The last one counts: what stands
// before it may be a section.
func dateInAddress(url string) (value string, start, end int) {
	for i := 0; i < len(url); {
		if url[i] < '0' || url[i] > '9' {
			i++
			continue
		}
		j := i
		for j < len(url) && url[j] >= '0' && url[j] <= '9' {
			j++
		}
		if v := packedDate(url[i:j]); v != "" {
			value, start, end = v, i, j
		} else if v, n := slashedDate(url[i:]); v != "" {
			value, start, end = v, i, i+n
			j = i + n
		}
		i = j
	}
	return value, start, end
}

// packedDate reads 8, 12, 14 or 17 figures.
func packedDate(s string) string {
	if n := len(s); n != 8 && n != 12 && n != 14 && n != 17 {
		return ""
	}
	d := date{year: figures(s[:4]), month: figures(s[4:6]), day: figures(s[6:8]), hour: -1, sec: -1}
	if d.year < 1990 || !valid(d) {
		return ""
	}
	if len(s) >= 12 {
		d.hour, d.minute = figures(s[8:10]), figures(s[10:12])
		if len(s) >= 14 {
			d.sec = figures(s[12:14])
		}
		if d.hour > 23 || d.minute > 59 || d.sec > 59 {
			return ""
		}
	}
	return d.String()
}

func slashedDate(s string) (value string, length int) {
	if len(s) < 10 || s[4] != s[7] || s[4] != '/' && s[4] != '-' || len(s) > 10 && s[10] >= '0' && s[10] <= '9' {
		return "", 0
	}
	d := date{year: figures(s[:4]), month: figures(s[5:7]), day: figures(s[8:10]), hour: -1, sec: -1}
	if d.year < 1990 || !valid(d) {
		return "", 0
	}
	return d.String(), 10
}

// figures is the number that s writes, or -1.
func figures(s string) int {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}
