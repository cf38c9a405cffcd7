package ingest

import (
	"strings"
	"unicode/utf8"

	"querlese/corpus"
)

// A cue is a set phrase that tells what a line does on a page.
type cue uint8

const (
	noCue         cue = iota
	cueNavigation     // "Menü", "Zum Inhalt springen"
	cueNotice         // cookies, scripts, advertisements, embedded content
	cueRelated        // "Lesen Sie auch" alone: headlines follow
	cueReadAlso       // "Lesen Sie auch: …" with the headline on the same line
	cueShare          // "Teilen", names of networks
	cueNetwork        // names of networks only
	cueSubscribe      // "Abonnieren Sie uns auf"
	cueComments       // "Kommentare (12)"
	cueReply          // "Antworten", "Melden": beside a reader's comment
	cueFooter         // imprint, copyright, error reports
	cueCaption        // credit of a picture
	cueSource         // "Quelle: …"
	cueByline         // "Von Erika Mustermann"
	cueDate           // the line is about a date
	cueClock          // the line is a time of day, with a place at most
)

// role is what a line with the cue does, wherever it stands.
func (c cue) role() corpus.Role {
	switch c {
	case cueNavigation, cueNotice:
		return corpus.Navigation
	case cueRelated:
		return corpus.RelatedHeading
	case cueReadAlso:
		return corpus.Related
	case cueShare, cueNetwork:
		return corpus.Sharing
	case cueSubscribe:
		return corpus.Subscribe
	case cueComments, cueReply:
		return corpus.Comments
	case cueFooter:
		return corpus.Footer
	case cueCaption:
		return corpus.Caption
	case cueSource:
		return corpus.Source
	case cueByline, cueDate:
		return corpus.Published
	case cueClock:
		return corpus.PageClock
	}
	return corpus.NoRole
}

// fold writes the phrase of a line into buf: letters in lower case, words
// separated by one space, figures and signs dropped, ё as е. "Kommentar (0)"
// and "Kommentare:" are found by their words alone.
func fold(buf []byte, line string) []byte {
	buf = buf[:0]
	space := false
	known := letters()
	for _, r := range line {
		l := known.of(r)
		if l.traits&(isLetter|isMark) == 0 {
			space = len(buf) > 0
			continue
		}
		if space {
			buf, space = append(buf, ' '), false
		}
		if r = l.lower; r == 'ё' {
			r = 'е'
		}
		buf = utf8.AppendRune(buf, r)
	}
	return buf
}

// Lengths in bytes past which a line is running text: no cue but those that
// stand at its beginning is looked for.
const (
	cueLine  = 260
	cueStart = 100
)

// foldHead writes as much of a line into buf as cues are looked for in.
func foldHead(buf []byte, line string) []byte {
	if len(line) > cueLine {
		line = cutAt(line, cueStart)
	}
	return fold(buf, line)
}

// findCue looks for a set phrase. folded is the line as written by [fold].
func findCue(line, folded string, s *shape) cue {
	if c, ok := wholeCues[folded]; ok {
		return c
	}
	if c := leadingCue(line, folded, s); c != noCue {
		return c
	}
	if len(line) > cueLine {
		if isConsent(line, s) {
			return cueNotice
		}
		return noCue
	}
	if s.letters == 0 {
		return noCue
	}
	if s.words <= 2 && agencies[folded] {
		return cueSource
	}
	if networksOnly(folded) {
		return cueNetwork
	}
	if isCredit(line, s) {
		return cueCaption
	}
	if s.words < 40 && strings.Contains(folded, "cookie") && containsAny(folded, cookieWords) {
		return cueNotice
	}
	for _, phrase := range noticePhrases {
		if strings.Contains(folded, phrase.words) {
			return phrase.cue
		}
	}
	if trailingCue(folded, s) {
		return cueNavigation
	}
	return noCue
}

// Words that a paragraph of a consent form may have.
const consentWords = 150

// isConsent reports whether a long line asks the reader to agree to cookies.
func isConsent(line string, s *shape) bool {
	if s.words > consentWords || !strings.Contains(line, "ookie") {
		return false
	}
	return containsAny(line, []string{" Sie ", " Ihre", " your ", " you ", " вы ", " Вы ", " ваш"})
}

// leadingCue looks for a phrase at the beginning of the line.
func leadingCue(line, folded string, s *shape) cue {
	if strings.HasPrefix(line, "©") || strings.HasPrefix(line, "(c)") || strings.HasPrefix(line, "(C)") {
		if s.digits >= 4 || s.words > 6 {
			return cueFooter
		}
		return cueCaption
	}
	first := folded
	if i := strings.IndexByte(folded[:min(len(folded), 40)], ' '); i >= 0 {
		first = folded[:i]
	}
	for _, p := range leadingCues[first] {
		if !strings.HasPrefix(folded, p.words) {
			continue
		}
		rest := folded[len(p.words):]
		if rest != "" && rest[0] != ' ' {
			continue
		}
		if p.fits(line, s) {
			return p.cue
		}
	}
	return noCue
}

// A phrase is a cue at the beginning of a line. Limits keep it from running
// text that happens to begin with the same words.
type phrase struct {
	words string
	cue   cue
	limit int  // words that the line may have
	colon bool // only with a colon, dash or sign of a credit soon after
}

func (p *phrase) fits(line string, s *shape) bool {
	if s.words > p.limit {
		return false
	}
	if !p.colon {
		return true
	}
	head := line[:min(len(line), len(p.words)+6)]
	return strings.ContainsAny(head, ":：©/|") || strings.Contains(head, "(c)")
}

// networksOnly reports whether every word names a social network.
func networksOnly(folded string) bool {
	if len(folded) == 0 || len(folded) > 120 {
		return false
	}
	for word := range strings.FieldsSeq(folded) {
		if !networks[word] {
			return false
		}
	}
	return true
}

// Bytes at the end of a line in which a credit stands.
const (
	creditReach = 90
	agencyReach = 40
)

// isCredit reports whether a short line ends in the credit of a picture.
func isCredit(line string, s *shape) bool {
	if s.words > 45 {
		return false
	}
	if containsAny(line[max(0, len(line)-creditReach):], creditMarks) {
		return true
	}
	tail := line[max(0, len(line)-agencyReach):]
	if s.stop && !strings.HasSuffix(line, ")") {
		return false
	}
	return s.words < 30 && (containsAny(tail, agencyMarks) || strings.Contains(tail, "©"))
}

// trailingCue reports whether the line ends in a button's words.
func trailingCue(folded string, s *shape) bool {
	if s.words > 40 || s.words < 2 {
		return false
	}
	for _, end := range trailingPhrases {
		if strings.HasSuffix(folded, end) {
			return true
		}
	}
	return false
}

func containsAny(s string, parts []string) bool {
	for _, part := range parts {
		if strings.Contains(s, part) {
			return true
		}
	}
	return false
}
