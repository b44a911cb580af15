// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/secretstore.h"

#include <QtCore/QEventLoop>
#include <QtCore/QTimer>

#include <memory>
#include <optional>

namespace clientele {

void SessionSecretStore::read(const QString &key, QObject *context, ReadAnswer answer)
{
    const auto found = m_secrets.find(key);
    // std::function wants what can be copied, and a secret cannot
    auto secret = std::make_shared<std::optional<Secret>>();
    if (found != m_secrets.end())
        *secret = Secret(found->second.bytes());
    QTimer::singleShot(0, context, [secret, answer = std::move(answer)] {
        if (*secret)
            answer(std::move(**secret));
        else
            answer(fail(FailureCode::NotFound, "secretAbsent"));
    });
}

void SessionSecretStore::write(const QString &key, Secret secret, QObject *context, Answer answer)
{
    m_secrets.insert_or_assign(key, std::move(secret));
    QTimer::singleShot(0, context, [answer = std::move(answer)] { answer({}); });
}

void SessionSecretStore::remove(const QString &key, QObject *context, Answer answer)
{
    m_secrets.erase(key);
    QTimer::singleShot(0, context, [answer = std::move(answer)] { answer({}); });
}

Result<Secret> readAndWait(SecretStore &store, const QString &key)
{
    QEventLoop loop;
    Result<Secret> result = fail(FailureCode::Internal, "noAnswer");
    store.read(key, &loop, [&](Result<Secret> answer) {
        result = std::move(answer);
        loop.quit();
    });
    loop.exec();
    return result;
}

Status writeAndWait(SecretStore &store, const QString &key, Secret secret)
{
    QEventLoop loop;
    Status result = fail(FailureCode::Internal, "noAnswer");
    store.write(key, std::move(secret), &loop, [&](Status answer) {
        result = std::move(answer);
        loop.quit();
    });
    loop.exec();
    return result;
}

} // namespace clientele
