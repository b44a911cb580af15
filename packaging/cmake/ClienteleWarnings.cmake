# SPDX-License-Identifier: GPL-3.0-or-later
# What every target is compiled with.
option(CLIENTELE_WARNINGS_AS_ERRORS "Stop at the first warning (on in CI)" OFF)
set(CLIENTELE_SANITIZE "" CACHE STRING "Sanitizers, e.g. address,undefined")

add_library(clientele_warnings INTERFACE)
target_compile_options(clientele_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
    -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual -Wformat=2 -Wundef -Wnull-dereference
    -Wimplicit-fallthrough
    # GCC 12 at -O2 takes a std::string that is moved out of a std::variant for one that may be
    # uninitialized, and sees copies of short strings leave their bounds (GCC 105329, 105651);
    # -Wuninitialized stays, and the sanitizers see the real thing
    -Wno-maybe-uninitialized -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow
    -Wno-stringop-overread)
if(CLIENTELE_WARNINGS_AS_ERRORS)
    target_compile_options(clientele_warnings INTERFACE -Werror)
endif()
target_compile_definitions(clientele_warnings INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 QT_STRICT_ITERATORS)

if(CLIENTELE_SANITIZE)
    add_compile_options(-fsanitize=${CLIENTELE_SANITIZE} -fno-omit-frame-pointer
        -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${CLIENTELE_SANITIZE})
endif()
if(CLIENTELE_SANITIZE MATCHES "address")
    # a null pointer and an object's end are what the address sanitizer sees as well, and misaligned
    # reads nothing makes here; without these three, and without points-to analysis, building takes
    # two thirds of the time. Frames that are kept to see uses after the return cost the tests two
    # thirds more; -Wdangling-pointer sees the plain cases.
    add_compile_options(-fno-sanitize=null,object-size,alignment -fno-tree-pta
        --param asan-use-after-return=0)
endif()

option(CLIENTELE_COVERAGE "Count which lines and branches the tests reach" OFF)
if(CLIENTELE_COVERAGE)
    add_compile_options(--coverage -fprofile-update=atomic)
    add_link_options(--coverage)
endif()
