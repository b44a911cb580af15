// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>
#include <memory>

class QLocalServer;
class QLocalSocket;

namespace clientele::app {

/// One window per person and agency (decisions.md 3): the first program that claims an agency holds
/// a lock and listens on a socket beside it; the next one asks it to come to the front and ends.
///
/// The lock belongs to the process and goes with it, however it ends, so a socket that is found
/// without a holder is stale and taken over. Both lie in a folder that only this person can enter.
/// What comes through the socket can do nothing but raise the window and name a place to show: at
/// most kLongestRequest bytes, one line, parsed strictly. Thread: the GUI's.
class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kLongestRequest = 256;
    static constexpr int kMostPeers = 8;

    enum class Claim : std::uint8_t {
        First,   ///< this is the window of the agency now
        Second,  ///< another one has it, and was asked to come to the front
        Silent,  ///< another one has it, and does not answer
        Unknown, ///< nothing can be kept in the folder; the window opens without this
    };

    /// `folder`: of this person alone; made when it is not there.
    explicit SingleInstance(QString folder, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Claims the agency at the address (empty: none is open), and gives back the one before.
    /// `link` is what the other window is asked to show; empty: nothing. Waits up to `timeoutMs`
    /// for the other window.
    [[nodiscard]] Claim claim(const QString &address, const QString &link, int timeoutMs = 5000);

    /// Where the socket of an agency is. For tests.
    [[nodiscard]] QString socketOf(const QString &address) const;

Q_SIGNALS:
    /// Another start of the program asks for the window; `link` may be empty.
    void raiseAsked(const QString &link);

private:
    class Lock;

    [[nodiscard]] QString nameOf(const QString &address) const;
    [[nodiscard]] bool prepareFolder() const;
    [[nodiscard]] Claim ask(const QString &socket, const QString &link, int timeoutMs) const;
    bool listen(const QString &socket);
    void answer(QLocalSocket *peer);

    QString m_folder;
    QString m_claimed;
    int m_peers = 0;
    std::unique_ptr<Lock> m_lock;
    std::unique_ptr<QLocalServer> m_server; ///< goes before the lock
};

/// The place where the lock and the socket lie: in the runtime folder of the desktop's session, or
/// else in the program's own.
[[nodiscard]] QString instanceFolder();

} // namespace clientele::app
