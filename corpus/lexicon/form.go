package lexicon

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxForm is the longest form in bytes; a longer cell is a text, not a keyword.
const maxForm = 200

// modes are the names of modes that a list may use.
var modes = map[string]Mode{
	"word": Word, "wort": Word, "слово": Word,
	"exact": Exact, "exakt": Exact, "genau": Exact, "точно": Exact,
	"begins": Begins, "beginnt": Begins, "prefix": Begins, "начало": Begins, "начинается": Begins,
	"ends": Ends, "endet": Ends, "suffix": Ends, "конец": Ends, "кончается": Ends,
	"inside": Inside, "enthält": Inside, "contains": Inside, "внутри": Inside, "содержит": Inside,
	"phrase": Phrase, "wendung": Phrase, "фраза": Phrase,
	"name": Name, "имя": Name,
}

// planned are modes that lists for other programs use and ours does not know.
// Taking them for a word would find nothing and say nothing.
var planned = map[string]bool{"near": true, "regex": true, "regexp": true}

var caseOptions = map[string]bool{"case": true, "großklein": true, "регистр": true}

// parseForm reads the cells that make a form.
func parseForm(text, lang, mode, options string) (Form, error) {
	f := Form{Text: strings.Join(strings.Fields(text), " ")}
	if err := checkText(f.Text); err != nil {
		return f, err
	}
	var err error
	if f.Lang, err = parseLang(lang); err != nil {
		return f, err
	}
	if f.Options, err = parseOptions(options); err != nil {
		return f, err
	}
	if err = f.setMode(mode); err != nil {
		return f, err
	}
	return f, f.check()
}

func checkText(text string) error {
	switch {
	case text == "":
		return errors.New("the form is missing")
	case len(text) > maxForm:
		return fmt.Errorf("the form is longer than %d bytes", maxForm)
	}
	return nil
}

// setMode reads the mode cell; an empty one is told by asterisks and spaces.
func (f *Form) setMode(cell string) error {
	name := strings.ToLower(cell)
	mode, known := modes[name]
	switch {
	case planned[name]:
		return fmt.Errorf("mode %q is not supported yet", cell)
	case name != "" && !known:
		return fmt.Errorf("mode %q is not one of word, exact, begins, ends, inside, phrase, name", cell)
	case name == "":
		f.Mode = f.impliedMode()
	default:
		f.Mode = mode
	}
	switch f.Mode {
	case Exact:
		f.Options.Case = true
	case Begins:
		f.Text = strings.TrimSuffix(f.Text, "*")
	case Ends:
		f.Text = strings.TrimPrefix(f.Text, "*")
	case Inside:
		f.Text = strings.TrimPrefix(strings.TrimSuffix(f.Text, "*"), "*")
	case Phrase:
		if !strings.Contains(f.Text, " ") {
			f.Mode = Word
		}
	}
	return nil
}

func (f *Form) impliedMode() Mode {
	before, after := strings.HasPrefix(f.Text, "*"), strings.HasSuffix(f.Text, "*")
	switch {
	case strings.Contains(f.Text, " "):
		return Phrase
	case before && after:
		return Inside
	case before:
		return Ends
	case after:
		return Begins
	}
	return Word
}

// check finds forms that could match nothing, or nearly everything.
func (f *Form) check() error {
	signs := 0 // letters and digits
	for _, r := range f.Text {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			signs++
		case unicode.IsControl(r):
			return errors.New("the form holds a control character")
		}
	}
	partial := f.Mode == Begins || f.Mode == Ends || f.Mode == Inside
	spaces := strings.Contains(f.Text, " ")
	switch {
	case signs == 0:
		return errors.New("the form has no letter or digit")
	case f.Mode != Exact && !f.asterisksEndWords():
		return errors.New("an asterisk can only stand at the end of a word, or before a single word")
	case partial && signs < 2:
		return fmt.Errorf("one letter is too short for mode %s", f.Mode)
	case spaces && (partial || f.Mode == Word):
		return fmt.Errorf("mode %s takes a single word; use phrase or name", f.Mode)
	}
	return nil
}

// asterisksEndWords reports whether each asterisk left in the form ends a word
// of several, two letters long or more: "красн* карточк*".
func (f *Form) asterisksEndWords() bool {
	if f.Mode != Phrase && f.Mode != Name {
		return !strings.Contains(f.Text, "*")
	}
	for word := range strings.SplitSeq(f.Text, " ") {
		stem, _ := strings.CutSuffix(word, "*")
		if strings.Contains(stem, "*") || stem != word && utf8.RuneCountInString(stem) < 2 {
			return false
		}
	}
	return true
}

func parseOptions(cell string) (o Options, err error) {
	for _, name := range strings.FieldsFunc(cell, func(r rune) bool { return r == ',' || r == ' ' || r == '+' }) {
		if !caseOptions[strings.ToLower(name)] {
			return o, fmt.Errorf("option %q is not known; the only one is case", name)
		}
		o.Case = true
	}
	return o, nil
}

// parseLang checks the shape of a BCP 47 tag and gives it the usual case.
func parseLang(cell string) (string, error) {
	if cell == "" || cell == "*" {
		return "", nil
	}
	subtags := strings.Split(strings.ReplaceAll(cell, "_", "-"), "-")
	for i, s := range subtags {
		if !isSubtag(s, i == 0) {
			return "", fmt.Errorf("lang %q is not a language tag such as de or sr-Latn", cell)
		}
		s = strings.ToLower(s)
		switch {
		case i > 0 && len(s) == 4 && s[0] > '9':
			s = strings.ToUpper(s[:1]) + s[1:]
		case i > 0 && len(s) == 2:
			s = strings.ToUpper(s)
		}
		subtags[i] = s
	}
	return strings.Join(subtags, "-"), nil
}

func isSubtag(s string, primary bool) bool {
	if len(s) < 2 || len(s) > 8 || primary && len(s) > 3 || !utf8.ValidString(s) {
		return false
	}
	for _, r := range s {
		letter := 'a' <= r|0x20 && r|0x20 <= 'z'
		if !letter && (primary || r < '0' || r > '9') {
			return false
		}
	}
	return true
}
