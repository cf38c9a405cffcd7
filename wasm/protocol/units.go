package protocol

// units counts the UTF-16 units of UTF-8 text, place by place: the one spot
// where byte offsets become the browser's. Places must be asked for in
// ascending order.
type units struct {
	s     string
	bytes int // up to which s has been counted
	n     int // units in s[:bytes]
}

// at returns the number of UTF-16 units in s[:i].
func (u *units) at(i int) int {
	for ; u.bytes < i; u.bytes++ {
		switch c := u.s[u.bytes]; {
		case c >= 0xF0:
			u.n += 2
		case c < 0x80 || c >= 0xC0:
			u.n++
		}
	}
	return u.n
}
