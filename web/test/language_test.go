package webtest

import (
	"slices"

	"querlese/web/test/browser"
)

// queryLanguage types a query as readers do, with a mistake in it, unfolds the
// word forms it stands for, and looks at the help.
func queryLanguage(r *room) {
	note := func(n int) string {
		return `#understood .understood__note:nth-last-of-type(` + string(rune('0'+n)) + `)`
	}
	ids := func() (out []string) {
		for _, l := range r.results() {
			out = append(out, l.ID)
		}
		return out
	}

	// A pattern that is not finished keeps the list and names the place.
	r.open("")
	r.press("/")
	r.typing("Minsk /kubrak.*/")
	r.wait(`document.querySelector("#understood .forms") && document.querySelectorAll("#results > li").length === 1`)
	good := ids()
	r.press("Backspace")
	r.typing("(/")
	r.waitText(note(2), r.word("note.pattern", "text", "kubrak.*(", "bad", "(", "char", 9, "reason", r.word("pattern.unclosed")))
	r.waitText(note(1), r.word("note.kept"))
	if got := ids(); !slices.Equal(got, good) {
		r.Errorf("a bad pattern shows %v, want the last good list %v", got, good)
	}
	r.wait(`document.querySelector("#status").textContent.includes(a)`, r.word("pattern.unclosed"))
	r.press("Backspace")
	r.typing(")/")
	r.wait(`!document.querySelector("#understood .understood__note")`)

	// The same in an address: there is no last list, so all texts stand there.
	r.open("q=%2Fkubrak(%2F")
	r.waitText(note(1), r.word("note.keptAll"))
	if n, all := len(ids()), len(seeds(r.T)); n != all {
		r.Errorf("an address with a bad pattern shows %d texts, want %d", n, all)
	}

	// Many forms fold; the button names them and leaves the focus there.
	r.open("q=*e*")
	more := browser.CSS("#understood .more")
	r.waitFor(more)
	var before, after int
	r.eval(&before, `return document.querySelectorAll("#understood .forms bdi").length`)
	r.eval(nil, `document.querySelector("#understood .more").focus()`)
	r.press("Enter")
	r.must(r.b.WaitGone(more))
	r.eval(&after, `return document.querySelectorAll("#understood .forms bdi").length`)
	if before != 6 || after <= before {
		r.Errorf("%d forms are named, then %d; want 6, then more", before, after)
	}
	r.wait(`document.querySelector("#understood").contains(document.activeElement)`)

	// The help is two stops behind the box.
	r.press("/")
	r.press("Tab", "Tab")
	button := browser.Role("button", r.name("help.open"))
	r.focusOn(button)
	r.press("Enter")
	r.waitFor(browser.Element{Role: "dialog", Name: r.name("help.heading")})
	r.wait(`document.querySelector("#help").contains(document.activeElement)`)
	r.wait(`document.querySelectorAll("#help dt").length >= 12`)
	r.press("Escape")
	r.must(r.b.WaitGone(browser.CSS("dialog")))
	r.focusOn(button)
	r.quiet()
}
