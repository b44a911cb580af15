// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/secretstore.h"

#include <QtCore/QByteArray>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <qt6keychain/keychain.h>

#include <memory>
#include <utility>

namespace clientele {
namespace {

Status statusOf(const QKeychain::Job &job)
{
    const std::string detail = job.errorString().toStdString();
    switch (job.error()) {
    case QKeychain::NoError:
        return {};
    case QKeychain::EntryNotFound:
        return fail(FailureCode::NotFound, "secretAbsent", {}, detail);
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::CouldNotDeleteEntry:
        return fail(FailureCode::Denied, "keychainLocked", {}, detail);
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return fail(FailureCode::Unsupported, "keychainAbsent", {}, detail);
}

Failure slow()
{
    return fail(FailureCode::Busy, "keychainSlow");
}

/// QtKeychain runs its jobs one after the other, in the whole program: behind one that hangs, all
/// others hang too. While one is overdue, new requests are answered at once.
int &overdueJobs()
{
    static int count = 0;
    return count;
}

/// Starts the job and calls `answered` once: with its status when it has finished, or with `slow`
/// after the deadline. The job is never deleted by us: the library keeps plain pointers to a
/// running one, and deletes it itself when it has finished, however late that is.
void run(QKeychain::Job *job, int deadlineMs, QObject *context,
         std::function<void(const QKeychain::Job &, Status)> answered)
{
    struct State {
        bool answered = false;
        bool overdue = false;
    };
    const auto state = std::make_shared<State>();
    const QPointer<QObject> guard(context);
    QObject::connect(job, &QKeychain::Job::finished, job, [=](QKeychain::Job *finished) {
        if (state->overdue)
            --overdueJobs();
        if (!std::exchange(state->answered, true) && guard)
            answered(*finished, statusOf(*finished));
    });
    QTimer::singleShot(deadlineMs, job, [=] {
        if (std::exchange(state->answered, true))
            return;
        state->overdue = true;
        ++overdueJobs();
        if (guard)
            answered(*job, slow());
    });
    job->start();
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QString service, int deadlineMs)
    : m_service(std::move(service)), m_deadlineMs(deadlineMs)
{
}

KeychainSecretStore::~KeychainSecretStore() = default;

void KeychainSecretStore::read(const QString &key, QObject *context, ReadAnswer answer)
{
    if (overdueJobs() > 0) {
        QTimer::singleShot(0, context, [answer = std::move(answer)] { answer(slow()); });
        return;
    }
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(key);
    run(job, m_deadlineMs, context,
        [answer = std::move(answer)](const QKeychain::Job &finished, Status status) {
            if (!status.ok()) {
                answer(std::move(status).failure());
                return;
            }
            const auto &reading = static_cast<const QKeychain::ReadPasswordJob &>(finished);
            const QByteArray bytes = reading.binaryData(); // shared with the job, which forgets it
            const auto size = static_cast<std::size_t>(bytes.size());
            answer(Secret(std::string_view(bytes.constData(), size)));
        });
}

void KeychainSecretStore::write(const QString &key, Secret secret, QObject *context, Answer answer)
{
    if (overdueJobs() > 0) {
        QTimer::singleShot(0, context, [answer = std::move(answer)] { answer(slow()); });
        return;
    }
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(key);
    const std::string_view bytes = secret.bytes();
    job->setBinaryData(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
    run(job, m_deadlineMs, context,
        [answer = std::move(answer)](const QKeychain::Job &, Status status) {
            answer(std::move(status));
        });
}

void KeychainSecretStore::remove(const QString &key, QObject *context, Answer answer)
{
    if (overdueJobs() > 0) {
        QTimer::singleShot(0, context, [answer = std::move(answer)] { answer(slow()); });
        return;
    }
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(key);
    run(job, m_deadlineMs, context,
        [answer = std::move(answer)](const QKeychain::Job &, Status status) {
            const bool absent = !status.ok() && status.failure().code == FailureCode::NotFound;
            answer(absent ? Status{} : std::move(status));
        });
}

} // namespace clientele
