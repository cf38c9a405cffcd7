package ingest

import (
	"strings"

	"querlese/corpus"
)

// Many collections keep what is known about a text above it: as front matter
// of Markdown between lines of three dashes, as the header of a mail, or as
// plain lines of keys and values.

// A matter is such a header. Indices of units are -1 where it lacks a key.
type matter struct {
	units                                            int  // how many units it takes
	fenced                                           bool // between lines of dashes
	title, published, outlet, section, source, place int
}

// matterKeys are the keys that are understood, in lower case.
var matterKeys = map[string]string{
	"title": "title", "titel": "title", "headline": "title", "subject": "title", "betreff": "title", "заголовок": "title", "название": "title", "überschrift": "title",
	"date": "published", "datum": "published", "published": "published", "дата": "published", "pubdate": "published", "published_at": "published", "publication date": "published", "veröffentlicht": "published", "gesendet": "published", "sent": "published",
	"outlet": "outlet", "publisher": "outlet", "site": "outlet", "site_name": "outlet", "sitename": "outlet", "medium": "outlet", "издание": "outlet", "newspaper": "outlet", "zeitung": "outlet",
	"section": "section", "ressort": "section", "rubrik": "section", "category": "section", "рубрика": "section",
	"source": "source", "url": "source", "link": "source", "quelle": "source", "источник": "source", "source_url": "source", "canonical": "source", "ссылка": "source", "адрес": "source",
	"place": "place", "ort": "place", "место": "place",
	"author": "", "autor": "", "автор": "", "by": "", "from": "", "to": "", "cc": "", "von": "", "an": "", "tags": "", "lang": "", "language": "", "sprache": "", "язык": "", "description": "", "keywords": "", "layout": "", "id": "", "slug": "", "draft": "", "authors": "", "summary": "", "image": "", "categories": "", "message-id": "", "reply-to": "", "mime-version": "", "content-type": "", "content-transfer-encoding": "", "updated": "", "lastmod": "", "modified": "", "scraped": "", "retrieved": "", "byline": "", "copyright": "", "received": "", "return-path": "", "от": "", "кому": "", "тема": "title", "теги": "",
}

// readMatter finds the header. Without dashes it takes two known keys in a row
// at the very beginning, or a single line of text could pass for one.
func (p *page) readMatter() matter {
	m := matter{title: -1, published: -1, outlet: -1, section: -1, source: -1, place: -1}
	i, fenced := 0, false
	if len(p.units) > 2 && p.text(0) == "---" {
		i, fenced = 1, true
	}
	known := 0
	seen := map[string]bool{}
	for ; i < len(p.units) && i < 60; i++ {
		line := p.text(i)
		if fenced && (line == "---" || line == "...") {
			i++
			break
		}
		key, _, ok := keyValue(line)
		field, isKnown := matterKeys[key]
		if !fenced && (seen[key] || p.units[i].inner > 0) {
			break // a text whose paragraphs begin alike, not a header
		}
		seen[key] = true
		if !ok || !isKnown {
			if fenced {
				continue
			}
			break
		}
		known++
		m.set(field, i)
	}
	if known < 2 || fenced && p.text(i-1) != "---" && p.text(i-1) != "..." {
		return matter{title: -1, published: -1, outlet: -1, section: -1, source: -1, place: -1}
	}
	m.units, m.fenced = i, fenced
	for k := range m.units {
		p.units[k].role = corpus.Navigation
	}
	m.mark(p)
	return m
}

func (m *matter) set(field string, unit int) {
	for name, at := range m.fields() {
		if name == field && *at < 0 {
			*at = unit
		}
	}
}

func (m *matter) fields() map[string]*int {
	return map[string]*int{"title": &m.title, "published": &m.published, "outlet": &m.outlet, "section": &m.section, "source": &m.source, "place": &m.place}
}

// mark gives the header's lines the roles of what they state.
func (m *matter) mark(p *page) {
	for unit, role := range map[int]corpus.Role{m.title: corpus.Title, m.published: corpus.Published, m.section: corpus.Section, m.source: corpus.Source} {
		if unit >= 0 {
			p.units[unit].role = role
		}
	}
}

// keyValue splits "Key: value".
func keyValue(line string) (key, value string, ok bool) {
	key, value, ok = strings.Cut(line, ":")
	if !ok || len(key) > 40 || strings.ContainsRune(key, '/') {
		return "", "", false
	}
	return strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value), true
}

// matterFields lets the header's statements win over what the page shows.
func (p *page) matterFields(f *corpus.Fields) {
	m := &p.matter
	for unit, field := range map[int]*corpus.Field{m.title: &f.Title, m.outlet: &f.Outlet, m.section: &f.Section, m.place: &f.Place} {
		if got := p.matterValue(unit); got.Value != "" {
			*field = got
		}
	}
	if got := p.matterValue(m.source); strings.HasPrefix(got.Value, "http") {
		f.Source = got
	}
	if got := p.matterValue(m.published); got.Value != "" {
		if days := dates(got.Value); len(days) > 0 {
			c := candidate{date: days[0], unit: m.published}
			offset := got.Evidence[0].Start - p.units[m.published].Start
			c.start, c.end = c.start+offset, c.end+offset
			f.Published = p.settle(c, nil)
		}
	}
}

// keepPrepared takes all that stands below the front matter of Markdown for
// text: whoever wrote the one has taken the menus out of the other, and a list
// of links or a line of dialogue is none.
func (p *page) keepPrepared() {
	if !p.matter.fenced {
		return
	}
	for i := p.matter.units; i < len(p.units); i++ {
		if u := &p.units[i]; u.role.Zone() != corpus.Article {
			u.role = corpus.Body
		}
	}
}

// stated is what the line of a header states, without its key: the key is no
// word of the text.
func (p *page) stated(i int) corpus.Span {
	u := &p.units[i]
	if i < p.matter.units && u.role.Zone() == corpus.Article {
		if value := p.matterValue(i); value.Value != "" {
			return value.Evidence[0]
		}
	}
	return u.Span
}

// matterValue is the value of a header's line, without quotation marks.
func (p *page) matterValue(unit int) corpus.Field {
	if unit < 0 {
		return corpus.Field{}
	}
	_, value, _ := keyValue(p.text(unit))
	if n := len(value); n >= 2 && (value[0] == '"' || value[0] == '\'') && strings.IndexByte(value[1:], value[0]) == n-2 {
		value = value[1 : n-1] // quoted as a whole, not "this" and "that"
	}
	if value == "" {
		return corpus.Field{}
	}
	start := p.units[unit].Start + strings.LastIndex(p.text(unit), value)
	return corpus.Field{Value: value, Status: corpus.Stated, Evidence: []corpus.Span{{Start: start, End: start + len(value)}}}
}
