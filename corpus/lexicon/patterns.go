package lexicon

import "querlese/corpus/text"

// Patterns returns folded words of which every hit of the form holds one that
// fits; * stands for any characters. A search looks them up in its vocabulary
// before it reads texts.
func (f *Form) Patterns() []string {
	fold := text.Fold(f.Text)
	switch f.Mode {
	case Begins:
		return []string{fold + "*"}
	case Ends:
		return []string{"*" + fold}
	case Inside:
		return []string{"*" + fold + "*"}
	}
	var out []string
	for _, t := range tokensOf(f.Text) {
		if t.prefix {
			t.fold += "*"
		}
		if out = append(out, t.fold); f.Mode != Name {
			break // the hit begins with the first word
		}
	}
	return out
}
