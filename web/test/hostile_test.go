package webtest

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"querlese/web/test/browser"
)

// payloads would do something if they were ever taken for markup or code: each
// sets fired, opens a dialog, or leaves the page.
var payloads = []string{
	`<script>fired=1;alert(1)</script>`,
	`<img src=x onerror="fired=1;alert(1)">`,
	`"><svg onload=alert(1)>`,
	`<details open ontoggle="fired=1"><summary>x</summary></details>`,
	`<input autofocus onfocus="fired=1">`,
	`'-alert(1)-'`,
	`</pre></textarea></title></script><script>alert(1)</script>`,
	`<meta http-equiv="refresh" content="0;url=data:text/html,gone">`,
	`<base href="http://127.0.0.1:9/">`,
	`<iframe srcdoc="<script>parent.fired=1</script>"></iframe>`,
	`<a href="javascript:alert(1)">Interpol</a>`,
	`javascript:alert(1)`,
	`{{constructor.constructor('alert(1)')()}}`,
	`${alert(1)}`,
	`<style>*{display:none}</style>`,
	`<form><input name=attributes><input name=innerHTML>`,
	`&lt;img src=x onerror=alert(1)&gt; &#x3c;b&#x3e;`,
	`<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`,
	"\u202eInterpol\u202c \u2066umgekehrt\u2069 \u200bnull\u200d",
	"__proto__", "constructor", "toString",
}

// hostileAddresses: no fragment makes the page leave, fire, hang or break.
func hostileAddresses(r *room) {
	fragments := []string{
		"q=%", "q=%E0%A4%A", "%%%", "q=%ED%A0%80", "q=%00", "q=%FF%FE", "&&&==&=", "q", "q=+", `q="`, `q="""""`, "q=***", "q=-", "q=- -",
		"__proto__=1&constructor=2&q=Minsk", "lang=__proto__", "lang=<b>&outlet=%22", "sort=constructor", "page=-1", "page=1e308",
		"page=999999999999", "page=NaN", "group=ZZZ&-group=__proto__", "off=" + strings.Repeat("A", 10000), "ui=zz", "ui=__proto__",
		"doc=../../etc/passwd", "doc=__proto__", "doc=%3Cb%3E&view=original", "date=9999999&-date=unknown",
	}
	long := []string{
		"q=" + strings.Repeat("a", 100_000), "q=" + strings.Repeat("%22", 30_000), "q=" + strings.Repeat("a+", 50_000),
		"q=" + strings.Repeat("-", 100_000), strings.Repeat("q=a&", 20_000), "q=" + strings.Repeat("%D0%90*+", 10_000),
		strings.Repeat("lang=de&", 10_000), "doc=" + strings.Repeat("0", 100_000),
	}
	for _, p := range payloads {
		fragments = append(fragments, escape(p), "q=Minsk&outlet="+escape(p), "q="+escape(p)+"&lang="+escape(p)+"&doc="+escape(p))
	}
	var elements int
	r.open("")
	r.eval(&elements, countForeign)

	// Met with a new page: all that is long or broken, and some of the rest.
	for _, f := range slices.Concat(long, fragments[:6], fragments[len(fragments)-6:]) {
		r.open(f + "&ui=de")
		r.stillSound(f, elements)
		r.quiet()
	}

	// Met by a page at work: every one, and in the end it still answers.
	r.open("")
	lone := []string{"q=\\ud800", "q=\\udfff\\ud800&doc=\\ud83d"} // as JavaScript writes a lone surrogate
	for _, f := range slices.Concat(fragments, lone, payloads) {
		r.eval(nil, `location.hash = "#" + (a.startsWith("q=\\u") ? JSON.parse('"' + a + '"') : a)`, f)
		r.stillSound(f, elements)
	}
	r.eval(nil, `location.hash = "#q=Sicherheit&ui=de"`)
	r.expectResults("Sicherheit")

	// Typed: few and short, because Chromium lets a page change its address 200
	// times in 10 s and this one does so at every key.
	r.open("")
	for _, p := range []string{`'-alert(1)-'`, `"><svg onload=alert(1)>`, `<input autofocus onfocus="fired=1">`} {
		r.ask(p)
		r.wait(`document.querySelector("#q").value === a`, p)
		r.stillSound("typed "+p, elements)
	}
	r.ask("Sicherheit")
	r.expectResults("Sicherheit")
	r.quiet()
}

