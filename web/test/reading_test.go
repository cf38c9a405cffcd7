package webtest

import (
	"crypto/sha256"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"querlese/web/test/browser"
)

// firstScreen: the page says what it holds before anything is asked.
func firstScreen(r *room) {
	r.open("")
	all := seeds(r.T)
	r.waitFor(browser.Role("heading", r.name("welcome.heading")))
	text, err := r.b.String(`document.querySelector("#welcome").innerText`)
	r.must(err)
	if want := r.word("n.texts", "n", len(all)); !strings.Contains(text, want) {
		r.Errorf("the first screen says %q, want it to state %q", text, want)
	}
	if got := len(r.results()); got != len(all) {
		r.Errorf("the first list has %d texts, want %d", got, len(all))
	}
	var files []string
	for _, l := range r.results() {
		files = append(files, l.file)
	}
	slices.Sort(files)
	if len(slices.Compact(files)) != len(all) {
		r.Errorf("the first list shows the files %q, want each seed once", files)
	}

	// A question to begin with is asked by a click.
	question := browser.Element{Role: "button", CSS: ".example"}
	if n, err := r.b.Count(question); err != nil || n == 0 {
		r.fail("%d questions to begin with, %v", n, err)
	}
	r.click(question)
	r.wait(`location.hash.length > a && document.querySelector("#welcome").hidden`, len("#ui=de"))
	r.quiet()
}

// ask types a query into the search box with real keys.
func (r *room) ask(query string) {
	r.Helper()
	r.click(browser.Role("searchbox", r.name("search.label")))
	r.press("Control+a", "Delete")
	r.typing(query)
}

// search: what is typed is found, in all texts that hold it and no others.
func search(r *room) {
	for _, query := range []string{"Sicherheit", "интерпола", "Zusammenarbeit belarus"} {
		r.open("")
		r.ask(query)
		r.expectResults(query)
		r.expectSnippets(query)
	}
	r.ask("Xylophonkonzert")
	r.waitText("#list-heading", r.word("empty.heading"))
	if got := r.results(); len(got) != 0 {
		r.Errorf("for a word that no text holds the list shows %v", got)
	}
	r.quiet()
}

// expectResults waits until the list is what the plain scan of the seeds
// finds, with the number of hits at each text, and the heading their sum.
func (r *room) expectResults(query string) {
	r.Helper()
	want := map[string]int{}
	sum := 0
	for file, n := range expect(r.T, query) {
		want[r.id(file)] = n
		sum += n
	}
	const listed = `Object.fromEntries([...document.querySelectorAll("#results > li")].map((li) => [
		li.querySelector("h3 a").dataset.focus,
		parseInt(li.querySelector(".result__counts > span:first-child")?.textContent ?? "0", 10)]))`
	if err := r.b.Wait(`(() => { const got = `+listed+`;
		return Object.keys(a).length === Object.keys(got).length && Object.keys(a).every((id) => a[id] === got[id]); })()`, want); err != nil {
		got := map[string]int{}
		r.b.Eval(&got, "return "+listed)
		r.fail("results for %q by id = %v, want %v: %v", query, got, want, err)
	}
	if len(want) > 0 {
		r.waitText("#list-heading", r.word("results.count",
			"texts", r.word("n.texts", "n", len(want)), "hits", r.word("n.hits", "n", sum)))
	}
}

// expectSnippets checks that each text shows a marked hit, and that what is
// marked is what was asked for.
func (r *room) expectSnippets(query string) {
	r.Helper()
	var marked [][]string
	r.eval(&marked, `return [...document.querySelectorAll("#results > li")].map((li) =>
		[...li.querySelectorAll("mark.mark--query")].map((m) => m.textContent))`)
	for i, list := range marked {
		if len(list) == 0 {
			r.Errorf("result %d for %q marks no hit", i+1, query)
		}
		for _, text := range list {
			if !slices.Contains(strings.Fields(fold(query)), fold(text)) {
				r.Errorf("result %d for %q marks %q", i+1, query, text)
			}
		}
	}
}

// countsOfManyWords compares engine and plain scan over a sample of all words.
func countsOfManyWords(r *room) {
	r.open("")
	for _, word := range sample(r.T, 60) {
		r.eval(nil, `location.hash = a`, "#"+r.state("q="+url.QueryEscape(word)))
		r.expectResults(word)
	}
	r.quiet()
}

