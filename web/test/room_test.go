package webtest

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"querlese/web/test/browser"
)

// A room is the page, opened in one engine from one place, and what a test
// does in it. Every step that fails ends the test with the page's state and a
// screenshot.
type room struct {
	*testing.T
	b       *browser.Browser
	page    string // address without fragment
	server  *server
	ui      string // language of the interface, as in the address
	opening int    // of the server's log, when the page was opened last
}

// A server shows one folder on a loopback port and keeps what it is asked for.
type server struct {
	*httptest.Server
	mu    sync.Mutex
	asked []string
}

func serve(dir string) *server {
	s := &server{}
	files := http.FileServer(http.Dir(dir))
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.asked = append(s.asked, r.Method+" "+r.URL.RequestURI())
		s.mu.Unlock()
		w.Header().Set("Cache-Control", "no-store")
		files.ServeHTTP(w, r)
	}))
	return s
}

func (s *server) log() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.asked)
}

// must ends the test if there is an error.
func (r *room) must(err error) {
	r.Helper()
	if err != nil {
		r.Fatalf("%v\n%s\n%s", err, r.b.State(), r.shot())
	}
}

// fail ends the test with words of its own.
func (r *room) fail(format string, args ...any) {
	r.Helper()
	r.must(fmt.Errorf(format, args...))
}

// shot keeps a screenshot where it outlives the test and says where.
func (r *room) shot() string {
	png, err := r.b.Screenshot()
	if err != nil {
		return "no screenshot: " + err.Error()
	}
	dir := filepath.Join(os.TempDir(), "querlese-failures")
	name := filepath.Join(dir, strings.ReplaceAll(r.Name(), "/", "_")+".png")
	if err := os.MkdirAll(dir, 0o755); err == nil {
		err = os.WriteFile(name, png, 0o644)
	}
	if err != nil {
		return "no screenshot: " + err.Error()
	}
	return "screenshot " + name
}

// open opens the page anew with a state in its address and waits until it
// shows its list.
func (r *room) open(fragment string) {
	r.Helper()
	r.load(fragment)
	r.ready()
}

func (r *room) load(fragment string) {
	r.Helper()
	if r.server != nil {
		r.opening = len(r.server.log())
	}
	r.must(r.b.Open(r.page + "#" + r.state(fragment)))
}

// state adds the language of the interface to a state.
func (r *room) state(fragment string) string {
	if strings.Contains(fragment, "ui=") {
		return fragment
	}
	return strings.TrimPrefix(fragment+"&ui="+r.ui, "&")
}

func (r *room) ready() {
	r.Helper()
	// A page that says what is wrong will not get ready by waiting.
	r.wait(`document.documentElement.dataset.state === "ready" || document.querySelector("#problem:not([hidden])")`)
	var problem string
	r.eval(&problem, `return document.querySelector("#problem:not([hidden])")?.textContent ?? ""`)
	if problem != "" {
		r.fail("the page has a problem: %s", problem)
	}
}

// quiet fails the test if the page asked for anything but itself, broke its
// own policy, opened a dialog or complained.
func (r *room) quiet() {
	r.Helper()
	log, err := r.b.Log()
	r.must(err)
	for _, v := range log.Violations {
		r.Errorf("violation of the policy: %s", v)
	}
	for _, d := range log.Dialogs {
		r.Errorf("dialog: %s", d)
	}
	for _, c := range log.Console {
		r.Errorf("console: %s", c)
	}
	for _, address := range log.Requests {
		if !r.own(address) {
			r.Errorf("request: %s", address)
		}
	}
	var loaded []string
	r.must(r.b.Eval(&loaded, `return performance.getEntriesByType("resource").map((e) => e.name)`))
	for _, address := range loaded {
		if !r.own(address) {
			r.Errorf("resource: %s", address)
		}
	}
	if r.server == nil {
		return
	}
	for _, asked := range r.server.log()[r.opening:] {
		if asked != "GET /" {
			r.Errorf("the server was asked: %s", asked)
		}
	}
}

// own reports whether an address is the page itself or made within it.
func (r *room) own(address string) bool {
	address, _, _ = strings.Cut(address, "#")
	if address == r.page || address == "about:blank" {
		return true
	}
	scheme, _, _ := strings.Cut(address, ":")
	return scheme == "blob" || scheme == "data"
}

// word returns the interface's word for a key, with its placeholders filled
// by pairs of name and value, in the room's language.
func (r *room) word(key string, pairs ...any) string {
	r.Helper()
	table, err := interfaceWords()
	r.must(err)
	forms, ok := table[key][r.ui]
	if !ok {
		r.fail("the interface has no word %q in %q", key, r.ui)
	}
	form := forms["other"]
	for i := 0; i+1 < len(pairs); i += 2 {
		if one := forms["one"]; pairs[i] == "n" && pairs[i+1] == 1 && one != "" {
			form = one
		}
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		form = strings.ReplaceAll(form, fmt.Sprintf("{%v}", pairs[i]), fmt.Sprint(pairs[i+1]))
	}
	return form
}

