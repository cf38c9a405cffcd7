package lexicon

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// maxProblems is how many problems are named one by one.
const maxProblems = 1000

// unnamed is the group of forms that stand before any group is named.
const unnamed = "Keywords"

// Parse reads a list: a table with the columns group, concept, lang, form,
// mode, options and note, or a bare list with a form a line.
//
// A table is separated by semicolons, tabs or commas, its cells may be quoted,
// and its heading row may put the columns in any order, in English, German or
// Russian, or be left out. Lines that begin with "#" are comments. An empty
// group is the one above, an empty concept is named like its form, an empty
// lang means all languages, and an empty mode is told by the form: "word*"
// begins so, "*word" ends so, "*word*" holds it, several words are a phrase. A
// word of a phrase or name may end in an asterisk too: "красн* карточк*". In a
// bare list, "# name" begins a group.
//
// A group may have names for the languages of the interface, "Persons|de=Personen",
// and may ask for its letter, "P Persons"; other letters follow from the order
// of appearance.
//
// Parse never fails: what it could not read is in the problems, in order.
func Parse(src string) (*List, []Problem) {
	p := parser{list: &List{}, groups: map[string]int{}, concepts: map[conceptKey]int{}, lines: map[formKey]int{}}
	src = p.prepare(src)
	lay, all := findLayout(src)
	p.checkHeader(lay, all)
	for i := range all {
		if i == lay.header || len(p.lines) >= MaxForms && p.full(&all[i]) {
			continue
		}
		p.row(&all[i], lay)
	}
	p.giveLetters()
	return p.list, p.problems
}

type (
	conceptKey struct {
		group int
		name  string
	}
	formKey struct {
		conceptKey
		text, lang string
		mode       Mode
		options    Options
	}
)

// A parser holds the list as far as it is read.
type parser struct {
	list     *List
	problems []Problem
	group    string // cell of the current group
	groups   map[string]int
	asked    []byte // letter that each group asks for, or 0
	concepts map[conceptKey]int
	lines    map[formKey]int // where each form stands first
	over     bool            // the list is full and that was reported
}

func (p *parser) problem(line int, source, reason string) {
	switch n := len(p.problems); {
	case n < maxProblems:
		p.problems = append(p.problems, Problem{line, shorten(source), reason})
	case n == maxProblems:
		p.problems = append(p.problems, Problem{line, shorten(source), "further problems are not listed"})
	}
}

// prepare takes the byte-order mark and the separator line of spreadsheets off,
// and cuts what is too long.
func (p *parser) prepare(src string) string {
	if strings.HasPrefix(src, "\xff\xfe") || strings.HasPrefix(src, "\xfe\xff") {
		p.problem(1, "", "the list is UTF-16; save it as UTF-8")
		return ""
	}
	src = strings.TrimPrefix(src, "\ufeff")
	if len(src) > MaxBytes {
		cut := strings.LastIndexAny(src[:MaxBytes], "\n\r") + 1
		p.problem(1+countLines(src[:cut]), src[cut:min(len(src), cut+maxForm)], fmt.Sprintf("the list is longer than %d bytes; the rest is not read", MaxBytes))
		src = src[:cut]
	}
	if len(src) >= 5 && strings.EqualFold(src[:4], "sep=") && lineEnd(src, 0) == 5 {
		src = "#" + src[1:]
	}
	return src
}

// checkHeader reports headings that are not understood; a misspelt "mode"
// would otherwise be lost without a word.
func (p *parser) checkHeader(lay layout, all []row) {
	if lay.header < 0 {
		return
	}
	head := &all[lay.header]
	for i, c := range lay.columns {
		if cell := head.cells[i]; c == ignored && cell != "" {
			p.problem(head.line, head.source, fmt.Sprintf("column %q is not known, or stands twice; it is not read", shorten(cell)))
		}
	}
}

func (p *parser) full(r *row) bool {
	if !p.over && !r.comment && !r.blank() {
		p.over = true
		p.problem(r.line, r.source, fmt.Sprintf("the list has more than %d forms; the rest is not read", MaxForms))
	}
	return true
}

