package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// engineName is the function that the page starts as a worker, by its text, or
// calls on its own thread. It wraps Go's glue and the worker's script.
const engineName = "querleseEngine"

func bundleApp(web string) (string, error) {
	return bundle(api.BuildOptions{EntryPoints: []string{filepath.Join(web, "js", "app.js")}, Format: api.FormatIIFE})
}

func bundleStyle(web string) (string, error) {
	return bundle(api.BuildOptions{EntryPoints: []string{filepath.Join(web, "css", "style.css")}})
}

// bundleEngine wraps the worker's script and the glue of the Go release that
// compiles the module: the two must be of one release, so no copy is kept.
func bundleEngine(web, wasmExec string) (string, error) {
	script, err := bundle(api.BuildOptions{
		EntryPoints: []string{filepath.Join(web, "js", "worker.js")},
		Format:      api.FormatIIFE,
		GlobalName:  "worker",
		Plugins:     []api.Plugin{goGlue(wasmExec)},
	})
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("function %s(port){%sworker.serve(port||self)}", engineName, script), nil
}

// goGlue lets the worker import Go's glue by the bare name wasm_exec.js.
func goGlue(wasmExec string) api.Plugin {
	return api.Plugin{Name: "go-glue", Setup: func(build api.PluginBuild) {
		build.OnResolve(api.OnResolveOptions{Filter: `^wasm_exec\.js$`}, func(api.OnResolveArgs) (api.OnResolveResult, error) {
			return api.OnResolveResult{Path: wasmExec}, nil
		})
	}}
}

func bundle(options api.BuildOptions) (string, error) {
	options.Bundle = true
	options.Target = api.ES2022
	options.Charset = api.CharsetUTF8
	options.LegalComments = api.LegalCommentsNone
	options.MinifyWhitespace = true
	options.MinifyIdentifiers = true
	options.MinifySyntax = true
	result := api.Build(options)
	if len(result.Errors) > 0 {
		messages := api.FormatMessages(result.Errors, api.FormatMessagesOptions{})
		return "", errors.New("bundle: " + strings.TrimSpace(strings.Join(messages, "")))
	}
	return strings.TrimSpace(string(result.OutputFiles[0].Contents)), nil
}
