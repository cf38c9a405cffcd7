package browser

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
)

// A webdriver is a session of the W3C WebDriver protocol (HTTP and JSON), as
// chromedriver and WebKitWebDriver speak it.
type webdriver struct {
	process *process
	base    string // address of the session
	client  *http.Client
}

// newWebdriver waits for the driver program on the port and opens a session
// with the capabilities.
func newWebdriver(p *process, port int, capabilities map[string]any) (*webdriver, error) {
	w := &webdriver{process: p, base: fmt.Sprintf("http://127.0.0.1:%d", port),
		client: &http.Client{Timeout: 90 * time.Second}}
	err := p.until(20*time.Second, func() bool {
		_, err := w.do("GET", "/status", nil)
		return err == nil
	})
	if err != nil {
		return nil, err
	}
	raw, err := w.do("POST", "/session", map[string]any{"capabilities": map[string]any{"alwaysMatch": capabilities}})
	if err != nil {
		return nil, fmt.Errorf("new session: %w (%s)", err, p.output)
	}
	var session struct{ SessionID string }
	if err := json.Unmarshal(raw, &session); err != nil {
		return nil, err
	}
	w.base += "/session/" + session.SessionID
	_, err = w.do("POST", "/timeouts", map[string]any{"script": 60000, "pageLoad": 60000})
	return w, err
}

// do sends one command and returns the member "value" of the answer.
func (w *webdriver) do(method, path string, body any) (json.RawMessage, error) {
	var payload io.Reader
	if method == "POST" {
		if body == nil {
			body = map[string]any{}
		}
		b, err := json.Marshal(body)
		if err != nil {
			return nil, err
		}
		payload = bytes.NewReader(b)
	}
	req, err := http.NewRequest(method, w.base+path, payload)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/json; charset=utf-8")
	resp, err := w.client.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var answer struct{ Value json.RawMessage }
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
		return nil, fmt.Errorf("%s %s: %s: %w", method, path, resp.Status, err)
	}
	if resp.StatusCode != http.StatusOK {
		var e struct{ Error, Message string }
		json.Unmarshal(answer.Value, &e)
		message, _, _ := strings.Cut(e.Message, "\n")
		return nil, fmt.Errorf("%s: %s", e.Error, message)
	}
	return answer.Value, nil
}

func (w *webdriver) navigate(url string) error {
	_, err := w.do("POST", "/url", map[string]any{"url": url})
	return err
}

func (w *webdriver) back() error {
	_, err := w.do("POST", "/back", nil)
	return err
}

func (w *webdriver) reload() error {
	_, err := w.do("POST", "/refresh", nil)
	return err
}

// call uses the callback form of WebDriver scripts, because the other one does
// not wait for promises in every driver, and carries values as JSON text,
// because drivers differ in what they make of undefined, dates and big arrays.
func (w *webdriver) call(function string, args ...any) (json.RawMessage, error) {
	in, err := json.Marshal(append([]any{}, args...))
	if err != nil {
		return nil, err
	}
	raw, err := w.do("POST", "/execute/async", map[string]any{
		"script": "const done = arguments[1];\n(" + function + ")(...JSON.parse(arguments[0])).then(" +
			`(v) => done({value: JSON.stringify(v) ?? "null"}), (e) => done({error: String(e)}))`,
		"args": []any{string(in)},
	})
	if err != nil {
		return nil, err
	}
	return unwrap(raw)
}

// unwrap opens the {value} or {error} that scripts of call answer with.
func unwrap(raw json.RawMessage) (json.RawMessage, error) {
	var answer struct {
		Value string
		Error *string
	}
	if err := json.Unmarshal(raw, &answer); err != nil {
		return nil, fmt.Errorf("script answered %s: %w", shorten(string(raw)), err)
	}
	if answer.Error != nil {
		return nil, fmt.Errorf("script threw %s", *answer.Error)
	}
	return json.RawMessage(answer.Value), nil
}

func (w *webdriver) pointer(x, y float64) error { return w.perform(pointerActions(x, y)) }
func (w *webdriver) keys(s []stroke) error      { return w.perform(keyActions(s)) }

func (w *webdriver) perform(source map[string]any) error {
	_, err := w.do("POST", "/actions", map[string]any{"actions": []any{source}})
	return err
}

func (w *webdriver) screenshot() ([]byte, error) {
	raw, err := w.do("GET", "/screenshot", nil)
	if err != nil {
		return nil, err
	}
	var text string
	if err := json.Unmarshal(raw, &text); err != nil {
		return nil, err
	}
	return base64.StdEncoding.DecodeString(text)
}

func (w *webdriver) close() error {
	w.client.Timeout = 5 * time.Second
	w.do("DELETE", "", nil) // a driver that no longer answers is ended below
	return w.process.stop()
}
