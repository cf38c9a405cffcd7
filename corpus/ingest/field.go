package ingest

import "querlese/corpus"

// readFields fills in the document's fields.
func (p *page) readFields() {
	f := &p.doc.Fields
	if p.title >= 0 {
		span := p.titleSpan()
		f.Title = corpus.Field{Value: p.doc.Cut(span), Status: corpus.Stated, Evidence: []corpus.Span{span}}
	}
	f.Outlet = p.outlet()
	f.Published = p.published()
	f.Scraped = p.scraped()
	f.Section = p.section()
	f.Place = p.place()
	f.Source = p.source()
	p.matterFields(f)
	if p.matter.source < 0 {
		f.SourcePublished = sourcePublished(f.Source) // a header's address is the text's own
	}
}
