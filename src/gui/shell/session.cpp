// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "application/accountreading.h"
#include "domain/policy.h"
#include "wording/figures.h"
#include "wording/names.h"

#include <QtCore/QSysInfo>

#include <algorithm>

namespace clientele::gui {
namespace {

QLocale localeOfWindow()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? wording::english() : locale;
}

/// What entering a client needs to know of it, in one read.
struct Entered {
    domain::Permissions granted;
    std::string name;
    std::string number;
};

} // namespace

Session::Session(application::Desk &desk) : m_desk(desk)
{
    m_display.locale = localeOfWindow();
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &Session::tick);
    connect(&desk, &application::Desk::changed, this, &Session::readProfile);
    connect(&desk, &application::Desk::changed, this, &Session::changed);
}

void Session::readProfile(const domain::ChangeSet &changes)
{
    const bool agency = std::any_of(
        changes.changes.begin(), changes.changes.end(),
        [](const domain::Change &each) { return each.entity == domain::Entity::Agency; });
    if (!m_active || !agency)
        return;
    m_desk.read<domain::AgencyProfile>( // of the agency, whoever is acted as by then
        m_scope.subject, m_scope.actor,
        [](storage::Reader &reader) { return application::AccountReading(reader).agency(); }, this,
        [this](const Result<domain::AgencyProfile> &profile) {
            if (!profile || !m_active)
                return;
            m_agency.profile = *profile;
            m_display.timeZone = QByteArray::fromStdString(profile->timeZone);
            Q_EMIT profileChanged();
        });
}

Session::~Session()
{
    if (m_active)
        leaveWholly();
}

/// A login that is under way is left too: the desk takes one after the other.
void Session::leaveWholly()
{
    if (m_entering)
        leaveLease(m_entering->lease, m_entering->client, true);
    if (inClientContext())
        leaveLease(m_scope.lease, *m_scope.subject, true);
}

void Session::leaveLease(LeaseId lease, AccountId client, bool signOutWholly)
{
    m_desk.post(domain::LogOutOfClient{lease, client, signOutWholly}, m_scope, &m_desk,
                [](const Result<application::Receipt> &) {});
}

void Session::begin(const application::OpenedAgency &agency, const domain::Scope &scope,
                    std::function<void(Status)> ready)
{
    m_agency = agency;
    m_agencyScope = scope;
    m_display.timeZone = QByteArray::fromStdString(agency.profile.timeZone);
    readGrants(scope, this, [this, scope, ready = std::move(ready)](Status status) {
        if (status.ok()) {
            m_active = true;
            Q_EMIT scopeChanged();
        }
        ready(std::move(status));
    });
}

void Session::end()
{
    leaveWholly();
    m_entering.reset();
    m_active = false;
    m_timer.stop();
    ++*m_scopes;
    m_scope = {};
    m_agencyScope = {};
    m_granted = {};
    Q_EMIT scopeChanged();
}

AccountId Session::account() const
{
    return m_scope.subject.value_or(m_agency.profile.account);
}

Date Session::today() const
{
    return m_desk.clock().today(m_agency.profile.timeZone);
}

Status Session::may(const domain::Command &command) const
{
    return domain::may(m_scope, command, m_granted, now());
}

bool Session::has(domain::Permission permission) const
{
    return domain::has(m_granted, permission);
}

void Session::post(domain::Command command, QObject *guard,
                   application::Desk::Answer<application::Receipt> answer)
{
    m_desk.post(std::move(command), m_scope, guard,
                [this, lease = m_scope.lease,
                 answer = std::move(answer)](const Result<application::Receipt> &receipt) {
        answer(receipt);
        if (!receipt && receipt.failure().code == FailureCode::ScopeEnded && inClientContext()
            && m_scope.lease == lease)
            endContext(leftMs() <= 0);
    });
}

void Session::preview(domain::Command command, QObject *guard,
                      application::Desk::Answer<application::Receipt> answer)
{
    m_desk.preview(std::move(command), m_scope, guard,
                   inThisScope<application::Receipt>(std::move(answer)));
}

