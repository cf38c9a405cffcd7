package main

import (
	"fmt"
	"strings"

	"querlese/corpus"
	"querlese/corpus/engine"
	"querlese/corpus/stats"
	"querlese/corpus/stats/over"
	"querlese/corpus/text"
)

// querlese stats KIND counts over the articles of a corpus, or of the texts
// that -filter lets through. Words are compared without case and accents, with
// -forms as they are written; WORD may end in * for a beginning. Flags stand
// before or after KIND, and before WORD or DOC. With -json one value a line:
//
//	frequency          {word, count, docs, per_million}
//	collocations WORD  {word, count, left, right, total, log_dice, log_likelihood, mi3}
//	keyness            {word, a, b, per_million_a, per_million_b, g2, diff, log_ratio}: the texts of -filter (a) against all others (b)
//	ngrams             {text, count, docs}
//	dispersion WORD    {word, count, parts, range, d, dp, dp_norm}
//	time WORD          {period, texts, hits, tokens, per_million}; the last two periods are "yearless" and "undated"
//	groups             {a, b, count, jaccard, npmi}; a = b is the group by itself
//	duplicates         {a, b, jaccard, estimate, shared}
//	similar DOC        {doc, id, cosine, words}; DOC is a file or an id
//
// Numbers with a fraction are rounded to four places. The formulas stand in
// package stats. Without -json the same is printed as columns with tabs.
var statKinds = [...]statKind{
	{"frequency", false, (*statCall).frequency},
	{"collocations", true, (*statCall).collocations},
	{"keyness", false, (*statCall).keyness},
	{"ngrams", false, (*statCall).ngrams},
	{"dispersion", true, (*statCall).dispersion},
	{"time", true, (*statCall).time},
	{"groups", false, (*statCall).groups},
	{"duplicates", false, (*statCall).duplicates},
	{"similar", true, (*statCall).similar},
}

// A statKind is one of the statistics.
type statKind struct {
	name    string
	operand bool // takes a WORD or DOC
	run     func(s *statCall) error
}

// statCall is one call of querlese stats.
type statCall struct {
	e       *engine.Engine
	keep    over.Keep // of -filter; nil keeps all
	operand string
	out     *table

	json, forms, month         bool
	min, n, left, right, parts int
	packFile, by               string
	threshold                  float64
	chosen                     filters
}

func runStats(c *call, args []string) error {
	s := &statCall{chosen: filters{}}
	flags := c.flags("stats")
	flags.BoolVar(&s.json, "json", false, "print one JSON value a line")
	flags.StringVar(&s.packFile, "pack", "", "a pack instead of the built-in corpus")
	flags.Var(s.chosen, "filter", "KEY=VALUE, or -KEY=VALUE to exclude; may be repeated")
	flags.BoolVar(&s.forms, "forms", false, "words as they are written")
	flags.BoolVar(&s.month, "month", false, "time by month, not by year")
	flags.IntVar(&s.min, "min", 0, "least number of occurrences; 0 is 1, for ngrams 2")
	flags.IntVar(&s.n, "n", 2, "words of an n-gram, 2 to 5")
	flags.IntVar(&s.left, "left", stats.DefaultWindow, "words before the node")
	flags.IntVar(&s.right, "right", stats.DefaultWindow, "words after the node")
	flags.IntVar(&s.parts, "parts", 0, "equal parts for dispersion instead of texts")
	flags.StringVar(&s.by, "by", "dice", "order of collocates: dice, likelihood or mi3")
	flags.Float64Var(&s.threshold, "threshold", stats.DefaultThreshold, "least Jaccard of duplicates")
	limit := flags.Int("limit", 0, "print so many lines at most; 0 is all, for similar 10")
	if flags.Parse(args) != nil || flags.NArg() == 0 {
		return errUsage
	}
	kind := flags.Arg(0)
	if flags.Parse(flags.Args()[1:]) != nil {
		return errUsage
	}
	s.operand = strings.Join(flags.Args(), " ")
	s.out = &table{c: c, json: s.json, limit: *limit}
	for _, k := range statKinds {
		if k.name == kind && k.operand == (s.operand != "") {
			if err := s.open(); err != nil {
				return err
			}
			return k.run(s)
		}
	}
	return errUsage
}

