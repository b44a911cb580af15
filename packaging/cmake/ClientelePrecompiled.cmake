# SPDX-License-Identifier: GPL-3.0-or-later
# Headers that are compiled once for many targets: reading <string> and its like takes longer than
# compiling most of our files. What a file uses it still includes by itself, which presets tidy and
# core-only prove: they build without these. A target takes the set of its room (ClienteleModule)
# or of the tests (ClienteleTest); flags must be the same, so everything is position independent.
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

# clientele_precompiled(NAME std LIBRARIES … HEADERS …)
function(clientele_precompiled)
    cmake_parse_arguments(PCH "" "NAME" "LIBRARIES;HEADERS;OPTIONS" ${ARGN})
    set(target clientele_precompiled_${PCH_NAME})
    set(source ${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "// nothing but its headers\n")
    add_library(${target} OBJECT ${source})
    target_compile_options(${target} PRIVATE ${PCH_OPTIONS})
    target_link_libraries(${target} PRIVATE ${PCH_LIBRARIES} clientele_warnings)
    target_precompile_headers(${target} PRIVATE ${PCH_HEADERS})
endfunction()

set(clientele_std_headers <algorithm> <array> <charconv> <chrono> <compare> <cstdint> <cstdlib>
    <cstring> <functional> <limits> <map> <memory> <numeric> <optional> <set> <span> <string>
    <string_view> <tuple> <unordered_map> <utility> <variant> <vector>)
set(clientele_qt_headers <QtCore/QCoreApplication> <QtCore/QDateTime> <QtCore/QDir> <QtCore/QFile>
    <QtCore/QJsonArray> <QtCore/QJsonDocument> <QtCore/QJsonObject> <QtCore/QList>
    <QtCore/QLocale> <QtCore/QString> <QtCore/QStringList> <QtCore/QVariant>)

clientele_precompiled(NAME std HEADERS ${clientele_std_headers})
clientele_precompiled(NAME qt LIBRARIES Qt6::Core
    HEADERS ${clientele_std_headers} ${clientele_qt_headers})

# The set that fits what a target links to.
function(clientele_use_precompiled target libraries)
    if(libraries MATCHES "Qt6::|clientele::(application|models|documents|widgets|gui)")
        target_precompile_headers(${target} REUSE_FROM clientele_precompiled_qt)
    else()
        target_precompile_headers(${target} REUSE_FROM clientele_precompiled_std)
    endif()
endfunction()