// escape writes a value for a fragment, percent-encoded.
func escape(s string) string {
	const hex = "0123456789ABCDEF"
	var out strings.Builder
	for i := range len(s) {
		out.WriteByte('%')
		out.WriteByte(hex[s[i]>>4])
		out.WriteByte(hex[s[i]&15])
	}
	return out.String()
}

// countForeign counts elements that the page's own maker of elements never
// makes.
const countForeign = `return document.querySelectorAll("script, style, img, svg, math, iframe, object, embed, base, meta, link, form form, table, [onerror], [onload], [srcdoc], a[href^='javascript']").length`

// stillSound asks the page, with its address as it is, whether it is the page.
func (r *room) stillSound(what string, elements int) {
	r.Helper()
	var state struct {
		Foreign int
		Fired   bool
		Path    string
		Heading string
		Shown   bool
	}
	r.eval(&state, `return {foreign: (() => {`+countForeign+`})(), fired: "fired" in globalThis,
		path: location.href.split("#")[0], heading: document.querySelector("h1")?.textContent,
		shown: [...document.querySelectorAll("main, #list-heading, #reading-title")].some((e) => e.checkVisibility())}`)
	if state.Foreign != elements || state.Fired || state.Path != r.page || state.Heading != "Querlese" || !state.Shown {
		r.fail("after %.200q the page is %+v, want %d foreign elements at %s", what, state, elements, r.page)
	}
}

// sinkProbes each turn a string into markup or code. A page timer runs them:
// what a driver calls itself is allowed more than the page is.
var sinkProbes = []struct{ name, code string }{
	{"innerHTML", `document.createElement("p").innerHTML = "<b>x</b>"`},
	{"outerHTML", `document.body.appendChild(document.createElement("p")).outerHTML = "<b>x</b>"`},
	{"insertAdjacentHTML", `document.createElement("p").insertAdjacentHTML("beforeend", "<b>x</b>")`},
	{"DOMParser", `new DOMParser().parseFromString("<b>x</b>", "text/html")`},
	{"createContextualFragment", `document.createRange().createContextualFragment("<b>x</b>")`},
	{"srcdoc", `document.createElement("iframe").srcdoc = "<b>x</b>"`},
	{"script text", `document.createElement("script").text = "1"`},
	{"script address", `document.createElement("script").src = "data:text/javascript,1"`},
	{"worker", `new Worker("data:text/javascript,1")`},
	{"eval", `(0, eval)("1")`},
	{"Function", `new Function("return 1")()`},
	{"timer with a string", `clearTimeout(setTimeout("1", 1e6))`},
	{"document.write", `document.write("")`},
}

// refusedSinks: every sink throws. The same page without its policy shows that
// the probes would succeed otherwise.
func refusedSinks(r *room) {
	r.open("")
	for name, outcome := range r.probeSinks() {
		if outcome != "TypeError" && outcome != "EvalError" && outcome != "SecurityError" {
			r.Errorf("%s: %s, want it refused", name, outcome)
		}
	}
	dir := r.TempDir()
	path := strings.TrimPrefix(r.page, "file://")
	page, err := os.ReadFile(path)
	r.must(err)
	bare := policy.ReplaceAll(page, nil)
	if len(bare) == len(page) {
		r.fail("the page has no policy in a meta element")
	}
	r.must(os.WriteFile(filepath.Join(dir, "index.html"), bare, 0o644))
	twin := roomIn(r.T, r.b, dir, folder)
	twin.open("")
	for name, outcome := range twin.probeSinks() {
		if outcome != "done" {
			r.Errorf("without the policy %s: %s, so the probe shows nothing", name, outcome)
		}
	}
}

