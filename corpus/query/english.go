package query

import (
	"strconv"
	"strings"
)

// phrases are the English words for the kinds of parts: $ is the text, % its
// other end or its number.
var phrases = [...][2]string{
	{"everything", "all texts"},
	{"and", "and"}, {"or", "or"}, {"not", "not"}, {"open", "("}, {"close", ")"},
	{"near", "at most % words from"},
	{"word", "“$”"},
	{"exact", "the exact word “$”"},
	{"strict", "“$” with exactly these letters"},
	{"prefix", "a word that begins with “$”"},
	{"strict.prefix", "a word that begins with exactly “$”"},
	{"wildcard", "a word like “$”"},
	{"strict.wildcard", "a word exactly like “$”"},
	{"fuzzy", "“$” or a misprint of it"},
	{"phrase", "the exact words “$”"},
	{"compound", "“$”"},
	{"regex", "a word that matches /$/"},
	{"regex.across", "text that matches /$/"},
	{"group", "anything the keyword list has under “$”"},
	{"field.title", "in the title"},
	{"field.lang", "language $"},
	{"field.outlet", "outlet “$”"},
	{"field.section", "section “$”"},
	{"field.place", "place “$”"},
	{"field.is", "marked as $"},
	{"date.in", "published in $"},
	{"date.range", "published from $ to %"},
	{"date.from", "published in $ or later"},
	{"date.to", "published in $ or earlier"},
	{"date.unknown", "date unknown"},
	{"date.partial", "date without its year"},
}

// English is the query in one English sentence.
func (q *Query) English() string {
	var b strings.Builder
	last := "open"
	for _, p := range q.Explain() {
		if last != "open" && p.Kind != "close" {
			b.WriteByte(' ')
		}
		b.WriteString(p.english())
		last = p.Kind
	}
	return b.String()
}

func (p *Part) english() string {
	more := p.To
	if p.Kind == "near" {
		more = strconv.Itoa(p.N)
	}
	for _, entry := range phrases {
		if entry[0] == p.Kind {
			return strings.NewReplacer("$", p.Text, "%", more).Replace(entry[1])
		}
	}
	return p.Text
}