// filterByLanguage: a click on a language leaves its texts only.
func filterByLanguage(r *room) {
	r.open("")
	for _, c := range []struct{ name, tag string }{{"Russisch", "ru"}, {"Deutsch", "de"}} {
		box := browser.Element{Role: "checkbox", Name: "^" + c.name, In: `[data-facet="lang"]`}
		r.click(box)
		want := 0
		for _, s := range seeds(r.T) {
			if s.lang == c.tag {
				want++
			}
		}
		r.waitText("#list-heading", r.word("n.texts", "n", want))
		for _, l := range r.results() {
			i := slices.IndexFunc(seeds(r.T), func(s seed) bool { return s.file == l.file })
			if got := seeds(r.T)[i].lang; got != c.tag {
				r.Errorf("filtered by %s the list shows %s, which is in %s", c.tag, l.file, got)
			}
		}
		if !strings.Contains(r.address(), "lang="+c.tag) {
			r.Errorf("filtered by %s the address is %s", c.tag, r.address())
		}
		// The chip takes the filter off again.
		r.click(browser.Element{Role: "button", Name: c.name, In: "#chips"})
		r.wait(`document.querySelectorAll("#results > li").length === a`, len(seeds(r.T)))
	}
	r.quiet()
}

// openText opens a seed by a click on its entry in the list of a query.
func (r *room) openText(query, file string) {
	r.Helper()
	id := r.id(file)
	r.open("q=" + query)
	r.click(browser.CSS(fmt.Sprintf(`#results a[data-focus="%s"]`, id)))
	r.waitFor(browser.CSS("#reading-title"))
}

const shownHits = `[...document.querySelectorAll("#reading mark.mark--query")].filter((m) => !m.closest("[data-zone=boilerplate]"))`

// activeInView is true when the one active hit is where the reader looks.
const activeInView = `(() => {
	const active = document.querySelectorAll("#reading .mark--active");
	if (active.length !== 1) return false;
	const r = active[0].getClientRects()[0];
	const top = document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2);
	return r.top >= 0 && r.bottom <= innerHeight && (active[0].contains(top) || top?.contains(active[0]));
})()`

// stepThroughHits goes from hit to hit by key and by button, and around.
func stepThroughHits(r *room) {
	const query = "zusammenarbeit"
	file, total := richest(r.T, query)
	r.openText(query, file)
	r.wait(shownHits+".length === a", total)
	var texts []string
	r.eval(&texts, "return "+shownHits+".map((m) => m.textContent)")
	for _, text := range texts {
		if fold(text) != query {
			r.Errorf("a hit for %q marks %q", query, text)
		}
	}
	next, previous := browser.Role("button", r.name("hits.next")), browser.Role("button", r.name("hits.previous"))
	for hit := 1; hit <= total; hit++ {
		if hit%2 == 1 {
			r.press("n")
		} else {
			r.click(next)
		}
		r.waitText(".hits__position", r.word("hits.position", "hit", hit, "total", total))
		r.wait(activeInView)
		r.wait(shownHits+`[a].classList.contains("mark--active")`, hit-1)
	}
	r.press("n")
	r.waitText(".hits__position", r.word("hits.position", "hit", 1, "total", total))
	r.wait(`document.querySelector("[role=status]").textContent.startsWith(a)`, r.word("hits.wrappedEnd"))
	r.click(previous)
	r.waitText(".hits__position", r.word("hits.position", "hit", total, "total", total))
	r.press("p")
	r.waitText(".hits__position", r.word("hits.position", "hit", total-1, "total", total))
	r.wait(activeInView)
	r.quiet()
}

