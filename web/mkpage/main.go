// Command mkpage builds the page: one HTML file that holds the texts, the
// program that searches them and everything it needs to be seen, so that it
// can be mailed, kept on a stick or put on any host and opened by a click.
//
// A browser that opens a file from a folder allows no fetch, no module files
// and no worker files. So the compiled module travels inside the page as
// gzip in base64, the scripts are bundled into it, and a policy names each of
// them by its hash: nothing else runs, and nothing is ever sent.
//
// The same texts and the same source give the same bytes, whatever the folder.
// Nothing is written outside the output folder and Go's build cache.
package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
)

// softLimit is the size up to which one file is known to start well in all
// engines, in bytes.
const softLimit = 24 << 20

func main() {
	out := flag.String("o", "dist", "folder to write index.html and SHA256SUMS to")
	texts := flag.String("corpus", "", "folder of texts (default seeds in the module's root)")
	flag.Parse()
	if flag.NArg() > 0 {
		fmt.Fprintf(os.Stderr, "mkpage: unexpected argument %q; texts are named with -corpus\n", flag.Arg(0))
		os.Exit(1)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Stdout, *out, *texts)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "mkpage:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, report io.Writer, out, texts string) error {
	root, err := moduleRoot(ctx)
	if err != nil {
		return err
	}
	if texts == "" {
		texts = filepath.Join(root, "seeds")
	}
	if err := checkCorpus(texts); err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return fmt.Errorf("output folder: %w", err)
	}
	work, err := os.MkdirTemp(out, ".work-")
	if err != nil {
		return fmt.Errorf("output folder: %w", err)
	}
	defer os.RemoveAll(work)
	if work, err = filepath.Abs(work); err != nil {
		return err
	}

	pack, sum, problems, err := corpusPack(texts)
	for _, problem := range problems {
		fmt.Fprintln(report, "left out:", problem)
	}
	if err != nil {
		return fmt.Errorf("corpus folder %s: %w", texts, err)
	}
	fmt.Fprintln(report, sum)
	module, err := compileModule(ctx, root, work, pack)
	if err != nil {
		return err
	}
	page, err := buildPage(filepath.Join(root, "web"), filepath.Join(goRoot(ctx), "lib", "wasm", "wasm_exec.js"), module)
	if err != nil {
		return err
	}
	if err := writeResult(work, out, page); err != nil {
		return err
	}
	return tell(report, out, page)
}

// buildPage puts the page together from the sources in folder web.
func buildPage(web, wasmExec string, module []byte) ([]byte, error) {
	template, err := os.ReadFile(filepath.Join(web, "index.html"))
	if err != nil {
		return nil, err
	}
	engine, err := bundleEngine(web, wasmExec)
	if err != nil {
		return nil, err
	}
	app, err := bundleApp(web)
	if err != nil {
		return nil, err
	}
	style, err := bundleStyle(web)
	if err != nil {
		return nil, err
	}
	return assemble(string(template), parts{scripts: []string{engine, app}, style: style, blocks: moduleBlocks(module)})
}

func moduleRoot(ctx context.Context) (string, error) {
	if _, err := exec.LookPath("go"); err != nil {
		return "", errors.New("the go command is needed to compile the page's module, and none was found in PATH")
	}
	gomod, err := goEnv(ctx, "GOMOD")
	if err != nil {
		return "", err
	}
	if gomod == "" || gomod == os.DevNull {
		return "", errors.New("not inside the module; run mkpage from its folder")
	}
	return filepath.Dir(gomod), nil
}

func goRoot(ctx context.Context) string {
	root, _ := goEnv(ctx, "GOROOT")
	return root
}

func goEnv(ctx context.Context, name string) (string, error) {
	value, err := exec.CommandContext(ctx, "go", "env", name).Output()
	if err != nil {
		return "", fmt.Errorf("go env %s: %w", name, err)
	}
	return strings.TrimSpace(string(value)), nil
}

// checkCorpus reports why a folder cannot be a corpus.
func checkCorpus(dir string) error {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("corpus folder %s: there is no such folder", dir)
	case err != nil:
		return fmt.Errorf("corpus folder: %w", err)
	case !info.IsDir():
		return fmt.Errorf("corpus folder %s: this is a file, not a folder", dir)
	}
	resolved, err := filepath.EvalSymlinks(dir) // a walk does not follow a link, not even its root
	if err != nil {
		return fmt.Errorf("corpus folder: %w", err)
	}
	found := errors.New("found")
	err = filepath.WalkDir(resolved, func(_ string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() {
			return found
		}
		return err
	})
	if err == nil {
		return fmt.Errorf("corpus folder %s: it holds no files", dir)
	}
	if err != found {
		return fmt.Errorf("corpus folder: %w", err)
	}
	return nil
}

// writeResult writes both files whole or not at all: each is made in the work
// folder and moved into place.
func writeResult(work, out string, page []byte) error {
	sums := fmt.Sprintf("%x  index.html\n", sha256.Sum256(page))
	for name, content := range map[string][]byte{"index.html": page, "SHA256SUMS": []byte(sums)} {
		made := filepath.Join(work, name)
		if err := os.WriteFile(made, content, 0o644); err != nil {
			return err
		}
		if err := os.Rename(made, filepath.Join(out, name)); err != nil {
			return err
		}
	}
	return nil
}

func tell(report io.Writer, out string, page []byte) error {
	packed, err := gzipBest(page)
	if err != nil {
		return err
	}
	file := filepath.Join(out, "index.html")
	fmt.Fprintf(report, "%s: %d bytes, %d with gzip -9\nsha256 %x\n", file, len(page), len(packed), sha256.Sum256(page))
	if len(page) > softLimit {
		fmt.Fprintf(report, "note: more than %d MB; one file of this size starts slowly\n", softLimit>>20)
	}
	fmt.Fprintln(report, "open", file)
	return nil
}
