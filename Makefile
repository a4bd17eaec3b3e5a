# Rung: how it is built, tested and installed. `make help` lists the targets.
#
#   make run      get what is missing (after saying how), build, open the program
#   make check    the same, then all tests
#   make          only build; the program is build/rung
#
# VARIANT=release|debug|san|tsan|cov|fuzz picks the kind of build; each has its own folder under build/. V=1 shows the commands.
# CC CPPFLAGS CFLAGS LDFLAGS LDLIBS PREFIX DESTDIR work from outside. CI=true turns warnings into errors.
# Version and date of the release stand here alone.
# No list of files stands here: a new source or test is found by its place.

VERSION  := 0.1.0
RELEASED := 2026-11-22

VARIANT    ?= release
PREFIX     ?= /usr/local
PKG_CONFIG ?= pkg-config
GCOV       ?= gcov
SECONDS    ?= 60
JOBS       ?= $(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)

B := build/$(VARIANT)

# Libraries. To add one: its pkg-config module or -l flag here, and a row in .ci/deps.
LIBS      := $(shell $(PKG_CONFIG) --libs ncursesw yaml-0.1 jansson xlsxwriter 2>/dev/null) -lunistring -pthread
TEST_LIBS := $(shell $(PKG_CONFIG) --libs cmocka vterm 2>/dev/null) -lutil -lm

# Flags. What Rung cannot do without is in the OWN_ variables; CFLAGS holds what a user may replace.
WARN := -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings -Wvla -Wundef -Wformat=2 \
        -Wconversion -Wno-sign-conversion -Wno-missing-field-initializers \
        -Werror=implicit-function-declaration $(if $(filter true,$(CI)),-Werror)
OWN_CPPFLAGS := -D_GNU_SOURCE -D_XOPEN_SOURCE=700 -Iinclude -Isrc
OWN_CFLAGS   := -std=c11 -pthread $(WARN)

# Those of the flags $(1) with which the compiler makes a program.
takes = $(shell for flag in $(1); do echo 'int main(void) { return 0; }' | \
          $(CC) -Werror $$flag -x c - -o /dev/null 2>/dev/null && echo $$flag; done)

