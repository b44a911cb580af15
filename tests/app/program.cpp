// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "application/agencysetup.h"
#include "application/gateway.h"
#include "application/passwords.h"
#include "platform/systemclock.h"
#include "storage/access.h"
#include "storage/agencyrepo.h"
#include "storage/store.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <ctime>

namespace clientele::testing {
namespace {

constexpr int kLongestRunMs = 120'000;

class Maker
{
public:
    Maker(storage::Store &store, const Clock &clock, IdSource &ids)
        : m_store(store), m_clock(clock), m_ids(ids), m_gateway(store, clock, ids)
    {
    }

    Status make(const PreparedAgency &wanted)
    {
        application::NewAgency agency;
        agency.name = "Nord Agency";
        agency.ownerName = "Eva Berg";
        agency.ownerEmail = kOwnerEmail;
        CLIENTELE_ASSIGN(agency.ownerPasswordHash,
                         application::hashPassword(kOwnerPassword,
                                                   application::HashCost::Fast));
        agency.country = "SE";
        agency.taxRatePpm = 250'000;
        CLIENTELE_ASSIGN(m_owner, application::setUpAgency(m_store, m_clock, m_ids, agency));
        if (wanted.withSupport)
            CLIENTELE_TRY(addSupport(agency.ownerPasswordHash));
        for (const std::string &name : wanted.clients)
            CLIENTELE_TRY(addClient(name, wanted.startedOn));
        return {};
    }

private:
    Status run(const domain::Command &command)
    {
        auto outcome = m_gateway.execute(command, {next<CommandId>(), m_owner});
        return outcome ? Status() : Status(std::move(outcome).failure());
    }

    template<typename IdType>
    IdType next()
    {
        return IdType{m_ids.next(m_clock.now())};
    }

    Status addSupport(const std::string &hash)
    {
        domain::AddStaff staff;
        staff.person = next<PersonId>();
        staff.membership = next<MembershipId>();
        staff.name = "Sam Support";
        staff.email = "support@nord.example";
        staff.passwordHash = hash;
        staff.accessLevel = "support";
        return run(staff);
    }

    Status addClient(const std::string &name, Date startedOn)
    {
        if (m_plan.isNull()) {
            CLIENTELE_TRY(m_store.writer().enter(storage::Context::agency()));
            storage::AgencyRepo repo(m_store.writer().session());
            CLIENTELE_ASSIGN(const auto entries, repo.catalogueEntries());
            const auto starter = std::find_if(
                entries.begin(), entries.end(),
                [](const domain::CatalogueEntry &each) { return each.name == "Starter"; });
            if (starter == entries.end())
                return fail(FailureCode::Internal, "noStarter");
            m_plan = starter->id;
        }
        domain::CreateClient client;
        client.client = next<AccountId>();
        client.name = name;
        client.programme = "agency";
        client.subscription = next<SubscriptionId>();
        client.plan = m_plan;
        client.startOn = startedOn;
        return run(client);
    }

    storage::Store &m_store;
    const Clock &m_clock;
    IdSource &m_ids;
    application::CommandGateway m_gateway;
    domain::Scope m_owner;
    CatalogueItemId m_plan;
};

} // namespace

QJsonObject Ran::json() const
{
    if (!out.endsWith('\n') || out.count('\n') != 1)
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(out);
    return document.isObject() ? document.object() : QJsonObject();
}

QByteArray Ran::all() const
{
    return "exit " + QByteArray::number(exitStatus) + "\n" + out + err;
}

Program::Program() : m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const char *name : {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY",
                             "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR",
                             "XDG_STATE_HOME", "QT_QPA_PLATFORM", "LANG", "LANGUAGE"})
        m_environment.remove(QString::fromLatin1(name));
    m_environment.insert(QStringLiteral("HOME"), m_folder.path());
    m_environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
}

void Program::setVariable(const QString &name, const QString &value)
{
    m_environment.insert(name, value);
}

void Program::start(QProcess &process, const QStringList &arguments) const
{
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(CLIENTELE_PROGRAM), arguments);
    process.waitForStarted();
}

Ran Program::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    Ran ran;
    if (!process.waitForFinished(kLongestRunMs)) {
        process.kill();
        process.waitForFinished();
    } else if (process.exitStatus() == QProcess::NormalExit) {
        ran.exitStatus = process.exitCode();
    }
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    return ran;
}

QString Program::file(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QFile::WriteOnly) || file.write(content) != content.size())
        return {};
    return file.fileName();
}

Status prepareAgency(const QString &file, const PreparedAgency &wanted)
{
    const SystemClock clock;
    RandomIdSource ids;
    CLIENTELE_ASSIGN(const auto store,
                     storage::Store::create(file, {.clock = clock, .ids = ids, .holderName = "test",
                                                   .stateFolder = {}}));
    return Maker(*store, clock, ids).make(wanted);
}

Date todayUtc()
{
    std::timespec now{};
    std::timespec_get(&now, TIME_UTC);
    return Date::fromDays(static_cast<std::int32_t>(now.tv_sec / 86'400));
}

} // namespace clientele::testing
