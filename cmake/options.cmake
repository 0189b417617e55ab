# What a build can be asked for: tests, sanitizers, fuzzers, coverage; and the flags that all code obeys.
option(WENHAO_TESTS "Build the tests" ON)
option(WENHAO_BENCH "Build the benchmarks" OFF)
option(WENHAO_FUZZ "Build libFuzzer targets (clang)" OFF)
option(WENHAO_COVERAGE "Instrument for line coverage" OFF)
set(WENHAO_SANITIZE "" CACHE STRING "Sanitizers, e.g. address,undefined or thread")

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG -D_FORTIFY_SOURCE=2 -fstack-protector-strong")
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -g1 -D_GLIBCXX_ASSERTIONS")
set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g1 -D_GLIBCXX_ASSERTIONS")

# No precompiled headers: GoogleTest's saves 0.7 s for each of some 50 sources, and makes GCC 12 warn of faults
# in the standard library that are not there.
find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

# clang counts changes of sign among -Wconversion, GCC does not: both are to see the same.
add_library(wenhao_options INTERFACE)
target_include_directories(wenhao_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(wenhao_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow
  -Wno-overlength-strings  # built-in data is one literal; both compilers take any length
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)  # GCC 12 sees overlaps in std::string's operator+ that are not there
if(NOT WENHAO_SANITIZE)  # instrumented code makes GCC see faults in the standard library
  target_compile_options(wenhao_options INTERFACE -Werror)
endif()
if(WENHAO_SANITIZE)
  target_compile_options(wenhao_options INTERFACE
    -fsanitize=${WENHAO_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(wenhao_options INTERFACE -fsanitize=${WENHAO_SANITIZE})
endif()
if(WENHAO_FUZZ)
  target_compile_options(wenhao_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(WENHAO_COVERAGE)
  target_compile_options(wenhao_options INTERFACE --coverage -fprofile-update=atomic)
  target_link_options(wenhao_options INTERFACE --coverage)
endif()
