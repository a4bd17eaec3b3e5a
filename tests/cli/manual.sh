# The manual page is that of the program. To renew it: make docs
. tests/cli/try
rung manual | diff docs/rung.1.scd - && echo fresh
