package protocol

import (
	"strconv"
	"unicode/utf8"
)

// A writer writes one JSON text. It is here because encoding/json would add
// 159 kB to the compressed module; commas are all it has to remember.
type writer struct {
	b     []byte
	comma bool // the next key or element needs one before it
}

func (w *writer) sep() {
	if w.comma {
		w.b = append(w.b, ',')
	}
	w.comma = true
}

func (w *writer) open(c byte) { w.sep(); w.b = append(w.b, c); w.comma = false }

func (w *writer) close(c byte) { w.b = append(w.b, c); w.comma = true }

// object writes an object whose members f writes.
func (w *writer) object(f func()) { w.open('{'); f(); w.close('}') }

// array writes an array whose elements f writes.
func (w *writer) array(f func()) { w.open('['); f(); w.close(']') }

// key writes a member's name; its value must follow. Names are ours and need
// no escape.
func (w *writer) key(name string) {
	w.sep()
	w.b = append(w.b, '"')
	w.b = append(w.b, name...)
	w.b = append(w.b, '"', ':')
	w.comma = false
}

func (w *writer) member(name, value string)  { w.key(name); w.str(value) }
func (w *writer) number(name string, n int)  { w.key(name); w.int(n) }
func (w *writer) flag(name string, v bool)   { w.key(name); w.raw(strconv.FormatBool(v)) }
func (w *writer) list(name string, f func()) { w.key(name); w.array(f) }
func (w *writer) inner(name string, f func()) {
	w.key(name)
	w.object(f)
}

func (w *writer) raw(s string) { w.sep(); w.b = append(w.b, s...) }

func (w *writer) int(n int) { w.sep(); w.b = strconv.AppendInt(w.b, int64(n), 10) }

// share writes a number from 0 to 1 with at most three digits.
func (w *writer) share(name string, x float32) {
	w.key(name)
	w.sep()
	w.b = strconv.AppendFloat(w.b, float64(int(x*1000+0.5))/1000, 'f', -1, 64)
}

const hexDigits = "0123456789abcdef"

// str writes a string. Bytes that are not UTF-8 become U+FFFD; U+2028 and
// U+2029 are escaped so that the text is also a JavaScript literal. What needs
// no escape, which is nearly all, is copied in pieces.
func (w *writer) str(s string) {
	w.sep()
	w.b = append(w.b, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= 0x20 && c < utf8.RuneSelf && c != '"' && c != '\\' && c != 0x7F {
			i++
			continue
		}
		if c >= 0xC2 && c <= 0xDF && i+1 < len(s) && s[i+1]&0xC0 == 0x80 {
			i += 2
			continue
		}
		n, plain := 1, false
		if c >= utf8.RuneSelf {
			var r rune
			r, n = utf8.DecodeRuneInString(s[i:])
			plain = r != 0x2028 && r != 0x2029 && (r != utf8.RuneError || n > 1)
		}
		if !plain {
			w.b = append(w.b, s[from:i]...)
			w.escape(s[i : i+n])
			from = i + n
		}
		i += n
	}
	w.b = append(append(w.b, s[from:]...), '"')
}

// escape writes a character that cannot stand in a string as it is.
func (w *writer) escape(s string) {
	switch c := s[0]; {
	case len(s) == 3:
		w.b = append(w.b, '\\', 'u', '2', '0', '2', hexDigits[s[2]&15])
	case c >= utf8.RuneSelf:
		w.b = append(w.b, "\uFFFD"...)
	case c == '"' || c == '\\':
		w.b = append(w.b, '\\', c)
	case c == '\n':
		w.b = append(w.b, '\\', 'n')
	default:
		w.b = append(w.b, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
	}
}
