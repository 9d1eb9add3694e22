# What ./start and ./check share. Sourced by bash scripts; everything it says goes to stderr, since stdout is
# the program's.
# shellcheck shell=bash

house=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")

say() {
    echo "$*" >&2
}

# quietly LOG COMMAND…: shows what the command said only when it fails.
quietly() {
    local log=$1
    shift
    mkdir -p "$(dirname "$log")"
    "$@" >"$log" 2>&1 </dev/null || {
        local code=$?
        cat "$log" >&2
        return $code
    }
}

# build PRESET [TARGET…]
build() {
    local preset=$1 tree=$house/build/$1
    shift
    # Ninja configures anew by itself when a CMakeLists.txt changes, but it does not know the presets.
    if [ ! -e "$tree/build.ninja" ] || [ "$house/CMakePresets.json" -nt "$tree/build.ninja" ]; then
        [ -e "$tree/build.ninja" ] || say "Building $preset; the first time takes some minutes"
        (cd "$house" && quietly "$tree/configure.log" cmake --preset "$preset") || return
    fi
    quietly "$tree/build.log" cmake --build "$tree" ${1:+--target} "$@" -- --quiet
}

# files PATTERN…: the project's own, committed or about to be.
files() {
    git -C "$house" ls-files --cached --others --exclude-standard --deduplicate -- "$@" |
        while IFS= read -r file; do [ ! -f "$house/$file" ] || echo "$file"; done
}
