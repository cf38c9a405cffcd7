package ingest

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A date is one mention of a day in a line, as precise as it is written.
// Numbers that are not stated are -1; nothing is ever filled in.
type date struct {
	start, end        int // bytes of the text that was scanned
	year, month, day  int
	hour, minute, sec int
	zone              string // "Z" or "+02:00", if stated
	weekday           int    // 0 is Sunday
	swapped           bool   // 03/04/2020: day and month may stand the other way round
	century           bool   // 12.03.21: the century is not stated
	iso               bool   // year first
}

// A token is a number, a word, or a single other character.
type token struct {
	start, end int
	kind       byte // 'n', 'w', or the ASCII character; '?' for others
	value      int  // of a number
	digits     int
	word       string // in lower case
}

// Lines longer than this are scanned at their beginning only: no date of
// publication stands in the middle of a paragraph.
const dateScan = 240

// dates finds the days mentioned in text.
func dates(text string) []date {
	if len(text) > dateScan {
		text = cutAt(text, dateScan)
	}
	if !strings.ContainsAny(text, "0123456789") {
		return nil
	}
	var few [48]token
	tokens := appendTokens(few[:0], text)
	var out []date
	for i := 0; i < len(tokens); {
		d, next := dateAt(tokens, i)
		if next == 0 {
			i++
			continue
		}
		d, next = timeAfter(tokens, d, next)
		if d.hour < 0 {
			d = timeBefore(tokens, d, i)
		}
		d = weekdayBefore(tokens, d, i)
		d.start = min(d.start, tokens[i].start)
		d.end = tokens[next-1].end
		out = append(out, d)
		i = next
	}
	return out
}

func cutAt(s string, n int) string {
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

func tokenize(text string) []token { return appendTokens(nil, text) }

func appendTokens(tokens []token, text string) []token {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		j := i + size
		switch {
		case r >= '0' && r <= '9':
			for j < len(text) && text[j] >= '0' && text[j] <= '9' {
				j++
			}
			value := -1
			if j-i <= 9 {
				value, _ = strconv.Atoi(text[i:j])
			}
			tokens = append(tokens, token{i, j, 'n', value, j - i, ""})
		case unicode.IsLetter(r):
			for j < len(text) {
				r, size := utf8.DecodeRuneInString(text[j:])
				if !unicode.IsLetter(r) {
					break
				}
				j += size
			}
			tokens = append(tokens, token{start: i, end: j, kind: 'w', word: strings.ToLower(text[i:j])})
		case unicode.IsSpace(r):
		case r < utf8.RuneSelf:
			tokens = append(tokens, token{start: i, end: j, kind: byte(r)})
		default:
			tokens = append(tokens, token{start: i, end: j, kind: '?'})
		}
		i = j
	}
	return tokens
}

// dateAt reads a date that begins at token i; next is 0 if there is none.
func dateAt(t []token, i int) (d date, next int) {
	d = date{start: t[i].start, year: -1, month: -1, day: -1, hour: -1, minute: -1, sec: -1, weekday: -1}
	if i > 0 && t[i-1].end == t[i].start && (t[i-1].kind == '-' || t[i-1].kind == '.' || t[i-1].kind == '/' || t[i-1].kind == 'w' || t[i-1].kind == 'n') && t[i].kind == 'n' {
		return d, 0 // inside an address, a version or a range
	}
	// Calls by name, so that the tokens need not be moved to the heap.
	if got, next := yearFirst(t, i, d); next > 0 && valid(got) {
		return got, next
	}
	if got, next := numeric(t, i, d); next > 0 && valid(got) {
		return got, next
	}
	if got, next := dayMonth(t, i, d); next > 0 && valid(got) {
		return got, next
	}
	if got, next := monthDay(t, i, d); next > 0 && valid(got) {
		return got, next
	}
	return d, 0
}

func valid(d date) bool {
	if d.month < 1 || d.month > 12 {
		return false
	}
	if d.year >= 0 && (d.year < 1900 || d.year > 2099) {
		return false
	}
	if d.day < 0 {
		return d.year >= 0
	}
	return d.day >= 1 && d.day <= daysIn(d.year, d.month)
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year >= 0 && (year%4 != 0 || year%100 == 0 && year%400 != 0) {
			return 28
		}
		return 29
	}
	return 31
}

