package browser

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/coder/websocket"
)

// A bidi is a connection of the W3C WebDriver BiDi protocol: commands with
// numbers, answers with the same number, and events between them.
type bidi struct {
	conn  *websocket.Conn
	event func(method string, params json.RawMessage)

	mu      sync.Mutex
	last    int
	waiting map[int]chan bidiAnswer
	broken  error
}

type bidiAnswer struct {
	ID      int
	Type    string
	Result  json.RawMessage
	Error   string
	Message string
	Method  string
	Params  json.RawMessage
}

// dialBidi connects; event is called for each event, from one goroutine.
func dialBidi(url string, event func(string, json.RawMessage)) (*bidi, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	conn, _, err := websocket.Dial(ctx, url, nil)
	if err != nil {
		return nil, err
	}
	conn.SetReadLimit(256 << 20) // screenshots and whole texts come as one message
	b := &bidi{conn: conn, event: event, waiting: map[int]chan bidiAnswer{}}
	go b.read()
	return b, nil
}

func (b *bidi) read() {
	for {
		_, data, err := b.conn.Read(context.Background())
		var a bidiAnswer
		if err == nil {
			err = json.Unmarshal(data, &a)
		}
		if err != nil {
			b.fail(err)
			return
		}
		if a.Type == "event" {
			b.event(a.Method, a.Params)
			continue
		}
		b.mu.Lock()
		answer := b.waiting[a.ID]
		delete(b.waiting, a.ID)
		b.mu.Unlock()
		if answer != nil {
			answer <- a
		}
	}
}

// fail ends all waiting commands with the error.
func (b *bidi) fail(err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.broken = err
	for id, answer := range b.waiting {
		answer <- bidiAnswer{Type: "error", Error: "connection lost", Message: err.Error()}
		delete(b.waiting, id)
	}
}

// do sends a command and stores the answer's result in result, unless nil.
func (b *bidi) do(result any, method string, params any) error {
	answer := make(chan bidiAnswer, 1)
	b.mu.Lock()
	if b.broken != nil {
		b.mu.Unlock()
		return fmt.Errorf("%s: %w", method, b.broken)
	}
	b.last++
	id := b.last
	b.waiting[id] = answer
	b.mu.Unlock()

	data, err := json.Marshal(map[string]any{"id": id, "method": method, "params": params})
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), 90*time.Second)
	defer cancel()
	if err := b.conn.Write(ctx, websocket.MessageText, data); err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	select {
	case a := <-answer:
		if a.Type == "error" {
			return fmt.Errorf("%s: %s: %s", method, a.Error, a.Message)
		}
		if result == nil {
			return nil
		}
		return json.Unmarshal(a.Result, result)
	case <-ctx.Done():
		return fmt.Errorf("%s: %w", method, errors.New("no answer in 90 s"))
	}
}

func (b *bidi) close() { b.conn.CloseNow() }
