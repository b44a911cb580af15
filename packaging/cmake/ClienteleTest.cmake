# SPDX-License-Identifier: GPL-3.0-or-later
# clientele_test(NAME billing_engine SOURCES tst_engine.cpp LIBRARIES clientele::billing
#     LABELS fast)
# Builds tests/<folder>/tst_x into one executable and registers it with ctest. Every test is a
# QtTest program; property tests use RapidCheck inside it.
#
# COST is about how many seconds it takes; those that take long begin first, or the last one runs
# alone beside an idle core. On a fresh clone ctest knows no times of its own.
#
# With RUNNER and STATES the program is run once for each state, as `RUNNER STATE PROGRAM`, under
# the name billing_engine_<state>.
#
# AUTOMOC is for a test that compiles sources of a room, whose headers moc has to read too.
#
# Qt ends a function of a test after five minutes; here only TIMEOUT seconds do, for slow machines.
function(clientele_test)
    cmake_parse_arguments(TEST "AUTOMOC" "NAME;TIMEOUT;RUNNER;COST"
        "SOURCES;LIBRARIES;LABELS;ENVIRONMENT;STATES" ${ARGN})
    set(target tst_${TEST_NAME})
    add_executable(${target} ${TEST_SOURCES})
    set_target_properties(${target} PROPERTIES
        RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    if(TEST_AUTOMOC)
        set_target_properties(${target} PROPERTIES AUTOMOC ON)
    else()
        clientele_moc_tests(${target} ${TEST_SOURCES})
    endif()
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(${target} PRIVATE
        ${TEST_LIBRARIES} Qt6::Core Qt6::Test clientele_warnings)
    clientele_use_precompiled(${target} Qt6::Core)
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 300)
    endif()
    if(NOT TEST_COST)
        set(TEST_COST 0)
    endif()
    if(TEST_STATES)
        list(TRANSFORM TEST_STATES PREPEND ${TEST_NAME}_ OUTPUT_VARIABLE names)
        foreach(state IN LISTS TEST_STATES)
            add_test(NAME ${TEST_NAME}_${state}
                COMMAND ${TEST_RUNNER} ${state} $<TARGET_FILE:${target}>)
        endforeach()
    else()
        set(names ${TEST_NAME})
        add_test(NAME ${TEST_NAME} COMMAND ${target})
    endif()
    list(APPEND TEST_ENVIRONMENT QTEST_FUNCTION_TIMEOUT=${TEST_TIMEOUT}000)
    set_tests_properties(${names} PROPERTIES
        LABELS "${TEST_LABELS}" TIMEOUT ${TEST_TIMEOUT} COST ${TEST_COST}
        FAIL_REGULAR_EXPRESSION "${clientele_skipped}"
        ENVIRONMENT "${clientele_test_environment};${TEST_ENVIRONMENT}")
endfunction()

# Calls moc for each tst_x.cpp, which includes "tst_x.moc" at its end. AUTOMOC would look through
# every header and compile an empty file for each of a hundred tests.
function(clientele_moc_tests target)
    set(made ${CMAKE_CURRENT_BINARY_DIR}/${target}_moc)
    set(folders "$<TARGET_PROPERTY:${target},INCLUDE_DIRECTORIES>")
    file(MAKE_DIRECTORY ${made})
    target_include_directories(${target} PRIVATE ${made})
    list(FILTER ARGN INCLUDE REGEX "^tst_.*[.]cpp$")
    foreach(source IN LISTS ARGN)
        get_filename_component(name ${source} NAME_WE)
        add_custom_command(OUTPUT ${made}/${name}.moc
            COMMAND Qt6::moc ${CMAKE_AUTOMOC_MOC_OPTIONS}
                "$<$<BOOL:${folders}>:-I$<JOIN:${folders},;-I>>"
                -o ${made}/${name}.moc ${CMAKE_CURRENT_SOURCE_DIR}/${source}
            DEPENDS ${source} COMMAND_EXPAND_LISTS VERBATIM)
        target_sources(${target} PRIVATE ${made}/${name}.moc)
    endforeach()
endfunction()

# clientele_test_long(NAME journeys_kills ENVIRONMENT CLIENTELE_KILLS=200 TIMEOUT 3600)
# Registers a test that is there already a second time, as NAME_long for `./check --long`. Qt ends a
# test function after five minutes unless it is told otherwise.
function(clientele_test_long)
    cmake_parse_arguments(TEST "" "NAME;TIMEOUT" "ENVIRONMENT" ${ARGN})
    add_test(NAME ${TEST_NAME}_long COMMAND tst_${TEST_NAME})
    list(APPEND TEST_ENVIRONMENT QTEST_FUNCTION_TIMEOUT=${TEST_TIMEOUT}000)
    set_tests_properties(${TEST_NAME}_long PROPERTIES
        LABELS long TIMEOUT ${TEST_TIMEOUT} FAIL_REGULAR_EXPRESSION "${clientele_skipped}"
        ENVIRONMENT "${clientele_test_environment};${TEST_ENVIRONMENT}")
endfunction()

# A skipped test is a failed run: QtTest reports QSKIP with this line and exit status 0.
set(clientele_skipped "SKIP   : ")

set(clientele_test_environment QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC)
if(CLIENTELE_SANITIZE)
    set(clientele_sanitizers
        ASAN_OPTIONS=strict_string_checks=1
        UBSAN_OPTIONS=print_stacktrace=1
        LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/leaks.txt:print_suppressions=0
        TSAN_OPTIONS=halt_on_error=1)
    list(APPEND clientele_test_environment ${clientele_sanitizers})
endif()
