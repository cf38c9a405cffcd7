package webtest

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
)

// repository is the module's root, seen from this package.
const repository = "../.."

// builtPage builds the page of the seeds, once, and returns its folder.
var builtPage = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "querlese-page-")
	if err != nil {
		return "", err
	}
	cleanups = append(cleanups, func() { os.RemoveAll(dir) })
	out, err := mkpage(repository, nil, "-o", dir)
	if err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return dir, nil
})

// mkpage runs the page's maker in a copy of the repository.
func mkpage(root string, env []string, args ...string) (output string, err error) {
	cmd := exec.Command("go", append([]string{"run", "./web/mkpage"}, args...)...)
	cmd.Dir = root
	cmd.Env = append(os.Environ(), env...)
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// index returns the built page.
func index(t *testing.T) []byte {
	t.Helper()
	dir, err := builtPage()
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile(filepath.Join(dir, "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	return page
}

// Budgets of index.html with the seeds, in bytes. Most of it is Go's runtime
// with fmt, which safejs brings: 765 kB of gzip before a line of our own.
const (
	rawBudget  = 1_585_000
	gzipBudget = 1_105_000
)

func TestSize(t *testing.T) {
	page := index(t)
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	w.Write(page)
	w.Close()
	t.Attr("index.html", fmt.Sprintf("%d bytes, %d with gzip -9", len(page), packed.Len()))
	if len(page) > rawBudget {
		t.Errorf("index.html has %d bytes, the budget is %d", len(page), rawBudget)
	}
	if packed.Len() > gzipBudget {
		t.Errorf("index.html has %d bytes with gzip -9, the budget is %d", packed.Len(), gzipBudget)
	}
}

// sinkWords are ways by which text becomes markup or code, or by which the
// page reaches for another host. This list is this test's own, on purpose.
var sinkWords = []string{"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "setHTML", "parseHTML",
	"createContextualFragment", "DOMParser", ".srcdoc", `"srcdoc"`, "eval(", "new Function", "window.open", "preconnect",
	"dns-prefetch", "prefetch", "sendBeacon", "XMLHttpRequest", "EventSource", "WebSocket(", "importScripts"}

var dataBlock = regexp.MustCompile(`(?s)<script type="?text/plain"?[^>]*>[A-Za-z0-9+/=\s]*</script>`)

func TestNoSinks(t *testing.T) {
	page := string(index(t))
	code := dataBlock.ReplaceAllString(page, "")
	if len(code) > len(page)/2 {
		t.Fatalf("the module's data blocks were not found: %d of %d bytes remain", len(code), len(page))
	}
	for _, word := range sinkWords {
		if at := strings.Index(code, word); at >= 0 {
			t.Errorf("the page holds %q: …%s…", word, code[max(0, at-60):min(len(code), at+60)])
		}
	}
	for _, address := range regexp.MustCompile(`(?:https?:)?//[a-z0-9-]+\.[a-z]{2,}[^\s"'<>]*`).FindAllString(code, -1) {
		if !strings.HasPrefix(address, "http://www.w3.org/") { // names of vocabularies, never asked for
			t.Errorf("the page names the address %q", address)
		}
	}
}

func TestChecksums(t *testing.T) {
	page := index(t)
	dir, _ := builtPage()
	sums, err := os.ReadFile(filepath.Join(dir, "SHA256SUMS"))
	if err != nil {
		t.Fatal(err)
	}
	if want := fmt.Sprintf("%x  index.html\n", sha256.Sum256(page)); !strings.Contains(string(sums), want) {
		t.Errorf("SHA256SUMS = %q, want a line %q", sums, want)
	}
}

// copyRepository copies what a build reads and nothing else.
func copyRepository(t *testing.T, to string) {
	t.Helper()
	for _, name := range []string{"go.mod", "go.sum", "corpus", "wasm", "web", "seeds"} {
		from := filepath.Join(repository, name)
		err := filepath.WalkDir(from, func(path string, e fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if e.IsDir() && (e.Name() == "node_modules" || path == filepath.Join(repository, "web", "test")) {
				return fs.SkipDir
			}
			rel, err := filepath.Rel(repository, path)
			if err != nil || e.IsDir() {
				return err
			}
			content, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			target := filepath.Join(to, rel)
			if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
				return err
			}
			return os.WriteFile(target, content, 0o644)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// files maps each path below a folder to the hash of its content.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		out[filepath.ToSlash(rel)] = fmt.Sprintf("%x", sha256.Sum256(content))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestBuildElsewhere builds copies in two folders of different depth and
// length: the page must be the same as here, bit for bit, and the build must
// write nothing but dist.
func TestBuildElsewhere(t *testing.T) {
	want := fmt.Sprintf("%x", sha256.Sum256(index(t)))
	for _, name := range []string{"a", "имя с пробелом/tief/noch tiefer"} {
		t.Run(name, func(t *testing.T) {
			base := t.TempDir()
			root, home, temp := filepath.Join(base, name), filepath.Join(base, "home"), filepath.Join(base, "temp")
			for _, dir := range []string{root, home, temp} {
				if err := os.MkdirAll(dir, 0o755); err != nil {
					t.Fatal(err)
				}
			}
			copyRepository(t, root)
			before := files(t, root)
			if out, err := mkpage(root, buildEnv(t, home, temp)); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			after := files(t, root)
			if got := after["dist/index.html"]; got != want {
				t.Errorf("dist/index.html has the hash %s, the repository's own build %s", got, want)
			}
			delete(after, "dist/index.html")
			delete(after, "dist/SHA256SUMS")
			for name, hash := range after {
				if before[name] != hash {
					t.Errorf("the build wrote %s", name)
				}
			}
			for name := range before {
				if after[name] == "" {
					t.Errorf("the build removed %s", name)
				}
			}
			for _, dir := range []string{home, temp} {
				for name := range files(t, dir) {
					t.Errorf("the build wrote %s in %s", name, filepath.Base(dir))
				}
			}
		})
	}
}

// buildEnv gives a build a home and a temporary folder of its own, and Go's
// caches as they are.
func buildEnv(t *testing.T, home, temp string) []string {
	t.Helper()
	// Go's tool counts its own use below the settings, unless they say no.
	config := t.TempDir()
	write(t, config, map[string]string{"go/telemetry/mode": "off"})
	env := []string{"HOME=" + home, "TMPDIR=" + temp, "XDG_CONFIG_HOME=" + config, "XDG_CACHE_HOME=" + home}
	for _, name := range []string{"GOCACHE", "GOMODCACHE", "GOPATH", "GOPROXY", "GOFLAGS", "GOTOOLCHAIN", "GOSUMDB"} {
		value, err := exec.Command("go", "env", name).Output()
		if err != nil {
			t.Fatalf("go env %s: %v", name, err)
		}
		env = append(env, name+"="+strings.TrimSpace(string(value)))
	}
	return env
}

// write fills a folder with files.
func write(t *testing.T, dir string, content map[string]string) {
	t.Helper()
	for name, text := range content {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

const goodText = "Minsk und Moskau beraten über den Zoll\n\nMINSK, 3. Mai – Die Minister haben sich getroffen und lange beraten.\n"

func TestBadCorpus(t *testing.T) {
	utf16 := "\xff\xfeM\x00i\x00n\x00s\x00k\x00"
	windows1251 := "\xca\xf3\xe1\xf0\xe0\xea\xee\xe2 \xe2 \xcc\xe8\xed\xf1\xea\xe5\n"
	for _, c := range []struct {
		name    string
		content map[string]string
		ok      bool
		says    []string
	}{
		{"no folder", nil, false, []string{"no such folder"}},
		{"an empty folder", map[string]string{"sub/.keep": ""}, false, nil},
		{"no text in it", map[string]string{"bild.png": "\x89PNG"}, false, nil},
		{"only bad texts", map[string]string{"кривой.txt": windows1251, "leer.txt": "\n\n"}, false, []string{"кривой.txt", "leer.txt"}},
		{"some bad texts", map[string]string{"gut.txt": goodText, "кривой.txt": windows1251, "utf16.txt": utf16,
			"leer.md": " \n", "tief/binär.txt": "abc\x00\x00def"}, true, []string{"кривой.txt", "utf16.txt", "leer.md", "tief/binär.txt"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir, out := filepath.Join(t.TempDir(), "texte"), filepath.Join(t.TempDir(), "aus")
			write(t, dir, c.content)
			report, err := mkpage(repository, nil, "-corpus", dir, "-o", out)
			if ok := err == nil; ok != c.ok {
				t.Fatalf("mkpage succeeded: %v, want %v\n%s", ok, c.ok, report)
			}
			for _, want := range c.says {
				if !strings.Contains(filepath.ToSlash(report), want) {
					t.Errorf("the report does not name %q:\n%s", want, report)
				}
			}
			if !c.ok && (strings.Contains(report, "panic") || strings.Contains(report, "goroutine ")) {
				t.Errorf("the error is a crash:\n%s", report)
			}
			left, _ := os.ReadDir(out)
			for _, e := range left {
				if !c.ok || e.Name() != "index.html" && e.Name() != "SHA256SUMS" {
					t.Errorf("the build left %s", e.Name())
				}
			}
			if strings.Contains(report, "gut.txt") {
				t.Errorf("the report complains about the good text:\n%s", report)
			}
		})
	}
}

// buildTime are packages that have no business in the page: each costs tens
// to hundreds of kilobytes, or belongs to the build.
var buildTime = []string{"github.com/evanw/esbuild/...", "github.com/coder/websocket/...", "net/...", "net", "os/exec",
	"encoding/json", "encoding/xml", "regexp/...", "regexp", "testing/...", "testing", "html/...", "text/template/...",
	"compress/...", "crypto/tls/...", "math/big", "golang.org/x/text/cases", "golang.org/x/text/collate/...",
	"golang.org/x/text/language/...", "golang.org/x/text/message/...", "golang.org/x/text/search", "golang.org/x/net/...",
	"querlese/corpus/build/...", "querlese/corpus/cmd/...", "querlese/web/..."}

func TestDependencies(t *testing.T) {
	cmd := exec.Command("go", "list", "-deps", "-f", `{{.ImportPath}} {{.Standard}} {{join .Imports " "}}`, "./wasm")
	cmd.Dir = repository
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	if len(lines) < 20 {
		t.Fatalf("go list names %d packages only:\n%s", len(lines), out)
	}
	for _, line := range lines {
		fields := strings.Fields(line)
		pkg, standard, imports := fields[0], fields[1] == "true", fields[2:]
		for _, pattern := range buildTime {
			base, tree := strings.CutSuffix(pattern, "/...")
			if pkg == base || tree && strings.HasPrefix(pkg, base+"/") {
				t.Errorf("the page holds package %s; find out who imports it with: GOOS=js GOARCH=wasm go list -deps -f '{{.ImportPath}} {{.Imports}}' ./wasm", pkg)
			}
		}
		bridge := pkg == "querlese/wasm" || strings.HasPrefix(pkg, "github.com/hack-pad/safejs")
		if !standard && !bridge && slices.ContainsFunc(imports, isSafejs) {
			t.Errorf("package %s imports safejs; only wasm/*.go may", pkg)
		}
		if !standard && !strings.HasPrefix(pkg, "github.com/hack-pad/safejs") && slices.Contains(imports, "syscall/js") {
			t.Errorf("package %s imports syscall/js; only safejs may", pkg)
		}
	}
}

func isSafejs(path string) bool { return path == "github.com/hack-pad/safejs" }
