// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitefile.h"

#include "sqlerror.h"
#include "sqlitesession.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QUrl>
#include <sqlite3.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace clientele::storage {

namespace {

constexpr std::int64_t kAlwaysCheckedBytes = 64 * 1024 * 1024;
constexpr std::size_t kHeaderSize = 100;
using Header = std::array<unsigned char, kHeaderSize>;

Failure notAnAgency(const char *rule)
{
    return fail(FailureCode::NotAnAgency, rule);
}

Failure damaged(const char *rule, std::string detail = {})
{
    return fail(FailureCode::Damaged, rule, {}, std::move(detail));
}

/// Closes at the end of the block.
class Descriptor
{
public:
    explicit Descriptor(const QString &path, int flags)
        : m_descriptor(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0600))
    {}
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

QString folderOf(const QString &path)
{
    return QFileInfo(path).absolutePath();
}

Status checkFolder(const QString &path)
{
    const QFileInfo folder(folderOf(path));
    if (!folder.isDir())
        return fail(FailureCode::NotFound, "folder", {folder.filePath().toStdString()});
    const QStorageInfo storage(folder.filePath());
    const std::string type = storage.fileSystemType().toStdString();
    if (isNetworkFileSystem(type))
        return fail(FailureCode::NetworkFileSystem, {}, {type});
    if (storage.isReadOnly() || !folder.isWritable())
        return fail(FailureCode::ReadOnly, "folder", {folder.filePath().toStdString()});
    return {};
}

std::uint32_t bigEndian(const Header &header, std::size_t at)
{
    return static_cast<std::uint32_t>(header[at]) << 24U
           | static_cast<std::uint32_t>(header[at + 1]) << 16U
           | static_cast<std::uint32_t>(header[at + 2]) << 8U | header[at + 3];
}

/// Our lock is held, so no SQLite of this process has the file open and closing this descriptor
/// cannot drop its locks (sqlite.org/howtocorrupt.html, 2.2).
Result<Header> readHeader(const QString &path)
{
    const Descriptor file(path, O_RDONLY | O_NONBLOCK);
    if (file.get() < 0)
        return systemFailure(errno, "open");
    Header header{};
    const ssize_t size = ::pread(file.get(), header.data(), header.size(), 0);
    if (size < 0)
        return systemFailure(errno, "read");
    if (size == 0)
        return notAnAgency("empty");
    constexpr char kMagic[] = "SQLite format 3";
    if (size < static_cast<ssize_t>(kHeaderSize)
        || std::memcmp(header.data(), kMagic, sizeof kMagic) != 0)
        return notAnAgency("foreign");
    return header;
}

Status inspectHeader(const Header &header, std::int64_t size, bool hasLog, int newestVersion)
{
    if (bigEndian(header, 68) != static_cast<std::uint32_t>(kApplicationId))
        return notAnAgency("otherApplication");
    if (bigEndian(header, 60) > static_cast<std::uint32_t>(newestVersion))
        return fail(FailureCode::Newer, {},
                    {std::to_string(bigEndian(header, 60)), std::to_string(newestVersion)});
    const std::int64_t rawPageSize = header[16] * 256 + header[17];
    const std::int64_t pageSize = rawPageSize == 1 ? 65'536 : rawPageSize;
    const bool sizeIsTold = bigEndian(header, 24) == bigEndian(header, 92);
    if (!hasLog && sizeIsTold && size < pageSize * std::int64_t{bigEndian(header, 28)})
        return damaged("truncated");
    return {};
}

Status inspectContent(const QString &path, bool hasLog, bool everything, int newestVersion)
{
    CLIENTELE_ASSIGN(const auto connection, LookingConnection::open(path, !hasLog));
    const auto asDamage = [](Failure failure) -> Failure {
        // the header said that it is an agency
        const bool unreadable = failure.code == FailureCode::NotAnAgency
                                || failure.code == FailureCode::Damaged;
        return unreadable ? damaged("content", failure.detail) : failure;
    };
    auto version = connection->text("PRAGMA user_version");
    if (!version.ok())
        return asDamage(version.failure());
    if (std::stoi(*version) > newestVersion) // a newer program ended before it could checkpoint
        return fail(FailureCode::Newer, {}, {*version, std::to_string(newestVersion)});
    if (std::stoi(*version) < 1)
        return damaged("version");
    auto tables = connection->text("SELECT count(*) FROM sqlite_schema");
    if (!tables.ok())
        return asDamage(tables.failure());
    if (!everything)
        return {};
    auto found = connection->text("PRAGMA quick_check(1)");
    if (!found.ok())
        return asDamage(found.failure());
    return *found == "ok" ? Status() : Status(damaged("content", *found));
}

} // namespace

