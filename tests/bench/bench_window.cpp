// SPDX-License-Identifier: GPL-3.0-or-later
// The list of clients as the window paints it, beside its Qt floor in the same run:
//   bench_window [CLIENTS]…     default 91 100000 1000000
// P5 start to a usable table, P6 jump anywhere, P7 search as one types. Ours is the table and the
// factory of the window; the floor is a plain QTableView on a keyset model of a hundred lines that
// reads by sqlite3, keeps the keys of its pages and shows the same columns as bare text. Painting
// is into memory for both (QT_QPA_PLATFORM=offscreen). Also counts the keys after which the thread
// of the window was away for more than 50 ms. Prints milliseconds; asserts nothing.
#include "manyclients.h"
#include "measure.h"
#include "models/clientlist.h"
#include "storage/access.h"
#include "storage/store.h"
#include "testsupport/fakeclock.h"
#include "testsupport/seeded.h"
#include "widgets/listtable.h"
#include "widgets/theme.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>

using namespace clientele;
using bench::Raw;
using bench::require;

namespace {

constexpr int kPageRows = 200;
constexpr int kJumps = 300;
constexpr int kRounds = 5;
const char *const kColumns = "number, name, programme, status, plan_name, active_users, next_on,"
                             " next_minor, balance_minor, email, name_folded, id";
constexpr int kShownColumns = 10;
const std::string kFrom = " FROM client_summary_ WHERE status <> 'deleted'";

/// The floor: pages by key in the order of names, a key for each page found in one sweep.
class KeysetModel final : public QAbstractTableModel
{
public:
    explicit KeysetModel(const std::string &file) : m_raw(file) { search({}); }

    void search(const std::string &prefix)
    {
        beginResetModel();
        m_where = kFrom;
        if (!prefix.empty()) {
            std::string after = prefix;
            ++after.back();
            m_where += " AND name_folded >= '" + prefix + "' AND name_folded < '" + after + "'";
        }
        m_pages.clear();
        m_keys.clear();
        m_count = std::stoi(m_raw.read("SELECT count(*)" + m_where).at(0));
        endResetModel();
    }
    /// What the floor does in the background once the first screen is there.
    void findKeys()
    {
        m_keys = m_raw.rows("SELECT name_folded, id FROM (SELECT name_folded, id, row_number() OVER"
                            " (ORDER BY name_folded, id) AS n" + m_where + ") WHERE n % "
                            + std::to_string(kPageRows) + " = 1 ORDER BY n");
    }
    int rowCount(const QModelIndex & = {}) const override { return m_count; }
    int columnCount(const QModelIndex & = {}) const override { return kShownColumns; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        const auto &rows = page(index.row() / kPageRows);
        const auto at = static_cast<std::size_t>(index.row() % kPageRows);
        return at < rows.size() ? QString::fromStdString(
                   rows[at][static_cast<std::size_t>(index.column())])
                                : QString();
    }

private:
    using Rows = std::vector<std::vector<std::string>>;
    const Rows &page(int number) const
    {
        const auto known = m_pages.find(number);
        if (known != m_pages.end())
            return known->second;
        if (m_pages.size() > 10)
            m_pages.clear();
        const auto at = static_cast<std::size_t>(number);
        const bool keyed = at < m_keys.size();
        const std::string sql = std::string("SELECT ") + kColumns + m_where
                                + (keyed ? " AND (name_folded, id) >= (?1, ?2)" : "")
                                + " ORDER BY name_folded, id LIMIT "
                                + std::to_string(kPageRows)
                                + (keyed ? "" : " OFFSET " + std::to_string(number * kPageRows));
        return m_pages[number] = m_raw.rows(sql, keyed ? m_keys[at] : std::vector<std::string>());
    }

    mutable Raw m_raw;
    std::string m_where;
    int m_count = 0;
    Rows m_keys;
    mutable std::map<int, Rows> m_pages;
};

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void print(const char *goal, const std::string &what, const std::vector<double> &ours,
           const std::vector<double> &floors)
{
    const double a = bench::quantileOf(ours, 0.5);
    const double b = bench::quantileOf(floors, 0.5);
    std::printf("%-3s %-44s %9.2f %9.2f %9.2f %9.2f %7.1f\n", goal, what.c_str(), a,
                bench::quantileOf(ours, 0.99), b, bench::quantileOf(floors, 0.99), a / b);
    std::fflush(stdout);
}

/// Rows in view painted, nothing left to do that was asked for at once.
void paintNow(QTableView &table)
{
    QCoreApplication::sendPostedEvents();
    (void)table.grab();
}

class Bench
{
public:
    Bench(storage::Store &store, std::string file) : m_store(store), m_file(std::move(file)) {}

