package ingest

// timeAfter reads a time of day that follows the date at token j.
func timeAfter(t []token, d date, j int) (date, int) {
	if d.day < 0 {
		return d, j
	}
	k := j
	for skipped := 0; k < len(t) && skipped < 4; skipped++ {
		switch {
		case t[k].kind == ',' || t[k].kind == '|' || t[k].kind == '-' || t[k].kind == '?' || t[k].kind == '/' || t[k].kind == ';' || t[k].kind == '(':
		case t[k].kind == '.' && t[k].start == t[k-1].end:
		case t[k].kind == 'w' && timeWords[t[k].word]:
		default:
			skipped = 4
			continue
		}
		k++
	}
	got, next := clockAt(t, k, d)
	if next == 0 {
		return d, j
	}
	return got, next
}

// timeBefore reads the time of "10:05, 12 марта 2021".
func timeBefore(t []token, d date, i int) date {
	for back := 3; back <= 6 && back <= i; back++ {
		got, next := clockAt(t, i-back, d)
		if next == 0 {
			continue
		}
		for ; next < i && (t[next].kind == ',' || t[next].kind == '|' || t[next].kind == '-' || t[next].kind == '?' || t[next].word == "on" || t[next].word == "uhr" || weekdays[t[next].word] > 0); next++ {
		}
		if next == i && (i-back == 0 || t[i-back-1].kind != 'n' && t[i-back-1].kind != '.' && t[i-back-1].kind != ':') {
			got.start = t[i-back].start
			return got
		}
	}
	return d
}

// clockAt reads "14:20", "08.15 Uhr", "12.34 GMT", "11:00 PM PST", "T10:00:00+01:00", "8 a.m. ET".
func clockAt(t []token, i int, d date) (date, int) {
	if i < 0 || i >= len(t) || t[i].kind != 'n' || t[i].digits > 2 || t[i].value > 24 {
		return d, 0
	}
	d.hour, d.minute = t[i].value, 0
	j := i + 1
	marked, dotted := false, false // a bare "12.34" is no time
	switch {
	case kinds(t, i, "n:n") && t[i+2].digits == 2 && t[i+2].value < 60:
		d.minute, j, marked = t[i+2].value, i+3, true
		if kinds(t, j-1, "n:n") && t[j+1].digits == 2 && t[j+1].value < 60 {
			d.sec, j = t[j+1].value, j+2
			if kinds(t, j-1, "n.n") {
				j += 2
			}
		}
	case kinds(t, i, "n.n") && t[i+2].digits == 2 && t[i+2].value < 60:
		d.minute, j, dotted = t[i+2].value, i+3, true
	case kinds(t, i, "nwn") && t[i+1].word == "h" && t[i+2].digits == 2 && t[i+2].value < 60:
		return withMinutes(d, t[i+2].value), i + 3
	}
	if j < len(t) && t[j].word == "uhr" {
		j, marked = j+1, true
	}
	if half, next := halfDay(t, j); half != 0 {
		if half == 'a' && d.hour == 12 {
			d.hour = 0
		} else if half == 'p' && d.hour < 12 {
			d.hour += 12
		}
		j, marked = next, true
	}
	if zone, next := zoneAt(t, j); next > j {
		if dotted || marked {
			d.zone, j, marked = zone, next, true
		}
	}
	if !marked || d.hour > 23 {
		return d, 0
	}
	return d, j
}

func withMinutes(d date, minute int) date {
	d.minute = minute
	return d
}

// halfDay reads "am", "p.m." or "p.m"; half is 'a', 'p' or 0.
func halfDay(t []token, j int) (half byte, next int) {
	if j >= len(t) {
		return 0, j
	}
	switch t[j].word {
	case "am", "pm":
		return t[j].word[0], j + 1
	case "a", "p":
		if j+2 < len(t) && t[j+1].kind == '.' && t[j+2].word == "m" {
			next = j + 3
			if next < len(t) && t[next].kind == '.' && t[next].start == t[next-1].end {
				next++
			}
			return t[j].word[0], next
		}
	}
	return 0, j
}

// zoneAt reads a zone: an offset, or an abbreviation with one meaning. Of
// others, such as "ET", the words are passed over and nothing is stated.
func zoneAt(t []token, j int) (zone string, next int) {
	if j >= len(t) {
		return "", j
	}
	k := j
	if t[k].kind == '(' {
		k++
	}
	if k < len(t) && t[k].kind == 'w' {
		if z, ok := zones[t[k].word]; ok {
			zone, k = z, k+1
			if k < len(t) && t[k].kind != '+' {
				if k < len(t) && t[k].kind == ')' {
					k++
				}
				return zone, k
			}
		} else {
			return "", j
		}
	}
	if k+1 < len(t) && (t[k].kind == '+' || t[k].kind == '-') && t[k+1].kind == 'n' && t[k].end == t[k+1].start {
		sign := string(t[k].kind)
		switch {
		case kinds(t, k+1, "n:n") && t[k+1].digits == 2 && t[k+3].digits == 2:
			return sign + pad(t[k+1].value, 2) + ":" + pad(t[k+3].value, 2), k + 4
		case t[k+1].digits == 4 && t[k].start == t[j].start && t[k+1].value <= 1400:
			return sign + pad(t[k+1].value/100, 2) + ":" + pad(t[k+1].value%100, 2), k + 2
		case t[k+1].digits <= 2 && t[k+1].value <= 14 && zone == "Z":
			return sign + pad(t[k+1].value, 2) + ":00", k + 2
		}
	}
	return zone, k
}

func weekdayBefore(t []token, d date, i int) date {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if day := weekdays[t[k].word]; day > 0 {
			d.weekday = day - 1
			d.start = min(d.start, t[k].start)
			return d
		}
	}
	return d
}
