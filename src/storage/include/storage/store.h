// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/clock.h"
#include "kernel/ids.h"
#include "kernel/result.h"
#include "storage/access.h"
#include "storage/dialect.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace clientele::storage {

/// How much of a SQLite file is looked at before it is written to.
enum class OpenCheck : std::uint8_t {
    /// Everything after an unclean end and for files up to 64 MiB; of larger ones the header, the
    /// size and the schema. The rest is checkHealth()'s, in the background.
    Automatic,
    Full, ///< always every page (PRAGMA quick_check)
};

struct StoreOptions {
    const Clock &clock;
    IdSource &ids;
    /// Who holds the file, told to a second program: "Eva Berg on nord-laptop".
    std::string holderName;
    /// Folder of this program's own state: which timeline of which PostgreSQL cluster was seen
    /// last. Must be given for PostgreSQL.
    QString stateFolder;
    /// Tests only: PostgreSQL does not confine a client context yet (decisions.md 5).
    bool allowClientContextOnPostgresql = false;
    int busyTimeoutMs = 5'000;
    OpenCheck openCheck = OpenCheck::Automatic;
    std::string programVersion = "0.1.0"; ///< noted beside each migration
    /// Resource folders with tables.txt, migrations/, queries/, confined_views.sql. Tests add more.
    std::vector<QString> sqlRoots = {QStringLiteral(":/sql")};
};

/// One agency: a SQLite file or a PostgreSQL database. Everything that SQL is hidden behind it.
/// Thread: created, used and destroyed in one thread, except reader(), which any thread may call.
class Store
{
public:
    /// `address`: a file path, or
    /// postgresql://[user[:password]@]host[:port]/database[?option=value]. A new file appears
    /// complete or not at all. On PostgreSQL the database must exist and have no agency yet. Fails
    /// as AlreadyExists, NetworkFileSystem, ReadOnly, DiskFull, Io, Malformed (address),
    /// UnsafeSession (parameters: which check, what to do), ConnectionLost.
    [[nodiscard]] static Result<std::unique_ptr<Store>> create(const QString &address,
                                                               StoreOptions options);
    /// Opens an existing agency and migrates it when it is older. A refused file is not written to.
    /// Fails as NotFound, InUse (parameters: holder), NotAnAgency (rule: empty, directory, foreign,
    /// otherApplication), Newer, Damaged, NetworkFileSystem, ReadOnly, Io, UnsafeSession, Busy.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &address,
                                                             StoreOptions options);
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    [[nodiscard]] Dialect dialect() const;
    [[nodiscard]] QString address() const; ///< without password
    [[nodiscard]] int schemaVersion() const;

    [[nodiscard]] Writer &writer();
    /// A read-only connection for `context`. Fails as Busy, ConnectionLost, Unsupported.
    [[nodiscard]] Result<std::unique_ptr<Reader>> reader(const Context &context) const;

    /// Writes a consistent copy to `file` and reads it back before it takes the name, so that a
    /// file of that name stays whole until the new one is proved. SQLite: an agency file.
    /// PostgreSQL: an archive of pg_dump (custom format), Unsupported where that program is
    /// missing. Precondition: agency context, no transaction. Fails as DiskFull, ReadOnly, Io,
    /// Damaged.
    [[nodiscard]] Status backup(const QString &file);

    /// The database's own integrity and foreign key checks (reliability.md 1.2, I1). Damaged names
    /// the first finding. Reads everything: for a worker or `clientele verify`.
    [[nodiscard]] Status checkHealth();

    /// Moves the write-ahead log into the file; for idle moments. A no-op on PostgreSQL.
    [[nodiscard]] Status checkpoint();

private:
    class Private;
    explicit Store(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace clientele::storage
