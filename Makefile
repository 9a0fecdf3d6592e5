# make run    opens Tröskel on the built-in day; where there is no display, walks it on a virtual one
# make test   runs every test with the race detector, and the flows of the real window
# make check  format, vet, linters
# make gallery   draws every page in every language, colour and size, for the eye
# make torture  what answers, PDFs and the window survive, at length: PART=store, window, network, pdf, day or conditions, or
#               all of them (docs/SAFETY.md, docs/LAPTOPS.md)
# make fuzz   tries everything that reads a file or free text on made-up input, FUZZTIME=2m each
# make bench  every figure, beside the baseline it is compared with
# make windows, make linux   what is handed out, in dist; make release is both, with hashes and the list of parts
# make windows-test   the programs and installers for Windows, through Wine: six minutes beside the build
# make sizes  what each large part of the program weighs
# make vulnerabilities   asks the Go vulnerability database (needs a network)
#
# `make run` and `make test` begin by installing what the machine lacks (.ci/setup).

comma   := ,
VERSION := $(shell sed -n 's/^Version = "\(.*\)"/\1/p' FyneApp.toml)
SYSTEM  := $(shell uname -s)

# One set of flags for everything: a change of flags rebuilds the toolkit, which takes minutes.
#   no_emoji           an emoji font of 10 MB is left out: we have a smaller one
#   no_animations      a cursor that blinks burns a third of a core; our own motion does not depend on it
#   migrated_fynedo    we keep to fyne.Do, so Fyne need not watch for those who don't
#   x11                without it Linux needs the headers of Wayland too; under Wayland the window goes through XWayland
PLAIN_TAGS := no_emoji,no_animations,migrated_fynedo
TAGS := $(PLAIN_TAGS)$(if $(filter Linux,$(SYSTEM)),$(comma)x11)
export GOFLAGS := -trimpath -buildvcs=false -tags=$(TAGS)

# The linters are built once, without our tags, into out/tools.
LINT_VERSION := v2.15.0
LINT := out/tools/golangci-lint-$(LINT_VERSION)/golangci-lint
VULN_VERSION := v1.9.0

# What is compiled is for the go command to find out, so that it is always asked.
.PHONY: windows-test torture torture-store torture-window torture-network torture-pdf torture-day torture-conditions run walk test flows gallery check format vet lint bench vulnerabilities build clean FORCE

run: out/troskel
	@if [ "$(SYSTEM)" != Linux ] || [ -n "$$DISPLAY" ]; then exec out/troskel; \
	else echo 'There is no display here, so the window is opened on a virtual one and walked through by key presses.'; \
	$(MAKE) --no-print-directory walk; fi

walk: out/troskel out/walk
	@.ci/setup build walk
	@out/walk day

test:
	@.ci/setup build flows
	go test -race -timeout 20m ./...
	@$(MAKE) --no-print-directory flows

flows: out/troskel out/troskelctl out/walk
	@.ci/setup build flows
	@out/walk all

# The parts that meet the system: files, folders, locks, keys, the database.
MEETS_WINDOWS := $(addprefix ./data/, day erase keys keystore kit lock outgoing place room/inbox selftest settings share store workshop)

windows-test: windows out/troskelctl out/walk
	@.ci/setup build walk release wine
	@out/walk --wine dist/troskel.exe windows
	@.ci/wine
	@$(WINDOWS) go test -count=1 -exec $(CURDIR)/.ci/wine $(MEETS_WINDOWS)

check: format vet lint

format:
	@unformatted=$$(gofmt -l *.go app assets cmd data); \
	if [ -n "$$unformatted" ]; then echo "gofmt would change:"; echo "$$unformatted"; exit 1; fi

vet:
	@.ci/setup build
	go vet ./...

lint: $(LINT)
	$(LINT) run ./...

gallery:
	PICTURES=$(CURDIR)/out/gallery/kinds go test -count=1 -timeout 30m -run Looked ./app/exerciseview
	TROSKEL_GALLERY=$(CURDIR)/out/gallery/pages go test -count=1 -timeout 30m -run Gallery ./app
	@echo "The pictures: out/gallery"

# Every fuzz test there is: a new one needs no line here.
FUZZTIME ?= 2m
fuzz:
	@.ci/setup build
	@for file in $$(grep -rl --include='*_test.go' '^func Fuzz' app cmd data); do \
		for name in $$(sed -n 's/^func \(Fuzz[A-Za-z]*\).*/\1/p' $$file); do \
			echo "$$(dirname $$file) $$name"; \
			go test -run '^$$' -fuzz "^$$name\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 5s ./$$(dirname $$file) || exit 1; \
		done; \
	done

bench:
	@.ci/setup build flows
	go test -run '^$$' -bench . -benchmem ./...

PART ?= store window network pdf day conditions
torture: $(addprefix torture-,$(PART))

torture-store: SHELL := /bin/bash
torture-store: .SHELLFLAGS := -o pipefail -c
torture-store:
	@.ci/setup build
	TROSKEL_TORTURE=1 go test -count=1 -timeout 30m -v -run '^Test(Kill|PowerCut|DiskFull|Damage)_' ./data/store \
		| grep -v -e '^=== ' -e '^PASS'

torture-pdf:
	@.ci/setup build flows
	TROSKEL_TORTURE=1 go test -count=1 -timeout 60m -v -run WhateverItPrints ./data/document/pdf

torture-day: out/troskel out/walk
	@.ci/setup build walk
	TROSKEL_TORTURE=1 go test -count=1 -timeout 60m -v -run '^TestLongDay' ./app
	out/walk longday

torture-conditions: out/troskel out/walk
	@.ci/setup build walk
	out/walk paths deadkeys scales screens sleep

torture-window torture-network: torture-%: out/troskel out/walk
	@.ci/setup build walk
	out/walk $(if $(filter window,$*),kills,network)

vulnerabilities:
	GOFLAGS=-tags=$(TAGS) go run golang.org/x/vuln/cmd/govulncheck@$(VULN_VERSION) ./...

build: out/troskel out/troskelctl

out/troskel out/troskelctl out/walk out/release: out/%: FORCE
	@.ci/setup build
	@[ -e out ] || echo 'Building. The first time takes some minutes, as the toolkit is compiled too.'
	@go build -ldflags '-X main.version=$(VERSION)' -o $@ ./cmd/$*

$(LINT):
	GOFLAGS=-trimpath CGO_ENABLED=0 GOBIN=$(CURDIR)/$(@D) \
		go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(LINT_VERSION)

include packaging/release.mk

clean:
	rm -rf out dist

FORCE:
