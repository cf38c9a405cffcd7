package webtest

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

// withoutWorker opens a copy of the page whose policy forbids workers, as a
// host's stricter header may: the engine then runs on the page's own thread
// and answers the same.
func withoutWorker(r *room) {
	dir, err := builtPage()
	r.must(err)
	page, err := os.ReadFile(filepath.Join(dir, "index.html"))
	r.must(err)
	const allowed, forbidden = "worker-src blob:", "worker-src 'none'"
	if strings.Count(string(page), allowed) != 1 {
		r.fail("the policy does not say %q once", allowed)
	}
	file := filepath.Join(r.TempDir(), "index.html")
	r.must(os.WriteFile(file, []byte(strings.Replace(string(page), allowed, forbidden, 1)), 0o644))
	r.page = (&url.URL{Scheme: "file", Path: file}).String()
	r.open("")
	// Go's glue stands where the module runs; in a worker the page has none.
	var onPage bool
	r.eval(&onPage, `return typeof globalThis.Go === "function"`)
	if !onPage {
		r.Error("the engine runs in a worker, so this shows nothing")
	}
	r.ask("Kubrakow")
	r.expectResults("Kubrakow")
	if _, err := r.b.Log(); err != nil { // the refusal of the worker is meant
		r.Error(err)
	}
}