var policy = regexp.MustCompile(`(?i)<meta http-equiv="?content-security-policy"? content="[^"]*">`)

func (r *room) probeSinks() map[string]string {
	r.Helper()
	out := map[string]string{}
	for _, p := range sinkProbes {
		var outcome string
		r.eval(&outcome, `return await new Promise((done) => setTimeout(() => {
			try { `+p.code+`; done("done"); } catch (e) { done(e.name); }
		}))`)
		out[p.name] = outcome
	}
	return out
}

// TestPayloadsFire shows that the payloads are live and that stillSound would
// see it: a page that takes them for markup, without a policy.
func TestPayloadsFire(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"index.html": `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Probe</title></head><body></body></html>`})
	r := roomIn(t, launch(t, browser.Chromium), dir, folder)
	fired, grown := 0, 0
	for _, p := range payloads {
		r.must(r.b.Open(r.page))
		var outcome struct {
			Fired   bool
			Foreign int
		}
		r.eval(&outcome, `
			globalThis.alert = () => { fired = 1; };
			document.body.innerHTML = a;
			await new Promise((done) => setTimeout(done, 100)); // handlers of images run as tasks
			return {fired: "fired" in globalThis, foreign: (() => {`+countForeign+`})()}`, p)
		if outcome.Fired {
			fired++
		}
		if outcome.Foreign > 1 { // the meta element with the encoding
			grown++
		}
	}
	if fired < 3 || grown < 8 {
		t.Errorf("taken for markup, %d payloads fire and %d make elements, want at least 3 and 8", fired, grown)
	}
}

// hostileTexts are whole files whose names and words attack the page.
func hostileTexts() map[string]string {
	out := map[string]string{
		"einzeilig.txt": "Interpol " + strings.Repeat("eine endlose Zeile ohne Ende ", 20_000) + "Interpol",
		"عربي.txt": "الإنتربول يبحث عن المطلوبين\n\nأعلنت الشرطة الدولية Interpol في بيان لها اليوم أنها تتعاون مع جميع الدول الأعضاء " +
			"من أجل مكافحة الجريمة المنظمة.\n\nوقال المتحدث إن التعاون مستمر.\n",
		"astral.txt":        "Zeichen jenseits der Ebene\n\n😀Interpol😀 und 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 Interpol👩‍👩‍👧‍👦 mit Interpol\u0301 und 🇩🇪Interpol🇷🇺, sagte der Sprecher von Interpol.\n",
		"bidi.txt":          "Umgekehrte Zeichen im Text\n\nDer Name \u202elopretnI\u202c und \u2067Interpol\u2069 und \u200eInterpol\u200f stehen hier nebeneinander.\n",
		"kurz.txt":          "Interpol\n",
		"zeilen.txt":        strings.Repeat("Interpol\n", 500),
		"wagenrücklauf.txt": "Ein Titel mit anderem Zeilenende\r\n\r\nDie Zeilen enden hier wie auf anderen Systemen, sagte Interpol.\r\n",
		"bom.txt":           "\ufeffEin Titel nach der Marke\n\nVor dem Titel steht eine Marke der Bytefolge, sagte Interpol.\n",
	}
	for i, p := range payloads {
		name := "payload" + string(rune('a'+i)) + ".txt"
		out[name] = p + "\n\nMINSK, 3. Mai 2021 (" + p + ") – Interpol " + p + " Interpol" + p + " sagte der Sprecher, und es wurde lange beraten.\n\nQuelle: " + p + "\n"
	}
	// Names that are markup, as far as file systems take them.
	out[`<img src=x onerror=alert(1)>.txt`] = "Ein Titel\n\nDer Name dieser Datei ist ein Angriff, sagte Interpol.\n"
	out[`"onmouseover="alert(1).txt`] = "Noch ein Titel\n\nDer Name dieser Datei ist ein Angriff, sagte Interpol.\n"
	out[`keywords.csv`] = "group;concept;lang;form;mode;options;note\n" +
		`"<img src=x onerror=alert(1)>";"<b>";de;Sprecher;;;` + "\n" + `__proto__;constructor;de;beraten;;;` + "\n" + `X;Y;de;Interpol;sinnlos;;"<script>alert(1)</script>"` + "\n"
	return out
}

