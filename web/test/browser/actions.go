package browser

import "fmt"

// A stroke is one press and release of a key, with modifiers held meanwhile.
type stroke struct {
	value     string   // the character, or WebDriver's private code point of a named key
	modifiers []string // code points of Shift, Control, Alt, Meta
}

// namedKeys holds the code points that WebDriver gives keys without a
// character (WebDriver §17.4.2, keyboard actions).
var namedKeys = map[string]string{
	"Backspace": "\uE003", "Tab": "\uE004", "Enter": "\uE007", "Escape": "\uE00C", "Space": " ",
	"PageUp": "\uE00E", "PageDown": "\uE00F", "End": "\uE010", "Home": "\uE011",
	"ArrowLeft": "\uE012", "ArrowUp": "\uE013", "ArrowRight": "\uE014", "ArrowDown": "\uE015",
	"Delete": "\uE017", "Shift": "\uE008", "Control": "\uE009", "Alt": "\uE00A", "Meta": "\uE03D",
}

// parseKey reads "n", "Enter", "Shift+Tab", "Control+a".
func parseKey(name string) (stroke, error) {
	var s stroke
	for rest := name; ; {
		modifier, after, held := cutModifier(rest)
		if held {
			s.modifiers = append(s.modifiers, modifier)
			rest = after
			continue
		}
		s.value = rest
		if code, ok := namedKeys[rest]; ok {
			s.value = code
		} else if len([]rune(rest)) != 1 {
			return s, fmt.Errorf("no key is called %q", name)
		}
		return s, nil
	}
}

func cutModifier(s string) (code, rest string, ok bool) {
	for _, m := range []string{"Shift", "Control", "Alt", "Meta"} {
		if len(s) > len(m)+1 && s[:len(m)+1] == m+"+" {
			return namedKeys[m], s[len(m)+1:], true
		}
	}
	return "", s, false
}

// keyActions and pointerActions are input sources as both WebDriver and BiDi
// write them.
func keyActions(strokes []stroke) map[string]any {
	var list []any
	key := func(kind, value string) { list = append(list, map[string]any{"type": kind, "value": value}) }
	for _, s := range strokes {
		for _, m := range s.modifiers {
			key("keyDown", m)
		}
		key("keyDown", s.value)
		key("keyUp", s.value)
		for _, m := range s.modifiers {
			key("keyUp", m)
		}
	}
	return map[string]any{"type": "key", "id": "keyboard", "actions": list}
}

func pointerActions(x, y float64) map[string]any {
	return map[string]any{"type": "pointer", "id": "mouse", "parameters": map[string]any{"pointerType": "mouse"},
		"actions": []any{
			map[string]any{"type": "pointerMove", "duration": 0, "x": int(x), "y": int(y), "origin": "viewport"},
			map[string]any{"type": "pointerDown", "button": 0},
			map[string]any{"type": "pointerUp", "button": 0},
		}}
}