// open opens the corpus and makes the predicate of the filters.
func (s *statCall) open() (err error) {
	if s.e, err = openEngine(s.packFile); err != nil {
		return err
	}
	for _, key := range corpus.FacetKeys {
		f, ok := s.chosen[key]
		if !ok {
			continue
		}
		keep, err := over.Where(s.e.Corpus, key, f.Only, f.Not)
		if err != nil {
			return err
		}
		s.keep = s.keep.And(keep)
	}
	return nil
}

func (s *statCall) read() (*over.Tokens, error) { return over.Read(s.e.Corpus, s.keep, s.forms) }

// word returns the operand as the words of the corpus are written.
func (s *statCall) word() (word string, prefix bool, err error) {
	tokens := text.Tokens(s.operand)
	if len(tokens) != 1 {
		return "", false, fmt.Errorf("%q is %d words, one is needed", s.operand, len(tokens))
	}
	word = s.operand[tokens[0].Start:tokens[0].End]
	prefix = strings.HasPrefix(s.operand[tokens[0].End:], "*")
	if s.forms {
		return text.Visible(word), prefix, nil
	}
	return text.Fold(word), prefix, nil
}

// node tells which numbers are the operand's.
func (s *statCall) node(v *stats.Vocabulary) (func(stats.Word) bool, error) {
	word, prefix, err := s.word()
	if err != nil {
		return nil, err
	}
	return func(w stats.Word) bool {
		return v.Word(w) == word || prefix && strings.HasPrefix(v.Word(w), word)
	}, nil
}

func (s *statCall) frequency() error {
	t, err := s.read()
	if err != nil {
		return err
	}
	for _, f := range stats.Count(t.Passages).List(&t.Vocabulary, s.min) {
		s.out.row("word", f.Word, "count", f.Count, "docs", f.Docs, "per_million", f.PerMillion)
	}
	return s.out.err
}

func (s *statCall) collocations() error {
	measures := map[string]stats.Measure{"dice": stats.ByLogDice, "likelihood": stats.ByLogLikelihood, "mi3": stats.ByMI3}
	by, ok := measures[s.by]
	if !ok || s.left < 0 || s.right < 0 {
		return errUsage
	}
	t, err := s.read()
	if err != nil {
		return err
	}
	node, err := s.node(&t.Vocabulary)
	if err != nil {
		return err
	}
	for _, x := range stats.Collocations(t.Passages, &t.Vocabulary, node, stats.CollocationOptions{Left: s.left, Right: s.right, Min: s.min, By: by}) {
		s.out.row("word", x.Word, "count", x.Count, "left", x.Left, "right", x.Right, "total", x.Total,
			"log_dice", x.LogDice, "log_likelihood", x.LogLikelihood, "mi3", x.MI3)
	}
	return s.out.err
}

func (s *statCall) keyness() error {
	if s.keep == nil {
		return errUsage
	}
	t, err := over.Read(s.e.Corpus, nil, s.forms)
	if err != nil {
		return err
	}
	a, b := stats.Count(t.Part(s.keep)), stats.Count(t.Part(s.keep.Not()))
	for _, k := range stats.Keyness(a, b, &t.Vocabulary, s.min) {
		s.out.row("word", k.Word, "a", k.A, "b", k.B, "per_million_a", k.PerMillionA, "per_million_b", k.PerMillionB,
			"g2", k.G2, "diff", k.Diff, "log_ratio", k.LogRatio)
	}
	return s.out.err
}

func (s *statCall) ngrams() error {
	if s.n < stats.MinN || s.n > stats.MaxN {
		return errUsage
	}
	t, err := s.read()
	if err != nil {
		return err
	}
	least := s.min
	if least == 0 {
		least = 2
	}
	for _, g := range stats.NGrams(t.Passages, &t.Vocabulary, s.n, least) {
		s.out.row("text", g.Text, "count", g.Count, "docs", g.Docs)
	}
	return s.out.err
}

