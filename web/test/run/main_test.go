package main

import (
	"strings"
	"testing"
)

func TestReadEvents(t *testing.T) {
	for _, c := range []struct {
		name, events string
		want         string
		good         bool
		shows        string
	}{
		{"a parent is not counted beside its sub-tests", `
			{"Action":"pass","Package":"querlese/corpus/text","Test":"TestFold/ß"}
			{"Action":"pass","Package":"querlese/corpus/text","Test":"TestFold/ё"}
			{"Action":"pass","Package":"querlese/corpus/text","Test":"TestFold"}
			{"Action":"skip","Package":"querlese/corpus/text","Test":"TestRare"}
			{"Action":"pass","Package":"querlese/corpus/text"}`,
			"2 passed, 0 failed, 1 skipped", true, "corpus/text"},
		{"a failed sub-test fails once", `
			{"Action":"output","Package":"p","Test":"TestA/b","Output":"Fold(\"ẞ\") = \"ẞ\"\n"}
			{"Action":"fail","Package":"p","Test":"TestA/b"}
			{"Action":"fail","Package":"p","Test":"TestA"}
			{"Action":"fail","Package":"p"}`,
			"0 passed, 1 failed", false, `Fold("ẞ")`},
		{"a parent that fails by itself counts", `
			{"Action":"pass","Package":"p","Test":"TestA/b"}
			{"Action":"fail","Package":"p","Test":"TestA"}
			{"Action":"fail","Package":"p"}`,
			"1 passed, 1 failed", false, ""},
		{"a name that begins like another is not its parent", `
			{"Action":"pass","Package":"p","Test":"TestA"}
			{"Action":"pass","Package":"p","Test":"TestAB"}
			{"Action":"pass","Package":"p"}`,
			"2 passed, 0 failed", true, ""},
		{"a package that does not build", `
			{"Action":"build-output","ImportPath":"p [p.test]","Output":"undefined: Foldd\n"}
			{"Action":"build-fail","ImportPath":"p [p.test]"}
			{"Action":"fail","Package":"p","FailedBuild":"p [p.test]"}`,
			"0 passed, 1 failed", false, "undefined: Foldd"},
		{"a panic outside of a test", `
			{"Action":"pass","Package":"p","Test":"TestA"}
			{"Action":"output","Package":"p","Output":"panic: end\n"}
			{"Action":"fail","Package":"p"}`,
			"1 passed, 1 failed", false, "panic: end"},
		{"a figure is shown", `
			{"Action":"attr","Package":"p","Test":"TestA","Key":"start","Value":"113 ms"}
			{"Action":"pass","Package":"p","Test":"TestA"}
			{"Action":"pass","Package":"p"}`,
			"1 passed, 0 failed", true, "start: 113 ms"},
		{"nothing ran", `{"Action":"pass","Package":"p"}`,
			"0 passed, 0 failed", false, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var sum totals
			var out strings.Builder
			if err := readEvents(strings.NewReader(strings.ReplaceAll(c.events, "\t", "")+"\n"), &out, &sum); err != nil {
				t.Fatal(err)
			}
			if sum.String() != c.want || sum.good() != c.good {
				t.Errorf("sum = %q, good %v, want %q, good %v", sum, sum.good(), c.want, c.good)
			}
			if !strings.Contains(out.String(), c.shows) {
				t.Errorf("printed %q, want it to hold %q", out.String(), c.shows)
			}
		})
	}
}

func TestReadTAP(t *testing.T) {
	const end = "# tests 9\n# suites 0\n# pass 5\n# fail 1\n# cancelled 1\n# skipped 2\n# todo 0\n# duration_ms 12.3\n"
	sum, err := readTAP(strings.NewReader("TAP version 13\nok 1 - pass 7\n" + end))
	if want := (totals{5, 2, 2}); err != nil || sum != want {
		t.Errorf("readTAP() = %v, %v, want %v", sum, err, want)
	}
	if _, err := readTAP(strings.NewReader("TAP version 13\n")); err == nil {
		t.Error("readTAP of output without sums succeeded")
	}
}

func TestWithin(t *testing.T) {
	for _, c := range []struct {
		pkg, pattern string
		want         bool
	}{
		{"querlese/corpus/cmd/querlese", "querlese/corpus/cmd/...", true},
		{"querlese/corpus/cmd", "querlese/corpus/cmd/...", true},
		{"querlese/corpus/cmdline", "querlese/corpus/cmd/...", false},
		{"querlese/corpus", "querlese/corpus/cmd/...", false},
	} {
		if got := within(c.pkg, c.pattern); got != c.want {
			t.Errorf("within(%q, %q) = %v, want %v", c.pkg, c.pattern, got, c.want)
		}
	}
}
