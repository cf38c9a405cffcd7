// Run runs every check of the project and adds up what passed: what `make
// test` and so CI does.
//
// Go's own tool prints a line a package and says nothing about how many tests
// ran, and three runners (go test natively, go test under Node, node --test)
// give three kinds of output. So each step here hands its events to one
// counter; failures are printed in full where they happen, and the last line
// is the sum:
//
//	1234 passed, 0 failed, 2 skipped
//
// A run in which no test ran fails too.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// A step is one of the runners; it adds to the totals and reports only what
// kept it from running at all.
type step struct {
	name string
	run  func(*totals) error
}

var steps = []step{
	{"gofmt", checkFormat},
	{"go vet", checkVet},
	{"go test, native", testNative},
	{"go test, js/wasm under Node", testWasm},
	{"node --test", testNode},
	{"browsers", testBrowsers},
}

func main() {
	var t totals
	for _, s := range steps {
		fmt.Printf("\n== %s\n", s.name)
		start := time.Now()
		if err := s.run(&t); err != nil {
			fmt.Println(err)
			t.failed++
		}
		fmt.Printf("   %.1f s\n", time.Since(start).Seconds())
	}
	fmt.Printf("\n%s\n", t)
	if !t.good() {
		os.Exit(1)
	}
}

// A totals counts tests: those that have no sub-tests, and checks.
type totals struct{ passed, failed, skipped int }

func (t totals) String() string {
	s := fmt.Sprintf("%d passed, %d failed", t.passed, t.failed)
	if t.skipped > 0 {
		s += fmt.Sprintf(", %d skipped", t.skipped)
	}
	return s
}

// good reports whether something ran and nothing failed.
func (t totals) good() bool { return t.passed > 0 && t.failed == 0 }

// check counts one check that is no test, and prints its complaints.
func (t *totals) check(complaints string) {
	if complaints = strings.TrimSpace(complaints); complaints != "" {
		fmt.Println(complaints)
		t.failed++
		return
	}
	t.passed++
}

func checkFormat(t *totals) error {
	out, err := exec.Command("gofmt", "-l", "corpus", "wasm", "web").CombinedOutput()
	if len(out) > 0 {
		out = append([]byte("not formatted by gofmt:\n"), out...)
	}
	t.check(string(out))
	return err
}

// checkVet looks at the program twice, because the files of the page are
// compiled for js/wasm only.
func checkVet(t *totals) error {
	for _, args := range [][]string{{"./..."}, {"./wasm/..."}} {
		cmd := exec.Command("go", append([]string{"vet"}, args...)...)
		if args[0] == "./wasm/..." {
			cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
		}
		out, err := cmd.CombinedOutput()
		if err == nil {
			out = nil // notes without a finding
		}
		t.check(string(out))
	}
	return nil
}
