package ingest

import (
	"slices"
	"testing"
)

func TestDates(t *testing.T) {
	tests := []struct {
		in   string
		want []string
	}{
		// German
		{"Stand: 12.03.2021 08:15 Uhr", []string{"2021-03-12T08:15"}},
		{"Veröffentlicht am 3. März 2020", []string{"2020-03-03"}},
		{"Freitag, 12. März 2021, 10.05 Uhr", []string{"2021-03-12T10:05"}},
		{"09 April 2021, 14:20", []string{"2021-04-09T14:20"}},
		{"flag Samstag, 18 Mai 2024", []string{"2024-05-18"}},
		{"1. Jänner 2020 um 7 Uhr", []string{"2020-01-01T07:00"}},
		{"12.03.21", []string{"2021-03-12"}},
		{"vom 3.3.2020 | aktualisiert 4.3.2020", []string{"2020-03-03", "2020-03-04"}},
		// Russian, Ukrainian, Belarusian
		{"12 марта 2021, 10:05", []string{"2021-03-12T10:05"}},
		{"10:05, 12 марта 2021 г.", []string{"2021-03-12T10:05"}},
		{"13 мая, Позірк.", []string{"--05-13"}},
		{"Опубликовано: 03.04.2020 14:30 МСК", []string{"2020-04-03T14:30+03:00"}},
		{"5 сакавіка 2022", []string{"2022-03-05"}},
		{"7 січня 2023 року о 12:00", []string{"2023-01-07T12:00"}},
		// English
		{"Published: Mon 3 Feb 2020 12.34 GMT", []string{"2020-02-03T12:34Z"}},
		{"Feb. 3, 2020 8:15 a.m. ET", []string{"2020-02-03T08:15"}},
		{"January 18, 2017 11:00 PM PST", []string{"2017-01-18T23:00-08:00"}},
		{"Updated 12:05 am, March 1st, 2020", []string{"2020-03-01T00:05"}},
		{"3rd of February 2020", []string{"2020-02-03"}},
		{"March 2020", []string{"2020-03"}},
		{"03/04/2020", []string{"2020-04-03"}},
		{"03/25/2020", []string{"2020-03-25"}},
		// ISO and East Asian
		{"2020-03-01T10:00:00+01:00", []string{"2020-03-01T10:00:00+01:00"}},
		{"2020-03-01 10:00Z", []string{"2020-03-01T10:00Z"}},
		{"2016年10月14日", []string{"2016-10-14"}},
		// No dates
		{"Artikel 12.3.4567.8", nil},
		{"30.02.2021", nil},
		{"31. April 2021", nil},
		{"10.0.20.1", nil},
		{"COVID-19 und 2020-2021", nil},
		{"3:1 gegen Minsk", nil},
		{"Seite 12 von 30", nil},
		{"https://example.org/2020/13/45", nil},
		{"", nil},
	}
	for _, test := range tests {
		var got []string
		for _, d := range dates(test.in) {
			got = append(got, d.String())
			if d.start < 0 || d.end > len(test.in) || d.start >= d.end {
				t.Errorf("dates(%q) = %+v, outside the text", test.in, d)
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("dates(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

func TestDateDoubts(t *testing.T) {
	tests := []struct {
		in                            string
		swapped, century, contradicts bool
	}{
		{"03/04/2020", true, false, false},
		{"13/04/2020", false, false, false},
		{"04/04/2020", false, false, false},
		{"03.04.2020", false, false, false},
		{"03.04.20", false, true, false},
		{"Samstag, 18. Mai 2024", false, false, false},
		{"Sonntag, 18. Mai 2024", false, false, true},
		{"среда, 13 мая", false, false, false},
	}
	for _, test := range tests {
		got := dates(test.in)
		if len(got) != 1 {
			t.Errorf("dates(%q) = %v, want one", test.in, got)
			continue
		}
		d := got[0]
		if d.swapped != test.swapped || d.century != test.century || d.contradicts() != test.contradicts {
			t.Errorf("dates(%q): swapped %v, century %v, contradicts %v, want %v, %v, %v",
				test.in, d.swapped, d.century, d.contradicts(), test.swapped, test.century, test.contradicts)
		}
	}
}

func TestDateInAddress(t *testing.T) {
	tests := []struct{ in, want string }{
		{"https://example.vn/mo-rong-20251203172419246.htm", "2025-12-03T17:24:19"},
		{"https://example.org/2020/04/03/rate", "2020-04-03"},
		{"https://example.org/politik-2020-04-03.html", "2020-04-03"},
		{"https://example.org/a20200403", "2020-04-03"},
		{"https://example.org/99999999", ""},
		{"https://example.org/20201345", ""},
		{"https://example.org/artikel-4711", ""},
	}
	for _, test := range tests {
		if got, _, _ := dateInAddress(test.in); got != test.want {
			t.Errorf("dateInAddress(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}
