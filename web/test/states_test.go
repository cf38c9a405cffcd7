package webtest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"querlese/web/test/browser"
)

// A situation is a state of the page that a reader meets, by its address and
// what is done there.
type situation struct {
	name, fragment string
	do             func(r *room)
	seen           browser.Element // what shows that it is reached
}

// situations returns the states in which the page must fit and be accessible.
func situations(r *room) []situation {
	file, _ := richest(r.T, "zusammenarbeit")
	doc := "doc=" + r.id(file)
	return []situation{
		{name: "first screen", seen: browser.CSS("#welcome h2")},
		{name: "results", fragment: "q=zusammenarbeit&lang=de&-group=A", seen: browser.CSS("#chips button")},
		{name: "filters", fragment: "q=belarus", do: (*room).unfoldFilters, seen: browser.CSS("#filters fieldset")},
		{name: "text", fragment: "q=zusammenarbeit&hit=1&open=1&" + doc, seen: browser.CSS("#reading .mark--active")},
		{name: "evidence", fragment: doc, do: (*room).showEvidence, seen: browser.CSS("#reading .evidence")},
		{name: "original", fragment: "view=original&" + doc, seen: browser.CSS("#reading pre")},
		{name: "empty", fragment: "q=Xylophonkonzert&lang=ru", seen: browser.CSS("#empty p")},
		{name: "no such text", fragment: "doc=0000000000000000", seen: browser.CSS("#reading-title")},
		{name: "query in words", fragment: "q=*e*+Minsk~+/kubrak(ow/", seen: browser.CSS("#understood .understood__note")},
		{name: "word forms", fragment: "q=*e*+Kubrakov~", seen: browser.CSS("#understood .more")},
		{name: "help", do: func(r *room) { r.click(browser.CSS("#help-open")) }, seen: browser.CSS("dialog[open]")},
		{name: "keys", do: func(r *room) { r.press("?") }, seen: browser.CSS("dialog[open]")},
	}
}

// unfoldFilters opens the fold that holds the filters on a narrow screen.
func (r *room) unfoldFilters() {
	toggle := browser.CSS("#side-toggle[aria-expanded=false]")
	if n, err := r.b.Count(browser.CSS("#filters fieldset")); err == nil && n == 0 {
		r.click(toggle)
	}
}

func (r *room) showEvidence() {
	r.click(browser.Role("button", r.name("text.evidence")))
}

func (r *room) enter(s situation) {
	r.Helper()
	r.open(s.fragment)
	if s.do != nil {
		s.do(r)
	}
	r.waitFor(s.seen)
}

// narrow: at 320 pixels nothing has to be scrolled sideways (WCAG 1.4.10).
func narrow(r *room) {
	all := situations(r)
	defer func() { r.must(r.b.Viewport(1280, 900)) }()
	r.must(r.b.Viewport(320, 640))
	for _, ui := range []string{"de", "ru", "en"} {
		r.ui = ui
		for _, s := range all {
			r.enter(s)
			var wide string
			r.eval(&wide, `const room = document.scrollingElement;
				if (room.scrollWidth <= innerWidth) return "";
				const out = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > innerWidth + 1);
				const name = (e) => e.tagName.toLowerCase() + (e.id ? "#" + e.id : "") + (e.className ? "." + e.className : "");
				return room.scrollWidth + " pixels wide, by " + out.slice(0, 5).map(name).join(", ");`)
			if wide != "" {
				r.Errorf("%s, %s: the page is %s", s.name, ui, wide)
			}
		}
	}
	r.quiet()
}

// axe is the source of axe-core, which setup.sh installs.
var axe = sync.OnceValues(func() (string, error) {
	source, err := os.ReadFile(filepath.Join("node_modules", "axe-core", "axe.min.js"))
	if err != nil {
		return "", fmt.Errorf("%w: run web/test/setup.sh", err)
	}
	return string(source), nil
})

// audit returns what axe-core finds wrong, a line each. It is put into the
// page by the driver: a script element of it would be refused, as it should.
func (r *room) audit() (findings []string, rules int) {
	r.Helper()
	source, err := axe()
	r.must(err)
	var out struct {
		Findings []string
		Rules    int
	}
	r.eval(&out, source+`;
		// A colour on its way to another one is neither.
		await Promise.all(document.getAnimations().map((a) => a.finished.catch(() => {})));
		const result = await axe.run(document, {resultTypes: ["violations"]});
		const findings = result.violations.flatMap((v) => v.nodes.slice(0, 3).map((n) =>
			v.id + ": " + n.target.join(" ") + ": " + n.failureSummary.replace(/\s+/g, " ").slice(0, 300)));
		return {findings, rules: result.passes.length + result.violations.length};`)
	return out.Findings, out.Rules
}

// accessibility: axe-core finds nothing, in any state, width or theme.
func accessibility(r *room) {
	all := situations(r)
	defer func() {
		r.must(r.b.Viewport(1280, 900))
		r.eval(nil, `localStorage.clear()`)
	}()
	found := map[string][]string{} // each finding with the situations that have it
	for _, width := range []int{1280, 360} {
		r.must(r.b.Viewport(width, 900))
		for _, theme := range []string{"light", "dark"} {
			r.open("")
			r.chooseOption("#theme", theme)
			r.wait(`document.documentElement.dataset.theme === a`, theme)
			for _, s := range all {
				r.enter(s)
				where := fmt.Sprintf("%s, %s, %d pixels", s.name, theme, width)
				findings, rules := r.audit()
				for _, f := range findings {
					found[f] = append(found[f], where)
				}
				if rules < 10 {
					r.fail("%s: axe-core applied %d rules only", where, rules)
				}
				r.wait(`document.documentElement.dataset.theme === a`, theme)
			}
		}
	}
	for f, where := range found {
		r.Errorf("%s\n    in %s (%d situations)", f, where[0], len(where))
	}
}

// TestAuditSees shows that the audit can fail: a page with known faults.
func TestAuditSees(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"index.html": `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Probe</title></head>
		<body><main><h1>Probe</h1><p style="color:#999;background:#fff">kaum zu lesen</p><input type="text"></main></body></html>`})
	b := launch(t, browser.Chromium)
	r := roomIn(t, b, dir, folder)
	r.must(b.Open(r.page))
	findings, _ := r.audit()
	for _, want := range []string{"color-contrast", "label"} {
		if !strings.Contains(strings.Join(findings, "\n"), want+":") {
			t.Errorf("axe-core finds %q, want %s among it", findings, want)
		}
	}
}
