package webtest

import (
	"fmt"
	"strings"

	"querlese/web/test/browser"
)

// byKeyboard does a reader's day without a mouse. After each key the focus is
// on something, and it can be seen.
func byKeyboard(r *room) {
	const query = "zusammenarbeit"
	file, total := richest(r.T, query)
	r.open("")

	// The first stop leads past the frame.
	r.press("Tab")
	r.focusOn(browser.Role("link", r.name("app.skip")))
	r.press("Enter")
	r.focusOn(browser.CSS("#list-heading"))

	// Search; Enter goes to the first text.
	r.press("/")
	r.focusOn(browser.Role("searchbox", r.name("search.label")))
	r.typing(query)
	r.expectResults(query)
	r.press("Enter")
	r.focusOn(browser.CSS("#results li:first-child h3 a"))

	// On to the text with most hits, and open it.
	at := -1
	var id string
	for i, l := range r.results() {
		if l.file == file {
			at, id = i, l.ID
		}
	}
	link := browser.CSS(fmt.Sprintf(`#results a[data-focus="%s"]`, id))
	r.tabTo(link, 2+4*at)
	r.press("Enter")
	r.focusOn(browser.CSS("#reading-title"))

	// Hits, the original and back.
	r.press("n", "n")
	r.waitText(".hits__position", r.word("hits.position", "hit", min(2, total), "total", total))
	r.wait(activeInView)
	r.press("o")
	r.waitFor(browser.CSS("#reading pre"))
	r.focusSeen()
	r.press("o")
	r.must(r.b.WaitGone(browser.CSS("#reading pre")))
	r.focusSeen()

	// Back to where one came from.
	r.press("u")
	r.focusOn(link)
	r.press("j")
	r.waitFor(browser.CSS("#reading-title"))
	r.focusOn(browser.CSS("#reading-title"))
	r.press("Escape")
	r.must(r.b.WaitGone(browser.CSS("#reading-title")))
	r.focusSeen()

	// A filter, reached backwards or forwards by Tab only.
	r.open("")
	box := browser.Element{Role: "checkbox", Name: "^Russisch", In: `[data-facet="lang"]`}
	r.press("Tab")
	r.tabTo(box, 80)
	r.press("Space")
	r.wait(`location.hash.includes("lang=ru")`)
	r.focusOn(box)

	// The sheet of keys takes the focus and gives it back.
	r.press("?")
	r.waitFor(browser.Element{Role: "dialog", Name: r.name("keys.heading")})
	r.wait(`document.querySelector("dialog").contains(document.activeElement)`)
	r.press("Escape")
	r.must(r.b.WaitGone(browser.CSS("dialog")))
	r.focusOn(box)
	r.quiet()
}

// focusOn waits until the element has the focus, and checks that it shows.
func (r *room) focusOn(e browser.Element) {
	r.Helper()
	r.must(r.b.WaitFor(e))
	ok := false
	for range 200 {
		var err error
		ok, err = r.b.Focused(e)
		r.must(err)
		if ok {
			break
		}
		r.eval(nil, `await new Promise((done) => setTimeout(done, 20))`)
	}
	if !ok {
		focus, _ := r.b.Focus()
		r.fail("the focus is on %s, want %v", focus, e)
	}
	r.focusSeen()
}

// focusSeen checks that something has the focus and that it can be seen: an
// outline or shadow around it, inside of the view.
func (r *room) focusSeen() {
	r.Helper()
	var lost string
	r.eval(&lost, `const e = document.activeElement;
		if (!e || e === document.body || e === document.documentElement) return "nothing has the focus";
		const what = e.tagName.toLowerCase() + (e.id ? "#" + e.id : "") + " " + (e.textContent ?? "").slice(0, 40);
		const s = getComputedStyle(e);
		const around = s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== "none";
		if (!around) return what + " has the focus, and nothing shows it";
		await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
		const box = e.getBoundingClientRect();
		const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
		return inside ? "" : what + " has the focus out of view, at " + Math.round(box.top);`)
	if lost != "" {
		r.Errorf("%s\n%s", lost, r.shot())
	}
}

// tabTo presses Tab until the element has the focus, at most so many times.
// Every stop on the way must be seen.
func (r *room) tabTo(e browser.Element, most int) {
	r.Helper()
	var stops []string
	for range most {
		if ok, err := r.b.Focused(e); err != nil || ok {
			r.must(err)
			return
		}
		r.press("Tab")
		r.focusSeen()
		focus, err := r.b.Focus()
		r.must(err)
		stops = append(stops, focus)
	}
	r.fail("%d times Tab did not lead to %v but to %s", most, e, strings.Join(stops, ", "))
}
