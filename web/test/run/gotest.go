package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// wasmExceptions are packages that are not tested under Node, with the reason.
// A pattern names a package and those below it.
var wasmExceptions = map[string]string{
	"querlese/corpus/cmd/...": "a native command, never part of the page",
}

func testNative(t *totals) error {
	packages, err := list(nil, "./...")
	if err != nil {
		return err
	}
	packages = slices.DeleteFunc(packages, func(p string) bool { return within(p, "querlese/web/test/...") })
	return goTest(t, nil, append([]string{"-count=1"}, packages...)...)
}

// testBrowsers also tests this program. One package at a time: two at once
// would start six browsers. Results are never taken from Go's cache, which
// does not see what a page or a build depends on.
func testBrowsers(t *totals) error {
	return goTest(t, nil, "-p=1", "-count=1", "-timeout=20m", "./web/test/...")
}

// testWasm runs the tests of everything that may get into the page once more,
// compiled as the page is.
func testWasm(t *totals) error {
	env := []string{"GOOS=js", "GOARCH=wasm"}
	packages, err := list(env, "./corpus/...", "./wasm/...")
	if err != nil {
		return err
	}
	for pattern, reason := range wasmExceptions {
		fmt.Printf("   without %s: %s\n", pattern, reason)
		packages = slices.DeleteFunc(packages, func(p string) bool { return within(p, pattern) })
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return fmt.Errorf("go env GOROOT: %w", err)
	}
	// Go's loader for Node gives up when arguments and environment together
	// pass 8 KB, so the tests get only what they need of it.
	wrapper := fmt.Sprintf("env -i 'PATH=%s' 'HOME=%s' 'TMPDIR=%s' '%s'", os.Getenv("PATH"), os.Getenv("HOME"),
		os.TempDir(), filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "go_js_wasm_exec"))
	return goTest(t, env, append([]string{"-count=1", "-exec=" + wrapper}, packages...)...)
}

func within(pkg, pattern string) bool {
	base := strings.TrimSuffix(pattern, "/...")
	return pkg == base || strings.HasPrefix(pkg, base+"/")
}

// list returns the packages that have tests.
func list(env []string, patterns ...string) ([]string, error) {
	cmd := exec.Command("go", append([]string{"list", "-f", "{{if or .TestGoFiles .XTestGoFiles}}{{.ImportPath}}{{end}}"}, patterns...)...)
	cmd.Env = append(os.Environ(), env...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	return strings.Fields(string(out)), nil
}

// goTest runs go test and counts its events.
func goTest(t *totals, env []string, args ...string) error {
	cmd := exec.Command("go", append([]string{"test", "-json"}, args...)...)
	cmd.Env = append(os.Environ(), env...)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	before := *t
	if err := readEvents(out, os.Stdout, t); err != nil {
		return err
	}
	err = cmd.Wait()
	if err != nil && t.failed == before.failed {
		return fmt.Errorf("go test: %w", err) // and no event says why
	}
	return nil
}

// An event is a line of go test -json (go doc test2json).
type event struct {
	Action      string
	Package     string
	ImportPath  string // of build events
	Test        string
	Output      string
	Elapsed     float64
	FailedBuild string
	Key, Value  string // of t.Attr
}

// A result collects one package's events.
type result struct {
	outcome map[string]string   // of each test: pass, fail, skip
	output  map[string][]string // of each test; of the package under ""
	build   []string
}

// readEvents counts the events of go test -json and prints a line a package,
// the output of what failed, and the figures that tests give with t.Attr.
func readEvents(in io.Reader, out io.Writer, t *totals) error {
	results := map[string]*result{}
	of := func(name string) *result {
		name, _, _ = strings.Cut(name, " ") // "p [p.test]"
		if results[name] == nil {
			results[name] = &result{outcome: map[string]string{}, output: map[string][]string{}}
		}
		return results[name]
	}
	lines := bufio.NewReader(in)
	for {
		line, err := lines.ReadBytes('\n')
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		var e event
		if json.Unmarshal(line, &e) != nil {
			fmt.Fprintf(out, "%s", line) // not an event: go itself speaks
			continue
		}
		switch e.Action {
		case "build-output":
			r := of(e.ImportPath)
			r.build = append(r.build, e.Output)
		case "output":
			r := of(e.Package)
			r.output[e.Test] = append(r.output[e.Test], e.Output)
		case "attr":
			fmt.Fprintf(out, "   %s: %s\n", e.Key, e.Value)
		case "pass", "fail", "skip":
			if e.Test != "" {
				of(e.Package).outcome[e.Test] = e.Action
				continue
			}
			r := of(e.Package)
			if e.FailedBuild != "" {
				r.build = append(r.build, of(e.FailedBuild).build...)
			}
			r.report(e, out, t)
		}
	}
}

// report counts and prints a package when it has ended.
func (r *result) report(e event, out io.Writer, t *totals) {
	var here totals
	for name, outcome := range r.outcome {
		r.count(name, outcome, &here)
	}
	if e.Action == "fail" && here.failed == 0 {
		here.failed = 1 // it did not build, or ended outside of a test
	}
	if len(r.outcome) == 0 && e.Action != "fail" {
		return // no tests
	}
	fmt.Fprintf(out, "%-4s %-32s %s, %.1f s\n", e.Action, strings.TrimPrefix(e.Package, "querlese/"), here, e.Elapsed)
	if e.Action == "fail" {
		r.explain(out)
	}
	t.passed += here.passed
	t.failed += here.failed
	t.skipped += here.skipped
}

// count counts a test unless its sub-tests are counted in its place.
func (r *result) count(name, outcome string, t *totals) {
	worse := false // the sub-tests say why it failed
	parent := false
	for other, o := range r.outcome {
		if strings.HasPrefix(other, name+"/") {
			parent = true
			worse = worse || o == "fail"
		}
	}
	switch {
	case outcome == "fail" && !worse:
		t.failed++
	case parent:
	case outcome == "skip":
		t.skipped++
	case outcome == "pass":
		t.passed++
	}
}

// explain prints the output of the build, of failed tests, of tests that were
// running when the package ended, and of the package.
func (r *result) explain(out io.Writer) {
	for _, line := range r.build {
		fmt.Fprint(out, "     ", line)
	}
	for _, name := range slices.Sorted(maps.Keys(r.output)) {
		if o := r.outcome[name]; name != "" && (o == "pass" || o == "skip") {
			continue
		}
		for _, line := range r.output[name] {
			if !strings.HasPrefix(line, "=== ") {
				fmt.Fprint(out, "     ", line)
			}
		}
	}
}
