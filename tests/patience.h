#pragma once

// Read before every Qt Test program (see clackstower_test). Qt gives up waiting after five seconds, which a
// sanitized test on a busy machine can need without anything being wrong. Waiting longer costs nothing where
// nothing is wrong.
#include <QTest>

#define CLACKSTOWER_PATIENCE_MS 60'000

#undef QTRY_VERIFY
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, CLACKSTOWER_PATIENCE_MS)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(expression, message) QTRY_VERIFY2_WITH_TIMEOUT(expression, message, CLACKSTOWER_PATIENCE_MS)
#undef QTRY_COMPARE
#define QTRY_COMPARE(expression, expected) QTRY_COMPARE_WITH_TIMEOUT(expression, expected, CLACKSTOWER_PATIENCE_MS)
