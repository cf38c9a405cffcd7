package webtest

import (
	"fmt"
	"slices"
	"strconv"
	"time"
)

// startLimit is far above what is measured on an idle machine (0.2 to 0.4 s):
// it is passed when something is broken, not when the machine is busy.
const startLimit = 3 * time.Second

// startTimes opens the page seven times and reports the medians: by the page's
// own clock, from the navigation to the first list, and by ours, which sees
// the driver's work too.
func startTimes(r *room) {
	var own, ours []time.Duration
	for range 7 {
		r.must(r.b.Open("about:blank"))
		begin := time.Now()
		r.open("")
		ours = append(ours, time.Since(begin))
		text, err := r.b.String("document.documentElement.dataset.readyMs")
		r.must(err)
		ms, err := strconv.Atoi(text)
		r.must(err)
		own = append(own, time.Duration(ms)*time.Millisecond)
	}
	slices.Sort(own)
	slices.Sort(ours)
	r.Attr("start-"+string(r.b.Engine), fmt.Sprintf("%d ms to the first list (%d to %d), %d ms seen by the driver",
		own[3].Milliseconds(), own[0].Milliseconds(), own[6].Milliseconds(), ours[3].Milliseconds()))
	if own[3] > startLimit {
		r.Errorf("the first list stands after %v, the limit is %v", own[3], startLimit)
	}
}
