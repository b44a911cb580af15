# SPDX-License-Identifier: GPL-3.0-or-later
# One room = one static library = one folder with one door (src/README.md, "The three locks").
#
#   clientele_room(NAME billing
#       DOOR engine.h input.h            # public headers, below include/<name>/
#       SOURCES engine.cpp               # everything else, private headers included
#       PUBLIC clientele::kernel         # rooms and libraries that the door mentions
#       PRIVATE ...                      # those that only the inside uses
#       SEPARATE table.cpp)              # sources whose unnamed namespaces do not go together
#
# With CLIENTELE_UNITY (presets release, ci, asan) eight sources of a room are compiled at once,
# which takes half the time; so names in the unnamed namespaces of a room differ. Presets dev and
# core-only compile each by itself, which is quicker after a change.
option(CLIENTELE_UNITY "Compile several sources of a room at once" OFF)

function(clientele_room)
    cmake_parse_arguments(ROOM "" "NAME" "DOOR;SOURCES;PUBLIC;PRIVATE;SEPARATE" ${ARGN})
    set(target clientele_${ROOM_NAME})
    add_library(${target} STATIC ${ROOM_SOURCES})
    add_library(clientele::${ROOM_NAME} ALIAS ${target})
    list(TRANSFORM ROOM_DOOR PREPEND include/${ROOM_NAME}/)
    target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS include FILES ${ROOM_DOOR})
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(${target}
        PUBLIC ${ROOM_PUBLIC} PRIVATE ${ROOM_PRIVATE} clientele_warnings)
    if(CLIENTELE_UNITY)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
        set_source_files_properties(${ROOM_SEPARATE} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    endif()
    clientele_set_automoc(${target} "${ROOM_PUBLIC};${ROOM_PRIVATE}")
    if(COMMAND clientele_use_precompiled) # not in the sample room of tests/arch
        clientele_use_precompiled(${target} "${ROOM_PUBLIC};${ROOM_PRIVATE}")
    endif()
endfunction()

# Rooms without Qt are compiled without moc, so that they cannot use it by accident.
function(clientele_set_automoc target libraries)
    if(libraries MATCHES "Qt6::")
        set_target_properties(${target} PROPERTIES AUTOMOC ON)
    endif()
    if(libraries MATCHES "Qt6::Widgets") # forms: ui/, found by CMAKE_AUTOUIC_SEARCH_PATHS
        set_target_properties(${target} PROPERTIES AUTOUIC ON)
    endif()
endfunction()
