# Adds the cases in ctest's JUnit files to a tally "passed failed skipped". A test program that counts its own
# cases (Qt Test: "Totals: 3 passed, …"; Node: "# pass 3") stands for those, any other for one. What a later file says
# of a test replaces what an earlier one said.

FILENAME ~ /tally$/ { passed += $1; failed += $2; skipped += $3; next }

/<testcase / {
    match($0, /name="[^"]*"/)
    name = substr($0, RSTART + 6, RLENGTH - 7)
    match($0, /status="[a-z]*"/)
    status = substr($0, RSTART + 8, RLENGTH - 9)
    p = f = s = 0
}
/Totals: [0-9]+ passed, [0-9]+ failed, [0-9]+ skipped/ {
    sub(/.*Totals: /, "")
    gsub(/,/, "")
    p += $1; f += $3; s += $5
}
/^(#|ℹ) (pass|fail|skipped) [0-9]+/ {
    if ($2 == "pass") p += $3
    else if ($2 == "fail") f += $3
    else s += $3
}
/<\/testcase>/ {
    # A crash, a time-out or a leak at the end fails a program whose own count is clean.
    if (status == "fail" && f == 0) f = 1
    else if (status == "run" && p + s == 0) p = 1
    else if (status != "run" && status != "fail") s += 1
    cases[name] = p " " f " " s
}
END {
    for (name in cases) {
        split(cases[name], counts, " ")
        passed += counts[1]; failed += counts[2]; skipped += counts[3]
    }
    print passed + 0, failed + 0, skipped + 0
}
