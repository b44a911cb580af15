// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/desk.h"
#include "domain/permission.h"
#include "domain/scope.h"
#include "models/display.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>
#include <optional>

namespace clientele::gui {

/// Who is signed in, and as which account they act now: the agency or one client. Pages read and
/// post through it, so that everything carries the present scope. Thread: the GUI's.
class Session : public QObject
{
    Q_OBJECT
public:
    /// The banner offers another hour this long before the context ends (decisions.md 3).
    static constexpr std::int64_t kWarningMs = 5 * 60 * 1000;

    explicit Session(application::Desk &desk);
    /// Ends a client context; the desk carries that out before it closes.
    ~Session() override;

    /// Begins in the agency. Reads what the person may do, then calls `ready`.
    void begin(const application::OpenedAgency &agency, const domain::Scope &scope,
               std::function<void(Status)> ready);
    /// Signs out wholly (IM.25).
    void end();
    [[nodiscard]] bool isActive() const { return m_active; }

    [[nodiscard]] application::Desk &desk() const { return m_desk; }
    [[nodiscard]] const domain::AgencyProfile &profile() const { return m_agency.profile; }
    [[nodiscard]] const QString &address() const { return m_agency.address; }
    [[nodiscard]] const domain::Scope &scope() const { return m_scope; }
    [[nodiscard]] bool inClientContext() const { return m_scope.inClientContext(); }
    /// The account that the scope is about: the client, or the agency's own.
    [[nodiscard]] AccountId account() const;
    /// Of the client that is acted as; empty in the agency.
    [[nodiscard]] const QString &clientName() const { return m_clientName; }
    [[nodiscard]] const QString &clientNumber() const { return m_clientNumber; }
    [[nodiscard]] const models::Display &display() const { return m_display; }
    [[nodiscard]] const QLocale &locale() const { return m_display.locale; }
    [[nodiscard]] Date today() const;
    [[nodiscard]] Instant now() const { return m_desk.clock().now(); }

    /// Whether scope and rights allow it, for disabling with the reason (wording::sentence).
    [[nodiscard]] Status may(const domain::Command &command) const;
    [[nodiscard]] bool has(domain::Permission permission) const;

    void post(domain::Command command, QObject *guard,
              application::Desk::Answer<application::Receipt> answer);
    void preview(domain::Command command, QObject *guard,
                 application::Desk::Answer<application::Receipt> answer);
    /// An answer that comes when another account is acted as is dropped: who asked is going.
    template<typename Value>
    void read(std::function<Result<Value>(storage::Reader &)> reading, QObject *guard,
              application::Desk::Answer<Value> answer)
    {
        m_desk.read<Value>(m_scope.subject, m_scope.actor, std::move(reading), guard,
                           inThisScope<Value>(std::move(answer)));
    }
    /// The same on a thread that only reads, for what looks through very much.
    template<typename Value>
    void readBeside(std::function<Result<Value>(storage::Reader &)> reading, QObject *guard,
                    application::Desk::Answer<Value> answer)
    {
        m_desk.readBeside<Value>(m_scope.subject, m_scope.actor, std::move(reading), guard,
                                 inThisScope<Value>(std::move(answer)));
    }
    /// For lists; confined to the client while acting as one.
    [[nodiscard]] Result<std::shared_ptr<storage::Reader>> reader() const
    {
        return m_desk.reader(m_scope.subject, m_scope.actor);
    }

    template<typename Tag>
    [[nodiscard]] Id<Tag> newId()
    {
        return Id<Tag>{m_desk.ids().next(now())};
    }

    /// Acts as the client from now on (S0.21–S0.24). Fails as LogInAsClient does; `endOther` ends a
    /// context that is open elsewhere.
    void logIn(AccountId client, bool endOther, QObject *guard, std::function<void(Status)> answer);
    /// The same for the client with that account number.
    void logInByNumber(const QString &number, QObject *guard, std::function<void(Status)> answer);
    /// Back into the agency; always works (IM.24).
    void logOut();
    /// A new lease on the same client, audited as such.
    void stayAnotherHour(QObject *guard, std::function<void(Status)> answer);
    [[nodiscard]] std::int64_t leftMs() const;

Q_SIGNALS:
    /// The account acted as has changed; pages of before are gone when this returns.
    void scopeChanged();
    /// The scope goes on with another end.
    void scopeProlonged();
    /// Comes before scopeChanged(): the hour is over (IM.10), or, when it is not, somebody ended
    /// the context elsewhere (IM.11: a right taken away, a client deleted).
    void contextEnded(clientele::AccountId client, const QString &clientName, bool hourOver);
    /// Every second in a client context.
    void ticked();
    void changed(const clientele::domain::ChangeSet &changes);
    /// What the agency says of itself is another; profile() has it.
    void profileChanged();

private:
    template<typename Value>
    [[nodiscard]] application::Desk::Answer<Value> inThisScope(
        application::Desk::Answer<Value> answer)
    {
        return [scopes = m_scopes, asked = *m_scopes,
                answer = std::move(answer)](Result<Value> value) {
            if (*scopes == asked)
                answer(std::move(value));
        };
    }
    void readProfile(const domain::ChangeSet &changes);
    void enter(const domain::Scope &scope, domain::Permissions granted);
    void readGrants(const domain::Scope &scope, QObject *guard, std::function<void(Status)> answer);
    void tick();
    void endContext(bool hourOver);
    void leaveWholly();
    void leaveLease(LeaseId lease, AccountId client, bool signOutWholly);

    application::Desk &m_desk;
    application::OpenedAgency m_agency;
    domain::Scope m_scope;
    domain::Scope m_agencyScope;
    domain::Permissions m_granted;
    domain::Permissions m_agencyGranted;
    QString m_clientName;
    QString m_clientNumber;
    models::Display m_display;
    QTimer m_timer;
    bool m_active = false;
    std::shared_ptr<int> m_scopes = std::make_shared<int>(0); ///< how many there were
    /// A login that is not answered yet; it is left again when the person leaves before.
    struct Entering {
        LeaseId lease;
        AccountId client;
    };
    std::optional<Entering> m_entering;
};

} // namespace clientele::gui
