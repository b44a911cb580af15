// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "storage/store.h"

#include <QLockFile>
#include <QString>

#include <cstdint>
#include <memory>
#include <string>

struct sqlite3;

namespace clientele::storage {

/// Held as long as the store is open: one process per agency file (reliability.md, decision at the
/// top). A lock left by a process that is gone is taken over.
class FileLock
{
public:
    /// InUse names the holder. ReadOnly, DiskFull, Io.
    [[nodiscard]] static Result<std::unique_ptr<FileLock>> acquire(const QString &path,
                                                                   const std::string &holder);
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

private:
    explicit FileLock(const QString &path);
    bool takeFromNobody();

    QLockFile m_lock;
    QString m_holderPath;
};

/// Whether the file could be what we open: exists, regular, writable, not on a network, beside a
/// place for the log. Looks, opens nothing.
[[nodiscard]] Status checkExistingPlace(const QString &path);
/// The same for a file that is to be made. AlreadyExists when there is anything of that name.
[[nodiscard]] Status checkNewPlace(const QString &path);
/// By the name that the kernel gives it ("nfs4", "fuse.sshfs").
[[nodiscard]] bool isNetworkFileSystem(std::string_view type);

/// A program was killed while it turned a copy (which has no log) into an agency. SQLite takes it
/// back when the file is opened for writing; only then can the content be looked at.
[[nodiscard]] bool hasRollbackJournal(const QString &path);

/// Looks into the file without changing a byte of it or leaving one beside it. NotAnAgency, Newer,
/// Damaged, Io. Precondition: the lock is held.
[[nodiscard]] Status inspectSqliteFile(const QString &path, OpenCheck check, int newestVersion);

/// A raw connection that reads `path` and changes nothing; for looking at files that are not opened
/// as an agency. `immutable`: not even a log beside it is looked at.
class LookingConnection
{
public:
    [[nodiscard]] static Result<std::unique_ptr<LookingConnection>> open(const QString &path,
                                                                         bool immutable);
    ~LookingConnection();
    LookingConnection(const LookingConnection &) = delete;
    LookingConnection &operator=(const LookingConnection &) = delete;
    /// First column of the first row as text.
    [[nodiscard]] Result<std::string> text(const std::string &sql);

private:
    explicit LookingConnection(sqlite3 *connection) : m_connection(connection) {}
    sqlite3 *m_connection;
};

/// Durably gives `from` the name `to`. `replace` false: AlreadyExists when there is such a file.
[[nodiscard]] Status moveFile(const QString &from, const QString &to, bool replace);
[[nodiscard]] Status syncFile(const QString &path);

} // namespace clientele::storage
