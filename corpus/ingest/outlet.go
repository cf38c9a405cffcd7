package ingest

import (
	"strings"

	"querlese/corpus"
)

// outlet is who published the text: the site's name after the title, as pages
// write it ("… - BBC News"), else the holder of the copyright, else the agency
// of the dateline.
func (p *page) outlet() corpus.Field {
	if f := p.siteName(); f.Status == corpus.Stated {
		return f
	}
	if f := p.copyright(); f.Status == corpus.Inferred {
		return f
	}
	if d := p.dateline(); d.unit >= 0 && d.agency.Len() > 0 {
		return corpus.Field{Value: p.doc.Cut(d.agency), Status: corpus.Stated, Evidence: []corpus.Span{d.agency}}
	}
	return corpus.Field{}
}

// siteTitle is the number of words that a title needs for siteName.
const siteTitle = 3

// siteName looks for a line that repeats the title and adds a name.
func (p *page) siteName() corpus.Field {
	if p.title < 0 {
		return corpus.Field{}
	}
	title := p.doc.Cut(p.titleSpan())
	if measure(title).words < siteTitle {
		return corpus.Field{} // a line that begins with one word is not yet that word and a name
	}
	for i := p.matter.units; i < p.title; i++ {
		line := p.text(i)
		rest, ok := strings.CutPrefix(line, title)
		if !ok || rest == "" {
			continue
		}
		name := strings.TrimLeft(rest, " -–—|·•")
		shape := measure(name)
		if len(name) < len(rest)-1 && strings.HasPrefix(rest, " ") && shape.words > 0 && shape.words <= 4 && !shape.stop && !strings.ContainsAny(name, "|»›:") {
			span := corpus.Span{Start: p.units[i].End - len(name), End: p.units[i].End}
			return corpus.Field{Value: name, Status: corpus.Stated, Evidence: []corpus.Span{span}}
		}
	}
	return corpus.Field{}
}

// copyright infers the outlet from a line such as "© 2021 Lindentaler Bote"
// below the text: who claims the page publishes it.
func (p *page) copyright() corpus.Field {
	for i := p.end; i < len(p.units) && p.top < p.end; i++ {
		line := p.text(i)
		rest, ok := strings.CutPrefix(line, "©")
		if !ok || p.units[i].stop {
			continue
		}
		name := strings.TrimLeft(rest, " 0123456789-–")
		if len(rest)-len(name) < len(" 2021") {
			continue // without a year it is the credit of a picture
		}
		shape := measure(name)
		if shape.words == 0 || shape.words > 4 || shape.lowers > 1 || shape.digits > 0 || strings.ContainsAny(name, ".,:|/&") {
			continue
		}
		return corpus.Field{Value: name, Status: corpus.Inferred, Evidence: []corpus.Span{{Start: p.units[i].End - len(name), End: p.units[i].End}}}
	}
	return corpus.Field{}
}