// kinds reports whether the tokens from i on are of these kinds and, for
// numbers, stand without space between.
func kinds(t []token, i int, want string) bool {
	if i+len(want) > len(t) {
		return false
	}
	for k := range len(want) {
		if t[i+k].kind != want[k] || k > 0 && t[i+k].start != t[i+k-1].end {
			return false
		}
	}
	return true
}

// yearFirst reads 2020-03-01, 2020/03/01, 2020.03.01 and 2020年3月1日.
func yearFirst(t []token, i int, d date) (date, int) {
	if t[i].kind != 'n' || t[i].digits != 4 || i+4 >= len(t) {
		return d, 0
	}
	if t[i+1].word == "年" && t[i+2].kind == 'n' && t[i+3].word == "月" && t[i+4].kind == 'n' {
		d.year, d.month, d.day, d.iso = t[i].value, t[i+2].value, t[i+4].value, true
		next := i + 5
		if next < len(t) && strings.HasPrefix(t[next].word, "日") {
			next++
		}
		return d, next
	}
	for _, sep := range []string{"n-n-n", "n/n/n", "n.n.n"} {
		if kinds(t, i, sep) && t[i+2].digits <= 2 && t[i+4].digits <= 2 {
			d.year, d.month, d.day, d.iso = t[i].value, t[i+2].value, t[i+4].value, true
			return d, i + 5
		}
	}
	return d, 0
}

// numeric reads 12.03.2021, 12.3.21, 12/03/2021 and 12-03-2021.
func numeric(t []token, i int, d date) (date, int) {
	if t[i].kind != 'n' || t[i].digits > 2 || i+4 >= len(t) || t[i+2].kind != 'n' || t[i+2].digits > 2 || t[i+4].kind != 'n' {
		return d, 0
	}
	sep := t[i+1].kind
	if sep != t[i+3].kind || sep != '.' && sep != '/' && sep != '-' || t[i+1].start != t[i].end || t[i+3].start != t[i+2].end {
		return d, 0
	}
	if sep != '.' && !kinds(t, i, "n"+string(sep)+"n"+string(sep)+"n") {
		return d, 0
	}
	d.day, d.month, d.year = t[i].value, t[i+2].value, t[i+4].value
	switch {
	case t[i+4].digits == 4:
	case t[i+4].digits == 2 && sep != '-':
		d.year, d.century = d.year+2000, true
	default:
		return d, 0
	}
	if i+5 < len(t) && t[i+5].kind == '.' && i+6 < len(t) && t[i+6].start == t[i+5].end && t[i+6].kind == 'n' {
		return d, 0 // an address or version: 10.0.20.1
	}
	if sep != '.' {
		switch {
		case d.month > 12 && d.day <= 12:
			d.day, d.month = d.month, d.day
		case d.day <= 12 && d.day != d.month:
			d.swapped = true
		}
	}
	return d, i + 5
}

// dayMonth reads "12. März 2021", "12 марта 2021 г.", "3rd of February, 2020",
// "13 мая" and "12-Mar-2021".
func dayMonth(t []token, i int, d date) (date, int) {
	if t[i].kind != 'n' || t[i].digits > 2 {
		return d, 0
	}
	d.day = t[i].value
	j := i + 1
	if j < len(t) && (t[j].kind == '.' || t[j].kind == '-' && t[j].start == t[j-1].end) {
		j++
	} else if j < len(t) && t[j].kind == 'w' && t[j].start == t[i].end && ordinalEnding(t[j].word) {
		j++
	}
	if j < len(t) && (t[j].word == "of" || t[j].word == "de" || t[j].word == "d") {
		j++
	}
	if j >= len(t) || t[j].kind != 'w' {
		return d, 0
	}
	month := months[t[j].word]
	if month == 0 {
		return d, 0
	}
	d.month = month
	j++
	if j < len(t) && (t[j].kind == '.' || t[j].kind == '-') && len(t[j-1].word) <= 8 {
		j++
	}
	return yearAfter(t, j, d)
}

