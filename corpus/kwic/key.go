package kwic

import (
	"unicode/utf8"

	"querlese/corpus"
	"querlese/corpus/text"
)

// Bytes of a key whose order is the order of lines. A level's part of the key
// is a script, the fold, and end; no fold holds these bytes.
const (
	end      = 0x00
	number   = 0x10
	latin    = 0x20
	greek    = 0x30
	cyrillic = 0x40
	others   = 0x50
	missing  = 0xFF
)

// maxFold bounds a word's part of a key, in bytes: words that differ only
// later count as equal, and a word of a megabyte costs no more than others.
const maxFold = 64

// keys returns a key for each hit.
func (c *Concordance) keys() ([][]byte, error) {
	keys := make([][]byte, len(c.hits))
	at := newCursor(c.texts)
	var arena []byte // one allocation for some thousand keys
	for i := range c.hits {
		first, after, err := at.move(&c.hits[i])
		if err != nil {
			return nil, err
		}
		if cap(arena)-len(arena) < MaxLevels*(2*maxFold+8) {
			arena = make([]byte, 0, 1<<16)
		}
		from := len(arena)
		for _, l := range c.levels {
			arena = c.appendLevel(arena, l, at, first, after)
		}
		keys[i] = arena[from:len(arena):len(arena)]
	}
	return keys, nil
}

func (c *Concordance) appendLevel(key []byte, l Level, at *cursor, first, after int) []byte {
	switch l {
	case Keyword:
		return appendKeyword(key, at, first, after)
	case Date:
		return appendDate(key, c.texts.Date(at.doc))
	case Source:
		return appendOutlet(key, &at.d.Fields.Outlet)
	case Language:
		if tag := at.d.Passages[at.passage].Tag; tag != "und" {
			return appendWord(key, tag)
		}
		return append(key, missing, end)
	}
	n, _ := l.offset()
	if t, ok := at.word(first, after, n); ok {
		return appendWord(key, at.s[t.Start:t.End])
	}
	return append(key, missing, end)
}

// appendKeyword takes the keyword's tokens one after the other, so that a
// hyphen between them, or a line break, does not count.
func appendKeyword(key []byte, at *cursor, first, after int) []byte {
	from := len(key)
	for i := first; i < after && len(key)-from <= maxFold; i++ {
		key = appendWord(key, at.s[at.tokens[i].Start:at.tokens[i].End])
	}
	return append(key, end)
}

func appendDate(key []byte, date int) []byte {
	if date == 0 {
		return append(key, missing, end)
	}
	return append(key, 0, byte(date>>32), byte(date>>24), byte(date>>16), byte(date>>8), byte(date))
}

func appendOutlet(key []byte, f *corpus.Field) []byte {
	if f.Value == "" || f.Status != corpus.Stated && f.Status != corpus.Inferred {
		return append(key, missing, end)
	}
	return appendWord(key, f.Value)
}

// appendWord appends script, fold and end. A word's script is that of its
// first letter.
func appendWord(key []byte, word string) []byte {
	from := len(key)
	key = text.AppendFold(append(key, 0), word[:min(len(word), 4*maxFold)])
	key = key[:min(len(key), from+1+maxFold)]
	r, _ := utf8.DecodeRune(key[from+1:])
	key[from] = script(r)
	return append(key, end)
}

// script tells the scripts apart that stand together in the order; r is the
// first character of a fold.
func script(r rune) byte {
	switch {
	case r < 'a':
		return number
	case r < 0x370, r >= 0x1E00 && r <= 0x1EFF, r >= 0x2C60 && r <= 0x2C7F, r >= 0xA720 && r <= 0xA7FF, r >= 0xAB30 && r <= 0xAB6F:
		return latin
	case r <= 0x3FF, r >= 0x1F00 && r <= 0x1FFF:
		return greek
	case r <= 0x52F, r >= 0x1C80 && r <= 0x1C8F, r >= 0x2DE0 && r <= 0x2DFF, r >= 0xA640 && r <= 0xA69F:
		return cyrillic
	}
	return others
}