bool isNetworkFileSystem(std::string_view type)
{
    for (const std::string_view known : {"nfs",
                                         "cifs",
                                         "smb",
                                         "ncp",
                                         "afs",
                                         "9p",
                                         "ceph",
                                         "gluster",
                                         "lustre",
                                         "ocfs2",
                                         "gfs",
                                         "coda",
                                         "davfs",
                                         "fuse.sshfs",
                                         "fuse.davfs",
                                         "fuse.gvfsd",
                                         "fuse.rclone",
                                         "fuse.s3fs",
                                         "fuse.glusterfs",
                                         "fuse.curlftpfs",
                                         "fuse.gcsfuse",
                                         "fuse.smbnetfs",
                                         "fuse.ceph"}) {
        if (type.substr(0, known.size()) == known)
            return true;
    }
    return false;
}

Status checkExistingPlace(const QString &path)
{
    struct stat facts = {};
    if (::stat(QFile::encodeName(path).constData(), &facts) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return fail(FailureCode::NotFound, "file", {path.toStdString()});
        return systemFailure(errno, "stat");
    }
    if (S_ISDIR(facts.st_mode))
        return notAnAgency("directory");
    if (!S_ISREG(facts.st_mode))
        return notAnAgency("foreign");
    if (facts.st_size == 0)
        return notAnAgency("empty");
    CLIENTELE_TRY(checkFolder(path));
    // the superuser may write to a file that nobody may write to; whoever set it so meant it
    constexpr mode_t kAnyWrite = S_IWUSR | S_IWGRP | S_IWOTH;
    if ((facts.st_mode & kAnyWrite) == 0
        || ::access(QFile::encodeName(path).constData(), R_OK | W_OK) != 0)
        return fail(FailureCode::ReadOnly, "file", {path.toStdString()});
    return {};
}

Status checkNewPlace(const QString &path)
{
    CLIENTELE_TRY(checkFolder(path));
    struct stat facts = {};
    if (::lstat(QFile::encodeName(path).constData(), &facts) == 0)
        return fail(FailureCode::AlreadyExists, "file", {path.toStdString()});
    return {};
}

bool hasRollbackJournal(const QString &path)
{
    return QFileInfo(path + QStringLiteral("-journal")).size() > 0;
}

Status inspectSqliteFile(const QString &path, OpenCheck check, int newestVersion)
{
    CLIENTELE_ASSIGN(const Header header, readHeader(path));
    const std::int64_t size = QFileInfo(path).size();
    const bool hasLog = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
    CLIENTELE_TRY(inspectHeader(header, size, hasLog, newestVersion));
    if (hasRollbackJournal(path))
        return {}; // what is in the file is not what counts
    const QString index = path + QStringLiteral("-shm");
    const bool hadIndex = QFileInfo::exists(index);
    const bool everything = check == OpenCheck::Full || hasLog || size <= kAlwaysCheckedBytes;
    Status status = inspectContent(path, hasLog, everything, newestVersion);
    if (!hadIndex && hasLog) // derived from the log, made by looking; nobody else has the file open
        QFile::remove(index);
    return status;
}

// looking
// --------------------------------------------------------------------------------------------

Result<std::unique_ptr<LookingConnection>> LookingConnection::open(const QString &path,
                                                                   bool immutable)
{
    const QByteArray uri =
        "file:" + QUrl::toPercentEncoding(QFileInfo(path).absoluteFilePath(), "/")
        + (immutable ? "?mode=ro&immutable=1" : "?mode=ro");
    sqlite3 *raw = nullptr;
    const int code =
        sqlite3_open_v2(uri.constData(), &raw,
                        SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOFOLLOW, nullptr);
    std::unique_ptr<LookingConnection> connection(new LookingConnection(raw));
    if (code != SQLITE_OK)
        return sqliteFailure(code, raw ? sqlite3_errmsg(raw) : "out of memory");
    sqlite3_extended_result_codes(raw, 1);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    for (const char *pragma : {"PRAGMA query_only=1", "PRAGMA cell_size_check=1"})
        (void)connection->text(pragma).ok(); // give no row
    return connection;
}

LookingConnection::~LookingConnection()
{
    sqlite3_close(m_connection);
}

