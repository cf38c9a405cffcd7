package query

import "strings"

// Values of a date field that are no dates: as the facet of dates has them.
const (
	UnknownDate = "unknown"
	PartialDate = "partial"
)

// readDate sets a Field's date from a folded string; Value stays empty if it
// is none. It reports whether the ends of a range were in the wrong order.
func (n *Node) readDate(s string) (swapped bool) {
	if n.Value = named(dateNames, s); n.Value != "" {
		return false
	}
	left, right, ranged := cutRange(s)
	from, ok1 := parseDay(left)
	to, ok2 := from, ok1
	if ranged {
		to, ok2 = parseDay(right)
	}
	if !ok1 || !ok2 || from.year+to.year == 0 {
		return false
	}
	if from.year > 0 && to.year > 0 && from.first() > to.last() {
		from, to, swapped = to, from, true
	}
	n.Value = from.String()
	if from != to {
		n.Value += ".." + to.String()
	}
	n.From, n.To = from.first(), to.last()
	return swapped
}

// cutRange cuts a range in two: 2020..2022, 2020–2022, 2020-2022.
func cutRange(s string) (left, right string, ok bool) {
	for _, sep := range [...]string{"...", "..", "…", "–", "—"} {
		if left, right, ok = strings.Cut(s, sep); ok {
			return strings.TrimSpace(left), strings.TrimSpace(right), true
		}
	}
	if len(s) == 9 && s[4] == '-' {
		return s[:4], s[5:], true
	}
	return s, "", false
}

// A day is a date as precise as it was typed. The zero value is an open end.
type day struct{ year, month, day int }

// parseDay reads 2021, 2021-04, 2021-04-09, 9.4.2021 or 4.2021; an empty
// string is an open end.
func parseDay(s string) (day, bool) {
	if s == "" {
		return day{}, true
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '.' || r == '/' })
	if len(parts) > 3 || len(s) > 10 || len(parts) == 0 {
		return day{}, false
	}
	if len(parts[0]) != 4 { // as in German and Russian, the year last
		for i, k := 0, len(parts)-1; i < k; i, k = i+1, k-1 {
			parts[i], parts[k] = parts[k], parts[i]
		}
	}
	var n [3]int
	for i, part := range parts {
		v, rest := digits(part)
		if rest != "" || v == 0 || i == 0 && len(part) != 4 || i > 0 && len(part) > 2 {
			return day{}, false
		}
		n[i] = v
	}
	d := day{n[0], n[1], n[2]}
	return d, d.year >= 1000 && d.month <= 12 && d.day <= d.days()
}

func digits(s string) (n int, rest string) {
	for s != "" && s[0] >= '0' && s[0] <= '9' {
		n = n*10 + int(s[0]-'0')
		s = s[1:]
	}
	return n, s
}

// days is the number of days of the month.
func (d day) days() int {
	switch d.month {
	case 2:
		if d.year%4 == 0 && (d.year%100 != 0 || d.year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// first and last are the days that d begins and ends with, as yyyymmdd; 0 for
// an open end.
func (d day) first() int {
	if d.year == 0 {
		return 0
	}
	return d.year*10000 + max(d.month, 1)*100 + max(d.day, 1)
}

func (d day) last() int {
	if d.year == 0 {
		return 0
	}
	if d.month == 0 {
		d.month = 12
	}
	if d.day == 0 {
		d.day = d.days()
	}
	return d.year*10000 + d.month*100 + d.day
}

// String is the ISO form, empty for an open end.
func (d day) String() string {
	if d.year == 0 {
		return ""
	}
	b := appendDigits(nil, d.year, 1000)
	for _, n := range [...]int{d.month, d.day} {
		if n > 0 {
			b = appendDigits(append(b, '-'), n, 10)
		}
	}
	return string(b)
}

// appendDigits appends n with leading zeros; unit is that of its first digit.
func appendDigits(b []byte, n, unit int) []byte {
	for ; unit > 0; unit /= 10 {
		b = append(b, byte('0'+n/unit%10))
	}
	return b
}
