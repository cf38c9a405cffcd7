// Package browser drives Chromium, Firefox and WebKit for tests, the same way.
//
// A page that must work from a folder, offline and under a strict policy can
// only be trusted when it was seen to work in the engines people have, with
// the events a hand makes and not with calls into its own code. So a [Browser]
// opens an address, types, presses and clicks through the driver of each
// engine, reads the page by evaluating a function in it, and keeps what the
// engine reports meanwhile: requests, console messages, dialogs and violations
// of the page's policy.
//
// Chromium and WebKit speak WebDriver over HTTP (chromedriver,
// WebKitWebDriver); Firefox speaks WebDriver BiDi over a WebSocket, without a
// driver program between. Begin with [Launch].
package browser

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"
)

// An Engine is a browser engine under test.
type Engine string

const (
	Chromium Engine = "chromium"
	Firefox  Engine = "firefox"
	WebKit   Engine = "webkit"
)

// Engines lists every engine.
var Engines = [...]Engine{Chromium, Firefox, WebKit}

// A Log is what an engine reported since the last [Browser.Open].
type Log struct {
	Requests   []string // addresses asked for; empty in WebKit, which does not tell
	Console    []string // errors and warnings; empty in WebKit, which does not tell
	Dialogs    []string // alert, confirm and prompt
	Violations []string // of the page's Content-Security-Policy
}

// A driver is what differs between engines.
type driver interface {
	navigate(url string) error
	// call runs an async function expression with arguments that JSON can
	// carry and returns the JSON of what it resolves to.
	call(function string, args ...any) (json.RawMessage, error)
	pointer(x, y float64) error
	keys(strokes []stroke) error
	viewport(width, height int) error
	screenshot() ([]byte, error)
	back() error
	reload() error
	// log returns what was reported since the last call of log.
	log() (Log, error)
	close() error
}

// A Browser is one running browser with one page in front. It is not safe for
// use by several goroutines.
type Browser struct {
	Engine  Engine
	Timeout time.Duration // of [Browser.Wait]; 20 s unless changed

	driver driver
	log    Log
	step   string // what was asked last, for messages
}

// Launch starts the engine. The caller must call [Browser.Close].
func Launch(engine Engine) (*Browser, error) {
	start := map[Engine]func() (driver, error){
		Chromium: launchChromium,
		Firefox:  launchFirefox,
		WebKit:   launchWebKit,
	}[engine]
	if start == nil {
		return nil, fmt.Errorf("unknown engine %q", engine)
	}
	d, err := start()
	if err != nil {
		return nil, fmt.Errorf("start %s: %w", engine, err)
	}
	return &Browser{Engine: engine, Timeout: 20 * time.Second, driver: d}, nil
}

// Close ends the browser and all its processes and removes its profile.
func (b *Browser) Close() error { return b.driver.close() }

// Open loads an address anew, also when it differs from the present one in
// its fragment only, and empties the log. It returns when the document is
// parsed.
func (b *Browser) Open(url string) error {
	b.step = "open " + shorten(url)
	// From a blank page every address is a new document; the log of the old
	// page ends here.
	if err := b.driver.navigate("about:blank"); err != nil {
		return b.fail(err)
	}
	if err := b.drain(); err != nil {
		return b.fail(err)
	}
	b.log = Log{}
	if err := b.driver.navigate(url); err != nil {
		return b.fail(err)
	}
	_, err := b.driver.call(watchViolations)
	return b.fail(err)
}

// Back goes one step back in the history, as the button does.
func (b *Browser) Back() error {
	b.step = "go back"
	return b.fail(b.driver.back())
}

// Reload loads the present address again.
func (b *Browser) Reload() error {
	b.step = "reload"
	if err := b.driver.reload(); err != nil {
		return b.fail(err)
	}
	_, err := b.driver.call(watchViolations)
	return b.fail(err)
}

// Viewport sets the size of the page's view in CSS pixels.
func (b *Browser) Viewport(width, height int) error {
	b.step = fmt.Sprintf("set the view to %d by %d", width, height)
	return b.fail(b.driver.viewport(width, height))
}

// Screenshot returns a PNG of the view.
func (b *Browser) Screenshot() ([]byte, error) { return b.driver.screenshot() }

// Eval runs body, the body of an async JavaScript function whose parameters
// are a, b, c, d, and stores what it returns in result (nil to ignore it).
func (b *Browser) Eval(result any, body string, args ...any) error {
	b.step = "evaluate " + shorten(body)
	raw, err := b.driver.call("async function (a, b, c, d) {\n"+body+"\n}", args...)
	if err != nil {
		return b.fail(err)
	}
	if result == nil {
		return nil
	}
	if err := json.Unmarshal(raw, result); err != nil {
		return b.fail(fmt.Errorf("the page answered %s: %w", shorten(string(raw)), err))
	}
	return nil
}

// String evaluates an expression and returns it as a string.
func (b *Browser) String(expression string, args ...any) (string, error) {
	var s string
	err := b.Eval(&s, "return String("+expression+")", args...)
	return s, err
}

// ErrTimeout is returned by [Browser.Wait].
var ErrTimeout = errors.New("not so in time")

// Wait asks the page again and again until the expression is true.
func (b *Browser) Wait(expression string, args ...any) error {
	deadline := time.Now().Add(b.Timeout)
	var last error
	for time.Now().Before(deadline) {
		var ok bool
		if last = b.Eval(&ok, "return Boolean("+expression+")", args...); last == nil && ok {
			return nil
		}
		time.Sleep(15 * time.Millisecond) // between two questions, not instead of one
	}
	b.step = "wait for " + shorten(expression)
	if last != nil {
		return b.fail(fmt.Errorf("%w after %v, last: %v", ErrTimeout, b.Timeout, last))
	}
	return b.fail(fmt.Errorf("%w after %v", ErrTimeout, b.Timeout))
}

// Log returns what the engine reported since the last [Browser.Open].
func (b *Browser) Log() (Log, error) {
	b.step = "read the log"
	err := b.drain()
	return b.log, b.fail(err)
}

func (b *Browser) drain() error {
	var seen []string
	raw, err := b.driver.call(takeViolations)
	if err == nil {
		err = json.Unmarshal(raw, &seen)
	}
	if err != nil {
		return err
	}
	l, err := b.driver.log()
	if err != nil {
		return err
	}
	b.log.Violations = append(b.log.Violations, seen...)
	b.log.Requests = append(b.log.Requests, l.Requests...)
	b.log.Console = append(b.log.Console, l.Console...)
	b.log.Dialogs = append(b.log.Dialogs, l.Dialogs...)
	return nil
}

// fail adds the engine and the step to an error.
func (b *Browser) fail(err error) error {
	if err == nil {
		return nil
	}
	if strings.HasPrefix(err.Error(), string(b.Engine)+": ") {
		return err
	}
	return fmt.Errorf("%s: %s: %w", b.Engine, b.step, err)
}

func shorten(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > 160 {
		return string(r[:160]) + "…"
	}
	return s
}
