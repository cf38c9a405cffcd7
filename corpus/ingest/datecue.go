package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A label is a word that says what a date is the date of.
type label uint8

const (
	noLabel label = iota
	labelUpdated
	labelPublished
	labelEvent // "erscheint am", "Beginn": not of this text
)

var labels = labelTable(map[label]string{
	labelPublished: `veröffentlicht publiziert erschienen erstellt datum published posted publication date опубликовано опубликована опубликован размещено дата добавлено создано апублікавана опубліковано publié publicado opublikowano pubblicato gepubliceerd`,
	labelUpdated:   `stand aktualisiert aktualisierung geändert updated update modified обновлено обновлена обновление изменено оновлено абноўлена actualizado aktualizacja aggiornato edited revised`,
	labelEvent:     `beginn termin geboren deadline läuft bis until through gültig event expires died born joined copyright seit since ab с до scraped retrieved abgerufen accessed`,
})

func labelTable(rows map[label]string) map[string]label {
	out := make(map[string]label)
	for l, row := range rows {
		for w := range strings.FieldsSeq(row) {
			out[w] = l
		}
	}
	return out
}

// labelBefore returns the label nearest before a date, from the words between
// it and the date before it.
func labelBefore(text string) label {
	found := noLabel
	for _, t := range tokenize(text) {
		if t.kind == 'w' {
			if l := labels[t.word]; l != noLabel {
				found = l
			}
		}
	}
	return found
}

// labelled reports whether a word before a date makes it one of this text.
func labelled(text string) bool {
	l := labelBefore(text)
	return l == labelUpdated || l == labelPublished
}

// dateCue reports whether the unit is a date line, with an author's name and
// the like at most, or a clock.
func dateCue(line, folded string, u *unit) cue {
	if u.digits == 0 && u.words > 4 || u.words > 30 {
		return noCue
	}
	if len(u.dates) == 0 {
		if u.digits >= 3 && u.words <= 5 && !u.stop && hasClock(line) {
			u.clock = true
			if relativeDate(folded) {
				return cueDate
			}
			if u.letters == 0 || u.words-u.lowers-u.capitals <= 3 && u.capitals+u.lowers <= 2 {
				return cueClock
			}
		}
		if u.words <= 8 && relativeDate(folded) {
			return cueDate
		}
		return noCue
	}
	rest, full, at := u.words, false, 0
	told := false // a label says so
	for _, d := range u.dates {
		s := measure(line[d.start:d.end])
		rest -= s.words
		full = full || d.year >= 0 && d.day > 0
		told = told || labelled(line[at:d.start])
		at = d.end
	}
	switch {
	case u.sentence() && !told && rest > 1:
		return noCue
	case u.cue == cueCaption || u.cue == cueFooter || u.cue == cueRelated || u.cue == cueReadAlso:
		return noCue
	case rest <= 1 && !(u.stop && !full):
		return cueDate
	case full && (rest <= 4 || told && rest <= 14 || u.cue == cueByline && rest <= 14):
		return cueDate
	case full && rest <= 9 && !u.stop && (u.bars > 0 || u.dates[0].hour >= 0 || strings.HasPrefix(line, "By ") || strings.HasPrefix(line, "Von ")):
		return cueDate
	}
	return noCue
}

// hasClock reports whether the line holds a time of day.
func hasClock(line string) bool {
	t := tokenize(line)
	for i := range t {
		if i > 0 && t[i-1].end == t[i].start && t[i-1].kind != '(' {
			continue
		}
		if _, next := clockAt(t, i, date{}); next > 0 {
			return true
		}
	}
	return false
}

// relativePhrases date a line by the moment of saving, which is not known.
var relativePhrases = strings.Split("stunden|stunde|minuten|minute|tagen|tag|wochen|hours ago|hour ago|minutes ago|minute ago|mins ago|days ago|day ago|weeks ago|months ago|years ago|часов назад|часа назад|час назад|минут назад|минуты назад|минуту назад|дней назад|дня назад|день назад|годин тому|хвилин тому|гадзін таму", "|")

func relativeDate(line string) bool {
	for _, day := range []string{"heute", "gestern", "today", "yesterday", "сегодня", "вчера", "just now", "gerade eben", "только что", "сёння", "учора", "сьогодні", "вчора"} {
		if rest, ok := strings.CutPrefix(line, day); ok && len(rest) <= 12 {
			return true
		}
	}
	vor := strings.HasPrefix(line, "vor ") || strings.Contains(line, " vor ")
	for i, p := range relativePhrases {
		if strings.HasSuffix(line, p) && (vor || i > 6) {
			return true
		}
	}
	return false
}

// isByline reports whether a line that begins like the name of an author goes
// on like one.
func isByline(line string, u *unit) bool {
	if u.stop || u.inner > 0 {
		return false
	}
	if first, _ := utf8.DecodeRuneInString(line); unicode.IsLower(first) && u.words > 6 {
		return false
	}
	return u.capitals >= 2 && u.capitals >= u.lowers
}
