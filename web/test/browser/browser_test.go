package browser

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The page has one of everything that the drivers claim to see and do.
const page = `<!doctype html><html lang="de"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; require-trusted-types-for 'script'">
<title>Probe</title></head><body>
<script>
const keys = [];
addEventListener("keydown", (e) => keys.push(e.code + (e.key.length === 1 ? "/" + e.key : "")));
</script>
<h1>Probe</h1>
<label for="q">Suche</label> <input type="search" id="q">
<button type="button" id="more">Mehr <span aria-hidden="true">▸</span></button>
<label><input type="checkbox" id="ru"> Russisch, 3</label>
<p hidden><button type="button">Versteckt</button></p>
<p id="wide">kurz</p>
<script>
document.querySelector("#more").addEventListener("click", (e) => { e.target.dataset.trusted = e.isTrusted; });
</script>
</body></html>`

func eachEngine(t *testing.T, run func(t *testing.T, b *Browser, files string)) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "probe.html"), []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, engine := range Engines {
		t.Run(string(engine), func(t *testing.T) {
			b, err := Launch(engine)
			if err != nil {
				t.Fatal(err)
			}
			defer func() {
				if err := b.Close(); err != nil {
					t.Error(err)
				}
			}()
			run(t, b, (&url.URL{Scheme: "file", Path: dir}).String())
		})
	}
}

// check fails the test with the page's state if there is an error.
func check(t *testing.T, b *Browser, err error) {
	t.Helper()
	if err != nil {
		t.Fatalf("%v\n%s", err, b.State())
	}
}

func TestBrowser(t *testing.T) {
	eachEngine(t, func(t *testing.T, b *Browser, files string) {
		check(t, b, b.Open(files+"/probe.html"))
		t.Run("keys", func(t *testing.T) { testKeys(t, b) })
		t.Run("pointer", func(t *testing.T) { testPointer(t, b) })
		t.Run("view", func(t *testing.T) { testView(t, b) })
		t.Run("log", func(t *testing.T) { testLog(t, b, files) })
		t.Run("history", func(t *testing.T) { testHistory(t, b, files) })
	})
}

func testKeys(t *testing.T, b *Browser) {
	check(t, b, b.Click(Role("searchbox", "^Suche$")))
	const text = "Größe Кубраков ў"
	check(t, b, b.Type(text))
	got, err := b.String("document.querySelector('#q').value")
	check(t, b, err)
	if got != text {
		t.Errorf("after Type(%q) the field holds %q", text, got)
	}
	check(t, b, b.Press("Tab"))
	focus, err := b.Focus()
	check(t, b, err)
	if focus != `button "Mehr"` {
		t.Errorf("after Tab the focus is on %s, want the button", focus)
	}
	check(t, b, b.Eval(nil, "keys.length = 0"))
	check(t, b, b.Press("n", "/", "?", "Escape", "Shift+Tab", "ArrowDown"))
	got, err = b.String("keys.filter((k) => !k.startsWith('Shift')).join(' ')")
	check(t, b, err)
	want := "KeyN/n Slash// Slash/? Escape Tab ArrowDown"
	if got != want {
		t.Errorf("keys pressed = %q, want %q", got, want)
	}
	if err := b.Press("Hyper"); err == nil {
		t.Error(`Press("Hyper") succeeded`)
	}
}

func testPointer(t *testing.T, b *Browser) {
	check(t, b, b.Click(Role("button", "^Mehr$")))
	check(t, b, b.Wait("document.querySelector('#more').dataset.trusted === 'true'"))
	check(t, b, b.Click(Role("checkbox", "^Russisch")))
	check(t, b, b.Wait("document.querySelector('#ru').checked"))
	n, err := b.Count(Role("button", ""))
	check(t, b, err)
	if n != 1 {
		t.Errorf("%d visible buttons, want 1", n)
	}
}

