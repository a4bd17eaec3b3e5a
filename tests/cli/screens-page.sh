# The pages of docs/screens.md are those of the program. To renew them: make docs
. tests/cli/try
tests/screens-page "${RUNG%/*}/tests/play" tests/tour.keys | diff docs/screens.md - && echo fresh
