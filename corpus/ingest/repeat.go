package ingest

import "querlese/corpus"

// Lines that several files share belong to the site and not to an article. In
// a folder of one site this finds what no list of phrases knows: the site's
// own slogans, the names of its departments, its standing teasers.

const (
	minFiles = 3 // files that must have the line
)

// A tally counts the files that have each line. It is all that an analysis
// needs to know of the other files: 30 bytes or so for each different line.
type tally struct {
	files int
	lines map[uint64]lineCount // by key
}

type lineCount struct{ files, last uint32 } // last: the last file that had it

// add counts the lines of one more file.
func (t *tally) add(keys []uint64) {
	if t.lines == nil {
		t.lines = make(map[uint64]lineCount)
	}
	t.files++
	for _, key := range keys {
		if n := t.lines[key]; n.last != uint32(t.files) {
			t.lines[key] = lineCount{n.files + 1, uint32(t.files)}
		}
	}
}

// templates are the keys of lines that belong to the site.
type templates map[uint64]bool

func (t *tally) templates() templates {
	out := make(templates)
	for key, n := range t.lines {
		if n.files >= minFiles && int(n.files)*20 >= t.files {
			out[key] = true
		}
	}
	return out
}

// keys are the keys of a document's lines that can be counted.
func keys(doc *corpus.Document) []uint64 {
	lines := units(doc)
	out := make([]uint64, 0, len(lines))
	var buf []byte
	for i := range lines {
		line := doc.Cut(lines[i].Span)
		if fewLetters(line) {
			continue
		}
		buf = foldHead(buf, line)
		if key := hash(buf); key != emptyHash {
			out = append(out, key)
		}
	}
	return out
}

// fewLetters reports whether a line has too few letters to be told from others.
func fewLetters(line string) bool {
	n := 0
	known := letters()
	for _, r := range line {
		if known.of(r).traits&isLetter != 0 {
			if n++; n == 3 {
				return false
			}
		}
	}
	return true
}

// markRepeats marks the units that are template by their frequency.
func (p *page) markRepeats(repeated templates) {
	if len(repeated) == 0 {
		return
	}
	for i, key := range p.keys {
		p.units[i].repeated = repeated[key]
	}
	p.spareCopies()
}

// spareCopies takes the mark off running text where most of the page's running
// text has it: then the collection holds the same article several times, and
// what repeats is the article.
func (p *page) spareCopies() {
	repeated, all := 0, 0
	for i := range p.units {
		if u := &p.units[i]; u.sentence() && u.cue == noCue {
			all += u.words
			if u.repeated {
				repeated += u.words
			}
		}
	}
	if repeated*10 < all*7 {
		return
	}
	for i := range p.units {
		if u := &p.units[i]; u.words >= 5 && u.cue == noCue {
			u.repeated = false
		}
	}
}

const emptyHash = 14695981039346656037

// hash is FNV-1a; only equality within one run matters.
func hash(b []byte) uint64 {
	h := uint64(emptyHash)
	for _, c := range b {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}
