package browser

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

type webkit struct {
	*webdriver
	screen *process // of the virtual display, if one was started
}

func launchWebKit() (driver, error) {
	binary, err := miniBrowser()
	if err != nil {
		return nil, err
	}
	name, screen, err := display()
	if err != nil {
		return nil, err
	}
	w, err := startWebKit(binary, name)
	if err != nil {
		if screen != nil {
			screen.stop()
		}
		return nil, err
	}
	return webkit{w, screen}, nil
}

func startWebKit(binary, display string) (*webdriver, error) {
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	env := []string{"DISPLAY=" + display,
		// The sandbox needs user name spaces, which containers rarely give.
		"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1",
		"LIBGL_ALWAYS_SOFTWARE=1", "GDK_BACKEND=x11", "NO_AT_BRIDGE=1", "GTK_A11Y=none"}
	p, err := start(env, "WebKitWebDriver", fmt.Sprintf("--port=%d", port))
	if err != nil {
		return nil, err
	}
	if err := writeNarrow(p.home); err != nil {
		return nil, errors.Join(err, p.stop())
	}
	w, err := newWebdriver(p, port, map[string]any{
		"browserName":             "MiniBrowser",
		"pageLoadStrategy":        "none", // see navigate
		"unhandledPromptBehavior": "dismiss and notify",
		"webkitgtk:browserOptions": map[string]any{
			"binary": binary,
			"args":   []string{"--automation"},
		},
	})
	if err != nil {
		p.stop()
		return nil, err
	}
	return w, nil
}

// miniBrowser finds WebKit's own small browser, which Debian keeps beside the
// library and not in the path.
func miniBrowser() (string, error) {
	found, err := filepath.Glob("/usr/lib*/*/webkit2gtk-4.*/MiniBrowser")
	if err != nil {
		return "", err
	}
	more, _ := filepath.Glob("/usr/lib*/webkit2gtk-4.*/MiniBrowser")
	if found = append(found, more...); len(found) == 0 {
		return "", errors.New("MiniBrowser of WebKitGTK is not installed")
	}
	return found[len(found)-1], nil
}

// viewport changes the window until the view inside has the size: bars and
// borders differ by version.
func (w webkit) viewport(width, height int) error {
	outer := [2]int{width, height}
	for range 4 {
		if _, err := w.do("POST", "/window/rect", map[string]any{"x": 0, "y": 0, "width": outer[0], "height": outer[1]}); err != nil {
			return err
		}
		inner, err := w.inner(width, height)
		if err != nil {
			return err
		}
		if inner == [2]int{width, height} {
			return nil
		}
		outer[0] += width - inner[0]
		outer[1] += height - inner[1]
	}
	inner, err := w.inner(width, height)
	if err == nil && inner != [2]int{width, height} {
		err = fmt.Errorf("the view is %d by %d", inner[0], inner[1])
	}
	return err
}

// inner returns the view's size, after giving a resize up to 500 ms to arrive.
func (w webkit) inner(width, height int) (size [2]int, err error) {
	raw, err := w.call(`async function (w, h) {
		const end = performance.now() + 500;
		while ((innerWidth !== w || innerHeight !== h) && performance.now() < end)
			await new Promise((done) => setTimeout(done, 20));
		return [innerWidth, innerHeight];
	}`, width, height)
	if err == nil {
		err = json.Unmarshal(raw, &size)
	}
	return size, err
}

// navigate waits for the document itself: the driver now and then misses the
// event that it waits for, and then sits out its time.
func (w webkit) navigate(url string) error {
	if err := w.webdriver.navigate(url); err != nil {
		return err
	}
	blank := url == "about:blank"
	return w.parsed(func(address string) bool { return (address == "about:blank") == blank })
}

// reload marks the old document to tell it from the new one.
func (w webkit) reload() error {
	if _, err := w.call("async function () { document.querelseOld = true; return null; }"); err != nil {
		return err
	}
	if err := w.webdriver.reload(); err != nil {
		return err
	}
	return w.parsed(func(address string) bool { return address != "" })
}

// parsed waits until a new document, at a fitting address, is parsed.
func (w webkit) parsed(fits func(address string) bool) error {
	var last string
	for deadline := time.Now().Add(60 * time.Second); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		raw, err := w.do("POST", "/execute/sync", map[string]any{"args": []any{},
			"script": "return document.querelseOld || document.readyState === 'loading' ? '' : location.href"})
		if err != nil {
			last = err.Error() // the old document is just going away
			continue
		}
		if err := json.Unmarshal(raw, &last); err != nil {
			return err
		}
		if last != "" && fits(last) {
			return nil
		}
	}
	return fmt.Errorf("no new document in 60 s, last %q", last)
}

// back goes by the page's own history, because WebKit's button skips the steps
// that were taken without a click or key, and then leaves the page.
func (w webkit) back() error {
	_, err := w.call("async function () { history.back(); return null; }")
	return err
}

// log is empty: WebKitWebDriver reports neither requests nor the console, and
// a dialog makes the next command fail.
func (w webkit) log() (Log, error) { return Log{}, nil }

func (w webkit) close() error {
	err := w.webdriver.close()
	if w.screen != nil {
		err = errors.Join(err, w.screen.stop())
	}
	return err
}

// writeNarrow shrinks the bars of the browser's window, which else keep it
// from becoming narrower than 447 pixels. The page is not touched by it.
func writeNarrow(home string) error {
	dir := filepath.Join(home, "config", "gtk-3.0")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "gtk.css"),
		[]byte("* { font-size: 1px; min-width: 0; padding: 0; margin: 0; border-width: 0; -gtk-icon-transform: scale(0.1); }\n"), 0o600)
}