// view is what a reader would compare to say that two pages show the same.
const view = `JSON.stringify({
	heading: document.querySelector("#list-heading").textContent,
	query: document.querySelector("#q").value,
	results: [...document.querySelectorAll("#results h3")].map((h) => h.textContent),
	ticked: [...document.querySelectorAll("#filters input:checked")].map((i) => i.name + "=" + i.value),
	order: document.querySelector("#sort").value,
	title: document.querySelector("#reading-title")?.textContent ?? "",
	position: document.querySelector(".hits__position")?.textContent ?? "",
	active: document.querySelector("#reading .mark--active")?.textContent ?? "",
	open: [...document.querySelectorAll("#reading details[open] summary")].map((s) => s.textContent),
	original: document.querySelector("#reading pre")?.textContent ?? "",
	marks: document.querySelectorAll("#reading mark").length,
	off: [...document.querySelectorAll("#groups input")].map((i) => i.checked),
	language: document.documentElement.lang,
})`

func (r *room) view() string {
	r.Helper()
	s, err := r.b.String(view)
	r.must(err)
	return s
}

// waitView waits until the page shows what it showed then.
func (r *room) waitView(what, want string) {
	r.Helper()
	if err := r.b.Wait(view+" === a", want); err != nil {
		r.fail("%s shows\n%s\nwant\n%s\n%v", what, r.view(), want, err)
	}
}

// linkAndHistory: the address is the state. A copied link, a reload and the
// way back show what was there.
func linkAndHistory(r *room) {
	const query = "belarus"
	file, total := richest(r.T, query)
	r.open("q=" + query + "&sort=title")
	r.wait(`document.querySelectorAll("#results > li").length > 0`)
	list := r.view()

	r.openText(query+"&sort=title", file)
	fromList := r.view()
	r.press("n", "n")
	r.waitText(".hits__position", r.word("hits.position", "hit", 2, "total", total))
	r.click(browser.Element{CSS: "#reading details summary"})
	r.wait(`document.querySelectorAll("#reading details[open]").length === 1 && location.hash.includes("open=")`)
	r.click(browser.Element{CSS: "#groups input[role=switch]"})
	r.wait(`location.hash.includes("off=A")`)
	r.wait(`document.querySelector(".hits__position").textContent !== ""`)
	r.press("n")
	r.wait(`location.hash.includes("hit=")`)
	here, address := r.view(), r.address()

	r.must(r.b.Reload())
	r.ready()
	r.waitView("a reload", here)
	r.open(strings.TrimPrefix(address, "#"))
	r.waitView("the link "+address+", opened anew,", here)

	// Back from the original to the text, and from the text to the list.
	r.openText(query+"&sort=title", file)
	r.waitView("the text, opened again,", fromList)
	r.press("o")
	r.waitFor(browser.CSS("#reading pre"))
	r.must(r.b.Back())
	r.waitView("Back from the original", fromList)
	r.must(r.b.Back())
	r.waitView("Back from the text", list)
	r.quiet()
}

// unfoldBoilerplate: menus are folded, said to be there, and one click away.
func unfoldBoilerplate(r *room) {
	file := seeds(r.T)[0].file
	r.openText("", file)
	fold := browser.Element{CSS: "#reading details:first-of-type summary", Name: regexp.QuoteMeta(r.word("fold.menu"))}
	r.waitFor(fold)
	menu := browser.Element{CSS: "#reading p", Name: "^Staatsorgane$"}
	if n, err := r.b.Count(menu); err != nil || n != 0 {
		r.Errorf("%d lines of the folded menu are seen, %v", n, err)
	}
	r.click(fold)
	r.waitFor(menu)
	r.click(fold)
	r.must(r.b.WaitGone(menu))
	r.quiet()
}

// showOriginal: one click shows every character as received, and its hash.
func showOriginal(r *room) {
	for _, s := range seeds(r.T) {
		r.openText("", s.file)
		r.click(browser.Role("button", r.name("text.original")))
		r.waitFor(browser.CSS("#reading pre"))
		var shown struct{ Text, Hash, File string }
		r.eval(&shown, `return {text: document.querySelector("#reading pre").textContent,
			hash: document.querySelector("#reading code.hash").textContent,
			file: document.querySelector("#reading dd").textContent}`)
		if shown.Text != s.bytes {
			r.Errorf("the original of %s shows %d bytes, not the file's %d", s.file, len(shown.Text), len(s.bytes))
		}
		if shown.Hash != s.sha256 || fmt.Sprintf("%x", sha256.Sum256([]byte(shown.Text))) != shown.Hash {
			r.Errorf("the original of %s states the hash %s, want %s", s.file, shown.Hash, s.sha256)
		}
		if shown.File != s.file {
			r.Errorf("the original of %s names the file %s", s.file, shown.File)
		}
		r.click(browser.Role("button", r.name("text.reading")))
		r.must(r.b.WaitGone(browser.CSS("#reading pre")))
		if got := r.readingText(); got != words(s.bytes) {
			r.Errorf("the reading view of %s says %.300q, want all of the file, %.300q", s.file, got, words(s.bytes))
		}
	}
	r.quiet()
}

