// SPDX-License-Identifier: GPL-3.0-or-later
#include "singleinstance.h"

#include "platform/paths.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QThread>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>

#include <fcntl.h>
#include <optional>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace clientele::app {
namespace {

constexpr int kPatienceMs = 5000; ///< with a peer that says nothing
constexpr int kPauseMs = 50;
const char *const kRaise = "raise";
const char *const kAcknowledged = "ok\n";

/// The same agency has the same text, however it was written.
QString canonical(const QString &address)
{
    if (address.isEmpty())
        return {};
    if (address.startsWith(QStringLiteral("postgresql:")))
        return QUrl(address).toString(QUrl::RemovePassword);
    const QFileInfo file(address);
    const QString path = file.canonicalFilePath();
    return path.isEmpty() ? file.absoluteFilePath() : path;
}

/// "raise" or "raise LINK" and the end of the line; none for anything else.
std::optional<QString> linkIn(const QByteArray &request)
{
    if (!request.endsWith('\n') || request.count('\n') != 1)
        return std::nullopt;
    const QByteArray line = request.chopped(1);
    if (line == kRaise)
        return QString();
    const QByteArray begin = QByteArray(kRaise) + ' ';
    if (!line.startsWith(begin))
        return std::nullopt;
    const QByteArray link = line.mid(begin.size());
    for (const char each : link) {
        if (each <= ' ' || each > '~')
            return std::nullopt;
    }
    return QString::fromLatin1(link);
}

} // namespace

/// An advisory lock of the kernel: it ends with the process that has it.
class SingleInstance::Lock
{
public:
    explicit Lock(const QString &file)
        : m_descriptor(::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC,
                              S_IRUSR | S_IWUSR))
    {
    }
    ~Lock()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Lock(const Lock &) = delete;
    Lock &operator=(const Lock &) = delete;

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] bool take() const { return ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0; }

private:
    int m_descriptor;
};

SingleInstance::SingleInstance(QString folder, QObject *parent)
    : QObject(parent), m_folder(std::move(folder))
{
}

SingleInstance::~SingleInstance() = default;

QString SingleInstance::nameOf(const QString &address) const
{
    const QByteArray hash
        = QCryptographicHash::hash(canonical(address).toUtf8(), QCryptographicHash::Sha256);
    return m_folder + QStringLiteral("/window-") + QString::fromLatin1(hash.toHex().left(16));
}

QString SingleInstance::socketOf(const QString &address) const
{
    return nameOf(address) + QStringLiteral(".socket");
}

/// Somebody else's folder, or one that others may write to, is not used.
bool SingleInstance::prepareFolder() const
{
    if (!ensureFolder(m_folder).ok())
        return false;
    struct stat folder = {};
    const QByteArray name = QFile::encodeName(m_folder);
    return ::lstat(name.constData(), &folder) == 0 && S_ISDIR(folder.st_mode)
           && folder.st_uid == ::geteuid() && ::chmod(name.constData(), S_IRWXU) == 0;
}

SingleInstance::Claim SingleInstance::claim(const QString &address, const QString &link,
                                            int timeoutMs)
{
    const QString name = nameOf(address);
    if (m_lock && name == m_claimed)
        return Claim::First;
    if (!prepareFolder())
        return Claim::Unknown;
    auto lock = std::make_unique<Lock>(name + QStringLiteral(".lock"));
    if (!lock->isOpen())
        return Claim::Unknown;
    QElapsedTimer waited;
    waited.start();
    // the other one may be about to listen, or about to end
    while (!lock->take()) {
        const Claim asked = ask(socketOf(address), link, timeoutMs);
        if (asked != Claim::Silent || waited.elapsed() >= timeoutMs)
            return asked;
        QThread::msleep(kPauseMs);
    }
    m_server.reset();
    m_lock = std::move(lock);
    m_claimed = name;
    return listen(socketOf(address)) ? Claim::First : Claim::Unknown;
}

SingleInstance::Claim SingleInstance::ask(const QString &socket, const QString &link,
                                          int timeoutMs) const
{
    QLocalSocket peer;
    peer.connectToServer(socket);
    if (!peer.waitForConnected(timeoutMs))
        return Claim::Silent;
    peer.write(kRaise + (link.isEmpty() ? QByteArray() : ' ' + link.toLatin1()) + '\n');
    while (peer.bytesAvailable() < static_cast<qint64>(qstrlen(kAcknowledged))) {
        if (!peer.waitForReadyRead(timeoutMs))
            return Claim::Silent;
    }
    return peer.readAll() == kAcknowledged ? Claim::Second : Claim::Silent;
}

bool SingleInstance::listen(const QString &socket)
{
    QLocalServer::removeServer(socket); // nobody has the lock, so nobody listens there
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *peer = m_server->nextPendingConnection())
            answer(peer);
    });
    return m_server->listen(socket);
}

void SingleInstance::answer(QLocalSocket *peer)
{
    connect(peer, &QLocalSocket::disconnected, peer, &QObject::deleteLater);
    if (m_peers >= kMostPeers) {
        peer->abort();
        peer->deleteLater();
        return;
    }
    ++m_peers;
    connect(peer, &QObject::destroyed, this, [this] { --m_peers; });
    peer->setReadBufferSize(kLongestRequest + 1);
    QTimer::singleShot(kPatienceMs, peer, [peer] { peer->abort(); });
    const auto read = [this, peer] {
        if (peer->bytesAvailable() <= kLongestRequest && !peer->canReadLine())
            return;
        disconnect(peer, &QLocalSocket::readyRead, this, nullptr); // one request a peer
        const std::optional<QString> link = linkIn(peer->read(kLongestRequest + 1));
        if (!link) {
            peer->abort();
            return;
        }
        peer->write(kAcknowledged);
        peer->disconnectFromServer();
        Q_EMIT raiseAsked(*link);
    };
    connect(peer, &QLocalSocket::readyRead, this, read);
    if (peer->bytesAvailable() > 0)
        read();
}

QString instanceFolder()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString base = QFileInfo(runtime).isDir() ? runtime + QStringLiteral("/clientele")
                                                    : stateFolder() + QStringLiteral("/window");
    return base;
}

} // namespace clientele::app
