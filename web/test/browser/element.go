package browser

import (
	"fmt"
	"time"
)

// An Element says which element is meant, as a reader would: by its role and
// its name. The fields that are set must all fit; what is hidden never fits.
type Element struct {
	Role string // WAI-ARIA role, explicit or the element's own: "button", "link", "searchbox"
	Name string // regular expression (JavaScript) for the accessible name
	CSS  string // selector, where no role tells it apart
	In   string // selector of a part of the page that it is in
}

// Role is the element with a role and a name (a regular expression).
func Role(role, name string) Element { return Element{Role: role, Name: name} }

// CSS is the element that a selector finds.
func CSS(selector string) Element { return Element{CSS: selector} }

func (e Element) String() string {
	s := ""
	for _, part := range []struct{ key, value string }{{"role", e.Role}, {"name", e.Name}, {"css", e.CSS}, {"in", e.In}} {
		if part.value != "" {
			s += fmt.Sprintf(" %s=%q", part.key, part.value)
		}
	}
	return "element" + s
}

// js is the element as the functions below take it.
func (e Element) js() map[string]string {
	return map[string]string{"role": e.Role, "name": e.Name, "css": e.CSS, "in": e.In}
}

// elementFunctions compute roles and names for the elements this page uses
// (HTML-AAM and AccName 1.2, without their rare cases) and find elements.
const elementFunctions = `
const implicit = {A: (e) => e.hasAttribute("href") ? "link" : "generic", BUTTON: "button", SUMMARY: "button",
	H1: "heading", H2: "heading", H3: "heading", H4: "heading", MAIN: "main", NAV: "navigation", ARTICLE: "article",
	ASIDE: "complementary", UL: "list", OL: "list", LI: "listitem", FIELDSET: "group", DETAILS: "group",
	DIALOG: "dialog", SEARCH: "search", SELECT: "combobox", OPTION: "option", TEXTAREA: "textbox", FORM: "form",
	MARK: "mark", OUTPUT: "status", DL: "list", TIME: "time",
	INPUT: (e) => ({checkbox: "checkbox", radio: "radio", search: "searchbox", button: "button", submit: "button",
		reset: "button", range: "slider"})[e.type] ?? "textbox"};
const role = (e) => {
	const own = e.getAttribute("role");
	if (own) return own.split(" ")[0];
	const r = implicit[e.tagName];
	return typeof r === "function" ? r(e) : r ?? "generic";
};
const squeeze = (s) => s.replace(/\s+/g, " ").trim();
const words = (n) => {
	if (n.nodeType === Node.TEXT_NODE) return n.data;
	if (n.nodeType !== Node.ELEMENT_NODE || n.getAttribute("aria-hidden") === "true" || n.hidden) return "";
	if (n.getAttribute("aria-label")) return " " + n.getAttribute("aria-label") + " ";
	if (n.tagName === "INPUT" || n.tagName === "SELECT") return "";
	const gap = getComputedStyle(n).display.startsWith("inline") ? "" : " ";
	return gap + [...n.childNodes].map(words).join("") + gap;
};
const byID = (e, key) => (e.getAttribute(key) ?? "").split(" ").filter(Boolean)
	.map((id) => document.getElementById(id)).filter(Boolean).map(words).join(" ");
const accessibleName = (e) => squeeze(byID(e, "aria-labelledby") || e.getAttribute("aria-label") ||
	(e.labels ? [...e.labels].map(words).join(" ") : "") ||
	(e.tagName === "FIELDSET" ? words(e.querySelector("legend") ?? e) : "") ||
	(["INPUT", "SELECT", "TEXTAREA"].includes(e.tagName) ? e.value && e.type === "submit" ? e.value : "" : words(e)) ||
	e.title || e.placeholder || "");
const shown = (e) => e.checkVisibility({checkVisibilityCSS: true, contentVisibilityAuto: true}) && e.getClientRects().length > 0 &&
	!e.closest("[inert], [aria-hidden=true]");
const find = (what) => {
	const named = what.name && new RegExp(what.name, "u");
	const roots = what.in ? document.querySelectorAll(what.in) : [document];
	const out = new Set();
	for (const root of roots)
		for (const e of root.querySelectorAll(what.css || "*"))
			if ((!what.role || role(e) === what.role) && shown(e) && (!named || named.test(accessibleName(e)))) out.add(e);
	return [...out];
};
const describe = (e) => e === document.body || !e ? "body" : role(e) + " " + JSON.stringify(accessibleName(e).slice(0, 80));
`

// Count returns how many visible elements fit.
func (b *Browser) Count(e Element) (int, error) {
	var n int
	err := b.Eval(&n, elementFunctions+"return find(a).length", e.js())
	return n, err
}

