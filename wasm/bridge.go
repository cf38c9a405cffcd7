//go:build js && wasm

package main

import (
	"errors"
	"fmt"

	"github.com/hack-pad/safejs"

	"querlese/corpus"
	"querlese/corpus/engine"
	"querlese/corpus/pack"
	"querlese/wasm/protocol"
)

// serve opens the corpus and hands the answer function to the page.
func serve() error {
	e, openErr := openEngine()
	answer, err := safejs.FuncOf(func(_ safejs.Value, args []safejs.Value) any {
		return reply(e, openErr, args)
	})
	if err != nil {
		return fmt.Errorf("answer function: %w", err)
	}
	ready, err := safejs.Global().Get("querleseReady")
	if err != nil {
		return fmt.Errorf("querleseReady: %w", err)
	}
	if ready.Type() != safejs.TypeFunction {
		return errors.New("querleseReady is not a function")
	}
	_, err = ready.Invoke(answer.Value())
	return err
}

func openEngine() (*engine.Engine, error) {
	c, err := corpus.Embedded()
	if err != nil {
		return nil, err
	}
	return engine.New(c)
}

// reply answers one call. It holds the program's one recover: a panic that
// left a callback would end the module, and the reader would lose the page
// over one question.
func reply(e *engine.Engine, openErr error, args []safejs.Value) (json string) {
	defer func() {
		if r := recover(); r != nil {
			json = protocol.Fail("internal", fmt.Sprint("panic: ", r))
		}
	}()
	if openErr != nil {
		return protocol.Fail(code(openErr), openErr.Error())
	}
	if len(args) != 1 || args[0].Type() != safejs.TypeString {
		return protocol.Fail("bad_request", "answer takes one string")
	}
	request, err := args[0].String()
	if err != nil {
		return protocol.Fail("bad_request", err.Error())
	}
	return protocol.Answer(e, request)
}

func code(err error) string {
	for _, known := range []error{pack.ErrNotPack, pack.ErrVersion, pack.ErrTruncated, pack.ErrDamaged} {
		if errors.Is(err, known) {
			return "corpus"
		}
	}
	return "internal"
}
