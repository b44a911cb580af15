// SPDX-License-Identifier: GPL-3.0-or-later
#include "newagencyplace.h"

#include "agency.h"
#include "platform/systemclock.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace clientele::app {
namespace {

/// So that the name outlasts a power cut, too.
void syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

/// The system's, or one that stands still.
class MomentClock final : public Clock
{
public:
    explicit MomentClock(std::optional<Instant> moment) : m_moment(moment) {}
    [[nodiscard]] Instant now() const override { return m_moment ? *m_moment : m_system.now(); }
    [[nodiscard]] Date dayOf(Instant at, std::string_view timeZone) const override
    {
        return m_system.dayOf(at, timeZone);
    }

private:
    SystemClock m_system;
    std::optional<Instant> m_moment;
};

} // namespace

NewAgencyPlace::NewAgencyPlace(const QString &address) : m_address(address)
{
    if (!address.startsWith(QStringLiteral("postgresql:")))
        m_file = QFileInfo(address).absoluteFilePath();
}

NewAgencyPlace::~NewAgencyPlace()
{
    removeLeftovers();
}

QString NewAgencyPlace::temporary() const
{
    return m_file + QStringLiteral(".new");
}

Status NewAgencyPlace::begin()
{
    if (!isFile())
        return {};
    const QFileInfo info(m_file);
    if (info.exists() || info.isSymLink())
        return fail(FailureCode::AlreadyExists, "file", {m_file.toStdString()});
    if (!info.dir().exists())
        return fail(FailureCode::NotFound, "folder", {info.absolutePath().toStdString()});
    m_guard.emplace(m_file + QStringLiteral(".making"));
    m_guard->setStaleLockTime(0); // only a process that is gone loses it
    if (!m_guard->tryLock(0)) {
        return m_guard->error() == QLockFile::LockFailedError
                   ? fail(FailureCode::InUse)
                   : fail(FailureCode::ReadOnly, "folder", {info.absolutePath().toStdString()});
    }
    m_mine = true;
    removeLeftovers(); // of a program that was killed
    return {};
}

Status NewAgencyPlace::make(const QString &command, const Fill &fill,
                            std::optional<Instant> madeAt)
{
    ::umask(S_IRWXG | S_IRWXO);
    const MomentClock clock(madeAt);
    RandomIdSource ids;
    {
        CLIENTELE_ASSIGN(const auto store,
                         storage::Store::create(isFile() ? temporary() : m_address,
                                                storeOptions(clock, ids, command)));
        CLIENTELE_TRY(fill(*store, clock, ids));
        CLIENTELE_TRY(store->checkpoint());
    }
    return isFile() ? finish() : Status();
}

/// Precondition: the store is closed.
Status NewAgencyPlace::finish()
{
    if (QFile::rename(temporary(), m_file)) { // refuses to replace a file that came meanwhile
        syncFolder(QFileInfo(m_file).absolutePath());
        return {};
    }
    return QFileInfo::exists(m_file)
               ? fail(FailureCode::AlreadyExists, "file", {m_file.toStdString()})
               : fail(FailureCode::Io, "notWritten", {m_file.toStdString()});
}

void NewAgencyPlace::removeLeftovers()
{
    if (!m_mine)
        return;
    for (const char *tail : {"", "-wal", "-shm", "-journal", ".lock", ".holder", ".creating",
                             ".creating-journal"})
        QFile::remove(temporary() + QString::fromLatin1(tail));
}

} // namespace clientele::app
