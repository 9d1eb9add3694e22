# How every target of the house is built: one place for language, warnings, sanitizers and the module rule
# "folder = target = namespace".

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

option(CLACKSTOWER_WERROR "Treat warnings as errors" OFF)
option(CLACKSTOWER_FUZZ "Build the libFuzzer targets (clang only)" OFF)
option(CLACKSTOWER_PRECOMPILE "Read the headers of Qt and of the language once for the whole tree" OFF)
set(CLACKSTOWER_SANITIZE "" CACHE STRING "Sanitizers for every target, as -fsanitize= takes them")

add_library(clackstower_options INTERFACE)
target_compile_definitions(clackstower_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_KEYWORDS QT_NO_FOREACH
    QT_NO_JAVA_STYLE_ITERATORS QT_NO_URL_CAST_FROM_STRING
    CLACKSTOWER_VERSION="${PROJECT_VERSION}")
target_compile_options(clackstower_options INTERFACE
    $<$<CXX_COMPILER_ID:GNU,Clang>:-Wall;-Wextra;-Wpedantic;-Wconversion;-Wsign-conversion;-Wshadow;-Wnon-virtual-dtor;-Wold-style-cast;-Woverloaded-virtual;-Wcast-align;-Wimplicit-fallthrough;-fno-omit-frame-pointer>
    $<$<AND:$<CXX_COMPILER_ID:GNU,Clang>,$<CONFIG:Release>>:-fstack-protector-strong;-D_FORTIFY_SOURCE=2>)
# g++ 12 sees uninitialised members in every std::expected that travels inside a std::optional; the sanitizers and
# clang-tidy look for the real ones.
target_compile_options(clackstower_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
# clang 19 calls deprecated what std::stable_sort of libstdc++ 12 asks for its memory.
target_compile_options(clackstower_options INTERFACE $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>)
# ccache asks for it, or it keeps nothing that was compiled with headers read before.
if(CLACKSTOWER_PRECOMPILE)
    target_compile_options(clackstower_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()
if(CLACKSTOWER_WERROR)
    target_compile_options(clackstower_options INTERFACE $<$<CXX_COMPILER_ID:GNU,Clang>:-Werror>)
endif()
if(CLACKSTOWER_SANITIZE)
    target_compile_options(clackstower_options INTERFACE
        -fsanitize=${CLACKSTOWER_SANITIZE} -fno-sanitize-recover=all)
    target_link_options(clackstower_options INTERFACE -fsanitize=${CLACKSTOWER_SANITIZE})
endif()
if(CLACKSTOWER_FUZZ)
    target_compile_options(clackstower_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined)
    target_link_options(clackstower_options INTERFACE -fsanitize=address,undefined)
endif()

# A sanitizer's report names functions and lines; the names of all variables would be an eighth of such a build's time.
if(CLACKSTOWER_SANITIZE OR CLACKSTOWER_FUZZ)
    target_compile_options(clackstower_options INTERFACE -g1)
endif()

# clackstower_module(NAME SOURCES … LINKS …): the static library of one folder.
# Headers are included from the top of the tree ("node/base/endpoint.h"), so that a reader sees the layer in the line.
function(clackstower_module name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(clackstower_${name} STATIC ${ARG_SOURCES})
    target_include_directories(clackstower_${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(clackstower_${name}
        PUBLIC ${ARG_LINKS}
        PRIVATE ${ARG_PRIVATE_LINKS} clackstower_options)
    # Nobody replaces our functions at run time; as if somebody could, g++ would inline none of them.
    target_compile_options(clackstower_${name} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fno-semantic-interposition>)
endfunction()

# clackstower_test(NAME SOURCES … LINKS … [LABELS …]): one Qt Test program, run by ctest without a display.
function(clackstower_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
    add_executable(tst_${name} ${ARG_SOURCES})
    target_link_libraries(tst_${name} PRIVATE ${ARG_LINKS} Qt6::Test clackstower_options)
    if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang" AND NOT CLACKSTOWER_PRECOMPILE)
        set(programs ${ARG_SOURCES})
        list(FILTER programs INCLUDE REGEX "tst_[^/]*[.]cpp$")
        set_property(SOURCE ${programs} APPEND PROPERTY
            COMPILE_OPTIONS -include ${PROJECT_SOURCE_DIR}/tests/patience.h)
    endif()
    set_target_properties(tst_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    add_test(NAME ${name} COMMAND tst_${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300)
    endif()
    # Where no run was timed yet, those that may take long begin first, so that none is alone at the end.
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} COST ${ARG_TIMEOUT} LABELS "unit;${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;CLACKSTOWER_SOURCE_DIR=${PROJECT_SOURCE_DIR}")
endfunction()

# clackstower_fuzz(NAME SOURCES … LINKS … [SEEDS folder]): one libFuzzer target, built by the preset `fuzz` only.
# Its seeds lie in seeds/NAME beside the caller; packaging/run-fuzz says how it is run.
add_custom_target(fuzzers)
function(clackstower_fuzz name)
    cmake_parse_arguments(ARG "" "SEEDS" "SOURCES;LINKS" ${ARGN})
    if(NOT CLACKSTOWER_FUZZ)
        return()
    endif()
    if(NOT ARG_SEEDS)
        set(ARG_SEEDS seeds/${name})
    endif()
    add_executable(fuzz_${name} EXCLUDE_FROM_ALL ${ARG_SOURCES})
    target_link_libraries(fuzz_${name} PRIVATE ${ARG_LINKS} clackstower_options)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    set_target_properties(fuzz_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/fuzzers)
    add_dependencies(fuzzers fuzz_${name})
    add_test(NAME fuzz_${name}
        COMMAND ${PROJECT_SOURCE_DIR}/packaging/run-fuzz $<TARGET_FILE:fuzz_${name}> ${ARG_SEEDS}
        WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
    set_tests_properties(fuzz_${name} PROPERTIES LABELS fuzz TIMEOUT 3600)
endfunction()