// monthDay reads "March 3, 2020", "Feb. 3, 2020", "Mar 3rd" and "März 2020".
func monthDay(t []token, i int, d date) (date, int) {
	if t[i].kind != 'w' || months[t[i].word] == 0 {
		return d, 0
	}
	d.month = months[t[i].word]
	j := i + 1
	if j < len(t) && t[j].kind == '.' {
		j++
	}
	if j >= len(t) || t[j].kind != 'n' {
		return d, 0
	}
	if t[j].digits == 4 {
		if i > 0 && (t[i-1].kind == 'n' || t[i-1].kind == '.' && i > 1 && t[i-2].kind == 'n') {
			return d, 0 // "31. April 2021" is no day, so it is no month either
		}
		d.year = t[j].value
		return d, j + 1
	}
	if t[j].digits > 2 {
		return d, 0
	}
	d.day = t[j].value
	j++
	if j < len(t) && t[j].kind == 'w' && t[j].start == t[j-1].end && ordinalEnding(t[j].word) {
		j++
	}
	return yearAfter(t, j, d)
}

func ordinalEnding(word string) bool {
	switch word {
	case "st", "nd", "rd", "th", "er", "го", "е":
		return true
	}
	return false
}

// yearAfter reads the year that may follow day and month at token j.
func yearAfter(t []token, j int, d date) (date, int) {
	k := j
	if k < len(t) && (t[k].kind == ',' || t[k].kind == '-' || t[k].word == "de") {
		k++
	}
	if k >= len(t) || t[k].kind != 'n' || t[k].digits != 4 || t[k].value < 1900 || t[k].value > 2099 {
		return d, j
	}
	d.year = t[k].value
	k++
	if k < len(t) {
		switch t[k].word {
		case "г", "года", "року", "года́", "год", "r", "roku":
			k++
			if k < len(t) && t[k].kind == '.' && t[k-1].end == t[k].start {
				k++
			}
		}
	}
	return d, k
}

// sameDay reports whether two dates can be the same day.
func (d date) sameDay(e date) bool {
	return (d.year == e.year || d.year < 0 || e.year < 0) && d.month == e.month && (d.day == e.day || d.day < 0 || e.day < 0)
}

// after reports whether d is a later day than e; false if a year is missing.
func (d date) after(e date) bool {
	if d.year < 0 || e.year < 0 {
		return false
	}
	day := e.day
	if day < 0 {
		day = 31
	}
	return d.year*10000+d.month*100+max(d.day, 0) > e.year*10000+e.month*100+day
}

// contradicts reports whether the stated weekday is not the day's.
func (d date) contradicts() bool {
	return d.weekday >= 0 && d.year >= 0 && d.day > 0 && weekdayOf(d.year, d.month, d.day) != d.weekday
}

// weekdayOf is Sakamoto's rule for the Gregorian calendar, Sunday 0.
func weekdayOf(year, month, day int) int {
	shift := [...]int{0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4}
	if month < 3 {
		year--
	}
	return (year + year/4 - year/100 + year/400 + shift[month-1] + day) % 7
}

// String is the date in ISO 8601, as precise as stated; "--05-13" without year.
func (d date) String() string {
	var b strings.Builder
	if d.year < 0 {
		b.WriteString("--" + pad(d.month, 2) + "-" + pad(d.day, 2))
		return b.String()
	}
	b.WriteString(pad(d.year, 4) + "-" + pad(d.month, 2))
	if d.day > 0 {
		b.WriteString("-" + pad(d.day, 2))
		if d.hour >= 0 {
			b.WriteString("T" + pad(d.hour, 2) + ":" + pad(d.minute, 2))
			if d.sec >= 0 {
				b.WriteString(":" + pad(d.sec, 2))
			}
			b.WriteString(d.zone)
		}
	}
	return b.String()
}

func pad(n, digits int) string {
	s := strconv.Itoa(n)
	for len(s) < digits {
		s = "0" + s
	}
	return s
}
