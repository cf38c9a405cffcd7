// Serve shows the built page over HTTP on this machine only, as a static host
// would: to see what a hosted copy does (service worker, manifest) that a
// double-clicked file does not.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path"
	"strings"
	"time"
)

func main() {
	port := flag.Int("port", 8000, "port on 127.0.0.1; 0 takes a free one")
	dir := flag.String("dir", "dist", "folder to serve")
	flag.Parse()
	if err := serve(*dir, *port); err != nil {
		fmt.Fprintln(os.Stderr, "serve:", err)
		os.Exit(1)
	}
}

func serve(dir string, port int) error {
	// A root keeps links that lead out of the folder from being followed.
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	if _, err := root.Stat("index.html"); err != nil {
		return fmt.Errorf("no page in %s, run make first: %w", dir, err)
	}
	l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port))
	if err != nil {
		return err
	}
	fmt.Printf("http://%s/\n", l.Addr())
	return http.Serve(l, Handler(root.FS()))
}

// types are the media types of the files that a build writes. Go's own table
// is completed from the machine's, which may be wrong or empty.
var types = map[string]string{
	".html":        "text/html; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".css":         "text/css; charset=utf-8",
	".webmanifest": "application/manifest+json",
	".svg":         "image/svg+xml",
	".png":         "image/png",
	".wasm":        "application/wasm",
}

// Handler serves the files of a built page, without listing folders.
func Handler(files fs.FS) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
		if name == "" {
			name = "index.html"
		}
		content, err := read(files, name)
		if err != nil {
			status(w, err)
			return
		}
		media, ok := types[path.Ext(name)]
		if !ok {
			media = "text/plain; charset=utf-8" // SHA256SUMS
		}
		w.Header().Set("Content-Type", media)
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Cache-Control", "no-cache") // the next build has the same name
		http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(content))
	})
}

// read returns the content of a file; a folder does not exist.
func read(files fs.FS, name string) ([]byte, error) {
	if info, err := fs.Stat(files, name); err == nil && info.IsDir() {
		return nil, fs.ErrNotExist
	}
	return fs.ReadFile(files, name)
}

func status(w http.ResponseWriter, err error) {
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrInvalid) {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	http.Error(w, "not readable", http.StatusInternalServerError)
}
