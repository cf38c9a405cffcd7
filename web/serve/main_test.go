package main

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestHandler(t *testing.T) {
	outside := t.TempDir()
	dir := filepath.Join(outside, "dist")
	for name, text := range map[string]string{
		"secret.txt": "outside", "dist/index.html": "<!doctype html>", "dist/sw.js": "// worker",
		"dist/SHA256SUMS": "00  index.html", "dist/icons/icon.svg": "<svg/>",
	} {
		file := filepath.Join(outside, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("../secret.txt", filepath.Join(dir, "link.txt")); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	handler := Handler(root.FS())
	for _, c := range []struct {
		path   string
		status int
		media  string
	}{
		{"/", 200, "text/html; charset=utf-8"},
		{"/index.html", 200, "text/html; charset=utf-8"},
		{"/sw.js", 200, "text/javascript; charset=utf-8"},
		{"/SHA256SUMS", 200, "text/plain; charset=utf-8"},
		{"/icons/icon.svg", 200, "image/svg+xml"},
		// no listing, nothing outside
		{"/icons/", 404, ""},
		{"/icons", 404, ""},
		{"/../secret.txt", 404, ""},
		{"/%2e%2e/secret.txt", 404, ""},
		{"/missing", 404, ""},
		{"/link.txt", 500, ""},
	} {
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, httptest.NewRequest(http.MethodGet, c.path, nil))
		if w.Code != c.status || c.media != "" && w.Header().Get("Content-Type") != c.media {
			t.Errorf("GET %q = %d %q, want %d %q", c.path, w.Code, w.Header().Get("Content-Type"), c.status, c.media)
		}
		if strings.Contains(w.Body.String(), "outside") {
			t.Errorf("GET %q shows a file outside the folder", c.path)
		}
	}
}
