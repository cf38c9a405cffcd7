// Package corpus holds the documents as the program knows them.
//
// A reader wants to quote a text exactly and yet be spared its menus, and
// wants to know when it appeared without being told a guess as a fact. So a
// [Document] keeps the decoded text and the original bytes untouched, and lays
// everything that was found out about them over the text as spans: the role of
// each line, the passages with their languages, and fields that each carry a
// value, a status and the place in the text that says so.
//
// Offsets are bytes of the decoded text (UTF-8), end exclusive, everywhere in
// Go. The change to UTF-16 units happens once, in wasm/protocol.
//
// Begin with [Open], which reads a packed corpus in place, or with package
// ingest, which makes documents out of files.
package corpus

// A Span is a range of bytes of a document's decoded text, end exclusive.
type Span struct {
	Start, End int
}

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// A Status says how sure a field's value is.
type Status uint8

const (
	Unknown   Status = iota // nothing in the file says it
	Stated                  // a line of the file says it
	Inferred                // it follows from the file by a named step
	Partial                 // only part of the value is stated, such as a day without its year
	Ambiguous               // two readings, neither may be asserted
	Absent                  // the text's genre could carry it, but this one has none
)

var statusNames = [...]string{"unknown", "stated", "inferred", "partial", "ambiguous", "absent"}

// String is the status as written in output and addresses: "stated".
func (s Status) String() string {
	if int(s) < len(statusNames) {
		return statusNames[s]
	}
	return "unknown"
}

// A Field is something that a document says about itself. Value is empty
// unless Status is Stated, Inferred or Partial. Evidence holds the spans that
// the value was read from.
type Field struct {
	Value    string
	Status   Status
	Evidence []Span
}

// FieldNames lists a document's fields in their order of display and storage.
// The names are those of the JSON output.
var FieldNames = [...]string{"title", "outlet", "published", "scraped", "section", "place", "source", "source_published"}

// Fields are the document's statements about itself. Dates are ISO 8601, as
// precise as stated and without a zone unless one is stated:
// "2021-04-09T14:20", "2021-04", "--05-13" (year not stated).
type Fields struct {
	Title           Field
	Outlet          Field // who published it, not whom it quotes
	Published       Field // never the date of an event or of the scrape
	Scraped         Field // when the page was saved, from a page clock
	Section         Field // the outlet's own department, such as "Politik"
	Place           Field // of the dateline
	Source          Field // the address that the text names as its source
	SourcePublished Field // date of that source, never of this text
}

// All returns the fields in the order of [FieldNames].
func (f *Fields) All() [len(FieldNames)]*Field {
	return [...]*Field{&f.Title, &f.Outlet, &f.Published, &f.Scraped, &f.Section, &f.Place, &f.Source, &f.SourcePublished}
}

// A Line is one line of the text, without its line break (U+000A, or U+000D
// U+000A). Empty lines and lines of white space only have no role.
type Line struct {
	Span
	Role Role
}

// A Passage is a paragraph: usually one line, several where the text is
// wrapped at a fixed width. Sentences cover it but for white space between.
type Passage struct {
	Span
	Role       Role
	Tag        string  // BCP 47, with script where it matters; "und" if nothing can be said
	Confidence float32 // of Tag, 0 to 1
	Script     string  // ISO 15924 of most of its letters; "Zyyy" without any
	Sentences  []Span
}

// A Share is a language's part of a document's characters, 0 to 1.
type Share struct {
	Tag   string
	Share float32
}

// A Document is one file of the collection.
type Document struct {
	File      string   // path below the collection's folder, with slashes
	Text      string   // decoded, valid UTF-8, otherwise as received
	SHA256    [32]byte // of the original bytes
	Encoding  string   // "utf-8", or "utf-8-bom" where a byte-order mark precedes Text
	Lines     []Line   // every line, in order
	Fields    Fields
	Passages  []Passage // every non-empty line is in exactly one; of "title: …" above a text only what is stated
	Languages []Share   // of the article's passages, largest first

	// Heading is where the title, or the words that stand for it, was found,
	// if the document is out of a pack.
	Heading Heading
	label   string // what stands for a missing title
	rtl     bool
	size    int // of Text
}

// A Heading is what a list shows for a document, as a part of a passage.
type Heading struct {
	Passage    int // -1: the title stands in no passage as it is, or the heading is the file's name
	Start, End int // bytes of the passage
	title      bool
}

// BOM is the byte-order mark that a "utf-8-bom" document begins with.
const BOM = "\ufeff"

// Original returns the document's bytes as received.
func (d *Document) Original() string {
	if d.Encoding == "utf-8-bom" {
		return BOM + d.Text
	}
	return d.Text
}

// Cut returns the text of a span.
func (d *Document) Cut(s Span) string { return d.Text[s.Start:s.End] }

// PassageAt returns the index of the passage that holds byte i of the text,
// -1 if none does.
func (d *Document) PassageAt(i int) int {
	for k, p := range d.Passages {
		if p.Start <= i && i < p.End {
			return k
		}
	}
	return -1
}

// Tag is the document's main language: the largest share, "und" if none.
func (d *Document) Tag() string {
	if len(d.Languages) == 0 {
		return "und"
	}
	return d.Languages[0].Tag
}
