package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// shellBudget bounds what the page carries beside its module, in bytes with
// gzip -9: document, style, scripts, words in three languages, Go's glue.
const shellBudget = 45_000

const template = `<!doctype html><meta charset="utf-8">
<!-- mkpage: policy -->
<!-- mkpage: style -->
<body><!-- mkpage: scripts -->
<!-- mkpage: module -->`

// webCopy returns a folder with the page's sources, so that a test may change
// them.
func webCopy(t *testing.T, under ...string) string {
	t.Helper()
	dir := filepath.Join(append([]string{t.TempDir()}, under...)...)
	for _, part := range []string{"js", "css", "locales"} {
		if err := os.CopyFS(filepath.Join(dir, part), os.DirFS(filepath.Join("..", part))); err != nil {
			t.Fatal(err)
		}
	}
	page, err := os.ReadFile("../index.html")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "index.html"), page, 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

func glue(t *testing.T) string {
	t.Helper()
	root := goRoot(t.Context())
	if root == "" {
		t.Fatal("go env GOROOT: empty")
	}
	return filepath.Join(root, "lib", "wasm", "wasm_exec.js")
}

// noise stands for a module: bytes that no compression shortens.
func noise(size int) []byte {
	source := rand.New(rand.NewPCG(1, 2))
	data := make([]byte, size)
	for i := range data {
		data[i] = byte(source.Uint32())
	}
	return data
}

func TestPolicyNamesEachScriptByItsHash(t *testing.T) {
	page, err := buildPage(webCopy(t), glue(t), noise(200_000))
	if err != nil {
		t.Fatal(err)
	}
	policy := regexp.MustCompile(`<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">`).FindSubmatch(page)
	if policy == nil {
		t.Fatal("no policy right after the charset")
	}
	inline := regexp.MustCompile(`(?s)<(script|style)>(.*?)</(?:script|style)>`).FindAllSubmatch(page, -1)
	if len(inline) != 3 {
		t.Fatalf("inline scripts and styles: got %d, want 3", len(inline))
	}
	hashes := regexp.MustCompile(`'sha256-[^']*'`).FindAllString(string(policy[1]), -1)
	if len(hashes) != len(inline) {
		t.Errorf("hashes in the policy: got %d, want %d", len(hashes), len(inline))
	}
	for _, element := range inline {
		sum := sha256.Sum256(element[2])
		want := "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
		if !strings.Contains(string(policy[1]), want) {
			t.Errorf("the policy lacks %s of an inline %s", want, element[1])
		}
	}
}

func TestModuleTravelsWhole(t *testing.T) {
	for _, size := range []int{0, 1, 48 << 10, 200_001} {
		module := noise(size)
		blocks := moduleBlocks(module)
		var packed []byte
		for i, block := range blocks {
			if len(block) > blockSize || len(block)%4 != 0 {
				t.Errorf("moduleBlocks(%d bytes): block %d has %d characters", size, i, len(block))
			}
			part, err := base64.StdEncoding.DecodeString(block)
			if err != nil {
				t.Fatalf("moduleBlocks(%d bytes): block %d: %v", size, i, err)
			}
			packed = append(packed, part...)
		}
		r, err := gzip.NewReader(bytes.NewReader(packed))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := io.ReadAll(r); err != nil || !bytes.Equal(got, module) {
			t.Errorf("moduleBlocks(%d bytes) decodes to %d bytes, error %v", size, len(got), err)
		}
	}
}

func TestSameSourcesGiveTheSameBytes(t *testing.T) {
	module := noise(100_000)
	first, err := buildPage(webCopy(t, "a"), glue(t), module)
	if err != nil {
		t.Fatal(err)
	}
	second, err := buildPage(webCopy(t, "another folder", "ß", "deep"), glue(t), module)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first, second) {
		t.Errorf("buildPage depends on the folder: %d and %d bytes", len(first), len(second))
	}
}

