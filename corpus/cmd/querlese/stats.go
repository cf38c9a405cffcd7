package main

import (
	"flag"
	"slices"
	"strings"

	"querlese/corpus"
	"querlese/corpus/engine"
	"querlese/corpus/stats"
	"querlese/corpus/stats/over"
)

// statsUsage names every kind; TestStatsUsage holds it against statKinds.
const statsUsage = `querlese stats [-json] [-pack FILE] [-filter KEY=VALUE] [-limit N] KIND
    frequency    [-forms] [-min N]
    collocations [-forms] [-min N] [-left N] [-right N] [-by dice|likelihood|mi3] QUERY
    keyness      [-forms] [-min N] [-against KEY=VALUE] [-by g2|ratio|diff], with -filter
    ngrams       [-forms] [-min N] [-n N]
    dispersion   [-parts N] QUERY
    time         [-month] QUERY
    groups       [-matrix]
    names        [-matrix] [QUERY QUERY…]
    duplicates   [-threshold SHARE]
    similar      [-forms] DOC`

// querlese stats KIND counts over the articles of a corpus, or of the texts
// that -filter lets through; a text in two languages is in either part as a
// whole. Words are compared without case and accents, with -forms as they are
// written; in scripts without spaces each character is one. Flags stand before
// or after KIND, and before QUERY or DOC.
//
// QUERY is any query of the search box: its hits in articles are what is
// counted, each place once. Those of its parts that name no words and must hold,
// such as lang:ru or date:2021, limit the texts that are counted at all, as
// -filter does; so they limit the words of "per million" too. Its other parts
// say which hits count: in "Minsk -Moskau" those in texts without Moskau, of
// all texts.
//
// With -json one value a line:
//
//	frequency           {word, count, docs, per_million}; docs: texts that hold it
//	collocations QUERY  {word, count, left, right, total, log_dice, log_likelihood, mi3}
//	keyness             {word, a, b, per_million_a, per_million_b, g2, diff, log_ratio, over}: the texts of -filter (a) against
//	                    those of -against or, without it, all others (b); a text of both is in a. over is "a", "b" or ""
//	ngrams              {text, count, docs}; within sentences
//	dispersion QUERY    {word, count, parts, range, d, dp, dp_norm}; parts are the texts, with -parts equal ones
//	time QUERY          {period, texts, hits, tokens, per_million}; every year or month from the first to the last, and at the
//	                    end "yearless" and "undated"
//	groups              {a, b, count, jaccard, npmi} in passages; a = b is the group by itself
//	names               {a, a_group, b, b_group, count, jaccard, npmi} of the keyword list's concepts; of two queries or more
//	                    {a, b, count, jaccard, npmi}
//	  with -matrix      {name, counts} or {name, group, counts}, counts in the order of the lines
//	duplicates          {a, b, jaccard, estimate, shared}
//	similar DOC         {doc, id, cosine, words}; DOC is a file or an id
//
// Numbers with a fraction are rounded to four places. Lists are sorted by their
// measure, then by the word, so the same texts give the same lines. What finds
// nothing prints nothing. The formulas stand in package stats. Without -json the
// same is printed as columns with tabs.
var statKinds = [...]statKind{
	{"frequency", none, "forms min", (*statCall).frequency},
	{"collocations", one, "forms min left right by", (*statCall).collocations},
	{"keyness", none, "forms min against by", (*statCall).keyness},
	{"ngrams", none, "forms min n", (*statCall).ngrams},
	{"dispersion", one, "parts", (*statCall).dispersion},
	{"time", one, "month", (*statCall).time},
	{"groups", none, "matrix", (*statCall).groups},
	{"names", several, "matrix", (*statCall).names},
	{"duplicates", none, "threshold", (*statCall).duplicates},
	{"similar", one, "forms", (*statCall).similar},
}

// What a statistic is asked of.
type operands uint8

const (
	none    operands = iota
	one              // a query or a text
	several          // queries; none is all names
)

// A statKind is one of the statistics.
type statKind struct {
	name     string
	operands operands
	flags    string // beside those that all have
	run      func(s *statCall) error
}

// statCall is one call of querlese stats.
type statCall struct {
	c       *call
	e       *engine.Engine
	keep    over.Keep // of -filter; nil keeps all
	operand string
	list    []string // operands one by one
	out     *table

	json, forms, month, matrix bool
	min, n, left, right, parts int
	packFile, by               string
	threshold                  float64
	chosen, against            filters
}

