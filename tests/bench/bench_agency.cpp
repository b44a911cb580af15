// SPDX-License-Identifier: GPL-3.0-or-later
// P8, P1 and P3 of the goals, each beside its floor in the same run:
//   bench_agency [CLIENTS] [USERS-PER-CLIENT]      default 100000 10
// Prints ratios; asserts nothing.
#include "application/agencysetup.h"
#include "application/billingrun.h"
#include "application/importing.h"
#include "application/verification.h"
#include "rowdiff.h"
#include "storage/access.h"
#include "storage/accountrepo.h"
#include "storage/store.h"
#include "workflows.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>

using namespace clientele;

namespace {

double msSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

long residentMiB()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

template<typename T>
T must(Result<T> result, const char *what)
{
    if (!result.ok()) {
        std::fprintf(stderr, "%s: %s %s %s\n", what, failureCodeName(result.failure().code),
                     result.failure().rule.c_str(), result.failure().detail.c_str());
        std::exit(1);
    }
    return std::move(result).value();
}

class Bench
{
public:
    Bench(int clients, int users) : m_clients(clients), m_users(users) {}
    void run();

private:
    std::unique_ptr<storage::Store> open();
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    void copy(const char *from, const char *to);
    void writeFiles();
    void importAll();
    void billAll();
    void changeOne();
    void line(const char *what, double ours, const bench::FloorTimes &floor);

