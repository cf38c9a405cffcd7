package query

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A scanned pattern: its source, the flag t, and where it ends; 0 if there is
// none.
type scanned struct {
	source string
	text   bool
	end    int
	open   bool // without its second slash
}

// patternAt looks for a regular expression at the slash at pos. The slash that
// ends it stands before a space, a bracket or the end, so that paths are words.
// With open, one without such a slash ends with its word.
func (p *parser) patternAt(pos int, open bool) scanned {
	from := pos + 1
	first, n := p.at(from)
	if n == 0 || isSeparator(first) || first == '/' {
		return scanned{}
	}
	end := p.closingSlash(from + n)
	if end < len(p.s) && end-from <= maxPattern {
		flags := p.flagsEnd(end + 1)
		return checked(scanned{source: p.s[from:end], text: strings.Contains(p.s[end+1:flags], "t"), end: flags})
	}
	if !open {
		return scanned{}
	}
	limit := min(len(p.s), from+maxPattern)
	end = limit
	if i := strings.IndexFunc(p.s[from:limit], func(r rune) bool { return r == '/' || isSeparator(r) }); i >= 0 {
		end = from + i
	} else if limit < len(p.s) {
		return scanned{}
	}
	if strings.HasPrefix(p.s[end:], "/") {
		return scanned{}
	}
	s := p.s[from:end]
	if escaped(s) {
		s = s[:len(s)-1] // it would hide the slash
	}
	return checked(scanned{source: s, end: end, open: true})
}

func checked(s scanned) scanned {
	if s.source == "" || !utf8.ValidString(s.source) {
		return scanned{}
	}
	return s
}

// escaped reports whether a backslash at the end of s hides what comes next.
func escaped(s string) bool {
	n := len(s) - len(strings.TrimRight(s, `\`))
	return n%2 == 1
}

// closingSlash is the first slash from pos on that can end a pattern, or the
// length of the query. It is looked for only once.
func (p *parser) closingSlash(pos int) int {
	if p.slash >= pos {
		return p.slash
	}
	for {
		i := strings.IndexByte(p.s[pos:], '/')
		if i < 0 {
			p.slash = len(p.s)
			return p.slash
		}
		pos += i
		last, _ := utf8.DecodeLastRuneInString(p.s[:pos])
		if !isSeparator(last) && p.flagsEnd(pos+1) > 0 && !escaped(p.s[:pos]) {
			p.slash = pos
			return pos
		}
		pos++
	}
}

// flagsEnd is where the flags at pos end; 0 if something else stands there. i
// is taken, though capitals never count.
func (p *parser) flagsEnd(pos int) int {
	end := pos
	for end < len(p.s) && end < pos+2 && (p.s[end] == 't' || p.s[end] == 'i') {
		end++
	}
	r, n := p.at(end)
	if n == 0 || isSeparator(r) || isClose(r) || r == '|' {
		return end
	}
	return 0
}

// pattern reads the regular expression at p.pos.
func (p *parser) pattern() *Node {
	start := p.pos
	s := p.patternAt(start, true)
	p.pos = s.end
	if !p.spend(0) {
		return nil
	}
	if s.open {
		p.note(UnclosedRegex, start, s.end)
	}
	p.bad(s.source, start+1)
	return &Node{Op: Regex, Text: s.source, Across: s.text || spansWords(s.source), Start: start, End: s.end}
}

// spansWords reports whether a pattern can only match more than one word.
func spansWords(source string) bool {
	return strings.IndexFunc(source, unicode.IsSpace) >= 0 || strings.Contains(source, `\s`)
}
