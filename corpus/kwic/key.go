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

// A keyer makes the parts of keys. What a word or an outlet adds is made once:
// a concordance of ten thousand lines has three times as many words, and few
// different ones.
type keyer struct {
	at      *cursor
	words   [][]byte // by type
	doc     int      // that outlet is of
	outlet  []byte
	scratch corpus.Tokens
}

// keys returns a key for each hit.
func (c *Concordance) keys() ([][]byte, error) {
	keys := make([][]byte, len(c.hits))
	k := &keyer{at: newCursor(c.corpus, false), words: make([][]byte, c.corpus.NumTypes()), doc: -1}
	var arena []byte // one allocation for some thousand keys
	for i := range c.hits {
		h := &c.hits[i]
		if err := k.at.move(h); err != nil {
			return nil, err
		}
		if cap(arena)-len(arena) < MaxLevels*(2*maxFold+8) {
			arena = make([]byte, 0, 1<<16)
		}
		from := len(arena)
		for _, l := range c.levels {
			var err error
			if arena, err = k.append(arena, l, h); err != nil {
				return nil, err
			}
		}
		keys[i] = arena[from:len(arena):len(arena)]
	}
	return keys, nil
}

func (k *keyer) append(key []byte, l Level, h *Hit) ([]byte, error) {
	at := k.at
	switch l {
	case Keyword:
		return k.appendKeyword(key, h)
	case Date:
		return appendDate(key, at.c.Date(at.doc)), nil
	case Source:
		if k.doc != at.doc {
			var err error
			if k.outlet, err = k.source(); err != nil {
				return key, err
			}
			k.doc = at.doc
		}
		return append(key, k.outlet...), nil
	case Language:
		if tag := at.o.Passages[at.passage].Tag; tag != "und" {
			return appendWord(key, tag), nil
		}
		return append(key, missing, end), nil
	}
	n, _ := l.offset()
	if i, ok := at.word(h, n); ok {
		return k.appendToken(key, i)
	}
	return append(key, missing, end), nil
}

// appendToken appends what token i of the passage adds to a key.
func (k *keyer) appendToken(key []byte, i int) ([]byte, error) {
	ty := k.at.t.Types[i]
	if k.words[ty] == nil {
		form, err := k.at.c.Form(int(ty))
		if err != nil {
			return key, err
		}
		k.words[ty] = appendWord(nil, form)
	}
	return append(key, k.words[ty]...), nil
}

// appendKeyword takes the keyword's tokens one after the other, so that a
// hyphen between them, or a line break, does not count.
func (k *keyer) appendKeyword(key []byte, h *Hit) ([]byte, error) {
	from := len(key)
	for i := h.From; i < h.To && len(key)-from <= maxFold; i++ {
		var err error
		if key, err = k.appendToken(key, i); err != nil {
			return key, err
		}
	}
	return append(key, end), nil
}

func appendDate(key []byte, date int) []byte {
	if date == 0 {
		return append(key, missing, end)
	}
	return append(key, 0, byte(date>>32), byte(date>>24), byte(date>>16), byte(date>>8), byte(date))
}

// source is what the text's outlet adds to a key.
func (k *keyer) source() ([]byte, error) {
	d, err := k.at.c.Card(k.at.doc, &k.at.o, &k.scratch)
	if err != nil {
		return nil, err
	}
	f := &d.Fields.Outlet
	if f.Value == "" || f.Status != corpus.Stated && f.Status != corpus.Inferred {
		return append(k.outlet[:0], missing, end), nil
	}
	return appendWord(k.outlet[:0], f.Value), nil
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
