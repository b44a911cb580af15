// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "platform/secret.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>
#include <map>

namespace clientele {

/// Where passwords are kept between two starts. Answers come later, in the thread of the store,
/// through its event loop, exactly once; when `context` is destroyed first, the answer is dropped.
///
/// Failures, for all three verbs:
///  - NotFound "secretAbsent": there is none to be had now. It is no proof that none was saved: a
///    locked key ring says the same. Never overwrite a secret on the strength of it.
///  - Denied "keychainLocked": the key ring is there and refuses.
///  - Unsupported "keychainAbsent": there is no key ring on this machine or in this session.
///  - Busy "keychainSlow": it has not answered within the deadline (a dialog may be waiting).
/// After any of them: ask the person, and keep the secret for the session.
class SecretStore
{
public:
    using ReadAnswer = std::function<void(Result<Secret>)>;
    using Answer = std::function<void(Status)>;

    virtual ~SecretStore() = default;
    virtual void read(const QString &key, QObject *context, ReadAnswer answer) = 0;
    virtual void write(const QString &key, Secret secret, QObject *context, Answer answer) = 0;
    /// Removing what is not there succeeds.
    virtual void remove(const QString &key, QObject *context, Answer answer) = 0;
    /// Whether what is written here is still there after the program has ended.
    [[nodiscard]] virtual bool outlivesTheProgram() const = 0;
};

/// The desktop's key ring (Secret Service or KWallet, through QtKeychain). Never falls back to
/// plain text. Needs an event loop; use it in one thread.
class KeychainSecretStore final : public SecretStore
{
public:
    /// How long an answer may take. QtKeychain itself may wait for ever.
    static constexpr int kDeadlineMs = 8000;

    explicit KeychainSecretStore(QString service = QStringLiteral("clientele"),
                                 int deadlineMs = kDeadlineMs);
    ~KeychainSecretStore() override;
    KeychainSecretStore(const KeychainSecretStore &) = delete;
    KeychainSecretStore &operator=(const KeychainSecretStore &) = delete;

    void read(const QString &key, QObject *context, ReadAnswer answer) override;
    void write(const QString &key, Secret secret, QObject *context, Answer answer) override;
    void remove(const QString &key, QObject *context, Answer answer) override;
    [[nodiscard]] bool outlivesTheProgram() const override { return true; }

private:
    QString m_service;
    int m_deadlineMs;
};

/// In memory, until the program ends: for machines without a key ring, and for tests.
class SessionSecretStore final : public SecretStore
{
public:
    void read(const QString &key, QObject *context, ReadAnswer answer) override;
    void write(const QString &key, Secret secret, QObject *context, Answer answer) override;
    void remove(const QString &key, QObject *context, Answer answer) override;
    [[nodiscard]] bool outlivesTheProgram() const override { return false; }

private:
    std::map<QString, Secret> m_secrets;
};

/// For commands without a window: waits for the answer in an event loop of its own.
[[nodiscard]] Result<Secret> readAndWait(SecretStore &store, const QString &key);
[[nodiscard]] Status writeAndWait(SecretStore &store, const QString &key, Secret secret);

} // namespace clientele