// readingText is what the reading view shows of the file, folds included, with
// white space made equal. What the page adds stands in buttons and facts. The
// title is counted in its place: it is shown above the menus before it.
func (r *room) readingText() string {
	r.Helper()
	s, err := r.b.String(`(() => {
		const title = document.querySelector("#reading-title");
		const text = [...document.querySelectorAll("#reading .passage")].map((p) => [+p.dataset.line || 0, p.textContent]);
		if (title.dataset.stated === "true") text.push([0, title.textContent]);
		return text.map((t) => t[1]).join(" ");
	})()`)
	r.must(err)
	return words(s)
}

// words are a text's words in alphabetical order: the title's place in the
// reading view is above the text.
func words(s string) string {
	list := strings.Fields(s)
	slices.Sort(list)
	return strings.Join(list, " ")
}

// switchGroupOff: a keyword group that is switched off is not marked.
func switchGroupOff(r *room) {
	file := seeds(r.T)[0].file
	r.openText("", file)
	var letters []string
	r.eval(&letters, `return [...new Set([...document.querySelectorAll("#reading mark[title]")].flatMap((m) => m.title.split(", ").map((t) => t[0])))]`)
	if len(letters) < 2 {
		r.fail("marks of %d keyword groups in %s, want some", len(letters), file)
	}
	marksOf := `[...document.querySelectorAll("#reading mark[title]")].filter((m) => m.title.split(", ").some((t) => t[0] === a)).length`
	for _, letter := range letters[:2] {
		r.wait(marksOf+" > 0", letter)
		toggle := browser.CSS(fmt.Sprintf(`#groups input[data-focus="switch %s"]`, letter))
		r.click(toggle)
		r.wait(marksOf+" === 0", letter)
		r.click(toggle)
		r.wait(marksOf+" > 0", letter)
	}
	r.quiet()
}

// switchLanguage: the whole interface changes its language, the text does not.
func switchLanguage(r *room) {
	file := seeds(r.T)[0].file
	r.openText("", file)
	var before string
	r.eval(&before, `return document.querySelector(".text__body").lastElementChild.lang + document.querySelector("#reading-title").textContent`)
	for _, tag := range []string{"ru", "en", "de"} {
		r.chooseOption("#ui", tag)
		r.ui = tag
		r.wait(`document.documentElement.lang === a`, tag)
		r.waitFor(browser.Role("searchbox", r.name("search.label")))
		r.waitFor(browser.Role("button", r.name("text.original")))
		r.waitFor(browser.Role("button", r.name("app.keys")+"|"+regexp.QuoteMeta(r.word("app.keys"))))
		var after string
		r.eval(&after, `return document.querySelector(".text__body").lastElementChild.lang + document.querySelector("#reading-title").textContent`)
		if after != before {
			r.Errorf("in %s the text's title is %q, before it was %q", tag, after, before)
		}
		r.wait(`location.hash.includes(a)`, "ui="+tag)
	}
	r.quiet()
}

// chooseOption picks an option of a select by keys: the list it drops down is
// drawn by the system, out of the driver's reach.
func (r *room) chooseOption(selector, value string) {
	r.Helper()
	r.eval(nil, `document.querySelector(a).focus()`, selector)
	var steps int
	r.eval(&steps, `const s = document.querySelector(a); return [...s.options].findIndex((o) => o.value === b) - s.selectedIndex`, selector, value)
	key := "ArrowDown"
	if steps < 0 {
		key, steps = "ArrowUp", -steps
	}
	for range steps {
		r.press(key)
	}
	if err := r.b.Wait(`document.querySelector(a).value === b`, selector, value); err != nil {
		r.fail("%s does not take %q: %v", selector, value, err)
	}
}
