package ingest

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"querlese/corpus"
)

// Errors of [Read], wrapped with the file's name and what was seen.
var (
	ErrNotUTF8 = errors.New("not valid UTF-8")
	ErrBinary  = errors.New("not a text")
	ErrEmpty   = errors.New("no letters")
)

// Read decodes a file and splits it into lines; [Analyse] does the rest.
// Nothing is repaired: text in another encoding is refused with the place of
// the first bad byte, since a guessed encoding would alter quotations.
func Read(file string, raw []byte) (*corpus.Document, error) {
	if name := foreignMark(raw); name != "" {
		return nil, fmt.Errorf("%s: %w: begins with the byte-order mark of %s", file, ErrNotUTF8, name)
	}
	if at, what := binary(raw); what != "" {
		return nil, fmt.Errorf("%s: %w: %s, first at byte %d", file, ErrBinary, what, at)
	}
	doc := &corpus.Document{File: file, SHA256: sha256.Sum256(raw), Encoding: "utf-8"}
	text := string(raw)
	if at := invalidAt(text); at >= 0 {
		return nil, fmt.Errorf("%s: %w: byte %d is 0x%02x%s", file, ErrNotUTF8, at, text[at], legacy(raw[at:]))
	}
	if rest, ok := strings.CutPrefix(text, corpus.BOM); ok {
		text, doc.Encoding = rest, "utf-8-bom"
	}
	if !strings.ContainsFunc(text, unicode.IsLetter) {
		return nil, fmt.Errorf("%s: %w in %d bytes", file, ErrEmpty, len(raw))
	}
	doc.Text = text
	doc.Lines = splitLines(text)
	return doc, nil
}

// foreignMark names the encoding whose byte-order mark raw begins with, if it
// is none of UTF-8. The longer mark comes first: that of UTF-32 begins with
// that of UTF-16.
func foreignMark(raw []byte) string {
	for _, mark := range []struct{ bytes, name string }{
		{"\xff\xfe\x00\x00", "UTF-32, little-endian"},
		{"\x00\x00\xfe\xff", "UTF-32, big-endian"},
		{"\xff\xfe", "UTF-16, little-endian"},
		{"\xfe\xff", "UTF-16, big-endian"},
		{"\x84\x31\x95\x33", "GB 18030"},
	} {
		if strings.HasPrefix(string(raw[:min(len(raw), 4)]), mark.bytes) {
			return mark.name
		}
	}
	return ""
}

// binary says what makes raw no text, and where it first occurs.
func binary(raw []byte) (at int, what string) {
	controls, first := 0, -1
	for i, b := range raw {
		if b == 0 {
			return i, "a NUL byte"
		}
		if b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' {
			if controls++; first < 0 {
				first = i
			}
		}
	}
	if controls*20 > len(raw) {
		return first, fmt.Sprintf("%d control bytes of %d", controls, len(raw))
	}
	return 0, ""
}

// invalidAt returns the offset of the first byte that is not UTF-8, or -1.
func invalidAt(s string) int {
	if utf8.ValidString(s) {
		return -1
	}
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// legacy guesses for the message which encoding the bytes may be in. Cyrillic
// letters fill the upper half of windows-1251 and stand in runs; the letters
// with marks of western languages stand alone.
func legacy(raw []byte) string {
	raw = raw[:min(len(raw), 4096)]
	high, pairs := 0, 0
	for i, b := range raw {
		if b >= 0xC0 {
			if high++; i > 0 && raw[i-1] >= 0xC0 {
				pairs++
			}
		}
	}
	switch {
	case high == 0:
		return ""
	case pairs*2 > high:
		return "; it looks like windows-1251 or another Cyrillic encoding"
	}
	return "; it looks like windows-1252 or another western encoding"
}

// splitLines returns the lines of text without their line breaks. A text that
// ends in a line break has no further, empty line after it.
func splitLines(text string) []corpus.Line {
	lines := make([]corpus.Line, 0, strings.Count(text, "\n")+1)
	for start := 0; start < len(text); {
		end, next := len(text), len(text)
		if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
			end, next = start+i, start+i+1
		}
		if end > start && end < next && text[end-1] == '\r' {
			end--
		}
		lines = append(lines, corpus.Line{Span: corpus.Span{Start: start, End: end}})
		start = next
	}
	return lines
}
