package webtest

import (
	"testing"

	"querlese/web/test/browser"
)

// TestPage walks the page in every engine, from a folder and from a server.
// The engines come one after another: three at once would only wait for each
// other's turn on the processor, and one's time-outs would tell nothing.
func TestPage(t *testing.T) {
	dir, err := builtPage()
	if err != nil {
		t.Fatal(err)
	}
	for _, engine := range browser.Engines {
		t.Run(string(engine), func(t *testing.T) {
			b := launch(t, engine)
			if err := b.Viewport(1280, 900); err != nil {
				t.Fatal(err)
			}
			for _, from := range []place{folder, host} {
				t.Run(string(from), func(t *testing.T) {
					walk(roomIn(t, b, dir, from))
				})
			}
			t.Run("once", func(t *testing.T) {
				walkOnce(roomIn(t, b, dir, folder))
			})
		})
	}
}

// walk holds what must be seen wherever the page is opened from.
func walk(r *room) {
	r.learnIDs()
	r.run("first screen", firstScreen)
	r.run("search", search)
	r.run("filter", filterByLanguage)
	r.run("hits", stepThroughHits)
	r.run("link", linkAndHistory)
	r.run("folds", unfoldBoilerplate)
	r.run("original", showOriginal)
	r.run("groups", switchGroupOff)
	r.run("languages", switchLanguage)
	r.run("query language", queryLanguage)
	r.run("keyboard", byKeyboard)
}

// walkOnce holds what does not depend on where the page is opened from.
func walkOnce(r *room) {
	r.learnIDs()
	r.run("counts", countsOfManyWords)
	r.run("narrow", narrow)
	r.run("hostile addresses", hostileAddresses)
	r.run("no worker", withoutWorker)
	r.run("sinks", refusedSinks)
	r.run("accessibility", accessibility)
	r.run("start", startTimes)
}