ifeq ($(VARIANT),release)
CFLAGS       ?= -O2 -g
OWN_CPPFLAGS += $(if $(filter-out -O0,$(filter -O%,$(CFLAGS))),-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
OWN_CFLAGS   += -fPIE $(call takes,-fstack-protector-strong -fstack-clash-protection -fcf-protection)
FULL_RELRO   := -Wl,-z,relro,-z,now
OWN_LDFLAGS  := -pie $(call takes,$(FULL_RELRO))
else ifeq ($(VARIANT),debug)
CFLAGS       ?= -O0 -g
else ifeq ($(VARIANT),san)
CFLAGS       ?= -O1 -g
OWN_CFLAGS   += -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
else ifeq ($(VARIANT),tsan)
CFLAGS       ?= -O1 -g
OWN_CFLAGS   += -fsanitize=thread -fno-sanitize-recover=all -fno-omit-frame-pointer
else ifeq ($(VARIANT),cov)
CFLAGS       ?= -O0 -g
OWN_CFLAGS   += --coverage
else ifeq ($(VARIANT),fuzz)
CFLAGS       ?= -O1 -g
OWN_CFLAGS   += -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
OWN_CFLAGS   += -fno-sanitize=pointer-overflow # it takes NULL + 0, the end of an absent text, for an error
FUZZ_LDFLAGS := -fsanitize=fuzzer
else
$(error VARIANT is $(VARIANT); it can be release, debug, san, tsan, cov or fuzz)
endif

COMPILE = $(CC) $(OWN_CPPFLAGS) $(CPPFLAGS) $(OWN_CFLAGS) $(CFLAGS)
LINK    = $(CC) $(OWN_CFLAGS) $(CFLAGS) $(OWN_LDFLAGS) $(LDFLAGS) -o $@ $(filter %.o,$^) $(filter %.a,$^)

# The files. In tests/unit and tests/pty each test_*.c is a program, in tests/fuzz each fuzz_*.c; what else is there goes
# into all of them. With libFuzzer, which has a main of its own, replay.c does not.
obj = $(patsubst %.c,$(B)/%.o,$(wildcard $(1)))
CORE := $(call obj,src/core/*.c)
CLI  := $(call obj,src/cli/*.c)
TUI  := $(call obj,src/tui/*.c)
DUMP := $(call obj,tests/load/*.c)
PLAY := $(call obj,tests/tui/*.c)
UNIT := $(call obj,tests/unit/test_*.c)
PTY  := $(call obj,tests/pty/test_*.c)
FUZZ := $(call obj,tests/fuzz/fuzz_*.c)
BENCH := $(call obj,tests/bench/*.c)
TEST_OBJ := $(call obj,tests/load/*.c tests/tui/*.c tests/unit/*.c tests/pty/*.c tests/fuzz/*.c tests/bench/*.c)
TESTS    := $(basename $(UNIT) $(PTY) $(FUZZ) $(BENCH)) $(if $(DUMP),$(B)/tests/dump) $(if $(PLAY),$(B)/tests/play)
OBJ      := $(CORE) $(CLI) $(TUI) $(TEST_OBJ)

DEPS = CC='$(CC)' PKG_CONFIG='$(PKG_CONFIG)' .ci/deps
# make again, now that everything is there; on all cores unless the caller chose a number
MAKE_AGAIN = $(MAKE) --no-print-directory $(if $(findstring -j,$(MAKEFLAGS)),,-j$(JOBS))
Q   := $(if $(V),,@)
say  = $(if $(V),,@printf '  %-4s %s\n' $(1) $(2))

.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: all tests run check check-san check-tsan check-valgrind check-faults check-office fuzz fuzz-targets lint bench coverage docs install uninstall \
        dist deb check-install clean help need-build need-check need-install FORCE

all: $(B)/rung ## build the program (never installs anything)
	@ln -sf $(VARIANT)/rung build/rung

tests: $(TESTS)
fuzz-targets: $(basename $(FUZZ))

$(B)/rung: $(CLI) $(B)/libtui.a $(B)/librung.a
	$(call say,LINK,$@)
	$(Q)$(LINK) $(LIBS) $(LDLIBS)

$(B)/librung.a: $(CORE)
$(B)/libtui.a: $(TUI)
$(B)/%.a:
	$(call say,AR,$@)
	$(Q)rm -f $@ && $(AR) rcs $@ $^

$(B)/tests/dump: $(DUMP)
$(B)/tests/play: $(PLAY)
$(basename $(UNIT)): %: %.o $(filter-out $(UNIT),$(call obj,tests/unit/*.c))
$(basename $(PTY)): %: %.o $(filter-out $(PTY),$(call obj,tests/pty/*.c))
$(basename $(BENCH)): %: %.o
$(B)/tests/bench/keys: $(filter-out $(PTY),$(call obj,tests/pty/*.c))
$(basename $(FUZZ)): private OWN_LDFLAGS += $(FUZZ_LDFLAGS)
$(basename $(FUZZ)): %: %.o $(filter-out $(FUZZ) $(if $(FUZZ_LDFLAGS),$(B)/tests/fuzz/replay.o),$(call obj,tests/fuzz/*.c))
$(TESTS): $(B)/libtui.a $(B)/librung.a
	$(call say,LINK,$@)
	$(Q)$(LINK) $(STATIC_LIBS) $(TEST_LIBS) $(LIBS) $(LDLIBS)

# This test refuses memory, to libyaml and libunistring too where they can be linked statically.
$(B)/tests/unit/test_memory: private OWN_LDFLAGS += \
    -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc,--wrap=strdup,--wrap=free
STATIC = '-Wl,-Bstatic -lyaml -lunistring -Wl,-Bdynamic'
$(B)/tests/unit/test_memory: private STATIC_LIBS = $(call takes,$(STATIC))

$(B)/%.o: %.c
	$(call say,CC,$<)
	$(Q)$(COMPILE) -MMD -MP -c -o $@ $<

# Objects wait for the check of what is needed, for their folder, and for the flags that they were compiled with.
DIRS := $(sort $(dir $(OBJ)) $(B)/ build/)
$(OBJ): $(B)/flags | need-build $(DIRS)
$(TEST_OBJ): | need-check
$(CLI): $(B)/prefix
$(CLI): private OWN_CPPFLAGS += -DRUNG_DATADIR='"$(PREFIX)/share/rung/data"' -DRUNG_VERSION='"$(VERSION)"'
$(DIRS):
	@mkdir -p $@
need-build need-check need-install: need-%:
	@$(DEPS) check $*

# These files change only when their text does, and then what depends on them is built afresh.
$(B)/flags: export TEXT = $(COMPILE) $(OWN_LDFLAGS) $(LDFLAGS) $(LIBS) $(LDLIBS)
$(B)/prefix: export TEXT = $(PREFIX) $(VERSION)
$(B)/flags $(B)/prefix: FORCE | $(B)/
	@printf '%s\n' "$$TEXT" | cmp -s - $@ || printf '%s\n' "$$TEXT" >$@

-include $(OBJ:.o=.d)

run: ## get what is missing, build, open the program (ARGS=... for it)
	@$(DEPS) install build
	@$(MAKE_AGAIN) all
	@exec build/rung $(ARGS)

check: ## get what is missing, build, run all tests; ONLY=tests/cli/NAME for one, UPDATE=1 renews expected output
	@$(DEPS) install build check
	@$(MAKE_AGAIN) all tests
	@VARIANT=$(VARIANT) tests/run

check-san: ## all tests with the address and undefined-behaviour sanitizers, leaks too
	@$(DEPS) install build san
	@$(MAKE) --no-print-directory check VARIANT=san

THREADED := tests/load tests/unit/test_files tests/unit/test_loading tests/unit/test_search \
            tests/unit/test_search_screen tests/cli/threads tests/cli/copies tests/cli/find \
            tests/pty/test_loading tests/pty/test_keep
check-tsan: ## what is done in threads, with the thread sanitizer
	@$(DEPS) install build tsan
	@$(MAKE) --no-print-directory check VARIANT=tsan ONLY="$(or $(ONLY),$(THREADED))"

check-valgrind: ## the tests that need no terminal, under valgrind
	@$(DEPS) install build valgrind
	@$(MAKE) --no-print-directory check VARIANT=debug VALGRIND=1

check-faults: ## that a file is whole or not written, whichever system call of an export fails; ONLY=NAME for one export
	@$(DEPS) install build faults
	@$(MAKE_AGAIN) all
	@/usr/bin/python3 -B tests/faults/sweep.py $(B)/rung $(ONLY)

check-office: ## that other programs read what is written, with pictures to look at: build/VARIANT/office
	@$(DEPS) install build office
	@$(MAKE_AGAIN) all
	@for each in tests/office/*; do "$$each" $(B)/rung $(B)/office || exit; done

fuzz: ## look for inputs that break the program, SECONDS=60 for each target; what breaks is kept and named
	@$(DEPS) install build check fuzz
	@$(MAKE_AGAIN) fuzz-targets VARIANT=fuzz CC=clang
	@tests/fuzz/run $(SECONDS)

lint: ## what the compiler does not see: layering, global state, names, clang-format, clang-tidy
	@$(DEPS) install build lint
	@$(MAKE_AGAIN) all
	@VARIANT=$(VARIANT) tests/lint $(OWN_CPPFLAGS) $(CPPFLAGS) -std=c11 -DRUNG_DATADIR=__FILE__ -DRUNG_VERSION=__FILE__

bench: ## how fast it is with many profiles, and that no file makes it slow; writes docs/performance.md; ONLY=PART for one
	@$(DEPS) install build check
	@$(MAKE_AGAIN) all tests VARIANT=release
	@FULL=$(FULL) /usr/bin/python3 -B tests/bench/many.py build/release/rung $(ONLY); many=$$?; \
	  /usr/bin/python3 -B tests/bench/doubled.py build/release/rung $(ONLY) && exit $$many

coverage: ## how much of each source the tests reach
	@if [ -d build/cov ]; then find build/cov -name '*.gcda' -exec rm {} +; fi
	@$(MAKE) --no-print-directory check VARIANT=cov
	@$(GCOV) -n build/cov/src/*/*.gcda 2>/dev/null | awk -F "[:'% ]+" ' \
	  /^File/ { file = $$2 } \
	  /^Lines/ && file ~ /^src/ { lines += $$5; hit += $$3 * $$5 / 100; printf "  %5.1f %%  %s\n", $$3, file; file = "" } \
	  END { printf "  %5.1f %%  of %d lines in all\n", lines ? 100 * hit / lines : 0, lines }'

docs: all $(B)/tests/play ## renew what is made by the program: the JSON Schema, key tables of docs/format.md, docs/screens.md, docs/rung.1.scd
	@mkdir -p data/schema
	$(B)/rung schema >data/schema/rung.schema.json
	tests/format-tables $(B)/rung <docs/format.md >$(B)/format.md && cp $(B)/format.md docs/format.md
	tests/screens-page $(B)/tests/play tests/tour.keys >$(B)/screens.md && cp $(B)/screens.md docs/screens.md
	for page in README.md docs/commands.md docs/json.md; do \
	  tests/console-page $(B)/rung <$$page >$(B)/page.md && cp $(B)/page.md $$page || exit; done
	$(B)/rung manual >docs/rung.1.scd

# What is installed, as PLACE:SOURCE, the place below PREFIX: the program, what shells and desktops look for, and the
# shipped collection with what belongs to it. Some systems keep what packages bring to zsh in a folder of its own.
ZSH_FOLDER ?= share/zsh/site-functions
DATA       := $(shell cd data && find . -type f \( -name '*.y*ml' -o -name '*.json' -o -name 'README*' \) | sed 's|^\./||' | sort)
APP        := arpa.home.rung.metainfo.xml
INSTALLED   = bin/rung:$(B)/rung \
              share/man/man1/rung.1:$(B)/rung.1 \
              share/bash-completion/completions/rung:data/completions/rung.bash \
              $(ZSH_FOLDER)/_rung:data/completions/_rung \
              share/fish/vendor_completions.d/rung.fish:data/completions/rung.fish \
              share/applications/rung.desktop:data/desktop/rung.desktop \
              share/icons/hicolor/scalable/apps/rung.svg:data/desktop/rung.svg \
              share/metainfo/$(APP):$(B)/$(APP) \
              $(foreach file,$(DATA),share/rung/data/$(file):data/$(file))
AT = $(DESTDIR)$(PREFIX)

$(B)/$(APP): data/desktop/$(APP) Makefile | $(B)/
	$(Q)sed 's/@VERSION@/$(VERSION)/; s/@RELEASED@/$(RELEASED)/' $< >$@

$(B)/rung.1: docs/rung.1.scd Makefile | need-install $(B)/
	$(Q)SOURCE_DATE_EPOCH=$$(date -u -d $(RELEASED) +%s) scdoc <$< >$@

install: $(filter $(B)/%,$(subst :, ,$(INSTALLED))) ## put the program, its manual and its data under PREFIX (and DESTDIR)
	@for each in $(INSTALLED); do \
	  place='$(AT)'/$${each%%:*} mode=644; \
	  case $$each in bin/*) mode=755 ;; esac; \
	  echo "  $$place" && mkdir -p "$${place%/*}" && install -m $$mode "$${each#*:}" "$$place" || exit; \
	done

uninstall: ## remove exactly what install put there
	rm -f $(foreach each,$(INSTALLED),'$(AT)/$(firstword $(subst :, ,$(each)))')
	find '$(AT)/share/rung' -depth -type d -empty -exec rmdir {} \; 2>/dev/null || true

# The same bytes from the same files, with git or without it.
DIST = rung-$(VERSION)
dist: | build/ ## a tarball of the sources: build/rung-VERSION.tar.gz
	@{ [ -e .git ] && git ls-files -z || find . \( -path ./build -o -path ./.git \) -prune -o ! -type d -print0; } | \
	  sed -z 's|^\./||' | LC_ALL=C sort -z | \
	  tar -c --null -T - --transform 's|^|$(DIST)/|S' --format=gnu --mtime='$(RELEASED) 00:00Z' \
	    --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX | gzip -9n >build/$(DIST).tar.gz
	@echo "  build/$(DIST).tar.gz"

deb: ## a Debian package: build/rung_VERSION-1_*.deb
	@$(DEPS) install build install deb
	@$(MAKE) --no-print-directory dist
	@.ci/deb $(VERSION) $(RELEASED)

check-install: ## try install, uninstall, dist, deb, manual and completions
	@$(DEPS) install build install deb check-install
	@$(MAKE_AGAIN) all
	@VARIANT=$(VARIANT) tests/install $(VERSION)

clean: ## remove build/
	rm -rf build

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))
