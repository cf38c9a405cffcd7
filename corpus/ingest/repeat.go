package ingest

// Lines that several files share belong to the site and not to an article. In
// a folder of one site this finds what no list of phrases knows: the site's
// own slogans, the names of its departments, its standing teasers.

const (
	minFiles = 3 // files that must have the line
)

// markRepeats marks the units that are template by their frequency.
func markRepeats(pages []*page) {
	if len(pages) < minFiles {
		return
	}
	files := make(map[uint64]int) // files by line
	seen := make(map[uint64]int)  // last page that had the line
	for n, p := range pages {
		for i, key := range p.keys {
			if key == emptyHash || p.units[i].letters < 3 {
				continue
			}
			if last, ok := seen[key]; !ok || last != n {
				seen[key] = n
				files[key]++
			}
		}
	}
	for _, p := range pages {
		for i, key := range p.keys {
			p.units[i].repeated = files[key] >= minFiles && files[key]*20 >= len(pages)
		}
		p.spareCopies()
	}
}

// spareCopies takes the mark off running text where most of the page's running
// text has it: then the collection holds the same article several times, and
// what repeats is the article.
func (p *page) spareCopies() {
	repeated, all := 0, 0
	for i := range p.units {
		if u := &p.units[i]; u.sentence() && u.cue == noCue {
			all += u.words
			if u.repeated {
				repeated += u.words
			}
		}
	}
	if repeated*10 < all*7 {
		return
	}
	for i := range p.units {
		if u := &p.units[i]; u.words >= 5 && u.cue == noCue {
			u.repeated = false
		}
	}
}

const emptyHash = 14695981039346656037

// hash is FNV-1a; only equality within one run matters.
func hash(b []byte) uint64 {
	h := uint64(emptyHash)
	for _, c := range b {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}
