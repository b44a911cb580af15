// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include <cstdint>

namespace clientele::testing {

/// What SQLite asks of the file system, as bits.
enum FaultOperation : std::uint32_t {
    kFaultRead = 1U,
    kFaultWrite = 2U,
    kFaultSync = 4U,
    kFaultTruncate = 8U,
    kFaultOpen = 16U,
    kFaultLock = 32U,
    kFaultDelete = 64U,
    kFaultAll = 127U,
};

enum class FaultKind : std::uint8_t {
    Error, ///< the operation's own IOERR code; CANTOPEN for open
    Full,  ///< SQLITE_FULL for writes and syncs, an error for the rest
};

struct FaultPlan {
    std::int64_t nth = 0; ///< the operation that fails, counted from 1; 0: none
    std::uint32_t operations = kFaultAll;
    FaultKind kind = FaultKind::Error;
    bool sticky = false; ///< all later ones of the plan's operations fail too
};

/// Rows with the columns `kind` (a FaultKind as int) and `sticky`, for the _data function of a test
/// that lets each operation fail in turn.
inline void inEachWayOfFailing()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("sticky");
    QTest::newRow("error once") << static_cast<int>(FaultKind::Error) << false;
    QTest::newRow("error from then on") << static_cast<int>(FaultKind::Error) << true;
    QTest::newRow("full once") << static_cast<int>(FaultKind::Full) << false;
    QTest::newRow("full from then on") << static_cast<int>(FaultKind::Full) << true;
}

/// A file system for SQLite that fails when it is told to (reliability.md, F2). install() makes it
/// the default, so that every connection of the program goes through it, Qt's too. Any thread.
class FaultVfs
{
public:
    static void install(); ///< once; later calls do nothing
    /// Starts counting from 0 under this plan.
    static void start(const FaultPlan &plan);
    static void stop(); ///< no more failures; counting goes on
    /// Operations of the plan's kinds since start().
    static std::int64_t counted();
    /// How many of them were made to fail.
    static std::int64_t failed();
};

} // namespace clientele::testing
