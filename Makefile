# make            builds bin/chancery          make check   gofmt, vet, staticcheck, all tests
# make score      measures against gold        make diff    finds gained and lost since the last commit
# make bench      speed                        make cross   builds for Linux, macOS and Windows
# make ruins      texts cut at every word, as CI does at every 61st
# make e2e        the desk in a real Chromium  make pictures   those of docs/pictures
export CGO_ENABLED = 0
VERSION := $(shell git describe --tags --always --dirty 2>/dev/null)
BUILD   := go build -buildvcs=false -tags compiled -trimpath -ldflags "-s -w -X main.version=$(VERSION)"
FUZZ    ?= 10s

.PHONY: all build packs test crash ruins race vet staticcheck format check score diff bench cross fuzz e2e pictures clean
all: build

build: packs
	$(BUILD) -o bin/chancery ./cmd/chancery

# The language packs as the program holds them, so that it starts sooner. A plain `go build` does without, and loads their files when it starts.
packs:
	go run ./lang/compile

test:
	go test ./...

race:
	CGO_ENABLED=1 go test -race ./...

vet:
	go vet ./...
	go vet -C tools ./...
	go vet -C e2e ./...

# The first run builds the tool, which takes a minute or two.
staticcheck:
	go tool -modfile=tools/go.mod staticcheck ./...

format:
	@bad=$$(gofmt -l $$(find . -name '*.go' -not -path './.git/*')); test -z "$$bad" || { echo "gofmt would change:"; echo "$$bad"; exit 1; }

check: format vet staticcheck test

# The last are the texts that nobody who writes rules has opened: the gap between them and the others is what counts.
score: build
	@for d in ../shared/gold/seeds examples/gold testdata/gold/dev testdata/gold/own testdata/gold/held; do \
	  if [ -d $$d ]; then echo "== $$d"; bin/chancery eval $$d || exit 1; echo; fi; done
	@if [ -d ../shared/gold/seeds ]; then echo "== ../shared/gold/seeds testdata/gold/dev, together"; \
	  bin/chancery eval ../shared/gold/seeds testdata/gold/dev | tail -n 3; fi

diff:
	@tools/diff.sh

# Kills the real program 200 times; `make test` does it 20 times.
crash:
	go test ./cmd/chancery -run '^TestCrash|^TestDigestKilled' -v -timeout 1h -kills 200

# Every text cut off after each of its words, and begun at each: some minutes, and worth them after a change of internal/read.
ruins:
	CHANCERY_RUINS=61 go test ./internal/read -run '^TestRuins$$' -count 1 -timeout 1h

bench:
	go test -run '^$$' -bench . -benchmem ./...

cross: packs
	@for os in linux darwin windows; do for arch in amd64 arm64; do \
	  ext=; [ $$os = windows ] && ext=.exe; \
	  echo "bin/chancery-$$os-$$arch$$ext"; \
	  GOOS=$$os GOARCH=$$arch $(BUILD) -o bin/chancery-$$os-$$arch$$ext ./cmd/chancery || exit 1; \
	done; done

# Every fuzz target of the tree, one after the other, FUZZ long each. Little of it goes into making inputs smaller: left to itself,
# Go may spend all of it on one.
fuzz:
	@for p in $$(go list -f '{{if or .TestGoFiles .XTestGoFiles}}{{.ImportPath}}{{end}}' ./...); do \
	  for f in $$(go test -list '^Fuzz' $$p | grep '^Fuzz'); do \
	    echo "$$p $$f"; go test -run '^$$' -fuzz "^$$f$$" -fuzztime $(FUZZ) -fuzzminimizetime 10x $$p || exit 1; \
	  done; done

# In a module of their own: what drives the browser is nothing that the program needs.
e2e:
	go test -C e2e -count 1 ./...

pictures:
	CHANCERY_PICTURES=$(CURDIR)/docs/pictures go test -C e2e -count 1 -run '^TestPictures$$' .

clean:
	rm -rf bin lang/*.bin
