# make                      one page out of the five seed texts: dist/index.html
# make CORPUS=/some/folder  the same out of a folder of your own
# make test                 everything that CI runs
# make bench                timings of Go, then the page beside other search in the browser

CORPUS ?=

.PHONY: page serve test bench bench-go bench-peers fuzz pack clean

page:
	go run ./web/mkpage $(if $(CORPUS),-corpus "$(CORPUS)")

# The page needs no server; this shows it as a hosted copy.
serve: page
	go run ./web/serve

test:
	web/test/setup.sh
	go run ./web/test/run

bench: bench-go bench-peers

# -run '^$$' leaves the tests out.
bench-go:
	go test -run '^$$' -bench . -benchmem ./corpus/... ./wasm/...

# What BENCH_… variables choose stands in web/bench/README.md.
bench-peers:
	web/bench/setup.sh
	node web/bench/bench.js

# go test fuzzes one target at a time, so each gets its turn.
FUZZTIME ?= 30s
fuzz:
	@grep -rHo --include='*_test.go' '^func Fuzz[A-Za-z0-9_]*' corpus wasm web | while IFS=: read -r file target; do \
		echo "$$(dirname "$$file") $${target#func }"; \
		go test -run '^$$' -fuzz "^$${target#func }\$$" -fuzztime $(FUZZTIME) "./$$(dirname "$$file")" || exit 1; \
	done

# The pack in the repository makes `go build` work without a build step before
# it; a test compares it with the seeds.
pack:
	go run ./corpus/cmd/querlese pack -o corpus/corpus.pack seeds

clean:
	rm -rf dist web/test/node_modules web/bench/node_modules