// row adds what the row says to the list, or to the problems.
func (p *parser) row(r *row, lay layout) {
	switch {
	case r.comment:
		if name := strings.TrimSpace(strings.TrimLeft(r.source, "#")); lay.separator == 0 && name != "" {
			p.group = name
		}
		return
	case r.blank(), lay.separator == 0 && strings.Trim(r.source, ";,\t ") == "":
		return
	case !utf8.ValidString(r.source):
		p.problem(r.line, r.source, "the row is not UTF-8")
		return
	case r.unclosed:
		p.problem(r.line, r.source, "a quotation mark is opened and not closed")
		return
	}
	cells := r.byColumn(lay)
	if g := cells[groupColumn]; g != "" {
		p.group = g
	}
	if cells[formColumn] == "" && cells[conceptColumn] == "" && cells[groupColumn] != "" {
		return // a heading of its own for the rows below
	}
	f, err := parseForm(cells[formColumn], cells[langColumn], cells[modeColumn], cells[optionsColumn])
	if err == nil {
		f.Line = r.line
		err = p.add(f, cells[conceptColumn], cells[noteColumn])
	}
	if err != nil {
		p.problem(r.line, r.source, err.Error())
	}
}

// byColumn sorts the cells by what they stand for. A note in the last column
// may hold the separator without quotation marks.
func (r *row) byColumn(lay layout) (cells [numColumns]string) {
	if lay.separator == 0 {
		cells[formColumn] = strings.Join(r.cells, "\x00")
		return cells
	}
	last := len(lay.columns) - 1
	for i, c := range r.cells {
		switch {
		case i <= last:
			cells[lay.columns[i]] = c
		case lay.columns[last] == noteColumn && c != "":
			cells[noteColumn] += string(lay.separator) + " " + c
		}
	}
	return cells
}

func (p *parser) add(f Form, concept, note string) error {
	g, err := p.findGroup()
	if err != nil {
		return err
	}
	if concept == "" {
		concept = f.Text
	}
	key := conceptKey{g, strings.Join(strings.Fields(concept), " ")}
	same := formKey{key, f.Text, f.Lang, f.Mode, f.Options}
	if line, ok := p.lines[same]; ok {
		return fmt.Errorf("the same as line %d", line)
	}
	p.lines[same] = f.Line
	group := &p.list.Groups[g]
	at, ok := p.concepts[key]
	if !ok {
		at = len(group.Concepts)
		p.concepts[key] = at
		group.Concepts = append(group.Concepts, Concept{Name: key.name})
	}
	c := &group.Concepts[at]
	c.Forms = append(c.Forms, f)
	if c.Note == "" {
		c.Note = note
	}
	return nil
}

// findGroup returns the index of the current group, made if it is new.
func (p *parser) findGroup() (int, error) {
	letter, name, labels := parseGroup(p.group)
	key := strings.ToLower(name)
	i, ok := p.groups[key]
	if ok {
		p.list.Groups[i].addLabels(labels)
		return i, nil
	}
	i = len(p.list.Groups)
	if i == MaxGroups {
		return 0, fmt.Errorf("a list has at most %d groups", MaxGroups)
	}
	p.groups[key] = i
	p.asked = append(p.asked, letter)
	p.list.Groups = append(p.list.Groups, Group{Name: name, Slot: i % Slots, labels: labels})
	return i, nil
}

// parseGroup reads "A Persons|de=Personen|ru=Персоны".
func parseGroup(cell string) (letter byte, name string, labels []label) {
	name, rest, _ := strings.Cut(cell, "|")
	name = strings.TrimSpace(name)
	if len(name) > 2 && 'A' <= name[0] && name[0] <= 'Z' && name[1] == ' ' {
		letter, name = name[0], strings.TrimSpace(name[2:])
	}
	for part := range strings.SplitSeq(rest, "|") {
		lang, text, ok := strings.Cut(part, "=")
		lang, text = strings.TrimSpace(lang), strings.TrimSpace(text)
		if ok && lang != "" && text != "" {
			labels = append(labels, label{lang, text})
		}
	}
	if name == "" {
		name = unnamed
	}
	return letter, name, labels
}

// giveLetters gives each group the letter it asks for, if it is the first to
// do so, and the others the letters left, in order.
func (p *parser) giveLetters() {
	var taken [256]bool
	for i, letter := range p.asked {
		if letter != 0 && !taken[letter] {
			taken[letter] = true
			p.list.Groups[i].Letter = letter
		}
	}
	next := byte('A')
	for i := range p.list.Groups {
		g := &p.list.Groups[i]
		if g.Letter != 0 {
			continue
		}
		for taken[next] {
			next++
		}
		taken[next] = true
		g.Letter = next
	}
}
