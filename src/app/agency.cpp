// SPDX-License-Identifier: GPL-3.0-or-later
#include "agency.h"

#include "application/signin.h"
#include "credentials.h"
#include "platform/paths.h"
#include "storage/access.h"
#include "storage/agencyrepo.h"
#include "storage/peoplerepo.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSysInfo>

namespace clientele::app {
namespace {

/// "eva on nord-laptop, clientele bill": told to whoever finds the agency open.
std::string holderName(const QString &command)
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    const QString machine = QSysInfo::machineHostName();
    const QString who = user.isEmpty() ? machine : QStringLiteral("%1 on %2").arg(user, machine);
    return QStringLiteral("%1, clientele %2").arg(who, command).toStdString();
}

bool sameEmail(const QString &a, const std::string &b)
{
    return a.compare(QString::fromStdString(b), Qt::CaseInsensitive) == 0;
}

} // namespace

QString agencyAddress(const Options &options)
{
    const QString given = options.text(QStringLiteral("agency"));
    return given.isEmpty() ? defaultAgencyFile() : given;
}

storage::StoreOptions storeOptions(const Clock &clock, IdSource &ids, const QString &command)
{
    return {.clock = clock,
            .ids = ids,
            .holderName = holderName(command),
            .stateFolder = stateFolder(),
            .programVersion = QCoreApplication::applicationVersion().toStdString()};
}

Result<std::unique_ptr<Agency>> Agency::open(const Options &options, const QString &command)
{
    std::unique_ptr<Agency> agency(new Agency);
    CLIENTELE_ASSIGN(agency->m_store,
                     storage::Store::open(agencyAddress(options),
                                          storeOptions(agency->m_clock, agency->m_ids, command)));
    CLIENTELE_TRY(agency->m_store->writer().enter(storage::Context::agency()));
    storage::AgencyRepo repo(agency->m_store->writer().session());
    CLIENTELE_ASSIGN(agency->m_profile, repo.profile());
    return agency;
}

/// Of --as, or of the only member of staff; empty when there are several.
Result<QString> Agency::emailToSignIn(const Options &options)
{
    if (options.has(QStringLiteral("as")))
        return options.text(QStringLiteral("as"));
    storage::PeopleRepo people(m_store->writer().session());
    CLIENTELE_ASSIGN(const auto person, people.onlyActive());
    return person ? QString::fromStdString(person->email) : QString();
}

Status Agency::signIn(const Options &options)
{
    application::SignIn door(*m_store, m_clock, m_ids);
    const QString as = options.text(QStringLiteral("as"));
    if (m_profile.sample && (as.isEmpty() || sameEmail(as, m_profile.email))) {
        CLIENTELE_ASSIGN(m_scope, door.intoSample());
        return {};
    }
    CLIENTELE_ASSIGN(const QString email, emailToSignIn(options));
    if (email.isEmpty())
        return fail(FailureCode::SignInFailed, "severalStaff");
    CLIENTELE_ASSIGN(const Password password,
                     readPassword(options, passwordKey(m_store->address(), email)));
    auto scope = door.withPassword(email.toStdString(), password.secret.bytes());
    if (!scope && scope.failure().code == FailureCode::SignInFailed
        && password.source == PasswordSource::KeyRing)
        return fail(FailureCode::SignInFailed, "keyRingPassword");
    if (!scope)
        return std::move(scope).failure();
    m_scope = *std::move(scope);
    return {};
}

Status Agency::mayI(domain::Permission permission)
{
    CLIENTELE_TRY(m_store->writer().enter(storage::Context::agency(m_scope.actor)));
    storage::PeopleRepo people(m_store->writer().session());
    CLIENTELE_ASSIGN(const domain::Permissions granted,
                     people.grants(m_scope.actor, m_profile.account));
    if (domain::has(granted, permission))
        return {};
    return fail(FailureCode::Denied, "permission",
                {std::string(domain::permissionName(permission))});
}

} // namespace clientele::app
