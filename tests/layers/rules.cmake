# The rules that need a tool: every header compiles alone, every source is formatted. Once is enough: not in
# the presets that check how the program runs.
if(WENHAO_SANITIZE OR WENHAO_COVERAGE)
  return()
endif()

file(GLOB_RECURSE headers RELATIVE ${PROJECT_SOURCE_DIR} CONFIGURE_DEPENDS
  ${PROJECT_SOURCE_DIR}/corpus/*.h ${PROJECT_SOURCE_DIR}/indexer/*.h ${PROJECT_SOURCE_DIR}/search/*.h)
set(alone_sources "")
foreach(header IN LISTS headers)
  string(MAKE_C_IDENTIFIER ${header} name)
  set(source ${PROJECT_BINARY_DIR}/headers/${name}.cc)
  file(CONFIGURE OUTPUT ${source} CONTENT "#include \"${header}\"\n#include \"${header}\"\n")
  list(APPEND alone_sources ${source})
endforeach()
add_library(headers_alone OBJECT EXCLUDE_FROM_ALL ${alone_sources})
target_link_libraries(headers_alone PRIVATE corpus nlohmann_json::nlohmann_json fmt::fmt CLI11::CLI11)
target_compile_options(headers_alone PRIVATE -O0)
add_test(NAME rules.headers_compile_alone
  COMMAND ${CMAKE_COMMAND} --build ${PROJECT_BINARY_DIR} --target headers_alone)
set_tests_properties(rules.headers_compile_alone PROPERTIES RUN_SERIAL ON)

find_program(CLANG_FORMAT NAMES clang-format-14 clang-format)
if(CLANG_FORMAT)
  file(GLOB_RECURSE formatted CONFIGURE_DEPENDS
    ${PROJECT_SOURCE_DIR}/corpus/*.h ${PROJECT_SOURCE_DIR}/corpus/*.cc
    ${PROJECT_SOURCE_DIR}/indexer/*.h ${PROJECT_SOURCE_DIR}/indexer/*.cc
    ${PROJECT_SOURCE_DIR}/search/*.h ${PROJECT_SOURCE_DIR}/search/*.cc
    ${PROJECT_SOURCE_DIR}/tests/*.h ${PROJECT_SOURCE_DIR}/tests/*.cc)
  add_test(NAME rules.sources_are_formatted COMMAND ${CLANG_FORMAT} --dry-run -Werror ${formatted})
endif()
