package ingest

import (
	"strings"
	"unicode"

	"querlese/corpus"
)

// A unit is what gets one role: a line, or the lines of a wrapped paragraph.
type unit struct {
	corpus.Span     // without white space at the ends
	first, last int // lines, last included
	shape
	cue      cue
	repeated bool // in other files of the collection: template
	dates    []date
	clock    bool // holds a time of day
	role     corpus.Role
}

// A shape is what can be said about a unit in any language.
type shape struct {
	words       int  // runs of letters and digits; two characters where none are spaced
	letters     int  //
	capitals    int  // words that begin with an upper-case letter
	lowers      int  // words that begin with a lower-case letter
	digits      int  //
	commas      int  //
	inner       int  // full stops within, followed by space and a capital
	bars        int  // " | ", " » ", " / ": the marks of menus and bread crumbs
	stop        bool // ends like a sentence, closing quotation marks aside
	cut         bool // ends in an ellipsis, as teasers do
	colon       bool // ends in a colon
	address     bool // holds a web or mail address
	heading     bool // a Markdown heading
	bullet      bool // begins like an item of a list
	unspaced    bool // in a script that writes no spaces
	firstLetter rune
}

// sentence reports whether the unit reads like running text.
func (s *shape) sentence() bool {
	switch {
	case s.words < 4:
		return false
	case s.stop && !s.cut, s.inner > 0 && s.words >= 8:
		return true
	}
	return s.words >= 25 && s.lowers*2 >= s.words || s.unspaced && s.words >= 40
}

// headline reports whether the unit could name an article.
func (s *shape) headline() bool {
	return s.words >= 4 && s.words <= 25 && s.bars <= 1 && !s.address && !s.sentence()
}

func measure(text string) (s shape) {
	s.heading = isHeading(text)
	s.bullet = isItem(text)
	s.address = strings.Contains(text, "://") || strings.Contains(text, "www.")
	inWord, unspaced := false, 0
	var prev, last, end rune // last: not white space; end: neither that nor a closing mark
	afterStop := false       // a full stop and space came before
	dots := 0
	known := letters()
	for _, r := range text {
		is := known.of(r).traits
		letter := is&isLetter != 0
		digit := r >= '0' && r <= '9'
		switch {
		case letter:
			s.letters++
			if s.firstLetter == 0 {
				s.firstLetter = r
			}
			if isUnspaced(r) {
				unspaced++
			}
			if !inWord {
				s.words++
				if is&isUpper != 0 {
					s.capitals++
				} else {
					s.lowers++
				}
				if afterStop && (is&isUpper != 0 || r > 0x7f && is&isLower == 0) {
					s.inner++
				}
			}
			afterStop = false
		case digit:
			s.digits++
			if !inWord {
				s.words++
			}
			afterStop = false
		case r == ' ' || r == '\n' || r == '\t' || r == '\u00a0':
			if (prev == '.' || prev == '?' || prev == '!') && dots == 1 && last != 0 {
				afterStop = true
			}
		case r == ',' || r == '،' || r == '，':
			s.commas++
		case r == '|' || r == '›' || r == '»' || r == '•' || r == '·' || r == '>' || r == '/':
			if prev == ' ' || prev == '\u00a0' {
				s.bars++
			}
		case r == '@':
			s.address = s.address || inWord
		case r == '。' || r == '！' || r == '？' || r == '؟' || r == '۔' || r == '।':
			s.inner++
		}
		inWord = letter || digit || inWord && (r == '\'' || r == '’' || r == '-' || is&isMark != 0)
		if r == '.' {
			dots++
		} else if is&isClosing == 0 {
			dots = 0
		}
		prev = r
		if is&isSpace == 0 {
			last = r
			if is&isClosing == 0 {
				end = r
			}
		}
	}
	if unspaced*2 > s.letters {
		s.unspaced = true
		s.words += unspaced / 2
	}
	s.cut = end == '…' || dots >= 3
	s.colon = last == ':' || last == '：'
	switch end {
	case '.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।', '։', '።':
		s.stop = true
	}
	return s
}

// isHeading reports whether the line is a Markdown heading; "#Minsk" is a tag.
func isHeading(line string) bool {
	rest := strings.TrimLeft(line, "#")
	return len(rest) < len(line) && len(line)-len(rest) <= 6 && strings.HasPrefix(rest, " ")
}

// isItem reports whether the line begins with the mark or number of a list.
func isItem(line string) bool {
	for _, mark := range []string{"- ", "* ", "• ", "– ", "— ", "+ ", "▪ ", "■ ", "● "} {
		if strings.HasPrefix(line, mark) {
			return true
		}
	}
	digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
	return digits > 0 && digits <= 2 && (strings.HasPrefix(line[digits:], ". ") || strings.HasPrefix(line[digits:], ") "))
}

// closing reports whether r may follow the full stop of a sentence.
func closing(r rune) bool {
	switch r {
	case '"', '\'', '”', '“', '’', '‘', '»', '«', '›', '‹', ')', ']', '」', '』', '）':
		return true
	}
	return false
}

// isUnspaced reports whether r is of a script that writes no spaces.
func isUnspaced(r rune) bool { return r >= 0x0E00 && inUnspaced(r) }

func inUnspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// units groups the document's lines.
func units(doc *corpus.Document) []unit {
	width := wrapWidth(doc)
	out := make([]unit, 0, len(doc.Lines))
	open := false // the last unit may go on
	for i := range doc.Lines {
		span := trim(doc.Text, doc.Lines[i].Span)
		if span.Len() == 0 {
			open = false
			continue
		}
		if open && continues(doc, i, width) {
			u := &out[len(out)-1]
			u.End, u.last = span.End, i
			continue
		}
		out = append(out, unit{Span: span, first: i, last: i})
		open = width > 0
	}
	return out
}

func trim(text string, s corpus.Span) corpus.Span {
	line := text[s.Start:s.End]
	start := len(line) - len(strings.TrimLeftFunc(line, unicode.IsSpace))
	if start == len(line) {
		return corpus.Span{Start: s.Start, End: s.Start}
	}
	return corpus.Span{Start: s.Start + start, End: s.Start + len(strings.TrimRightFunc(line, unicode.IsSpace))}
}

func firstWord(line string) string {
	line = strings.TrimLeft(line, " \t")
	if i := strings.IndexAny(line, " \t\u00a0"); i >= 0 {
		return line[:i]
	}
	return line
}

// width is the number of characters of a part of a document, which is valid
// UTF-8: of bytes that do not go on with a character.
func width(s string) (n int) {
	for i := range len(s) {
		if s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}
