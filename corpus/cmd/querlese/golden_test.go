package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the answers in testdata")

// TestGoldens runs the calls of testdata: each file holds a comment, a few small
// texts, and calls of querlese with what they print, so that a person can count.
func TestGoldens(t *testing.T) {
	goldens := []string{"facets.txt", "kwic.txt", "stats.txt", "together.txt"}
	for _, name := range goldens {
		t.Run(name, func(t *testing.T) { testGolden(t, filepath.Join("testdata", name)) })
	}
	found, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range found {
		if !slices.Contains(goldens, entry.Name()) {
			t.Errorf("testdata/%s: no test claims it", entry.Name())
		}
	}
}

// call begins the mark of a section that is no file.
const callMark = "querlese "

func testGolden(t *testing.T, file string) {
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	texts, pack := map[string]string{}, ""
	for name, body := range sections(string(raw)) {
		if name == "" {
			out.WriteString(body)
			continue
		}
		fmt.Fprintf(&out, "-- %s --\n", name)
		call, ok := strings.CutPrefix(name, callMark)
		if !ok {
			texts[name] = strings.TrimSuffix(body, "\n")
			out.WriteString(body)
			continue
		}
		if pack == "" {
			pack = packOf(t, texts)
		}
		got := answer(t, pack, words(call))
		if got != body && !*update {
			t.Errorf("querlese %s prints\n%s\nwant\n%s", call, got, body)
		}
		out.WriteString(got)
	}
	if *update {
		if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// sections yields the parts of a file under marks "-- name --", the first with
// what stands before any.
func sections(s string) func(func(name, body string) bool) {
	return func(yield func(name, body string) bool) {
		name, body := "", ""
		for line := range strings.Lines(s) {
			mark, ok := strings.CutPrefix(strings.TrimSuffix(line, "\n"), "-- ")
			if mark, end := strings.CutSuffix(mark, " --"); ok && end {
				if !yield(name, body) {
					return
				}
				name, body = mark, ""
				continue
			}
			body += line
		}
		yield(name, body)
	}
}

// answer is what a call prints, with its exit code and what it says on standard
// error if there is any; of "facets" a line a facet.
func answer(t *testing.T, pack string, args []string) string {
	t.Helper()
	for i := range args {
		args[i] = strings.ReplaceAll(args[i], "␣", " ")
	}
	facets := args[0] == "facets"
	if facets {
		args = append([]string{"search", "-json"}, args[1:]...)
	}
	code, out, msg := callWith("", append([]string{args[0], "-pack", pack}, args[1:]...)...)
	if facets {
		out = describeFacets(t, out)
	}
	if msg != "" || code != 0 {
		out += fmt.Sprintf("exit %d: %s", code, msg)
	}
	return out
}

func describeFacets(t *testing.T, out string) string {
	var r jsonResult
	if err := json.Unmarshal([]byte(out), &r); err != nil {
		t.Fatalf("%v in %q", err, out)
	}
	s := fmt.Sprintf("%d texts\n", r.Total)
	for _, key := range []string{"lang", "outlet", "section", "place", "date", "group"} {
		s += key + ":"
		for _, v := range r.Facets[key] {
			s += fmt.Sprintf(" %s %d/%d", v.Value, v.Count, v.All)
		}
		s += "\n"
	}
	return s
}
