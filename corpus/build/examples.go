package build

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"querlese/corpus"
	"querlese/corpus/lexicon"
	"querlese/corpus/text"
)

// maxProbes bounds the words that are tried as examples.
const maxProbes = 400

// A chooser looks for questions that are worth asking.
type chooser struct {
	corpus *corpus.Corpus
	list   *lexicon.List
	langs  *corpus.Facet
	groups *corpus.Facet
}

// examples chooses up to three questions whose answer is neither nothing nor
// everything: with words of the keyword list where it has hits, of the
// vocabulary otherwise.
func examples(packed []byte, list *lexicon.List) ([]corpus.Example, error) {
	c, err := corpus.Open(string(packed))
	if err != nil {
		return nil, err
	}
	x := &chooser{corpus: c, list: list}
	if x.langs, err = c.Facet("lang"); err != nil {
		return nil, err
	}
	if x.groups, err = c.Facet("group"); err != nil {
		return nil, err
	}
	words, err := x.words()
	if err != nil {
		return nil, err
	}
	var out []corpus.Example
	first, n := x.bestWord(words, "", func(int) bool { return true })
	if n > 0 {
		out = append(out, corpus.Example{Kind: "word", Query: first, Texts: n})
	}
	if tags := x.langs.Values; len(tags) > 1 && tags[1] != "und" {
		second, n := x.bestWord(words, first, func(doc int) bool { return slices.Contains(x.langs.Of(doc), 1) })
		if n > 0 {
			out = append(out, corpus.Example{Kind: "language", Query: second, Lang: tags[1], Texts: n})
		}
	}
	if letter, n := x.bestGroup(); n > 0 {
		out = append(out, corpus.Example{Kind: "group", Group: letter, Texts: n})
	}
	return out, nil
}

// A candidate is a word that might make a good question, and where it stands.
type candidate struct {
	form string
	docs []int
}

func (x *chooser) words() ([]candidate, error) {
	listed, err := x.look(x.listed())
	if len(listed) > 0 || err != nil {
		return listed, err
	}
	sampled, err := x.sampled()
	if err != nil {
		return nil, err
	}
	return x.look(sampled)
}

// listed are the keyword list's single words.
func (x *chooser) listed() []string {
	var out []string
	for _, g := range x.list.Groups {
		for _, c := range g.Concepts {
			for _, f := range c.Forms {
				if f.Mode == lexicon.Word && utf8.RuneCountInString(f.Text) > 4 {
					out = append(out, f.Text)
				}
			}
		}
	}
	return out
}

// sampled are the vocabulary's most widespread long words that begin with a
// capital letter, or whose script has none.
func (x *chooser) sampled() ([]string, error) {
	type widespread struct {
		form  string
		texts int
	}
	var types []widespread
	var list []corpus.Posting
	var failed error
	err := x.corpus.EachType(func(t corpus.Type, form []byte) bool {
		r, _ := utf8.DecodeRune(form)
		if utf8.RuneCount(form) <= 5 || !unicode.IsLetter(r) || unicode.IsLower(r) {
			return true
		}
		list, failed = x.corpus.Postings(list[:0], t)
		types = append(types, widespread{string(form), len(list)})
		return failed == nil
	})
	slices.SortStableFunc(types, func(a, b widespread) int { return cmp.Compare(b.texts, a.texts) })
	var out []string
	for _, t := range types[:min(len(types), 2*maxProbes)] {
		out = append(out, t.form)
	}
	return out, cmp.Or(err, failed)
}

// look finds the texts whose article holds each word, as a search would.
func (x *chooser) look(forms []string) ([]candidate, error) {
	var out []candidate
	seen := map[string]bool{}
	for _, form := range forms {
		fold := text.Fold(form)
		if seen[fold] || len(text.Tokens(form)) != 1 {
			continue
		}
		if seen[fold] = true; len(seen) > maxProbes {
			break
		}
		docs := map[int]bool{}
		var failed error
		err := x.corpus.Types(fold, false, func(t corpus.Type, _ []byte) {
			var list []corpus.Posting
			if list, failed = x.corpus.Postings(nil, t); failed != nil {
				return
			}
			for _, p := range list {
				if p.Counted() > 0 {
					docs[int(p.Doc)] = true
				}
			}
		})
		if err = cmp.Or(err, failed); err != nil {
			return nil, err
		}
		if len(docs) > 0 {
			out = append(out, candidate{form, sorted(docs)})
		}
	}
	return out, nil
}

func sorted(set map[int]bool) []int {
	out := make([]int, 0, len(set))
	for k := range set {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// bestWord returns the word that the most texts of a part hold, but not all
// texts of the corpus, and their number. The earlier word wins a tie.
func (x *chooser) bestWord(words []candidate, not string, in func(doc int) bool) (string, int) {
	best, most := "", 0
	for _, w := range words {
		n := 0
		for _, doc := range w.docs {
			if in(doc) {
				n++
			}
		}
		everywhere := len(w.docs) == x.corpus.Meta.Documents && len(w.docs) > 1
		if n > most && !everywhere && w.form != not {
			best, most = w.form, n
		}
	}
	return best, most
}

// bestGroup returns the keyword group that the most texts touch on; groups
// that all texts touch on come last.
func (x *chooser) bestGroup() (letter string, texts int) {
	worth := func(n int) int {
		if n == x.corpus.Meta.Documents {
			return 0
		}
		return n
	}
	for i, v := range x.groups.Values {
		if n := x.groups.All(i); texts == 0 || worth(n) > worth(texts) {
			letter, texts = v, n
		}
	}
	return letter, texts
}
