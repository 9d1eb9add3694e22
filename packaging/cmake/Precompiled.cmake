# The big headers, read once for all targets and not once for each of six hundred files: it halves the time of a build.
# clang-tidy and the fuzzing build go without, so that a file which forgets an include is found.
if(NOT CLACKSTOWER_PRECOMPILE)
    return()
endif()

# What QTest looks at and what differs among tests: the folder of each, which nothing here asks for, and whether it has a
# network. Headers that are read once for all tests need one answer.
set(same_for_tests -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR -DQT_NETWORK_LIB)

# Four sets, since code that draws is compiled with other names defined than code that does not, and a Qt Test program with
# macros of ours (see clackstower_test).
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/precompiled.cpp CONTENT "// Nothing but its headers.\n")
foreach(set core gui core_tests gui_tests)
    add_library(headers_${set} OBJECT ${CMAKE_BINARY_DIR}/precompiled.cpp)
    target_precompile_headers(headers_${set} PRIVATE
        <algorithm> <array> <deque> <expected> <functional> <map> <memory> <mutex> <optional> <random> <span> <string>
        <thread> <unordered_map> <vector> <QtCore>)
    target_link_libraries(headers_${set} PRIVATE Qt6::Core clackstower_options)
    if(set MATCHES gui)
        target_precompile_headers(headers_${set} PRIVATE <QtGui> <QtQml>)
        target_link_libraries(headers_${set} PRIVATE Qt6::Gui Qt6::Qml)
    endif()
    if(set MATCHES tests)
        target_precompile_headers(headers_${set} PRIVATE ${PROJECT_SOURCE_DIR}/tests/patience.h <QSignalSpy>)
        target_link_libraries(headers_${set} PRIVATE Qt6::Test Qt6::Network)
        target_compile_options(headers_${set} PRIVATE ${same_for_tests})
    endif()
endforeach()

function(clackstower_precompile directory set)
    get_property(targets DIRECTORY ${directory} PROPERTY BUILDSYSTEM_TARGETS)
    foreach(target ${targets})
        get_target_property(links ${target} LINK_LIBRARIES)
        get_target_property(visibility ${target} CXX_VISIBILITY_PRESET)
        # Only what is compiled by the options that the set was.
        if(target MATCHES "^tst_")
            target_precompile_headers(${target} REUSE_FROM headers_${set}_tests)
            target_compile_options(${target} PRIVATE ${same_for_tests})
        elseif("clackstower_options" IN_LIST links AND NOT visibility AND NOT target MATCHES "^headers_")
            target_precompile_headers(${target} REUSE_FROM headers_${set})
        endif()
    endforeach()
    get_property(inner DIRECTORY ${directory} PROPERTY SUBDIRECTORIES)
    foreach(each ${inner})
        file(RELATIVE_PATH folder ${PROJECT_SOURCE_DIR} ${each})
        if(folder MATCHES "^((tests/)?(viewmodels|items|tray|window)|tests/qml|qml/items|app/window)$")
            clackstower_precompile(${each} gui)
        elseif(NOT folder STREQUAL "tests/bench")
            clackstower_precompile(${each} ${set})
        endif()
    endforeach()
endfunction()
clackstower_precompile(${PROJECT_SOURCE_DIR} core)