func runStats(c *call, args []string) error {
	s := &statCall{c: c, chosen: filters{}, against: filters{}}
	flags := c.flags("stats")
	flags.BoolVar(&s.json, "json", false, "print one JSON value a line")
	flags.StringVar(&s.packFile, "pack", "", "a pack instead of the built-in corpus")
	flags.Var(s.chosen, "filter", "KEY=VALUE, or -KEY=VALUE to exclude; may be repeated")
	flags.Var(s.against, "against", "the part to compare with, as -filter")
	flags.BoolVar(&s.forms, "forms", false, "words as they are written")
	flags.BoolVar(&s.month, "month", false, "time by month, not by year")
	flags.BoolVar(&s.matrix, "matrix", false, "a matrix, not a list of pairs")
	flags.IntVar(&s.min, "min", 0, "least number of occurrences; 0 is 1, for ngrams 2")
	flags.IntVar(&s.n, "n", 2, "words of an n-gram, 2 to 5")
	flags.IntVar(&s.left, "left", stats.DefaultWindow, "words before the node")
	flags.IntVar(&s.right, "right", stats.DefaultWindow, "words after the node")
	flags.IntVar(&s.parts, "parts", 0, "equal parts for dispersion instead of texts")
	flags.StringVar(&s.by, "by", "", "order: of collocates dice, likelihood or mi3, of key words g2, ratio or diff")
	flags.Float64Var(&s.threshold, "threshold", stats.DefaultThreshold, "least Jaccard of duplicates")
	limit := flags.Int("limit", 0, "print so many lines at most; 0 is all, for similar 10")
	if flags.Parse(args) != nil || flags.NArg() == 0 {
		return errUsage
	}
	kind, err := findKind(flags.Arg(0))
	if err != nil {
		return err
	}
	if flags.Parse(flags.Args()[1:]) != nil {
		return errUsage
	}
	s.list = flags.Args()
	s.operand = strings.TrimSpace(strings.Join(s.list, " "))
	s.out = &table{c: c, json: s.json, limit: *limit}
	if err := s.check(kind, flags); err != nil {
		return err
	}
	if err := s.open(); err != nil {
		return err
	}
	return kind.run(s)
}

func findKind(name string) (*statKind, error) {
	var names []string
	for i := range statKinds {
		if statKinds[i].name == name {
			return &statKinds[i], nil
		}
		names = append(names, statKinds[i].name)
	}
	return nil, misused("no kind %q; there are %s", name, strings.Join(names, ", "))
}

// check finds what makes no sense before anything is opened.
func (s *statCall) check(kind *statKind, flags *flag.FlagSet) (err error) {
	for _, n := range []int{s.min, s.left, s.right, s.parts, s.out.limit} {
		if n < 0 {
			return misused("a number below 0")
		}
	}
	flags.Visit(func(f *flag.Flag) {
		if err == nil && !slices.Contains(strings.Fields("json pack filter limit "+kind.flags), f.Name) {
			err = misused("-%s says nothing about %s", f.Name, kind.name)
		}
	})
	switch {
	case err != nil:
		return err
	case kind.operands == none && s.operand != "":
		return misused("%s takes no query", kind.name)
	case kind.operands == one && s.operand == "":
		return misused("%s of what?", kind.name)
	case s.n < stats.MinN || s.n > stats.MaxN:
		return misused("-n is %d to %d", stats.MinN, stats.MaxN)
	case !(s.threshold > 0 && s.threshold <= 1):
		return misused("-threshold is more than 0 and at most 1")
	}
	return nil
}

// open opens the corpus and makes the predicate of the filters.
func (s *statCall) open() (err error) {
	if s.e, err = openEngine(s.packFile); err != nil {
		return err
	}
	s.keep, err = s.filter(s.chosen)
	return err
}

// filter makes the predicate of filters, nil if there are none.
func (s *statCall) filter(chosen filters) (keep over.Keep, err error) {
	for _, key := range corpus.FacetKeys {
		f, ok := chosen[key]
		if !ok {
			continue
		}
		one, err := over.Where(s.e.Corpus, key, f.Only, f.Not)
		if err != nil {
			return nil, err
		}
		keep = keep.And(one)
	}
	return keep, nil
}
