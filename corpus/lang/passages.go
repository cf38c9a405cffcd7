package lang

// Smoothing of passages. A passage is sure of itself with sureProb and
// sureWords; any other listens to its neighbours, as much as priorDocument (by
// the share of each language in the document) and priorNeighbour (for the
// nearest sure passage on either side) say, in the unit of the scores.
const (
	sureProb       = 0.95
	sureWords      = 5
	priorDocument  = 3.0
	priorNeighbour = 2.0
	longPassage    = 400 // letters; longer passages do not outvote more of the document
)

// An opinion is what one passage says by itself.
type opinion struct {
	guess    Guess
	language int // index in languages, or noLanguage
	script   script
	letters  int
	sure     bool
}

// TagPassages returns the likeliest language of each text, given the texts of
// one document in their order. Short and unsure passages take the tag of the
// sure ones near them that are written in the same script; a passage in a
// script of its own keeps what it says itself.
func TagPassages(texts []string) []Guess {
	opinions := make([]opinion, len(texts))
	for i, text := range texts {
		opinions[i] = ask(text)
	}
	mass := documentMass(opinions)
	before, after := sureNeighbours(opinions)
	tags := make([]Guess, len(texts))
	for i, o := range opinions {
		tags[i] = o.guess
		if o.sure || o.script >= firstSingle || mass.total[o.script] == 0 {
			continue
		}
		prior := mass.prior(o.script)
		for _, n := range [...]int{before[i], after[i]} {
			if n != noLanguage {
				prior[n] += priorNeighbour
			}
		}
		var e evidence
		e.read(texts[i])
		tags[i] = e.guesses(&prior)[0]
	}
	return tags
}

func ask(text string) opinion {
	var e evidence
	e.read(text)
	o := opinion{guess: e.guesses(nil)[0], language: noLanguage, script: min(e.script(), firstSingle)}
	if theTables().family[o.script] == 0 {
		o.script = firstSingle // decided by the letters alone
		return o
	}
	o.letters = min(e.census.letters[o.script], longPassage)
	o.language = languageIndex(o.guess.Tag, o.script)
	o.sure = o.language != noLanguage && o.guess.Prob >= sureProb && e.words >= sureWords
	return o
}

func languageIndex(tag string, s script) int {
	for i, l := range languages {
		if l.script == s && l.tag == tag {
			return i
		}
	}
	return noLanguage
}

// masses are the letters of a document's sure passages by script and language.
type masses struct {
	total    [firstSingle + 1]int
	language [maxLanguages]int
}

func documentMass(opinions []opinion) (m masses) {
	for _, o := range opinions {
		if o.sure {
			m.total[o.script] += o.letters
			m.language[o.language] += o.letters
		}
	}
	return m
}

func (m *masses) prior(s script) (p [maxLanguages]float32) {
	for i, l := range languages {
		if l.script == s {
			p[i] = priorDocument * float32(m.language[i]) / float32(m.total[s])
		}
	}
	return p
}

// sureNeighbours returns, for each passage, the language of the nearest sure
// passage of the same script before and after it.
func sureNeighbours(opinions []opinion) (before, after []int) {
	before, after = make([]int, len(opinions)), make([]int, len(opinions))
	var last [firstSingle + 1]int
	note := func(near []int, i int) {
		o := opinions[i]
		near[i] = last[o.script]
		if o.sure {
			last[o.script] = o.language
		}
	}
	reset := func() {
		for s := range last {
			last[s] = noLanguage
		}
	}
	reset()
	for i := range opinions {
		note(before, i)
	}
	reset()
	for i := len(opinions) - 1; i >= 0; i-- {
		note(after, i)
	}
	return before, after
}
