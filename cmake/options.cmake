# What a build can be asked for: tests, sanitizers, fuzzers, coverage; and the warnings all code obeys.
option(WENHAO_TESTS "Build the tests" ON)
option(WENHAO_BENCH "Build the benchmarks" OFF)
option(WENHAO_FUZZ "Build libFuzzer targets (clang)" OFF)
option(WENHAO_COVERAGE "Instrument for line coverage" OFF)
set(WENHAO_SANITIZE "" CACHE STRING "Sanitizers, e.g. address,undefined or thread")

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

add_library(wenhao_options INTERFACE)
target_include_directories(wenhao_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(wenhao_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
if(WENHAO_SANITIZE)
  target_compile_options(wenhao_options INTERFACE
    -fsanitize=${WENHAO_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(wenhao_options INTERFACE -fsanitize=${WENHAO_SANITIZE})
endif()
if(WENHAO_FUZZ)
  target_compile_options(wenhao_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(WENHAO_COVERAGE)
  target_compile_options(wenhao_options INTERFACE --coverage)
  target_link_options(wenhao_options INTERFACE --coverage)
endif()
