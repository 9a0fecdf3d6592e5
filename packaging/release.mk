# What is handed out. The Makefile includes this; README.md beside it tells what is where.
#
# The same sources, compilers and certificate give the same bytes: every time that a file could hold is the last commit's,
# or SOURCE_DATE_EPOCH when it is set, and no file has a random number.

SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 1767225600)
export SOURCE_DATE_EPOCH VERSION

# Without x11, which is of Linux only. The linker of C writes no time, and -s -w leave out what only a debugger reads.
WINDOWS := GOOS=windows GOARCH=amd64 CGO_ENABLED=1 CC=x86_64-w64-mingw32-gcc \
	GOFLAGS='-trimpath -buildvcs=false -tags=$(PLAIN_TAGS)'
LEAN := -s -w -X main.version=$(VERSION)

.PHONY: windows linux release release-twice sizes

windows:
	@.ci/setup build release
	@$(MAKE) --no-print-directory out/windows/troskel.exe out/windows/troskelctl.exe out/release
	@packaging/windows/pack

linux:
	@.ci/setup build release
	@$(MAKE) --no-print-directory out/linux/troskel out/linux/troskelctl out/release
	@packaging/linux/pack

release:
	rm -rf dist
	@$(MAKE) --no-print-directory windows linux
	@packaging/finish

# Makes a release twice and compares. What Go and C have compiled is kept in between.
release-twice:
	@$(MAKE) --no-print-directory release
	@rm -rf out/first && mv dist out/first && rm -rf out/windows out/linux
	@$(MAKE) --no-print-directory release
	@diff -r out/first dist && echo 'Both times the same bytes.'

sizes: out/troskel out/release
	@out/release sizes out/troskel

out/windows/troskel.exe out/windows/troskelctl.exe: out/windows/%.exe: FORCE
	@packaging/windows/resources $*
	@$(WINDOWS) go build -ldflags '$(LEAN)$(if $(filter troskel,$*), -H=windowsgui)' -o $@ ./cmd/$*

out/linux/troskel out/linux/troskelctl: out/linux/%: FORCE
	@go build -ldflags '$(LEAN)' -o $@ ./cmd/$*
