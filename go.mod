module querlese

go 1.26.0

require (
	github.com/coder/websocket v1.8.15
	github.com/evanw/esbuild v0.28.2
	github.com/hack-pad/safejs v0.1.1
	golang.org/x/text v0.43.0
)

require golang.org/x/sys v0.4.0 // indirect