// name is the word as an exact pattern for an accessible name.
func (r *room) name(key string, pairs ...any) string {
	r.Helper()
	return "^" + regexp.QuoteMeta(r.word(key, pairs...)) + "$"
}

// interfaceWords reads the page's table of words: key, language, plural form.
var interfaceWords = sync.OnceValues(func() (map[string]map[string]map[string]string, error) {
	cmd := exec.Command("node", "--input-type=module", "-e", `
		import {words, languages} from "./web/locales/words.js";
		const forms = (w) => typeof w === "string" ? {other: w} : w;
		console.log(JSON.stringify(Object.fromEntries(Object.entries(words).map(([key, row]) =>
			[key, Object.fromEntries(row.map((w, i) => [languages[i], forms(w)]))]))));`)
	cmd.Dir = repository
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("words of the interface: %w", err)
	}
	var table map[string]map[string]map[string]string
	return table, json.Unmarshal(out, &table)
})

func (r *room) click(e browser.Element)   { r.Helper(); r.must(r.b.Click(e)) }
func (r *room) press(keys ...string)      { r.Helper(); r.must(r.b.Press(keys...)) }
func (r *room) typing(text string)        { r.Helper(); r.must(r.b.Type(text)) }
func (r *room) waitFor(e browser.Element) { r.Helper(); r.must(r.b.WaitFor(e)) }
func (r *room) wait(expression string, args ...any) {
	r.Helper()
	r.must(r.b.Wait(expression, args...))
}
func (r *room) eval(result any, body string, args ...any) {
	r.Helper()
	r.must(r.b.Eval(result, body, args...))
}

// waitText waits until an element's text is exactly this.
func (r *room) waitText(selector, want string) {
	r.Helper()
	if err := r.b.Wait(`document.querySelector(a)?.textContent.replace(/\s+/g, " ").trim() === b`, selector, want); err != nil {
		var got string
		r.b.Eval(&got, `return document.querySelector(a)?.textContent ?? "no such element"`, selector)
		r.fail("%s shows %q, want %q: %v", selector, got, want, err)
	}
}

func (r *room) address() string {
	r.Helper()
	s, err := r.b.String("location.hash")
	r.must(err)
	return s
}

// A listed text is an entry of the list of results.
type listed struct {
	ID, Title string
	Hits      int // as stated, -1 where none are
	file      string
}

// results reads the list and finds out by their titles which seeds it shows.
func (r *room) results() []listed {
	r.Helper()
	var list []listed
	r.eval(&list, `return [...document.querySelectorAll("#results > li")].map((li) => {
		const link = li.querySelector("h3 a");
		const count = li.querySelector(".result__counts > span:first-child")?.textContent.match(/^\d+/);
		return {id: new URLSearchParams(link.hash.slice(1)).get("doc"), title: link.textContent, hits: count ? +count[0] : -1};
	})`)
	for i := range list {
		title := strings.Trim(list[i].Title, "[] …") // a stand-in for a title is cut and in brackets
		for _, s := range seeds(r.T) {
			if strings.Contains(s.bytes, title) {
				list[i].file = s.file
			}
		}
		if list[i].file == "" {
			r.fail("no seed holds the title %q", list[i].Title)
		}
	}
	return list
}

// seedIDs are the ids by which the page knows the seeds. They come from the
// content, so they are the same in every engine.
var seedIDs = map[string]string{}

// learnIDs reads the ids off the first list. A page that does not start fails
// here, once, and not in each of the tests that follow.
func (r *room) learnIDs() {
	r.Helper()
	r.open("")
	for _, l := range r.results() {
		seedIDs[l.file] = l.ID
	}
}

func (r *room) id(file string) string {
	r.Helper()
	if seedIDs[file] == "" {
		r.fail("the first list does not show %s", file)
	}
	return seedIDs[file]
}

// A place is where the page is opened from.
type place string

const (
	folder place = "file"
	host   place = "http"
)

// roomIn prepares the page of a folder in an engine.
func roomIn(t *testing.T, b *browser.Browser, dir string, from place) *room {
	r := &room{T: t, b: b, ui: "de"}
	if from == folder {
		r.page = (&url.URL{Scheme: "file", Path: filepath.Join(dir, "index.html")}).String()
		return r
	}
	r.server = serve(dir)
	t.Cleanup(r.server.Close)
	r.page = r.server.URL + "/"
	return r
}

// run runs a sub-test in the same room.
func (r *room) run(name string, test func(r *room)) {
	r.T.Run(name, func(t *testing.T) {
		inner := *r
		inner.T = t
		test(&inner)
	})
}

func launch(t *testing.T, engine browser.Engine) *browser.Browser {
	t.Helper()
	b, err := browser.Launch(engine)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := b.Close(); err != nil {
			t.Error(err)
		}
	})
	return b
}
