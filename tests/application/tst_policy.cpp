// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/policy.h"
#include "domain/reach.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

#include <map>
#include <utility>

using namespace clientele;
using namespace clientele::domain;

namespace {

/// One default value of every command, about the client where it has one.
template<std::size_t... Index>
std::vector<Command> everyCommand(AccountId client, std::index_sequence<Index...>)
{
    const auto about = [client](auto command) {
        if constexpr (requires { command.client = client; })
            command.client = client;
        return Command(command);
    };
    return {about(std::variant_alternative_t<Index, AnyCommand>{})...};
}

std::vector<Command> everyCommand(AccountId client)
{
    return everyCommand(client, std::make_index_sequence<std::variant_size_v<AnyCommand>>{});
}

std::map<std::string, bool> allowList()
{
    QFile file(QStringLiteral(CLIENTELE_ALLOW_LIST));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no allow list");
    std::map<std::string, bool> list;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().simplified();
        const qsizetype blank = line.indexOf(' ');
        if (blank > 0 && !line.startsWith('#'))
            list.emplace(line.left(blank).toStdString(), line.endsWith("yes"));
    }
    return list;
}

} // namespace

/// The policy against a list that people wrote: architecture.md 4.9.
class TestPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandIsDecided()
    {
        const auto list = allowList();
        const AccountId client = *AccountId::parse("0190a000-0000-7000-8000-000000000001");
        const std::vector<Command> commands = everyCommand(client);
        QCOMPARE(commands.size(), list.size());
        Scope inside;
        inside.subject = client;
        inside.until = Instant{1000};
        Permissions everything;
        everything.set();
        for (const Command &command : commands) {
            const std::string name(ruleOf(command).name);
            const auto decided = list.find(name);
            QVERIFY2(decided != list.end(), name.c_str());
            const Status status = may(inside, command, everything, Instant{0});
            QVERIFY2(status.ok() == decided->second, name.c_str());
        }
    }

    void theEmailDecidesHowAnAccountIsReached() // S0.6 to S0.9, S0.39
    {
        AgencyProfile agency;
        agency.email = "office@nord.example";
        Account account;
        QCOMPARE(notificationRecipient(account, agency), std::string_view("office@nord.example"));
        QVERIFY(!mayBeEnteredDirectly(account));
        account.email = "maria@bergs.example"; // given later
        QCOMPARE(notificationRecipient(account, agency), std::string_view("maria@bergs.example"));
        QVERIFY(mayBeEnteredDirectly(account));
        for (const AccountStatus status : {AccountStatus::Pending, AccountStatus::Paused,
                                           AccountStatus::Disabled, AccountStatus::Deleted}) {
            account.status = status;
            QVERIFY(!mayBeEnteredDirectly(account));
        }
        account.status = AccountStatus::Active;
        account.kind = AccountKind::Agency; // its people are staff
        QVERIFY(!mayBeEnteredDirectly(account));
        account.kind = AccountKind::Client;
        account.email.clear(); // taken away again
        QCOMPARE(notificationRecipient(account, agency), std::string_view("office@nord.example"));
        QVERIFY(!mayBeEnteredDirectly(account));
    }

    void nothingWithoutItsPermission()
    {
        const AccountId client = *AccountId::parse("0190a000-0000-7000-8000-000000000001");
        Scope agency;
        for (const Command &command : everyCommand(client)) {
            const CommandRule rule = ruleOf(command);
            Permissions granted;
            granted.set();
            granted.reset(static_cast<std::size_t>(rule.permission));
            const Status refused = may(agency, command, granted, Instant{0});
            // the way back needs no right (IM.24)
            QCOMPARE(refused.ok(), std::holds_alternative<LogOutOfClient>(command));
            granted.reset();
            granted.set(static_cast<std::size_t>(rule.permission));
            QVERIFY2(may(agency, command, granted, Instant{0}).ok(),
                     std::string(rule.name).c_str());
        }
    }

    void nothingForAnotherClientOrAfterTheHour()
    {
        const AccountId client = *AccountId::parse("0190a000-0000-7000-8000-000000000001");
        Scope inside;
        inside.subject = *AccountId::parse("0190a000-0000-7000-8000-000000000002");
        inside.until = Instant{1000};
        Permissions everything;
        everything.set();
        for (const Command &command : everyCommand(client)) {
            const bool wayBack = std::holds_alternative<LogOutOfClient>(command);
            QCOMPARE(may(inside, command, everything, Instant{0}).ok(), wayBack);
            Scope own = inside;
            own.subject = client;
            QCOMPARE(may(own, command, everything, Instant{1000}).ok(), wayBack);
        }
    }
};

QTEST_APPLESS_MAIN(TestPolicy)
#include "tst_policy.moc"
