package protocol

import (
	"strings"

	"querlese/corpus"
	"querlese/corpus/engine"
)

// A request is one parsed request string.
type request struct {
	part string
	doc  string
	off  map[string]bool
	engine.Request
}

// parse reads a request string. It takes any string, as an address can be
// typed or cut short by anyone: a broken escape stands for itself, an unknown
// key or order is ignored.
func parse(s string) request {
	r := request{off: map[string]bool{}}
	r.Filters = map[string]engine.Filter{}
	for _, pair := range strings.Split(strings.TrimPrefix(s, "#"), "&") {
		key, value, _ := strings.Cut(pair, "=")
		r.set(unescape(key), unescape(value))
	}
	return r
}

func (r *request) set(key, value string) {
	switch key {
	case "part":
		r.part = value
	case "q":
		r.Query = value
	case "doc":
		r.doc = value
	case "sort":
		r.Sort = engine.Order(value)
	case "page":
		r.Page = number(value)
	case "size":
		r.Size = number(value)
	case "off":
		for _, letter := range value {
			r.off[string(letter)] = true
		}
	default:
		r.setFilter(key, value)
	}
}

func (r *request) setFilter(key, value string) {
	name := strings.TrimPrefix(key, "-")
	for _, facet := range corpus.FacetKeys {
		if facet != name || value == "" {
			continue
		}
		f := r.Filters[name]
		if name != key {
			f.Not = append(f.Not, value)
		} else {
			f.Only = append(f.Only, value)
		}
		r.Filters[name] = f
	}
}

// number reads a positive number of up to nine digits, 0 for anything else.
func number(s string) int {
	if len(s) > 9 {
		return 0
	}
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0
		}
		n = n*10 + int(c-'0')
	}
	return n
}

// unescape undoes percent-encoding and turns "+" into a space. Bytes that are
// not UTF-8 afterwards become U+FFFD.
func unescape(s string) string {
	if !strings.ContainsAny(s, "%+") {
		return strings.ToValidUTF8(s, "\uFFFD")
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '+':
			b = append(b, ' ')
		case s[i] == '%' && i+2 < len(s) && nibble(s[i+1]) >= 0 && nibble(s[i+2]) >= 0:
			b = append(b, byte(nibble(s[i+1])<<4|nibble(s[i+2])))
			i += 2
		default:
			b = append(b, s[i])
		}
	}
	return strings.ToValidUTF8(string(b), "\uFFFD")
}

func nibble(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}
