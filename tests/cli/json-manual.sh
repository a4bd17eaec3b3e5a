# The manual of JSON shows what commands write. To renew it: make docs
tests/console-page "$RUNG" <docs/json.md | diff docs/json.md - && echo fresh
