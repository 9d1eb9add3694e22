# Running ctest and counting what it ran, for the steps in check.d.
# shellcheck shell=bash

# shellcheck source=packaging/house.sh
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/house.sh"

: "${CHECK_LOGS:=$house/build/check/by-hand}" "${CHECK_TALLY:=$CHECK_LOGS/tally}"
mkdir -p "$CHECK_LOGS"

# The first report of a sanitizer ends the program that earned it, with a stack.
watchMemory() {
    export ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1
    export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
    export LSAN_OPTIONS=suppressions=$house/tests/lsan.supp:print_suppressions=0
}

# ctestCases PRESET NAME CTEST-OPTION…: adds to the tally; fails when a test does.
ctestCases() {
    local tree=$house/build/$1 junit=$CHECK_LOGS/$2.xml code=0
    shift 2
    touch "$CHECK_TALLY"
    (cd "$tree" && ctest --output-on-failure --no-tests=ignore --output-junit "$junit" "$@" \
        --test-output-size-passed 65536 --test-output-size-failed 1048576 --test-output-truncation head) || code=$?
    awk -f "$house/packaging/count-cases.awk" "$CHECK_TALLY" "$junit" >"$CHECK_TALLY.new"
    mv "$CHECK_TALLY.new" "$CHECK_TALLY"
    return $code
}

# runTests PRESET: unit tests side by side, integration tests one after another, for those watch the clock.
# tests/arch is a step of its own.
runTests() {
    local code=0
    ctestCases "$1" unit --label-regex '^unit$' --label-exclude '^(integration|arch|bench)$' --parallel "$(nproc)" || code=1
    ctestCases "$1" integration --label-regex '^integration$' || code=1
    if [ "$(cat "$CHECK_TALLY")" = "0 0 0" ]; then
        say "ctest found no test in build/$1"
        code=1
    fi
    return $code
}
