package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// files is a small corpus whose numbers a person can count: 25 + 14 + 11 words.
var files = map[string]string{
	"a.txt":        "Reise nach Minsk\n\n9. April 2021\n\nDer Minister flog nach Minsk. In Minsk sprach er mit der Polizei über die Grenze und über das Gericht.\n",
	"b.txt":        "Streit um Moskau\n\nDer Minister flog nach Moskau, nicht nach Minsk. Das Gericht schwieg.\n",
	"c.txt":        "Министр в Минске\n\nМинистр прилетел в Минск и говорил с полицией.\n",
	"keywords.csv": "group;concept;form\nA Polizei;Polizei;Polizei\nB Justiz;Gericht;Gericht\n",
}

// packOf packs files and returns the pack's path.
func packOf(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	file := filepath.Join(t.TempDir(), "x.pack")
	if code, _, err := callWith("", "pack", "-o", file, dir); code != 0 {
		t.Fatalf("pack: exit %d, %s", code, err)
	}
	return file
}

// calls runs a command and returns what it printed.
func calls(run func(*call, []string) error, args ...string) (string, error) {
	var out, msg bytes.Buffer
	err := run(&call{strings.NewReader(""), &out, &msg}, args)
	return out.String(), err
}

// values reads one JSON value a line.
func values[T any](t *testing.T, out string) []T {
	t.Helper()
	var list []T
	for _, line := range strings.Split(strings.TrimSpace(out), "\n") {
		var v T
		d := json.NewDecoder(strings.NewReader(line))
		d.DisallowUnknownFields()
		if err := d.Decode(&v); err != nil {
			t.Fatalf("%v in %q", err, line)
		}
		list = append(list, v)
	}
	return list
}

func TestKwic(t *testing.T) {
	pack := packOf(t, files)
	for _, c := range []struct{ sort, want, marks string }{
		{"", "Reise nach [Minsk] / flog nach [Minsk]. In Minsk / Minsk. In [Minsk] sprach er / nicht nach [Minsk]. Das Gericht", ""},
		{"L1,R1", "Minsk. In [Minsk] sprach er / nicht nach [Minsk]. Das Gericht / flog nach [Minsk]. In Minsk / Reise nach [Minsk]",
			"L1 In, R1 sprach, L1 nach, R1 Das, L1 nach, R1 In, L1 nach, R1 "},
		{"date,R1", "flog nach [Minsk]. In Minsk / Minsk. In [Minsk] sprach er / Reise nach [Minsk] / nicht nach [Minsk]. Das Gericht",
			"date , R1 In, date , R1 sprach, date , R1 , date , R1 Das"},
	} {
		out, err := calls(runKwic, "-json", "-pack", pack, "-context", "2", "-sort", c.sort, "Minsk")
		if err != nil {
			t.Fatal(err)
		}
		var lines, marks []string
		for i, l := range values[jsonKwic](t, out) {
			text := files[l.Doc]
			if l.Line != i+1 || l.Total != 4 {
				t.Errorf("line %d of %d, want %d of 4", l.Line, l.Total, i+1)
			}
			if text[l.Start:l.End] != l.Keyword || text[l.From:l.To] != l.Left+l.Keyword+l.Right || l.Keyword != "Minsk" {
				t.Errorf("%s: offsets cover %q and %q, line is %+v", l.Doc, text[l.Start:l.End], text[l.From:l.To], l)
			}
			if want := map[string]string{"a.txt": "2021-04-09", "b.txt": ""}[l.Doc]; l.Date != want || l.Language != "de" || l.Class == "" || l.Role != "body" && l.Role != "title" {
				t.Errorf("%s: date %q, language %q, class %q", l.Doc, l.Date, l.Language, l.Class)
			}
			for _, m := range l.Sorted {
				marks = append(marks, m.Level+" "+text[m.Start:m.End])
			}
			lines = append(lines, l.Left+"["+l.Keyword+"]"+l.Right)
		}
		if got := strings.Join(lines, " / "); got != c.want {
			t.Errorf("kwic -sort %q = %q, want %q", c.sort, got, c.want)
		}
		if got := strings.Join(marks, ", "); got != c.marks {
			t.Errorf("kwic -sort %q is decided by %q, want %q", c.sort, got, c.marks)
		}
	}
}

// TestKwicGroup: the hits of a keyword group, in the texts of a query.
func TestKwicGroup(t *testing.T) {
	pack := packOf(t, files)
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"-group", "B"}, "[Gericht] [Gericht]"},
		{[]string{"-group", "b", "Moskau"}, "[Gericht]"},
		{[]string{"-group", "A", "Moskau"}, ""},
		{[]string{"Минск*"}, "[Минске] [Минск]"},
		{[]string{"-page", "2", "Minsk"}, ""},
		{[]string{"-page", "2", "-size", "3", "Minsk"}, "[Minsk]"},
		{[]string{"-page", "999999999999", "-size", "999999999999", "Minsk"}, ""},
		// what two terms find in one place is one line
		{[]string{"Moskau OR Moska* OR =Moskau"}, "[Moskau] [Moskau]"},
		{[]string{"/osk/t"}, "[osk] [osk]"},
		{[]string{"lang:de"}, ""},
	} {
		out, err := calls(runKwic, append([]string{"-pack", pack}, c.args...)...)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, part := range strings.SplitAfter(out, "[")[1:] {
			word, _, _ := strings.Cut(part, "]")
			got = append(got, "["+word+"]")
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("kwic %q gives %q, want %q", c.args, s, c.want)
		}
	}
}

func TestKwicUsage(t *testing.T) {
	for _, args := range [][]string{nil, {"-json"}, {"-bad", "x"}, {"-filter", "x=y", "q"}, {"-page", "-1", "q"}, {"-size", "0", "q"}} {
		if _, err := calls(runKwic, args...); !errors.Is(err, errUsage) {
			t.Errorf("kwic %q: %v, want the usage", args, err)
		}
	}
	if _, err := calls(runKwic, "-pack", packOf(t, files), "-group", "Z"); err == nil || errors.Is(err, errUsage) {
		t.Errorf("kwic -group Z: %v, want an error that says there is none", err)
	}
	for _, sort := range []string{"L6", "L1,L2,L3,L4", "Datum"} {
		if _, err := calls(runKwic, "-sort", sort, "Minsk"); err == nil || errors.Is(err, errUsage) {
			t.Errorf("kwic -sort %s: %v, want an error that says why", sort, err)
		}
	}
}
