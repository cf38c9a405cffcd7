package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// testNode runs the tests of the page's scripts that need no browser.
func testNode(t *totals) error {
	files, err := scripts("web")
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return errors.New("no test of the page's scripts was found")
	}
	tap, err := os.CreateTemp("", "querlese-tap-")
	if err != nil {
		return err
	}
	defer os.Remove(tap.Name())
	defer tap.Close()
	cmd := exec.Command("node", append([]string{"--test",
		"--test-reporter=dot", "--test-reporter-destination=stdout", // failures are repeated in full
		"--test-reporter=tap", "--test-reporter-destination=" + tap.Name()}, files...)...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	failed := cmd.Run()
	sum, err := readTAP(tap)
	if err != nil {
		return err
	}
	fmt.Printf("   %d files, %s\n", len(files), sum)
	t.passed += sum.passed
	t.failed += sum.failed
	t.skipped += sum.skipped
	if failed != nil && sum.failed == 0 {
		return fmt.Errorf("node --test: %w", failed)
	}
	return nil
}

// scripts finds *.test.js below the folder.
func scripts(folder string) (files []string, err error) {
	err = filepath.WalkDir(folder, func(name string, e fs.DirEntry, err error) error {
		if e != nil && e.IsDir() && e.Name() == "node_modules" {
			return fs.SkipDir
		}
		if err == nil && strings.HasSuffix(name, ".test.js") {
			files = append(files, name)
		}
		return err
	})
	return files, err
}

// readTAP reads the sums that node writes at the end of its TAP output.
func readTAP(in io.Reader) (t totals, err error) {
	found := 0
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		key, value, _ := strings.Cut(strings.TrimPrefix(lines.Text(), "# "), " ")
		n, notNumber := strconv.Atoi(value)
		if notNumber != nil || !strings.HasPrefix(lines.Text(), "# ") {
			continue
		}
		switch key {
		case "pass":
			t.passed, found = n, found+1
		case "fail", "cancelled":
			t.failed, found = t.failed+n, found+1
		case "skipped", "todo":
			t.skipped += n
		}
	}
	if lines.Err() == nil && found < 3 {
		return t, errors.New("node --test printed no sums")
	}
	return t, lines.Err()
}
