package main

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"strings"
)

// parts are what the template's placeholders stand for.
type parts struct {
	scripts []string // run in this order
	style   string
	blocks  []string // the module, in base64
}

// assemble fills the template. Each placeholder is a comment, so that the
// template is a document by itself, and stands in it exactly once.
func assemble(template string, p parts) ([]byte, error) {
	if err := checkParts(template, p); err != nil {
		return nil, err
	}
	var scripts, blocks strings.Builder
	for _, script := range p.scripts {
		scripts.WriteString("<script>" + script + "</script>\n")
	}
	for _, block := range p.blocks {
		blocks.WriteString("<script type=\"text/plain\" data-module>" + block + "</script>\n")
	}
	page := template
	for _, fill := range []struct{ name, content string }{
		{"policy", `<meta http-equiv="Content-Security-Policy" content="` + policy(p) + `">`},
		{"style", "<style>" + p.style + "</style>"},
		{"scripts", strings.TrimSuffix(scripts.String(), "\n")},
		{"module", strings.TrimSuffix(blocks.String(), "\n")},
	} {
		placeholder := "<!-- mkpage: " + fill.name + " -->"
		if n := strings.Count(template, placeholder); n != 1 {
			return nil, fmt.Errorf("index.html: placeholder %q stands there %d times, want 1", placeholder, n)
		}
		page = strings.Replace(page, placeholder, fill.content, 1)
	}
	return []byte(page), nil
}

func checkParts(template string, p parts) error {
	if err := checkSinks("index.html", template, markupSinks); err != nil {
		return err
	}
	for _, script := range p.scripts {
		if err := checkSinks("the bundled script", script, scriptSinks); err != nil {
			return err
		}
		if err := checkInline("script", script); err != nil {
			return err
		}
	}
	return checkInline("style", p.style)
}

// checkInline reports what would end an inline element early or change its
// bytes, and with them its hash, while the page is parsed.
func checkInline(element, content string) error {
	for _, bad := range []string{"</" + element, "<!--", "\r"} {
		if strings.Contains(strings.ToLower(content), bad) {
			return fmt.Errorf("bundled %s holds %q, which an inline element cannot", element, bad)
		}
	}
	return nil
}

// policy returns the page's Content-Security-Policy: only the scripts and the
// style named by their hashes, no connection of any kind.
func policy(p parts) string {
	var scripts strings.Builder
	for _, script := range p.scripts {
		scripts.WriteString(hashSource(script) + " ")
	}
	return strings.Join([]string{
		"default-src 'none'",
		"script-src " + scripts.String() + "'wasm-unsafe-eval'",
		"worker-src blob:",
		"style-src " + hashSource(p.style),
		"img-src data:",
		"connect-src 'none'",
		"form-action 'none'",
		"base-uri 'none'",
		"frame-src 'none'",
		"object-src 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types wk",
	}, "; ")
}

func hashSource(content string) string {
	sum := sha256.Sum256([]byte(content))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
