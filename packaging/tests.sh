# Running ctest and counting what it ran, for the steps in check.d.
# shellcheck shell=bash

# shellcheck source=packaging/house.sh
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/house.sh"

: "${CHECK_LOGS:=$house/build/check/by-hand}" "${CHECK_TALLY:=$CHECK_LOGS/tally}" "${CHECK_NOTES:=$CHECK_LOGS/notes}"
mkdir -p "$CHECK_LOGS"

# The first report of a sanitizer ends the program that earned it, with a stack. With strict strings, strndup is taken to
# read one byte more than it may, which is what xkbcommon asks of it for the names of keys that an X server sends.
watchMemory() {
    export ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1:intercept_strndup=0
    export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
    export LSAN_OPTIONS=suppressions=$house/tests/lsan.supp:print_suppressions=0
}

# runCtest PRESET JUNIT-FILE CTEST-OPTION…
runCtest() {
    local tree=$house/build/$1 junit=$2
    shift 2
    (cd "$tree" && ctest --output-on-failure --no-tests=ignore --output-junit "$junit" "$@" \
        --test-output-size-passed 65536 --test-output-size-failed 1048576 --test-output-truncation head)
}

# count JUNIT-FILE…: adds to the tally, and notes which tests took longest.
count() {
    touch "$CHECK_TALLY"
    awk -f "$house/packaging/count-cases.awk" "$CHECK_TALLY" "$@" >"$CHECK_TALLY.new"
    mv "$CHECK_TALLY.new" "$CHECK_TALLY"
    sed -nE 's/.*<testcase name="([^"]*)".* time="([0-9]+)(\.[0-9]*)?".*/\2 \1/p' "$1" | sort -rn | head -n 4 |
        awk '$1 >= 20 { printf "%s%s %d s", n++ ? ", " : "slowest: ", $2, $1 } END { if (n) print "" }' >>"$CHECK_NOTES"
}

# ctestCases PRESET NAME CTEST-OPTION…: adds to the tally; fails when a test does.
ctestCases() {
    local preset=$1 junit=$CHECK_LOGS/$2.xml code=0
    shift 2
    runCtest "$preset" "$junit" "$@" || code=$?
    count "$junit"
    return $code
}

# The tests that meet the program from outside, side by side. One that fails there has a second try with the machine to
# itself: what only happens beside other work is told, and is no failure.
integrationTests() {
    local preset=$1 first=$CHECK_LOGS/integration.xml second=$CHECK_LOGS/integration-alone.xml code=0
    shift
    runCtest "$preset" "$first" --label-regex '^integration$' --parallel "$(nproc)" "$@" || code=$?
    if [ $code -eq 0 ]; then
        count "$first"
        return 0
    fi
    code=0
    echo "=== once more, one after another: what failed"
    runCtest "$preset" "$second" --rerun-failed || code=$?
    count "$first" "$second"
    [ $code -ne 0 ] ||
        sed -nE 's/.*<testcase name="([^"]*)".* status="fail".*/failed beside others, passed alone: \1/p' "$first" >>"$CHECK_NOTES"
    return $code
}

# runTests PRESET: tests/arch and the lab's scenarios are steps of their own. Under a sanitizer the long ones stay out
# but at night.
runTests() {
    local code=0 less=()
    [ "$1" != asan ] || [ -n "${CLACKSTOWER_NIGHTLY:-}" ] || less=(--label-exclude '^long$')
    ctestCases "$1" unit --label-regex '^unit$' --label-exclude '^(integration|arch|bench|lab)$' --parallel "$(nproc)" || code=1
    integrationTests "$1" "${less[@]}" || code=1
    if [ "$(cat "$CHECK_TALLY")" = "0 0 0" ]; then
        say "ctest found no test in build/$1"
        code=1
    fi
    return $code
}
