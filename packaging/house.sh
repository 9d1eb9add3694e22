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
        if type -P ccache >/dev/null; then
            # It trusts headers that were read before only when told to.
            export CMAKE_C_COMPILER_LAUNCHER=ccache
            export CMAKE_CXX_COMPILER_LAUNCHER="env;CCACHE_SLOPPINESS=pch_defines,time_macros;ccache"
        fi
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