func (s *statCall) dispersion() error {
	t, err := s.read()
	if err != nil {
		return err
	}
	node, err := s.node(&t.Vocabulary)
	if err != nil {
		return err
	}
	parts := stats.Texts(t.Passages, node)
	if s.parts > 0 {
		parts = stats.EqualParts(t.Passages, node, s.parts)
	}
	d, ok := stats.Disperse(parts)
	if !ok {
		return fmt.Errorf("%q: %d occurrences in %d parts have no dispersion", s.operand, d.Count, d.Parts)
	}
	s.out.row("word", s.operand, "count", d.Count, "parts", d.Parts, "range", d.Range, "d", d.D, "dp", d.DP, "dp_norm", d.DPNorm)
	return s.out.err
}

func (s *statCall) time() error {
	if s.forms {
		return fmt.Errorf("-forms: hits over time are counted without case and accents")
	}
	word, prefix, err := s.word()
	if err != nil {
		return err
	}
	hits, err := over.WordHits(s.e.Corpus, word, prefix)
	if err != nil {
		return err
	}
	line, err := over.Timeline(s.e.Corpus, s.keep, hits, s.month)
	if err != nil {
		return err
	}
	line.Yearless.Name, line.Undated.Name = "yearless", "undated"
	for _, p := range append(line.Periods, line.Yearless, line.Undated) {
		s.out.row("period", p.Name, "texts", p.Texts, "hits", p.Hits, "tokens", p.Tokens, "per_million", p.PerMillion)
	}
	return s.out.err
}

func (s *statCall) groups() error {
	list := s.e.Keywords
	both, err := over.Groups(s.e.Corpus, list, s.keep)
	if err != nil {
		return err
	}
	letter := func(g int) string { return string(rune(list.Groups[g].Letter)) }
	for g := range list.Groups {
		if n := both.Count(g, g); n > 0 {
			s.out.row("a", letter(g), "b", letter(g), "count", n, "jaccard", 1.0, "npmi", 1.0)
		}
	}
	for _, x := range both.Edges() {
		s.out.row("a", letter(x.A), "b", letter(x.B), "count", x.Count, "jaccard", x.Jaccard, "npmi", x.NPMI)
	}
	return s.out.err
}

func (s *statCall) duplicates() error {
	t, err := s.read()
	if err != nil {
		return err
	}
	docs := cachedDocuments{c: s.e.Corpus, docs: map[int]*corpus.Document{}}
	for _, d := range stats.NearDuplicates(t.Passages, &t.Vocabulary, s.threshold) {
		a, err := docs.get(d.A)
		if err != nil {
			return err
		}
		b, err := docs.get(d.B)
		if err != nil {
			return err
		}
		s.out.row("a", a.File, "b", b.File, "jaccard", d.Jaccard, "estimate", d.Estimate, "shared", d.Shared)
	}
	return s.out.err
}

// similarTexts is the number of similar texts without -limit.
const similarTexts = 10

func (s *statCall) similar() error {
	docs := cachedDocuments{c: s.e.Corpus, docs: map[int]*corpus.Document{}}
	files := make([]string, s.e.Corpus.Meta.Documents)
	at := -1
	for i := range files {
		d, err := docs.get(i)
		if err != nil {
			return err
		}
		if files[i] = d.File; d.File == s.operand || s.e.Corpus.ID(i) == s.operand {
			at = i
		}
	}
	if at < 0 {
		return fmt.Errorf("%q: %w", s.operand, engine.ErrNoDocument)
	}
	t, err := over.Read(s.e.Corpus, nil, s.forms)
	if err != nil {
		return err
	}
	if s.out.limit == 0 {
		s.out.limit = similarTexts
	}
	n := s.out.limit
	if s.keep != nil {
		n = len(files) // the filter chooses among all
	}
	found, _ := stats.Weigh(t.Passages, &t.Vocabulary).Similar(at, n)
	for _, x := range found {
		if s.keep == nil || s.keep(x.Doc) {
			s.out.row("doc", files[x.Doc], "id", s.e.Corpus.ID(x.Doc), "cosine", x.Cosine, "words", x.Words)
		}
	}
	return s.out.err
}

// cachedDocuments opens each document once, whatever the order of the lines.
type cachedDocuments struct {
	c    *corpus.Corpus
	docs map[int]*corpus.Document
}

func (d *cachedDocuments) get(i int) (*corpus.Document, error) {
	if doc := d.docs[i]; doc != nil {
		return doc, nil
	}
	doc, err := d.c.Document(i)
	d.docs[i] = doc
	return doc, err
}