    int m_clients;
    int m_users;
    QTemporaryDir m_folder;
    testing::DayClock m_clock{*Date::parse("2026-03-02")};
    RandomIdSource m_ids;
    domain::Scope m_owner;
};

std::unique_ptr<storage::Store> Bench::open()
{
    return must(storage::Store::open(path("a.clientele"),
                                     storage::StoreOptions{.clock = m_clock, .ids = m_ids,
                                                           .holderName = "bench",
                                                           .stateFolder = {}}),
                "open");
}

void Bench::copy(const char *from, const char *to)
{
    QFile::remove(path(to));
    QFile::copy(path(from), path(to));
}

void Bench::line(const char *what, double ours, const bench::FloorTimes &floor)
{
    std::printf("%-34s %9.0f ms   floor %9.0f ms (read %lld rows in %.0f, wrote %lld in %.0f)   "
                "ratio %.2f   peak %ld MiB\n",
                what, ours, floor.ms(), static_cast<long long>(floor.rowsRead), floor.readMs,
                static_cast<long long>(floor.rowsWritten), floor.writeMs, ours / floor.ms(),
                residentMiB());
    std::fflush(stdout);
}

void Bench::writeFiles()
{
    QFile clients(path("clients.csv"));
    QFile users(path("users.csv"));
    if (!clients.open(QIODevice::WriteOnly) || !users.open(QIODevice::WriteOnly))
        std::exit(1);
    clients.write("name,external reference,email,city,country,plan\n");
    users.write("first name,last name,email,client reference\n");
    for (int i = 0; i < m_clients; ++i) {
        const QByteArray key = QByteArray::number(i);
        clients.write("Client " + key + ",C" + key + ",office@c" + key + ".example,Berlin,Germany,"
                      + (i % 3 == 0 ? "Growth" : "Starter") + "\n");
        for (int u = 0; u < m_users; ++u) {
            const QByteArray user = QByteArray::number(u);
            users.write("First" + user + ",Last" + key + ",u" + user + "@c" + key + ".example,C"
                        + key + "\n");
        }
    }
}

void Bench::importAll()
{
    writeFiles();
    application::NewAgency agency;
    agency.name = "Bench";
    agency.ownerEmail = "eva@northwind.example";
    agency.taxRatePpm = 200'000;
    agency.sample = true;
    {
        const auto store = must(
            storage::Store::create(path("a.clientele"),
                                   storage::StoreOptions{.clock = m_clock, .ids = m_ids,
                                                         .holderName = "bench",
                                                         .stateFolder = {}}),
            "create");
        m_owner = must(application::setUpAgency(*store, m_clock, m_ids, agency), "set up");
    }
    copy("a.clientele", "empty.clientele");
    double ms = 0;
    {
        const auto store = open();
        application::CommandGateway gateway(*store, m_clock, m_ids);
        application::ImportOptions options;
        options.file = path("clients.csv").toStdString();
        const auto start = std::chrono::steady_clock::now();
        const auto clients = must(application::importClients(*store, gateway, m_clock, m_ids,
                                                             m_owner, options),
                                  "import clients");
        std::printf("   clients %.0f ms\n", msSince(start));
        options.file = path("users.csv").toStdString();
        const auto users = must(application::importUsers(*store, gateway, m_clock, m_ids, m_owner,
                                                         options),
                                "import users");
        ms = msSince(start);
        std::printf("   imported %llu clients, %llu users\n",
                    static_cast<unsigned long long>(clients.imported),
                    static_cast<unsigned long long>(users.imported));
    }
    const auto diff = bench::diffOf(path("empty.clientele").toStdString(),
                                    path("a.clientele").toStdString());
    const auto floor = bench::runFloor(path("empty.clientele").toStdString(), diff, {});
    line("P8 import (goal 1.75)", ms, floor);
}

void Bench::billAll()
{
    { // the first month, so that the run that is measured finds issued history
        const auto store = open();
        must(application::runBilling(*store, m_clock, m_ids, m_owner, {}), "first month");
    }
    m_clock.setDay(*Date::parse("2026-04-02"));
    copy("a.clientele", "before.clientele");
    double ms = 0;
    {
        const auto store = open();
        const auto start = std::chrono::steady_clock::now();
        const auto result
            = must(application::runBilling(*store, m_clock, m_ids, m_owner, {}), "billing run");
        ms = msSince(start);
        std::printf("   issued %zu invoices\n", result.issued.size());
    }
    const auto diff = bench::diffOf(path("before.clientele").toStdString(),
                                    path("a.clientele").toStdString());
    const auto floor = bench::runFloor(path("before.clientele").toStdString(), diff,
                                       {"account_", "client_summary_", "subscription_",
                                        "timeline_event_", "unit_event_", "invoice_",
                                        "invoice_line_", "invoice_tax_"});
    line("P1 billing run (goal 2)", ms, floor);
}

void Bench::changeOne()
{
    constexpr int kChanges = 300;
    const auto store = open();
    application::CommandGateway gateway(*store, m_clock, m_ids);
    storage::AccountRepo accounts(store->writer().session());
    const auto clients = must(accounts.clients(), "clients");
    std::vector<double> ours;
    for (int i = 0; i < kChanges; ++i) {
        const AccountId client = clients[static_cast<std::size_t>(i) * 7919 % clients.size()];
        domain::CreateUser user;
        user.client = client;
        user.user = AccountUserId{m_ids.next(m_clock.now())};
        user.firstName = "New";
        user.lastName = "User";
        user.email = "new" + std::to_string(i) + "@x.example";
        const application::CommandContext context{CommandId{m_ids.next(m_clock.now())}, m_owner};
        const auto start = std::chrono::steady_clock::now();
        must(gateway.execute(user, context), "change");
        ours.push_back(msSince(start));
    }
    std::sort(ours.begin(), ours.end());
    std::printf("P3 one change (goal 3, later 2)       median %.3f ms   p99 %.3f ms over %d "
                "changes among %zu clients\n",
                ours[ours.size() / 2], ours[ours.size() * 99 / 100], kChanges, clients.size());
}

void Bench::run()
{
    std::printf("%d clients with %d users each, SQLite, synchronous=FULL\n", m_clients, m_users);
    importAll();
    billAll();
    changeOne();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Bench(argc > 1 ? std::atoi(argv[1]) : 100'000, argc > 2 ? std::atoi(argv[2]) : 10).run();
    return 0;
}
