package ingest

import (
	"iter"
	"runtime"
	"sync"
)

// inOrder calls work for 0 to n-1 on all processors and yields the results in
// that order. A processor is at most two results ahead, so that what they hold
// stays small however many there are. When the loop is over, no work is going on
// any more.
func inOrder[T any](n int, work func(i int) T) iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		workers := min(runtime.GOMAXPROCS(0), n)
		slots := make([]chan T, 2*workers) // result i waits in slot i modulo their number
		for i := range slots {
			slots[i] = make(chan T, 1)
		}
		stop := make(chan struct{})
		var running sync.WaitGroup
		defer running.Wait()
		defer close(stop)
		for w := range workers {
			running.Go(func() {
				for i := w; i < n; i += workers {
					select {
					case slots[i%len(slots)] <- work(i):
					case <-stop:
						return
					}
				}
			})
		}
		for i := range n {
			if !yield(i, <-slots[i%len(slots)]) {
				return
			}
		}
	}
}
