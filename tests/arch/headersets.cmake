# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DSOURCE=… -DBINARY=… -DCOMPILER=… -P headersets.cmake
# The part of the first lock that ./check builds as all_verify_interface_header_sets: a public
# header that does not compile alone stops the build, although the room itself compiles.
function(build door expected_to_build)
    file(REMOVE_RECURSE ${BINARY})
    execute_process(
        COMMAND ${CMAKE_COMMAND} -G Ninja -S ${SOURCE} -B ${BINARY} -DDOOR=${door}
            -DCMAKE_CXX_COMPILER=${COMPILER}
        OUTPUT_VARIABLE said ERROR_VARIABLE said RESULT_VARIABLE status)
    if(NOT status EQUAL 0)
        message(FATAL_ERROR "The sample room could not be configured:\n${said}")
    endif()
    execute_process(COMMAND ${CMAKE_COMMAND} --build ${BINARY} --target clientele_sample
        OUTPUT_VARIABLE said ERROR_VARIABLE said RESULT_VARIABLE status)
    if(NOT status EQUAL 0)
        message(FATAL_ERROR "The sample room itself must build:\n${said}")
    endif()
    execute_process(
        COMMAND ${CMAKE_COMMAND} --build ${BINARY} --target all_verify_interface_header_sets
        OUTPUT_VARIABLE said ERROR_VARIABLE said RESULT_VARIABLE status)
    if(expected_to_build AND NOT status EQUAL 0)
        message(FATAL_ERROR "${door} stands alone but was refused:\n${said}")
    elseif(NOT expected_to_build AND NOT (status AND said MATCHES "forgetful.h:5:10: error"))
        message(FATAL_ERROR "${door} forgets <string> and was not refused for it:\n${said}")
    endif()
endfunction()

build(complete.h TRUE)
build(forgetful.h FALSE)
message("A public header that does not stand alone stops the build.")