// Texts returns the visible text of each element that fits.
func (b *Browser) Texts(e Element) ([]string, error) {
	var out []string
	err := b.Eval(&out, elementFunctions+"return find(a).map((e) => squeeze(e.innerText ?? e.textContent))", e.js())
	return out, err
}

// With evaluates an expression in which e is the one element that fits.
func (b *Browser) With(result any, e Element, expression string) error {
	if err := b.WaitFor(e); err != nil {
		return err
	}
	return b.Eval(result, elementFunctions+"const e = find(a)[0]; return "+expression, e.js())
}

// WaitFor waits until at least one visible element fits.
func (b *Browser) WaitFor(e Element) error {
	if err := b.poll(e, func(n int) bool { return n > 0 }); err != nil {
		return fmt.Errorf("no %v: %w", e, err)
	}
	return nil
}

// WaitGone waits until no visible element fits.
func (b *Browser) WaitGone(e Element) error {
	if err := b.poll(e, func(n int) bool { return n == 0 }); err != nil {
		return fmt.Errorf("still there: %v: %w", e, err)
	}
	return nil
}

func (b *Browser) poll(e Element, good func(n int) bool) error {
	deadline := time.Now().Add(b.Timeout)
	for {
		n, err := b.Count(e)
		if err == nil && good(n) {
			return nil
		}
		if time.Now().After(deadline) {
			if err == nil {
				err = ErrTimeout
			}
			return b.fail(err)
		}
		time.Sleep(15 * time.Millisecond) // between two questions, not instead of one
	}
}

// Click scrolls the first element that fits into view and presses the primary
// button of the mouse in its middle. It is an error if another element lies
// over that point.
func (b *Browser) Click(e Element) error {
	if err := b.WaitFor(e); err != nil {
		return err
	}
	var at struct {
		X, Y float64
		Over string
	}
	// A link or mark may run over two lines, with its box's middle outside it:
	// its first rectangle is what one would press.
	err := b.Eval(&at, elementFunctions+`
		const e = find(a)[0];
		e.scrollIntoView({block: "center", inline: "nearest", behavior: "instant"});
		await new Promise((done) => setTimeout(done, 0));
		const r = e.getClientRects()[0];
		const at = {x: r.x + r.width / 2, y: r.y + r.height / 2};
		const top = document.elementFromPoint(at.x, at.y);
		const hit = top && (e.contains(top) || top.contains(e) || [...(e.labels ?? [])].some((l) => l.contains(top)));
		return {...at, over: hit ? "" : describe(top)};`, e.js())
	if err != nil {
		return err
	}
	b.step = "click " + e.String()
	if at.Over != "" {
		return b.fail(fmt.Errorf("%s lies over it at %.0f, %.0f", at.Over, at.X, at.Y))
	}
	return b.fail(b.driver.pointer(at.X, at.Y))
}

// Type types text into what has the focus.
func (b *Browser) Type(text string) error {
	b.step = fmt.Sprintf("type %q", shorten(text))
	var strokes []stroke
	for _, r := range text {
		strokes = append(strokes, stroke{value: string(r)})
	}
	return b.fail(b.driver.keys(strokes))
}

// Press presses keys one after another: "n", "Enter", "Shift+Tab".
func (b *Browser) Press(names ...string) error {
	b.step = fmt.Sprintf("press %q", names)
	var strokes []stroke
	for _, name := range names {
		s, err := parseKey(name)
		if err != nil {
			return b.fail(err)
		}
		strokes = append(strokes, s)
	}
	return b.fail(b.driver.keys(strokes))
}

// Focus describes what has the focus: `button "Zurück"`, or "body" for nothing.
func (b *Browser) Focus() (string, error) {
	var s string
	err := b.Eval(&s, elementFunctions+"return describe(document.activeElement)")
	return s, err
}

// Focused reports whether the element has the focus.
func (b *Browser) Focused(e Element) (bool, error) {
	var ok bool
	err := b.Eval(&ok, elementFunctions+"return find(a).includes(document.activeElement)", e.js())
	return ok, err
}

// State describes the page in a few lines, for messages about failures.
func (b *Browser) State() string {
	var s string
	err := b.Eval(&s, elementFunctions+`return [
		"address " + location.href.slice(0, 300),
		"title   " + document.title,
		"data    " + JSON.stringify({...document.documentElement.dataset}),
		"view    " + innerWidth + " by " + innerHeight + ", scrolled to " + Math.round(scrollY),
		"focus   " + describe(document.activeElement),
		"text    " + squeeze(document.body?.innerText ?? "").slice(0, 250)].join("\n")`)
	if err != nil {
		return "state of the page unknown: " + err.Error()
	}
	return s
}