func TestShellStaysWithinItsBudget(t *testing.T) {
	page, err := buildPage(webCopy(t), glue(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	packed, err := gzipBest(page)
	if err != nil {
		t.Fatal(err)
	}
	if len(packed) > shellBudget {
		t.Errorf("shell with gzip -9: got %d bytes, want at most %d", len(packed), shellBudget)
	}
	t.Logf("shell: %d bytes, %d with gzip -9", len(page), len(packed))
}

func TestBuildRefusesASink(t *testing.T) {
	for _, line := range []string{
		`document.body.innerHTML = location.hash;`,
		`document.querySelector('p').insertAdjacentHTML('beforeend', 'x');`,
		`setTimeout('alert(1)', 10);`,
		`new Function('return 1')();`,
		`window.open('https://example.org/');`,
	} {
		web := webCopy(t)
		app := filepath.Join(web, "js", "app.js")
		source, err := os.ReadFile(app)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(app, append(source, line...), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := buildPage(web, glue(t), nil); err == nil {
			t.Errorf("buildPage with %s: no error", line)
		}
	}
}

func TestCheckSinks(t *testing.T) {
	tests := []struct {
		text string
		want string // name of the sink, empty for none
	}{
		// sinks, in the forms a minifier leaves
		{`a.innerHTML=b`, "innerHTML"},
		{`a["outerHTML"]=b`, "outerHTML"},
		{`a.setHTMLUnsafe(b)`, "setHTML"},
		{`(new DOMParser).parseFromString(a,"text/html")`, "DOMParser"},
		{`document.writeln(a)`, "document.write"},
		{`document . write(a)`, "document.write"},
		{`eval(a)`, "eval"},
		{`(0,eval)(a)`, "eval"},
		{`Function("return 1")`, "Function constructor"},
		{"setTimeout(`x()`,1)", "timer with a string"},
		{`setInterval("x()",1)`, "timer with a string"},
		{`self.open(a)`, "window.open"},
		{`l.rel="preconnect"`, "preconnect"},
		{`f.srcdoc=a`, "srcdoc"},
		// what only looks like one
		{`typeof f=="function"`, ""},
		{`isFunction(a)`, ""},
		{`medieval(a)`, ""},
		{`setTimeout(()=>{},5e3)`, ""},
		{`dialog.open=!0;state.open(a)`, ""},
		{`fs.write(a);a.writeSync(b)`, ""},
	}
	for _, test := range tests {
		err := checkSinks("script", test.text, scriptSinks)
		if got := err != nil; got != (test.want != "") {
			t.Errorf("checkSinks(%q) = %v, want %q", test.text, err, test.want)
		} else if got && !strings.Contains(err.Error(), test.want+":") {
			t.Errorf("checkSinks(%q) = %v, want %q", test.text, err, test.want)
		}
	}
}

func TestAssembleRefuses(t *testing.T) {
	good := parts{scripts: []string{"a()"}, style: "p{}", blocks: []string{"YQ=="}}
	if _, err := assemble(template, good); err != nil {
		t.Fatalf("assemble: %v", err)
	}
	tests := []struct {
		what     string
		template string
		parts    parts
	}{
		{"a placeholder missing", strings.Replace(template, "<!-- mkpage: module -->", "", 1), good},
		{"a placeholder twice", template + "<!-- mkpage: style -->", good},
		{"a script that ends its element", template, parts{scripts: []string{`"</SCRIPT>"`}, style: "p{}"}},
		{"a script that opens a comment", template, parts{scripts: []string{`"<!--"`}, style: "p{}"}},
		{"a carriage return", template, parts{scripts: []string{"a()\r\n"}, style: "p{}"}},
		{"an inline handler", template + `<p onclick="a()">`, good},
		{"a script of the template's own", template + `<script src="x.js"></script>`, good},
		{"another host", template + `<a href="https://example.org/">x</a>`, good},
	}
	for _, test := range tests {
		if _, err := assemble(test.template, test.parts); err == nil {
			t.Errorf("assemble with %s: no error", test.what)
		}
	}
}

func TestCheckCorpus(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "texts", "deep", "Минск.txt")
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte("Минск 22:16"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "empty"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(dir, "texts"), filepath.Join(dir, "link")); err != nil {
		t.Fatal(err)
	}
	tests := []struct{ dir, want string }{
		{filepath.Join(dir, "texts"), ""},
		{filepath.Join(dir, "link"), ""},
		{filepath.Join(dir, "none"), "there is no such folder"},
		{file, "this is a file, not a folder"},
		{filepath.Join(dir, "empty"), "it holds no files"},
	}
	for _, test := range tests {
		err := checkCorpus(test.dir)
		if (err == nil) != (test.want == "") || err != nil && !strings.Contains(err.Error(), test.want) {
			t.Errorf("checkCorpus(%q) = %v, want %q", test.dir, err, test.want)
		}
	}
}

func TestWriteResult(t *testing.T) {
	out := t.TempDir()
	work := filepath.Join(out, ".work-1")
	if err := os.Mkdir(work, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := writeResult(work, out, []byte("abc")); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(out, "SHA256SUMS"))
	if err != nil {
		t.Fatal(err)
	}
	want := "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  index.html\n"
	if string(got) != want {
		t.Errorf("SHA256SUMS = %q, want %q", got, want)
	}
}
