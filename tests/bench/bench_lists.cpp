// SPDX-License-Identifier: GPL-3.0-or-later
// Below the window, what P5 to P7 ask of the list of clients, beside its floor in the same run:
//   bench_lists [CLIENTS]      default 100000
// The floor is the same work by hand on sqlite3, values read and thrown away. Prints medians and
// worst cases in milliseconds; asserts nothing.
#include "manyclients.h"
#include "models/clientlist.h"
#include "storage/access.h"
#include "storage/store.h"
#include "testsupport/fakeclock.h"
#include "testsupport/seeded.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <sys/resource.h>
#include <vector>

using namespace clientele;
using bench::Raw;
using bench::require;

namespace {

constexpr int kScreenRows = 40;
const char *const kColumns = "number, name, programme, status, plan_name, active_users, next_on,"
                             " next_minor, balance_minor, email, version, currency, name_folded";

double milliseconds(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    const auto end = std::chrono::steady_clock::now();
    return std::chrono::duration<double, std::milli>(end - start).count();
}

void print(const char *what, std::vector<double> ours, std::vector<double> floors)
{
    const auto median = [](std::vector<double> &of) {
        std::sort(of.begin(), of.end());
        return of.empty() ? 0.0 : of[of.size() / 2];
    };
    const double a = median(ours);
    const double b = median(floors);
    std::printf("%-46s %9.3f %9.3f", what, a, ours.back());
    if (!floors.empty())
        std::printf(" %9.3f %9.3f %7.1f", b, floors.back(), a / b);
    std::printf("\n");
    std::fflush(stdout);
}

long residentMiB()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

/// What a view asks for to paint rows from `first` on.
int paint(const models::ListModel &list, int first)
{
    const QAbstractItemModel &model = *list.model();
    int characters = 0;
    const int last = std::min(first + kScreenRows, model.rowCount());
    for (int row = first; row < last; ++row) {
        for (int column = 1; column < model.columnCount(); ++column)
            characters += static_cast<int>(model.index(row, column).data().toString().size());
    }
    return characters;
}

class Bench
{
public:
    Bench(storage::Store &store, const std::string &file, int clients)
        : m_store(store), m_raw(file), m_clients(clients)
    {}

    void open()
    {
        std::vector<double> ours;
        std::vector<double> floors;
        for (int i = 0; i < 7; ++i) {
            ours.push_back(milliseconds([&]() {
                auto reader = m_store.reader(storage::Context::agency());
                require(reader.ok(), "reader");
                m_reader = std::move(reader).value();
                m_list = models::makeClientList(m_reader, models::Display());
                require(paint(*m_list, 0) > 0, "nothing shown");
            }));
            floors.push_back(milliseconds([&]() {
                m_raw.read(kCount);
                m_raw.read(page(""));
            }));
        }
        print("open: connection, count, first screen", ours, floors);
    }

    void jump(const char *what, testing::Random &random, int times)
    {
        std::vector<double> ours;
        std::vector<double> floors;
        for (int i = 0; i < times; ++i) {
            const int row = random.below(std::max(1, m_list->rowCount() - kScreenRows));
            ours.push_back(milliseconds([&]() { require(paint(*m_list, row) > 0, "jump"); }));
            const QModelIndex at = m_list->model()->index(row, 2);
            const std::string name = at.data().toString().toStdString();
            const std::string key = at.data(models::KeyRole).toString().toStdString();
            floors.push_back(milliseconds([&]() {
                m_raw.read(page(" AND (name_folded, id) >= (?1, ?2)"), {name, key});
            }));
        }
        print(what, ours, floors);
    }

    void marks()
    {
        std::vector<double> steps;
        (void)paint(*m_list, 0);
        for (int idle = 0; idle < 3;) { // until nothing is left to do between events
            const double taken = milliseconds([]() { QCoreApplication::processEvents(); });
            idle = taken < 0.05 ? idle + 1 : 0;
            if (idle == 0)
                steps.push_back(taken);
        }
        double sum = 0;
        for (const double step : steps)
            sum += step;
        if (!steps.empty())
            print("one background step", steps, {});
        std::printf("%-46s %9.3f\n", "all background steps", sum);
    }