void Session::readGrants(const domain::Scope &scope, QObject *guard,
                         std::function<void(Status)> answer)
{
    const AccountId account = scope.subject.value_or(m_agency.profile.account);
    const bool client = scope.inClientContext();
    m_desk.read<Entered>(
        scope.subject, scope.actor,
        [account, client, actor = scope.actor](storage::Reader &reader) -> Result<Entered> {
            application::AccountReading reading(reader);
            Entered entered;
            CLIENTELE_ASSIGN(entered.granted, reading.grants(actor, account));
            if (client) {
                CLIENTELE_ASSIGN(const application::ClientDetail detail, reading.client(account));
                entered.name = detail.account.name;
                entered.number = detail.account.number;
            }
            return entered;
        },
        guard, [this, scope, client, answer = std::move(answer)](const Result<Entered> &entered) {
            if (!entered) {
                answer(entered.failure());
                return;
            }
            m_clientName = wording::plainName(entered->name);
            m_clientNumber = QString::fromStdString(entered->number);
            m_scope = scope;
            ++*m_scopes;
            m_granted = entered->granted;
            if (client)
                m_timer.start();
            else
                m_agencyGranted = m_granted;
            answer({});
        });
}

void Session::logIn(AccountId client, bool endOther, QObject *guard,
                    std::function<void(Status)> answer)
{
    const domain::LogInAsClient command{client, newId<LeaseTag>(), {}, {},
                                        QSysInfo::machineHostName().toStdString(), endOther};
    m_entering = Entering{command.lease, client};
    m_desk.post(command, m_agencyScope, this,
                [this, lease = command.lease, guard = QPointer<QObject>(guard),
                 answer = std::move(answer)](const Result<application::Receipt> &receipt) {
        if (!m_entering || m_entering->lease != lease)
            return; // signed out meanwhile, which has left it again
        m_entering.reset();
        if (!receipt || !receipt->scope) {
            if (guard)
                answer(receipt ? fail(FailureCode::Internal, {}, {}, "login without a scope")
                               : receipt.failure());
            return;
        }
        readGrants(*receipt->scope, this,
                   [this, guard, answer, scope = *receipt->scope](Status status) {
            const bool ok = status.ok();
            if (!ok)
                leaveLease(scope.lease, *scope.subject, false);
            if (guard)
                answer(std::move(status));
            if (ok)
                Q_EMIT scopeChanged();
        });
    });
}

void Session::logInByNumber(const QString &number, QObject *guard,
                            std::function<void(Status)> answer)
{
    read<AccountId>(
        [number = number.toStdString()](storage::Reader &reader) {
            return application::AccountReading(reader).clientByNumber(number);
        },
        guard, [this, guard, answer = std::move(answer)](const Result<AccountId> &client) {
            client ? logIn(*client, false, guard, answer) : answer(client.failure());
        });
}

void Session::logOut()
{
    if (!inClientContext())
        return;
    leaveLease(m_scope.lease, *m_scope.subject, false);
    enter(m_agencyScope, m_agencyGranted);
}

void Session::stayAnotherHour(QObject *guard, std::function<void(Status)> answer)
{
    const AccountId client = *m_scope.subject;
    const domain::LogInAsClient command{client, newId<LeaseTag>(), {}, {},
                                        QSysInfo::machineHostName().toStdString(), true};
    m_desk.post(command, m_agencyScope, guard,
                [this, answer = std::move(answer)](const Result<application::Receipt> &receipt) {
        if (!receipt || !receipt->scope) {
            answer(receipt ? fail(FailureCode::Internal, {}, {}, "login without a scope")
                           : receipt.failure());
            return;
        }
        m_scope = *receipt->scope;
        Q_EMIT scopeProlonged();
        answer({});
    });
}

std::int64_t Session::leftMs() const
{
    return inClientContext() ? m_scope.until.utcMs - now().utcMs : 0;
}

void Session::enter(const domain::Scope &scope, domain::Permissions granted)
{
    m_timer.stop();
    ++*m_scopes;
    m_scope = scope;
    m_granted = granted;
    m_clientName.clear();
    m_clientNumber.clear();
    Q_EMIT scopeChanged();
}

void Session::tick()
{
    if (leftMs() > 0) {
        Q_EMIT ticked();
        return;
    }
    endContext(true);
}

void Session::endContext(bool hourOver)
{
    Q_EMIT contextEnded(*m_scope.subject, m_clientName, hourOver);
    leaveLease(m_scope.lease, *m_scope.subject, false);
    enter(m_agencyScope, m_agencyGranted);
}

} // namespace clientele::gui