func testView(t *testing.T, b *Browser) {
	for _, size := range [][2]int{{320, 640}, {1280, 900}} {
		check(t, b, b.Viewport(size[0], size[1]))
		var got [2]int
		check(t, b, b.Eval(&got, "return [innerWidth, innerHeight]"))
		if got != size {
			t.Errorf("Viewport(%v) gave %v", size, got)
		}
	}
	png, err := b.Screenshot()
	check(t, b, err)
	if !strings.HasPrefix(string(png), "\x89PNG") {
		t.Errorf("Screenshot() begins with %q", png[:min(8, len(png))])
	}
}

func testLog(t *testing.T, b *Browser, files string) {
	asked := make(chan string, 10)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked <- r.URL.Path
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write([]byte(page))
	}))
	defer server.Close()
	check(t, b, b.Open(server.URL+"/probe.html"))
	log, err := b.Log()
	check(t, b, err)
	if b.Engine != WebKit && !slices.Contains(log.Requests, server.URL+"/probe.html") {
		t.Errorf("requests = %q, want the page itself", log.Requests)
	}
	if path := <-asked; path != "/probe.html" {
		t.Errorf("server was asked for %s", path)
	}

	check(t, b, b.Eval(nil, `setTimeout(() => {
		new Image().src = "http://127.0.0.1:9/leak";
		try { document.querySelector("#wide").innerHTML = "<b>x</b>"; } catch (e) { document.title = e.name; }
		console.error("heard");
		if (a !== "webkit") alert("seen");
	})`, b.Engine))
	check(t, b, b.Wait("document.title === 'TypeError'"))
	log, err = b.Log()
	check(t, b, err)
	text := strings.Join(log.Violations, "\n")
	for _, want := range []string{"img-src blocked http://127.0.0.1:9", "require-trusted-types-for"} {
		if !strings.Contains(text, want) {
			t.Errorf("violations = %q, want one with %q", log.Violations, want)
		}
	}
	if b.Engine == WebKit {
		return // tells neither; a dialog makes the next command fail
	}
	if !slices.Contains(log.Dialogs, "seen") {
		t.Errorf("dialogs = %q, want the alert", log.Dialogs)
	}
	if !strings.Contains(strings.Join(log.Console, "\n"), "heard") {
		t.Errorf("console = %q, want the error", log.Console)
	}

	// A violation while the page loads, before anything could be evaluated.
	early := strings.Replace(page, "<h1>", `<img src="http://127.0.0.1:9/early.png"><h1>`, 1)
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "early.html"), []byte(early), 0o600); err != nil {
		t.Fatal(err)
	}
	check(t, b, b.Open("file://"+dir+"/early.html"))
	log, err = b.Log()
	check(t, b, err)
	if !strings.Contains(strings.Join(log.Violations, "\n"), "img-src") {
		t.Errorf("violations while loading = %q, want img-src", log.Violations)
	}
}

func testHistory(t *testing.T, b *Browser, files string) {
	check(t, b, b.Open(files+"/probe.html#a"))
	check(t, b, b.Eval(nil, "location.hash = 'б'"))
	check(t, b, b.Back())
	check(t, b, b.Wait("location.hash === '#a'"))
	check(t, b, b.Eval(nil, "document.title = 'changed'"))
	check(t, b, b.Reload())
	check(t, b, b.Wait("document.title === 'Probe' && location.hash === '#a'"))
	check(t, b, b.Open(files+"/probe.html#b"))
	check(t, b, b.Wait("document.title === 'Probe' && location.hash === '#b'"))
}

func TestParseKey(t *testing.T) {
	for _, c := range []struct {
		name      string
		value     string
		modifiers int
	}{
		{"n", "n", 0},
		{"Enter", "\uE007", 0},
		{"Shift+Tab", "\uE004", 1},
		{"Control+Shift+a", "a", 2},
		// a plus sign is a key too
		{"+", "+", 0},
		{"Shift++", "+", 1},
		{"ж", "ж", 0},
	} {
		got, err := parseKey(c.name)
		if err != nil || got.value != c.value || len(got.modifiers) != c.modifiers {
			t.Errorf("parseKey(%q) = %q, %v, want %q with %d modifiers", c.name, got, err, c.value, c.modifiers)
		}
	}
}