    void search()
    {
        for (const char *text : {"k", "ke", "kest", "kestrel 12", "nothing like it"}) {
            std::vector<double> ours;
            std::vector<double> floors;
            const std::string from = text;
            std::string to = from;
            ++to.back();
            for (int i = 0; i < 9; ++i) {
                ours.push_back(milliseconds([&]() {
                    m_list->setSearch(QString::fromLatin1(text));
                    (void)paint(*m_list, 0);
                }));
                floors.push_back(milliseconds([&]() {
                    const char *const range = " AND name_folded >= ?1 AND name_folded < ?2";
                    m_raw.read(std::string(kCount) + range, {from, to});
                    m_raw.read(page(range), {from, to});
                }));
            }
            const std::string what = "search \"" + from + "\": count and first screen, "
                                     + std::to_string(m_list->rowCount()) + " hits";
            print(what.c_str(), ours, floors);
        }
        m_list->setSearch(QString());
    }

    void change(testing::Random &random)
    {
        std::vector<double> seen;
        std::vector<double> unseen;
        for (int i = 0; i < 20; ++i) {
            const int row = random.below(m_list->rowCount());
            (void)paint(*m_list, row);
            domain::Change change{domain::Entity::Summary, domain::ChangeKind::Changed,
                                  m_list->clientAt(row), m_list->keyAt(row)};
            seen.push_back(milliseconds([&]() {
                m_list->applyChange({{change}, false});
                (void)paint(*m_list, row);
            }));
            unseen.push_back(milliseconds([&]() {
                m_list->refresh();
                (void)paint(*m_list, row);
            }));
        }
        print("a change of a row on screen", seen, {});
        print("reading everything anew, far down", unseen, {});
    }

    void sortEach()
    {
        using models::ClientColumn;
        for (const auto column :
             {ClientColumn::Number, ClientColumn::Programme, ClientColumn::Status,
              ClientColumn::Plan, ClientColumn::ActiveUsers, ClientColumn::NextAmount,
              ClientColumn::Email}) {
            std::vector<double> ours;
            for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                ours.push_back(milliseconds([&]() {
                    m_list->setSort(static_cast<int>(column), order);
                    (void)paint(*m_list, 0);
                }));
                ours.push_back(milliseconds([&]() { (void)paint(*m_list, m_clients / 3); }));
            }
            const std::string what = "sort by column " + std::to_string(static_cast<int>(column))
                                     + ", top and a third down";
            print(what.c_str(), ours, {});
        }
    }

private:
    static constexpr const char *kCount =
        "SELECT count(*) FROM client_summary_ WHERE status <> 'deleted'";
    static std::string page(const std::string &where)
    {
        return std::string("SELECT ") + kColumns + " FROM client_summary_ WHERE status <> 'deleted'"
               + where + " ORDER BY name_folded, id LIMIT 200";
    }

    storage::Store &m_store;
    Raw m_raw;
    int m_clients;
    std::shared_ptr<storage::Reader> m_reader;
    std::unique_ptr<models::ListModel> m_list;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int clients = argc > 1 ? std::atoi(argv[1]) : 100'000;
    require(clients > 0, "usage: bench_lists [CLIENTS]");
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bench.clientele"));
    const testing::FakeClock clock;
    SeededIdSource ids(5);
    storage::StoreOptions options{clock, ids, "bench", folder.path()};
    require(storage::Store::create(path, options).ok(), "create");
    bench::fillWithClients(path.toStdString(), clients);
    auto store = storage::Store::open(path, options);
    require(store.ok(), "open");

    std::printf("%d clients, a tenth deleted; milliseconds\n", clients);
    std::printf("%-46s %9s %9s %9s %9s %7s\n", "", "median", "worst", "floor", "worst", "ratio");
    const long before = residentMiB();
    testing::Random random(7);
    Bench work(**store, path.toStdString(), clients);
    work.open();
    work.jump("jump before places are known", random, 15);
    work.marks();
    work.jump("jump anywhere", random, 300);
    work.search();
    work.change(random);
    work.sortEach();
    std::printf("resident at most: %ld MiB, %ld MiB more than before\n", residentMiB(),
                residentMiB() - before);
    return 0;
}
