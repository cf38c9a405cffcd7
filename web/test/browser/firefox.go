package browser

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// firefoxPrefs make Firefox behave as a reader's does, which remote control
// otherwise changes, and keep it from making requests of its own.
const firefoxPrefs = `
// Remote control turns this off, and then fetch and workers of file:// pass in
// the test and fail for readers.
user_pref("security.fileuri.strict_origin_policy", true);
user_pref("app.normandy.enabled", false);
user_pref("app.update.disabledForTesting", true);
user_pref("browser.safebrowsing.downloads.remote.enabled", false);
user_pref("browser.safebrowsing.malware.enabled", false);
user_pref("browser.safebrowsing.phishing.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("browser.aboutwelcome.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("extensions.getAddons.cache.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("services.settings.server", "data:,");
user_pref("toolkit.telemetry.reportingpolicy.firstRun", false);
// Tab stops at links and buttons on every system.
user_pref("accessibility.tabfocus", 7);
`

type firefox struct {
	*bidi
	process *process
	context string // the tab's id

	mu   sync.Mutex
	seen Log
}

func launchFirefox() (driver, error) {
	binary, err := exec.LookPath("firefox-esr")
	if err != nil {
		if binary, err = exec.LookPath("firefox"); err != nil {
			return nil, fmt.Errorf("neither firefox-esr nor firefox is installed: %w", err)
		}
	}
	home, err := os.MkdirTemp("", "querlese-firefox-")
	if err != nil {
		return nil, err
	}
	profile := filepath.Join(home, "profile")
	if err := errors.Join(os.Mkdir(profile, 0o700),
		os.WriteFile(filepath.Join(profile, "user.js"), []byte(firefoxPrefs), 0o600)); err != nil {
		return nil, err
	}
	p, err := startIn(home, []string{"MOZ_CRASHREPORTER_DISABLE=1"}, binary,
		"--headless", "--no-remote", "--remote-debugging-port=0", "--profile", profile, "about:blank")
	if err != nil {
		return nil, err
	}
	f := &firefox{process: p}
	if err := f.connect(); err != nil {
		return nil, errors.Join(err, p.stop())
	}
	return f, nil
}

func (f *firefox) connect() error {
	var address string
	err := f.process.until(60*time.Second, func() bool {
		address = f.process.output.after("WebDriver BiDi listening on ")
		return address != ""
	})
	if err != nil {
		return err
	}
	if f.bidi, err = dialBidi(address+"/session", f.note); err != nil {
		return err
	}
	if err := f.do(nil, "session.new", map[string]any{"capabilities": map[string]any{"alwaysMatch": map[string]any{
		"unhandledPromptBehavior": map[string]any{"default": "dismiss"}}}}); err != nil {
		return err
	}
	if err := f.do(nil, "session.subscribe", map[string]any{"events": []string{
		"network.beforeRequestSent", "log.entryAdded", "browsingContext.userPromptOpened"}}); err != nil {
		return err
	}
	if err := f.do(nil, "script.addPreloadScript", map[string]any{"functionDeclaration": watchViolations}); err != nil {
		return err
	}
	var tab struct{ Context string }
	err = f.do(&tab, "browsingContext.create", map[string]any{"type": "tab"})
	f.context = tab.Context
	return err
}

// note keeps what an event reports.
func (f *firefox) note(method string, params json.RawMessage) {
	var e struct {
		Request     struct{ URL string }
		Level, Text string
		Message     string
		Context     string
	}
	if json.Unmarshal(params, &e) != nil {
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	switch method {
	case "network.beforeRequestSent":
		f.seen.Requests = append(f.seen.Requests, e.Request.URL)
	case "browsingContext.userPromptOpened":
		f.seen.Dialogs = append(f.seen.Dialogs, e.Message)
	case "log.entryAdded":
		if e.Level == "error" || e.Level == "warn" {
			f.seen.Console = append(f.seen.Console, e.Level+": "+e.Text)
		}
	}
}

func (f *firefox) log() (Log, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	l := f.seen
	f.seen = Log{}
	return l, nil
}

func (f *firefox) navigate(url string) error {
	return f.do(nil, "browsingContext.navigate", map[string]any{"context": f.context, "url": url, "wait": "interactive"})
}

func (f *firefox) back() error {
	return f.do(nil, "browsingContext.traverseHistory", map[string]any{"context": f.context, "delta": -1})
}

func (f *firefox) reload() error {
	return f.do(nil, "browsingContext.reload", map[string]any{"context": f.context, "wait": "interactive"})
}

func (f *firefox) call(function string, args ...any) (json.RawMessage, error) {
	in, err := json.Marshal(append([]any{}, args...))
	if err != nil {
		return nil, err
	}
	var answer struct {
		Type             string
		Result           struct{ Value string }
		ExceptionDetails struct{ Text string }
	}
	err = f.do(&answer, "script.callFunction", map[string]any{
		"functionDeclaration": "async (args) => JSON.stringify(await (" + function + `)(...JSON.parse(args))) ?? "null"`,
		"arguments":           []any{map[string]any{"type": "string", "value": string(in)}},
		"target":              map[string]any{"context": f.context},
		"awaitPromise":        true,
	})
	if err != nil {
		return nil, err
	}
	if answer.Type == "exception" {
		return nil, fmt.Errorf("script threw %s", answer.ExceptionDetails.Text)
	}
	return json.RawMessage(answer.Result.Value), nil
}

func (f *firefox) pointer(x, y float64) error { return f.perform(pointerActions(x, y)) }
func (f *firefox) keys(s []stroke) error      { return f.perform(keyActions(s)) }

func (f *firefox) perform(source map[string]any) error {
	return f.do(nil, "input.performActions", map[string]any{"context": f.context, "actions": []any{source}})
}

func (f *firefox) viewport(width, height int) error {
	return f.do(nil, "browsingContext.setViewport", map[string]any{"context": f.context,
		"viewport": map[string]any{"width": width, "height": height}})
}

func (f *firefox) screenshot() ([]byte, error) {
	var shot struct{ Data string }
	if err := f.do(&shot, "browsingContext.captureScreenshot", map[string]any{"context": f.context}); err != nil {
		return nil, err
	}
	return base64.StdEncoding.DecodeString(strings.TrimSpace(shot.Data))
}

func (f *firefox) close() error {
	f.do(nil, "browser.close", map[string]any{}) // a browser that no longer answers is ended below
	f.bidi.close()
	return f.process.stop()
}
