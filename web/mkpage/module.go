package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"querlese/web/mkpage/squeeze"
)

// blockSize is the length of a block of base64, in characters. WebKit needs
// time that grows with the square of a text node, 46 s for one of 67 MB; Chromium
// needs a sixth of a millisecond for each element, whatever its length.
// A multiple of four, so that each block decodes on its own.
const blockSize = 256 << 10

// compileModule compiles package wasm for the browser with the pack in the
// place of corpus/corpus.pack. An overlay does that, so that the source tree
// stays as it is.
func compileModule(ctx context.Context, root, work string, pack []byte) ([]byte, error) {
	target := filepath.Join(work, "page.wasm")
	args := []string{"build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", target}
	if pack != nil {
		overlay, err := writeOverlay(root, work, pack)
		if err != nil {
			return nil, err
		}
		args = append(args, "-overlay="+overlay)
	}
	temp := filepath.Join(work, "go")
	if err := os.Mkdir(temp, 0o755); err != nil {
		return nil, err
	}
	build := exec.CommandContext(ctx, "go", append(args, "./wasm")...)
	build.Dir = root
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOTMPDIR="+temp, "GOFLAGS=", "GOWORK=off")
	if output, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("go build ./wasm: %w\n%s", err, bytes.TrimSpace(output))
	}
	return os.ReadFile(target)
}

func writeOverlay(root, work string, pack []byte) (string, error) {
	packFile := filepath.Join(work, "corpus.pack")
	if err := os.WriteFile(packFile, pack, 0o644); err != nil {
		return "", err
	}
	overlay, err := json.Marshal(map[string]map[string]string{
		"Replace": {filepath.Join(root, "corpus", "corpus.pack"): packFile},
	})
	if err != nil {
		return "", err
	}
	file := filepath.Join(work, "overlay.json")
	return file, os.WriteFile(file, overlay, 0o644)
}

// moduleBlocks returns the module as gzip in base64, cut into blocks.
func moduleBlocks(module []byte) []string {
	text := base64.StdEncoding.EncodeToString(squeeze.Gzip(module))
	var blocks []string
	for len(text) > blockSize {
		blocks = append(blocks, text[:blockSize])
		text = text[blockSize:]
	}
	return append(blocks, text)
}

func gzipBest(data []byte) ([]byte, error) {
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return packed.Bytes(), nil
}