Result<std::string> LookingConnection::text(const std::string &sql)
{
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(m_connection, sql.c_str(), -1, &statement, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_step(statement);
    if (code != SQLITE_ROW) {
        Failure failure =
            code == SQLITE_DONE ? fail(FailureCode::NotFound) : sqliteFailure(m_connection);
        sqlite3_finalize(statement);
        return failure;
    }
    const unsigned char *text = sqlite3_column_text(statement, 0);
    std::string value = text ? reinterpret_cast<const char *>(text) : "";
    sqlite3_finalize(statement);
    return value;
}

// locks and moves
// ------------------------------------------------------------------------------------

FileLock::FileLock(const QString &path)
    : m_lock(path + QStringLiteral(".lock")), m_holderPath(path + QStringLiteral(".holder"))
{
    m_lock.setStaleLockTime(0); // only a process that is gone loses it
}

/// A program that was killed after it made the lock file and before it wrote its name there leaves
/// an empty one, which QLockFile takes for somebody's without end. Removing it fails while somebody
/// alive holds it.
bool FileLock::takeFromNobody()
{
    constexpr int kTimeToWriteMs = 500;
    const auto named = [this] {
        qint64 process = 0;
        QString host;
        QString program;
        return m_lock.getLockInfo(&process, &host, &program);
    };
    if (m_lock.error() != QLockFile::LockFailedError || named())
        return false;
    if (m_lock.tryLock(kTimeToWriteMs))
        return true;
    return !named() && m_lock.removeStaleLockFile() && m_lock.tryLock(0);
}

namespace {

/// QLockFile does not say why it could not write, so a file beside it tells.
Failure whyNotLocked(const QString &path)
{
    const QString probe = path + QStringLiteral(".probe");
    const Descriptor file(probe, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW);
    int error = file.get() < 0 ? errno : 0;
    constexpr std::array<char, 512> kText{};
    if (error == 0 && ::write(file.get(), kText.data(), kText.size()) < 0)
        error = errno;
    if (file.get() >= 0)
        QFile::remove(probe);
    if (error != 0 && systemFailure(error, "lock").code == FailureCode::DiskFull)
        return fail(FailureCode::DiskFull, "agency",
                    {path.toStdString(), std::to_string(freeBytesBeside(path))});
    return fail(FailureCode::Io, "lock", {}, "the lock file cannot be written");
}

} // namespace

Result<std::unique_ptr<FileLock>> FileLock::acquire(const QString &path, const std::string &holder)
{
    std::unique_ptr<FileLock> lock(new FileLock(path));
    if (!lock->m_lock.tryLock(0) && !lock->takeFromNobody()) {
        if (lock->m_lock.error() == QLockFile::PermissionError)
            return fail(FailureCode::ReadOnly, "folder", {folderOf(path).toStdString()});
        if (lock->m_lock.error() != QLockFile::LockFailedError)
            return whyNotLocked(path);
        QFile file(lock->m_holderPath);
        QString name;
        if (file.open(QIODevice::ReadOnly))
            name = QString::fromUtf8(file.read(500)).trimmed();
        if (QString host, program; name.isEmpty()) {
            qint64 process = 0;
            lock->m_lock.getLockInfo(&process, &host, &program);
            name = QStringLiteral("%1, %2 (%3)").arg(host, program, QString::number(process));
        }
        lock->m_holderPath.clear(); // not ours
        return fail(FailureCode::InUse, {}, {name.toStdString()});
    }
    QFile file(lock->m_holderPath); // only tells; the lock holds without it
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        file.write(QByteArray::fromStdString(holder));
    return lock;
}

FileLock::~FileLock()
{
    if (!m_holderPath.isEmpty())
        QFile::remove(m_holderPath);
}

Status syncFile(const QString &path)
{
    const Descriptor file(path, O_RDONLY);
    if (file.get() < 0 || ::fsync(file.get()) != 0)
        return systemFailure(errno, "fsync");
    return {};
}

Status moveFile(const QString &from, const QString &to, bool replace)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    int code = 0;
    if (replace) {
        code = ::rename(source.constData(), target.constData());
    } else {
        code = ::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(),
                           RENAME_NOREPLACE);
        if (code != 0 && (errno == EINVAL || errno == ENOSYS)) { // a file system without it
            code = ::link(source.constData(), target.constData());
            if (code == 0)
                ::unlink(source.constData());
        }
    }
    if (code != 0)
        return systemFailure(errno, "rename");
    return syncFile(folderOf(to));
}

} // namespace clientele::storage
