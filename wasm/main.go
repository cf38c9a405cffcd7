//go:build js && wasm

// The module that the page loads. On the JavaScript side it is one function:
//
//	globalThis.querleseReady(answer)
//
// is called once, when the embedded corpus is open, or cannot be opened;
// answer(request) takes a request string and returns a JSON string, at once
// and without throwing. Both are described in package protocol. If the page
// has not defined querleseReady, the program ends with a message on the
// console.
//
// Only the files of this folder touch JavaScript, and they do it through
// safejs, which turns thrown values into Go errors.
package main

import (
	"fmt"
	"os"
	"runtime/debug"
)

// The corpus lies outside the heap, so the heap holds little but answers and
// may grow to two and a half times what lives in it. The limit keeps a large
// one from growing by the same factor.
const (
	gcPercent   = 150
	memoryLimit = 256 << 20
)

func main() {
	debug.SetGCPercent(gcPercent)
	debug.SetMemoryLimit(memoryLimit)
	if err := serve(); err != nil {
		fmt.Fprintln(os.Stderr, "querlese:", err)
		os.Exit(1)
	}
	select {} // the answer function is called from now on
}
