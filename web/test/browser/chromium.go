package browser

import (
	"encoding/json"
	"fmt"
	"os/exec"
	"strings"
)

type chromium struct{ *webdriver }

func launchChromium() (driver, error) {
	binary, err := exec.LookPath("chromium")
	if err != nil {
		return nil, fmt.Errorf("chromium is not installed: %w", err)
	}
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	p, err := start(nil, "chromedriver", fmt.Sprintf("--port=%d", port), "--log-level=SEVERE")
	if err != nil {
		return nil, err
	}
	w, err := newWebdriver(p, port, map[string]any{
		"browserName":      "chrome",
		"pageLoadStrategy": "eager",
		// A dialog is a finding of the test, so it must stay until seen.
		"unhandledPromptBehavior": "dismiss and notify",
		"goog:loggingPrefs":       map[string]any{"performance": "ALL", "browser": "ALL"},
		"goog:chromeOptions": map[string]any{
			"binary": binary,
			// --no-sandbox: test machines run as root, where the sandbox
			// refuses to start. The others keep the browser from making
			// requests of its own, which the log would show.
			"args": []string{"--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync",
				"--disable-dev-shm-usage", "--user-data-dir=" + p.home + "/profile"},
		},
	})
	if err != nil {
		p.stop()
		return nil, err
	}
	c := chromium{w}
	if err := c.devtools("Page.addScriptToEvaluateOnNewDocument",
		map[string]any{"source": "(" + watchViolations + ")()"}); err != nil {
		c.close()
		return nil, err
	}
	return c, nil
}

// devtools sends a command of the Chrome DevTools Protocol.
func (c chromium) devtools(command string, params map[string]any) error {
	_, err := c.do("POST", "/goog/cdp/execute", map[string]any{"cmd": command, "params": params})
	return err
}

func (c chromium) viewport(width, height int) error {
	// The window itself has a least width of 500 pixels.
	return c.devtools("Emulation.setDeviceMetricsOverride",
		map[string]any{"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false})
}

// log reads the events of the DevTools domains Network and Page, and the
// console.
func (c chromium) log() (Log, error) {
	var l Log
	performance, err := c.entries("performance")
	if err != nil {
		return l, err
	}
	for _, text := range performance {
		var e struct {
			Message struct {
				Method string
				Params struct {
					Request struct{ URL string }
					Message string
				}
			}
		}
		if err := json.Unmarshal([]byte(text), &e); err != nil {
			return l, err
		}
		switch e.Message.Method {
		case "Network.requestWillBeSent":
			l.Requests = append(l.Requests, e.Message.Params.Request.URL)
		case "Page.javascriptDialogOpening":
			l.Dialogs = append(l.Dialogs, e.Message.Params.Message)
		}
	}
	l.Console, err = c.entries("browser")
	return l, err
}

func (c chromium) entries(kind string) ([]string, error) {
	raw, err := c.do("POST", "/se/log", map[string]any{"type": kind})
	if err != nil {
		return nil, err
	}
	var list []struct{ Level, Message string }
	if err := json.Unmarshal(raw, &list); err != nil {
		return nil, err
	}
	var out []string
	for _, e := range list {
		if kind == "browser" && !strings.Contains("SEVERE WARNING", e.Level) {
			continue
		}
		out = append(out, e.Message)
	}
	return out, nil
}
