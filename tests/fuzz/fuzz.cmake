# Fuzz entries: libFuzzer programs where the preset asks for them, a replay over known files otherwise.
set(fuzz_seeds ${PROJECT_SOURCE_DIR}/corpus/samples ${PROJECT_SOURCE_DIR}/tests/fuzz/found)
add_custom_target(fuzz_targets)

function(wenhao_fuzz name)
  add_executable(fuzz_${name} fuzz/fuzz_${name}.cc)
  target_link_libraries(fuzz_${name} PRIVATE ${ARGN})
  add_dependencies(fuzz_targets fuzz_${name})
  if(WENHAO_FUZZ)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    set(grown ${PROJECT_BINARY_DIR}/corpus-${name})
    file(MAKE_DIRECTORY ${grown})
    add_test(NAME fuzz.${name} COMMAND fuzz_${name}
      -runs=50000 -max_total_time=40 -timeout=10 -rss_limit_mb=2048 ${grown} ${fuzz_seeds})
  else()
    target_sources(fuzz_${name} PRIVATE fuzz/replay.cc)
    add_test(NAME fuzz.${name} COMMAND fuzz_${name} ${fuzz_seeds})
  endif()
  set_tests_properties(fuzz.${name} PROPERTIES LABELS fuzz)
endfunction()

wenhao_fuzz(number corpus)
wenhao_fuzz(document corpus)
wenhao_fuzz(reader reader)