    void run(int clients)
    {
        std::printf("\n%d clients\n%-48s %9s %9s %9s %9s %7s\n", clients, "milliseconds",
                    "median", "p99", "floor", "p99", "ratio");
        open();
        idle();
        jump();
        search();
    }

private:
    void open()
    {
        std::vector<double> ours;
        std::vector<double> floors;
        for (int i = 0; i < kRounds; ++i) {
            ours.push_back(milliseconds([&] {
                auto reader = m_store.reader(storage::Context::agency());
                require(reader.ok(), "reader");
                m_list = models::makeClientList(std::move(reader).value(), models::Display());
                m_table = std::make_unique<widgets::ListTable>();
                m_table->setModel(m_list->model());
                m_table->setTickColumn(static_cast<int>(models::ClientColumn::Tick));
                m_table->resize(1280, 800);
                m_table->show();
                paintNow(*m_table);
            }));
            floors.push_back(milliseconds([&] {
                m_floorTable.reset();
                m_floor = std::make_unique<KeysetModel>(m_file);
                m_floorTable = std::make_unique<QTableView>();
                m_floorTable->setModel(m_floor.get());
                m_floorTable->resize(1280, 800);
                m_floorTable->show();
                paintNow(*m_floorTable);
            }));
            if (i + 1 < kRounds)
                m_table.reset();
        }
        print("P5", "start to a usable table", ours, floors);
    }

    /// What both do between events once the first screen is there.
    void idle()
    {
        std::vector<double> steps;
        for (int quiet = 0; quiet < 3;) {
            const double taken = milliseconds([] { QCoreApplication::processEvents(); });
            quiet = taken < 0.05 ? quiet + 1 : 0;
            steps.push_back(taken);
        }
        const double floor = milliseconds([&] { m_floor->findKeys(); });
        print("", "places to jump to, one step of finding them", steps, {floor});
    }

    void jump()
    {
        testing::Random random(7);
        std::vector<double> ours;
        std::vector<double> floors;
        const long before = bench::peakMiB();
        for (int i = 0; i < kJumps; ++i) {
            const int row = random.below(std::max(1, m_list->rowCount()));
            const auto to = [row](QTableView &table) {
                table.scrollTo(table.model()->index(row, 2), QAbstractItemView::PositionAtTop);
                paintNow(table);
            };
            ours.push_back(milliseconds([&] { to(*m_table); }));
            floors.push_back(milliseconds([&] { to(*m_floorTable); }));
        }
        print("P6", "jump anywhere, painted", ours, floors);
        std::printf("%-48s %9ld MiB more at most\n", "P6  memory of both after the jumps",
                    bench::peakMiB() - before);
    }

    void search()
    {
        for (const char *text : {"k", "ke", "kest", "kestrel 12", "10-00012", "10", "nothing"}) {
            std::vector<double> ours;
            std::vector<double> floors;
            for (int i = 0; i < kRounds; ++i) {
                ours.push_back(milliseconds([&] {
                    m_list->setSearch(QString::fromLatin1(text));
                    paintNow(*m_table);
                }));
                floors.push_back(milliseconds([&] {
                    m_floor->search(text);
                    paintNow(*m_floorTable);
                }));
            }
            print("P7", std::string("search \"") + text + "\": counted and painted, "
                            + std::to_string(m_list->rowCount()) + " hits", ours, floors);
        }
        m_list->setSearch({});
        std::vector<double> keys; // as one types: what a key waits for
        for (const char *text : {"k", "ke", "kes", "kest", "kestr", "kestre", "kestrel"})
            keys.push_back(milliseconds([&] {
                m_list->setSearch(QString::fromLatin1(text));
                paintNow(*m_table);
            }));
        const auto stalls = std::count_if(keys.begin(), keys.end(),
                                          [](double taken) { return taken > 50; });
        std::printf("%-48s %9.2f at most, %d of %zu keys above 50 ms\n",
                    "    \"kestrel\" key by key", *std::max_element(keys.begin(), keys.end()),
                    static_cast<int>(stalls), keys.size());
    }

    storage::Store &m_store;
    std::string m_file;
    std::unique_ptr<models::ListModel> m_list;
    std::unique_ptr<widgets::ListTable> m_table;
    std::unique_ptr<KeysetModel> m_floor;
    std::unique_ptr<QTableView> m_floorTable;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    widgets::Theme::install(application, {});
    std::vector<int> sizes;
    for (int i = 1; i < argc; ++i)
        sizes.push_back(std::atoi(argv[i]));
    if (sizes.empty())
        sizes = {91, 100'000, 1'000'000};
    for (const int clients : sizes) {
        require(clients > 0, "usage: bench_window [CLIENTS]...");
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("bench.clientele"));
        const testing::FakeClock clock;
        SeededIdSource ids(5);
        const storage::StoreOptions options{clock, ids, "bench", folder.path()};
        require(storage::Store::create(path, options).ok(), "create");
        bench::fillWithClients(path.toStdString(), clients);
        auto store = storage::Store::open(path, options);
        require(store.ok(), "open");
        Bench(**store, path.toStdString()).run(clients);
    }
    return 0;
}