func numbered(format string, n int) string {
	var out strings.Builder
	for i := range n {
		fmt.Fprintf(&out, format+"\n", i+1)
	}
	return out.String()
}

// TestHostileTexts builds a page of texts that attack it and reads them all.
func TestHostileTexts(t *testing.T) {
	texts, out := t.TempDir(), t.TempDir()
	content := hostileTexts()
	write(t, texts, content)
	report, err := mkpage(repository, nil, "-corpus", texts, "-o", out)
	if err != nil {
		t.Fatalf("%v\n%s", err, report)
	}
	delete(content, "keywords.csv")
	r := roomIn(t, launch(t, browser.Chromium), out, folder)
	var elements int
	r.open("")
	r.eval(&elements, countForeign)

	seen := map[string]bool{}
	for page := 1; len(seen) < len(content) && page <= 3; page++ {
		r.open(fmt.Sprintf("page=%d", page))
		var ids []string
		r.eval(&ids, `return [...document.querySelectorAll("#results h3 a")].map((a) => new URLSearchParams(a.hash.slice(1)).get("doc"))`)
		for _, id := range ids {
			seen[r.readHostile(id, content, elements)] = true
		}
	}
	for name := range content {
		if !seen[name] {
			t.Errorf("the list of all texts does not show %q", name)
		}
	}
	r.quiet()
}

// readHostile opens a text, compares both of its views with the file, and
// returns the file's name.
func (r *room) readHostile(id string, content map[string]string, elements int) string {
	r.Helper()
	r.open("q=interpol&view=original&doc=" + id)
	r.waitFor(browser.CSS("#reading pre"))
	var shown struct{ File, Text string }
	r.eval(&shown, `return {file: document.querySelector("#reading dd").textContent, text: document.querySelector("#reading pre").textContent}`)
	want, ok := content[shown.File]
	if !ok {
		r.fail("no file is called %q", shown.File)
	}
	if bare := strings.TrimPrefix(want, "\ufeff"); shown.Text != want && shown.Text != bare {
		r.Errorf("the original of %q is %.200q, want %.200q", shown.File, shown.Text, want)
	}
	r.stillSound(shown.File, elements)

	r.open("q=interpol&hit=1&doc=" + id)
	r.waitFor(browser.CSS("#reading-title"))
	if got := r.readingText(); got != words(strings.TrimPrefix(want, "\ufeff")) {
		r.Errorf("the reading view of %q says %.300q, want %.300q", shown.File, got, words(want))
	}
	var marks []string
	r.eval(&marks, `return [...document.querySelectorAll("#reading mark.mark--query")].map((m) => m.textContent)`)
	var read int // passages that are not taken for menus
	r.eval(&read, `return document.querySelectorAll("#reading .passage:not([data-zone=boilerplate])").length`)
	if len(marks) == 0 && read > 0 {
		r.Errorf("%q marks no hit", shown.File)
	}
	for _, m := range marks {
		if visible(m) != "interpol" {
			r.Errorf("%q marks %q", shown.File, m)
		}
	}
	r.stillSound(shown.File, elements)
	return shown.File
}

// visible folds a hit and takes off invisible characters that belong to its
// last letter.
func visible(s string) string {
	return strings.Trim(fold(s), "\u200b\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufe0f")
}
