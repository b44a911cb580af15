// SPDX-License-Identifier: GPL-3.0-or-later
// A day's walk through a large agency with the database in a thread of its own, as in the program,
// which says when the window was away for more than 50 ms and what was going on. 1,000 clients as a
// rule, CLIENTELE_CLIENTS otherwise; gui_stalls_long has 100,000.
#include "guiharness.h"
#include "models/clientlist.h"
#include "models/invoicelist.h"
#include "models/listmodel.h"
#include "platform/language.h"
#include "shell/rowsmodel.h"
#include "stallwatch.h"
#include "widgets/fields.h"
#include "widgets/listtable.h"
#include "widgets/navigation.h"

#include <QtTest/QtTest>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace clientele::testing {
namespace {

constexpr int kOriginals = 12;
constexpr int kUsualClients = 1'000;
constexpr std::size_t kWorst = 10;
// from the 22nd of November to the 2nd of December
constexpr std::int64_t kToNextMonthMs = std::int64_t{10} * 24 * 3600 * 1000;
constexpr int kPatienceMs = 120'000;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int kSlower = 5;
#else
constexpr int kSlower = 1;
#endif
/// Machines that build and test at the same time take longer for the same work: short walks judge
/// what is out of all proportion, long ones by the figure itself.
constexpr qint64 kOutOfProportionMs = 300;

} // namespace

class TestStalls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWatchSeesStalls();
    void aDayInALargeAgency();

private:
    bool settle();
    [[nodiscard]] bool isArranging() const;
    bool monthClose();
    template<typename Action>
    bool does(const QString &what, Action action)
    {
        m_watch->doing(what);
        action();
        if (settle())
            return true;
        qWarning("still busy after: %s", qPrintable(what));
        return false;
    }
    bool dialog(const QString &action);
    bool list(const QString &page);
    [[nodiscard]] bool isLong() const { return m_clients > kUsualClients; }
    bool pages(const QString &place);

    int m_clients = kUsualClients;
    std::unique_ptr<GuiHarness> m_gui;
    std::unique_ptr<StallWatch> m_watch;
};

/// It must be able to fail.
void TestStalls::theWatchSeesStalls()
{
    StallWatch watch;
    QTest::qWait(20);
    watch.doing(QStringLiteral("waiting"));
    QTest::qSleep(80);
    QTest::qWait(10);
    watch.doing(QStringLiteral("working"));
    volatile int work = 0;
    for (QElapsedTimer since; !since.isValid() || since.elapsed() < 160;) {
        if (!since.isValid())
            since.start();
        work = work + 1;
    }
    watch.doing({});
    const auto stalls = watch.stalls();
    QVERIFY(stalls.size() >= 2);
    QCOMPARE(stalls.front().doing, QStringLiteral("waiting"));
    QVERIFY(stalls.front().wallMs >= 80 && stalls.front().ownMs < 50);
    QCOMPARE(stalls.back().doing, QStringLiteral("working"));
    QVERIFY(stalls.back().wallMs >= 160);
}

/// Until the other threads have answered all that was asked, also by their answers.
bool TestStalls::settle()
{
    for (int round = 0; round < 2; ++round) {
        int answered = 0;
        const auto count = [&answered](const Result<int> &) { ++answered; };
        m_gui->desk->ask<int>([](application::Workplace &) -> Result<int> { return 0; },
                              m_gui->shell.get(), count);
        m_gui->desk->readBeside<int>({}, {}, [](storage::Reader &) -> Result<int> { return 0; },
                                     m_gui->shell.get(), count);
        if (!QTest::qWaitFor([&] { return answered == 2 && !isArranging(); }, kPatienceMs))
            return false;
        QTest::qWait(isLong() ? 15 : 6);
    }
    return true;
}

bool TestStalls::isArranging() const
{
    const auto models = m_gui->shell->findChildren<gui::RowsModel *>();
    return std::any_of(models.begin(), models.end(),
                       [](const gui::RowsModel *model) { return model->isArranging(); });
}

bool TestStalls::dialog(const QString &action)
{
    QAction *found = m_gui->shell->actions().find(action);
    if (found == nullptr || !found->isEnabled()) {
        qWarning("cannot be done: %s", qPrintable(action));
        return false;
    }
    return does(action, [&] { found->trigger(); })
           && QTest::qWaitFor([&] { return m_gui->dialog() != nullptr; }, kPatienceMs)
           && does(action + QStringLiteral(", away"), [&] { m_gui->dialog()->reject(); });
}

