package corpus

import "querlese/corpus/pack"

// An Example is a question that the corpus can answer, for its first screen.
// Kind is "word" (which texts hold it), "language" (where a language's
// passages hold it) or "group" (which texts touch on a keyword group).
type Example struct {
	Kind  string
	Query string
	Lang  string
	Group string // letter
	Texts int
}

// AppendExamples writes the section "examples".
func AppendExamples(b []byte, es []Example) []byte {
	b = pack.AppendUint(b, len(es))
	for _, x := range es {
		for _, s := range [...]string{x.Kind, x.Query, x.Lang, x.Group} {
			b = pack.AppendString(b, s)
		}
		b = pack.AppendUint(b, x.Texts)
	}
	return b
}

// Examples returns the questions that were chosen when the corpus was packed.
func (c *Corpus) Examples() ([]Example, error) {
	sec, err := c.pack.Section("examples")
	if err != nil {
		return nil, err
	}
	s, err := sec.All()
	if err != nil || s == "" {
		return nil, err
	}
	r := pack.NewRecord(s)
	es := make([]Example, r.Count(5))
	for i := range es {
		es[i] = Example{Kind: r.String(), Query: r.String(), Lang: r.String(), Group: r.String(), Texts: r.Uint()}
	}
	return es, r.Err()
}
