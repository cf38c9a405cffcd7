package stats

import (
	"fmt"
	"iter"
	"strconv"
	"strings"

	"querlese/corpus/order"
)

// A Dated is a text's part in a time line.
type Dated struct {
	Date         string // ISO 8601 as precise as stated: 2021-04-09T14:20, 2021, --05-13; empty if unknown
	Hits, Tokens int
}

// A Period is a year or a month. PerMillion is Hits / Tokens · 10⁶ over the
// texts of the period, so that a month with many articles does not look like
// one with much interest.
type Period struct {
	Name                string // 2021, 2021-04
	Texts, Hits, Tokens int
	PerMillion          float64
}

// A Timeline is what texts of each period hold. Texts without a date, and
// those whose date lacks its year, stand apart: they are placed nowhere.
type Timeline struct {
	Periods  []Period // in order of time, without a gap from the first to the last
	Yearless Period
	Undated  Period
}

// HitsOverTime counts hits by year or by month. A year or month between the
// first and the last that no text is from is there with nothing in it, so that
// a silence is seen. By month, a text whose date is only a year counts for the
// year, which then stands before its months.
func HitsOverTime(texts iter.Seq[Dated], byMonth bool) Timeline {
	var t Timeline
	place := map[string]int{}
	for d := range texts {
		name, ok := period(d.Date, byMonth)
		if !ok {
			if strings.HasPrefix(d.Date, "--") {
				t.Yearless.add(d)
			} else {
				t.Undated.add(d)
			}
			continue
		}
		i, ok := place[name]
		if !ok {
			i = len(t.Periods)
			place[name] = i
			t.Periods = append(t.Periods, Period{Name: name})
		}
		t.Periods[i].add(d)
	}
	order.By(t.Periods, func(a, b *Period) int { return strings.Compare(a.Name, b.Name) })
	t.Periods = fill(t.Periods, byMonth)
	return t
}

// fill puts in the years, or by month the months, that are not there. Periods
// are in order; bare years among months have no part in it.
func fill(periods []Period, byMonth bool) []Period {
	var out []Period
	next := "" // the period after the last one that counts
	for _, p := range periods {
		if byMonth == (len(p.Name) > len("2021")) {
			for next != "" && next < p.Name {
				out = append(out, Period{Name: next})
				next = after(next)
			}
			next = after(p.Name)
		}
		out = append(out, p)
	}
	order.By(out, func(a, b *Period) int { return strings.Compare(a.Name, b.Name) })
	return out
}

// after is the year or month that follows; "" after the year 9999.
func after(name string) string {
	year, month, byMonth := strings.Cut(name, "-")
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	if m++; !byMonth || m > 12 {
		y, m = y+1, 1
	}
	switch {
	case y > 9999:
		return ""
	case byMonth:
		return fmt.Sprintf("%04d-%02d", y, m)
	}
	return fmt.Sprintf("%04d", y)
}

func (p *Period) add(d Dated) {
	p.Texts++
	p.Hits += d.Hits
	p.Tokens += d.Tokens
	p.PerMillion = PerMillion(p.Hits, p.Tokens)
}

// period cuts a date to its year or month, false if it has no year.
func period(date string, byMonth bool) (string, bool) {
	if !digits(date, 0, 4) {
		return "", false
	}
	if byMonth && len(date) >= 7 && date[4] == '-' && digits(date, 5, 7) && date[5:7] >= "01" && date[5:7] <= "12" {
		return date[:7], true
	}
	return date[:4], true
}

func digits(s string, from, to int) bool {
	if len(s) < to {
		return false
	}
	for _, c := range []byte(s[from:to]) {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}