/// What people do with a list: sort by every column, jump, page, search, filter, look at rows.
bool TestStalls::list(const QString &page)
{
    auto *table = m_gui->shell->currentPage()->findChild<widgets::ListTable *>();
    if (table == nullptr || table->model() == nullptr || !table->isVisible())
        return true; // this page has none
    QScrollBar *bar = table->verticalScrollBar();
    bool all = true;
    const auto then = [&](const QString &what, auto action) {
        all = all && does(page + QStringLiteral(": ") + what, action);
    };
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        if (table->isColumnHidden(column))
            continue;
        const QString name = table->model()->headerData(column, Qt::Horizontal).toString();
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
            then(QStringLiteral("sort by ") + name, [&] { table->sortByColumn(column, order); });
        if (column > 2 && !isLong())
            continue;
        then(QStringLiteral("to the end by ") + name, [&] { bar->setValue(bar->maximum()); });
        then(QStringLiteral("to the middle by ") + name,
             [&] { bar->setValue(bar->maximum() / 2); });
    }
    for (const Qt::Key key : {Qt::Key_PageDown, Qt::Key_Down, Qt::Key_Down, Qt::Key_End,
                              Qt::Key_PageUp, Qt::Key_Home, Qt::Key_Down})
        then(QStringLiteral("a key"), [&] { QTest::keyClick(table, key); });
    for (auto *chip : m_gui->shell->currentPage()->findChildren<QPushButton *>()) {
        if (chip->objectName().startsWith(QStringLiteral("chip_")) && chip->isVisible())
            then(chip->objectName(), [&] { chip->click(); });
    }
    if (auto *first = m_gui->shell->currentPage()->findChild<QPushButton *>(
            QStringLiteral("chip_all")))
        then(QStringLiteral("all"), [&] { first->click(); });
    auto *search = m_gui->shell->findChild<widgets::SearchField *>();
    for (const QChar key : isLong() ? QStringLiteral("berg 12") : QStringLiteral("b12"))
        then(QStringLiteral("search"), [&] {
            QTest::keyClicks(search, QString(key));
            QTest::keyClick(search, Qt::Key_Return); // without the pause
        });
    then(QStringLiteral("search no more"), [&] {
        search->clear();
        QTest::keyClick(search, Qt::Key_Return);
    });
    if (table->tickColumn() >= 0) {
        then(QStringLiteral("tick all"), [&] { Q_EMIT table->tickAllAsked(true); });
        then(QStringLiteral("sort with all ticked"),
             [&] { table->sortByColumn(1, Qt::AscendingOrder); });
        then(QStringLiteral("tick none"), [&] { Q_EMIT table->tickAllAsked(false); });
    }
    return all;
}

bool TestStalls::pages(const QString &place)
{
    for (const QString &id : m_gui->shell->findChild<widgets::Navigation *>()->ids()) {
        const QString where = place + QLatin1Char('/') + id;
        if (!does(where, [&] { m_gui->shell->showPage(id); })
            || m_gui->shell->currentPageId() != id)
            return false;
        if (auto *asList = m_gui->named(QStringLiteral("List")))
            (void)does(where + QStringLiteral(" as a list"), [&] {
                qobject_cast<QPushButton *>(asList)->click();
            });
        if (!list(where))
            return false;
        (void)does(where + QStringLiteral(" again"), [&] { m_gui->shell->showPage(id); });
    }
    return true;
}

/// The drafts of all clients are due.
bool TestStalls::monthClose()
{
    m_gui->clock.advanceMs(kToNextMonthMs);
    return does(QStringLiteral("next month"),
                [&] { m_gui->shell->showPage(QStringLiteral("billing")); })
           && list(QStringLiteral("next month/billing"))
           && does(QStringLiteral("next month/dashboard"),
                   [&] { m_gui->shell->showPage(QStringLiteral("dashboard")); });
}

void TestStalls::aDayInALargeAgency()
{
    const Language english(QLocale(QStringLiteral("en_GB")));
    m_clients = qMax(kUsualClients, qEnvironmentVariableIntValue("CLIENTELE_CLIENTS"));
    m_gui = std::make_unique<GuiHarness>();
    m_gui->beginAsInTheProgram(m_clients / kOriginals);
    QVERIFY(m_gui->begin(kOriginals));
    m_gui->prompter->showsQuestions = true;
    m_watch = std::make_unique<StallWatch>();
    QVERIFY(settle());

    QVERIFY(pages(QStringLiteral("agency")));
    m_gui->shell->showPage(QStringLiteral("clients"));
    QVERIFY(does(QStringLiteral("the first client"), [&] {
        m_gui->find<widgets::ListTable>(QStringLiteral("clientsTableView"))->selectRow(0);
    }));
    for (const char *action : {"clients.new", "clients.endSubscription", "window.palette"})
        QVERIFY(dialog(QString::fromLatin1(action)));
    QVERIFY(does(QStringLiteral("login"), [&] {
        m_gui->shell->actions().find(QStringLiteral("clients.login"))->trigger();
    }));
    QTRY_VERIFY(m_gui->session->inClientContext());
    QVERIFY(pages(QStringLiteral("client")));
    m_gui->shell->showPage(QStringLiteral("users"));
    QVERIFY(settle());
    for (const char *action : {"users.new", "client.upgrade"})
        QVERIFY(dialog(QString::fromLatin1(action)));
    QVERIFY(does(QStringLiteral("sign out"), [&] { m_gui->session->logOut(); }));
    QVERIFY(!m_gui->session->inClientContext());
    QVERIFY(does(QStringLiteral("back to the clients"), [&] {
        m_gui->shell->showPage(QStringLiteral("clients"));
    }));

    QVERIFY(monthClose());

    qInfo("%d clients: %s", m_clients, qPrintable(m_watch->text()));
    for (const QString &line : m_watch->worst(kWorst))
        qInfo("%s", qPrintable(line));
    const qint64 mostMs = isLong() ? StallWatch::kStallMs : kSlower * kOutOfProportionMs;
    for (const QString &line : m_watch->ownStalls(StallWatch::kStallMs))
        qInfo("%s", qPrintable(line));
    const QStringList stalls = m_watch->ownStalls(mostMs);
    m_watch.reset();
    m_gui.reset();
    QVERIFY2(stalls.isEmpty(), qPrintable(QString::number(stalls.size())));
}

} // namespace clientele::testing

QTEST_MAIN(clientele::testing::TestStalls)
#include "tst_stalls.moc"
