// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/accountreading.h"
#include "application/board.h"
#include "dashboard/attention.h"
#include "dashboard/boardcard.h"
#include "guiharness.h"
#include "models/clientlist.h"
#include "models/listmodel.h"
#include "peopletools.h"
#include "platform/language.h"
#include "storage/access.h"
#include "widgets/cards.h"
#include "widgets/pageparts.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

namespace clientele::testing {

using domain::BoardSection;
using gui::BoardCardView;

class TestDashboard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_language = std::make_unique<Language>(QLocale(QStringLiteral("en_GB")));
    }
    void cleanupTestCase() { m_language.reset(); }
    void theFirstToEndComesFirst();
    void headlinesAddUp();
    void figuresLeadToTheirLists();
    void whatNeedsAttentionLeadsToTheClient();
    void calmAgenciesSaySo();
    void loginAndNameLead();
    void listHasThemAll();
    void urgencyIsSaidInWords();

private:
    static bool show(GuiHarness &gui, const QString &page);
    static std::vector<BoardCardView *> cards(GuiHarness &gui);
    /// Makes a client in trial for so many days.
    static AccountId addTrial(GuiHarness &gui, const std::string &name, int days);
    /// Its texts and its buttons.
    static QString said(const QWidget &card);
    static qint64 figure(GuiHarness &gui, const QString &label);

    std::unique_ptr<Language> m_language; ///< plurals
};

bool TestDashboard::show(GuiHarness &gui, const QString &page)
{
    gui.shell->showPage(page);
    return gui.shell->currentPageId() == page
           && QTest::qWaitFor([&] {
                  return figure(gui, QStringLiteral("Active Users (paid subscriptions)")) >= 0;
              });
}

std::vector<BoardCardView *> TestDashboard::cards(GuiHarness &gui)
{
    std::vector<BoardCardView *> found;
    for (QWidget *card : gui.shell->currentPage()
                              ->findChild<widgets::CardGrid *>(QStringLiteral("cardsGrid"))
                              ->cards())
        found.push_back(qobject_cast<BoardCardView *>(card));
    return found;
}

AccountId TestDashboard::addTrial(GuiHarness &gui, const std::string &name, int days)
{
    domain::CreateClient command;
    command.client = gui.session->newId<AccountTag>();
    command.subscription = gui.session->newId<SubscriptionTag>();
    command.name = name;
    command.programme = "agency";
    command.trialDays = days;
    std::optional<bool> done;
    gui.session->read<CatalogueItemId>(
        [](storage::Reader &reader) -> Result<CatalogueItemId> {
            CLIENTELE_ASSIGN(const auto offer, application::AccountReading(reader).catalogue());
            for (const auto &item : offer.items) {
                if (item.entry.name == "Growth")
                    return item.entry.id;
            }
            return fail(FailureCode::NotFound);
        },
        gui.shell.get(), [&](const Result<CatalogueItemId> &plan) {
            command.plan = plan ? *plan : CatalogueItemId{};
            gui.session->post(command, gui.shell.get(),
                              [&](const Result<application::Receipt> &receipt) {
                                  done = receipt.ok();
                              });
        });
    return QTest::qWaitFor([&] { return done.has_value(); }) && *done ? command.client
                                                                      : AccountId{};
}

QString TestDashboard::said(const QWidget &card)
{
    QString text = textsIn(card);
    for (const QPushButton *button : card.findChildren<QPushButton *>())
        text += QLatin1Char('\n') + button->text();
    return text;
}

/// The number above that label.
qint64 TestDashboard::figure(GuiHarness &gui, const QString &label)
{
    for (const QLabel *each : gui.shell->currentPage()->findChildren<QLabel *>()) {
        const QString name = each->accessibleName();
        if (each->isVisible() && name.endsWith(QLatin1Char(' ') + label))
            return gui.session->locale().toLongLong(name.chopped(label.size() + 1));
    }
    return -1;
}

void TestDashboard::theFirstToEndComesFirst()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QVERIFY(!addTrial(gui, "In nine days", 9).isNull());
    QVERIFY(!addTrial(gui, "Tomorrow", 1).isNull());
    QVERIFY(!addTrial(gui, "In six days", 6).isNull());
    QVERIFY(show(gui, QStringLiteral("trials")));
    QStringList names;
    for (const BoardCardView *card : cards(gui))
        names.append(card->findChild<QPushButton *>(QStringLiteral("nameButton"))->text());
    const qsizetype one = names.indexOf(QStringLiteral("Tomorrow"));
    const qsizetype six = names.indexOf(QStringLiteral("In six days"));
    const qsizetype nine = names.indexOf(QStringLiteral("In nine days"));
    QVERIFY2(one >= 0 && one < six && six < nine, qPrintable(names.join(QLatin1Char(','))));
    const QString text = textsIn(*cards(gui)[static_cast<std::size_t>(one)]);
    QVERIFY2(text.contains(QStringLiteral("1 day left")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("10-")), qPrintable(text)); // S4.25
    QVERIFY2(text.contains(QStringLiteral("First invoice")), qPrintable(text));
    // a change is shown while the page is open
    QVERIFY(!addTrial(gui, "Today", 0).isNull()); // no trial at all: it is paid
    const std::size_t before = cards(gui).size();
    QVERIFY(!addTrial(gui, "In two days", 2).isNull());
    QTRY_COMPARE(cards(gui).size(), before + 1);
}

/// look.md: every headline number adds up with its parts on screen.
void TestDashboard::headlinesAddUp()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QVERIFY(!addTrial(gui, "Tomorrow", 1).isNull());
    QVERIFY(show(gui, QStringLiteral("dashboard")));
    const qint64 all = figure(gui, QStringLiteral("Clients"));
    const qint64 paid = figure(gui, QStringLiteral("Paid Subscriptions"));
    const qint64 trials = figure(gui, QStringLiteral("Active Trials"));
    const qint64 expired = figure(gui, QStringLiteral("Expired Trials"));
    const qint64 others = std::max<qint64>(figure(gui, QStringLiteral("Others")), 0);
    QVERIFY(paid > 0 && trials > 0 && expired >= 0);
    QCOMPARE(paid + trials + expired + others, all);
    auto *clients = gui.find<QTableView>(QStringLiteral("clientsTableView"));
    QCOMPARE(all, qint64(clients->model()->rowCount()));
    const QString label = QStringLiteral("Active Users (paid subscriptions)");
    const qint64 users = figure(gui, label);
    // S4.28, S4.29: the users of paid subscriptions, seen in their list; trials have others
    QVERIFY(show(gui, QStringLiteral("paid")));
    QCOMPARE(figure(gui, label), users);
    QCOMPARE(figure(gui, QStringLiteral("Paid Subscriptions")), paid);
    auto *list = gui.named(QStringLiteral("List"));
    QTest::mouseClick(list, Qt::LeftButton);
    auto *table = gui.shell->currentPage()->findChild<QTableView *>();
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(qint64(table->model()->rowCount()), paid);
    const int column = static_cast<int>(models::ClientColumn::ActiveUsers);
    qint64 sum = 0;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        sum += table->model()->index(row, column).data(models::RawRole).toLongLong();
    QCOMPARE(sum, users);
}

void TestDashboard::figuresLeadToTheirLists()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    const std::pair<QString, QString> kLeads[] = {
        {QStringLiteral("Clients"), QStringLiteral("clients")},
        {QStringLiteral("Paid Subscriptions"), QStringLiteral("paid")},
        {QStringLiteral("Active Trials"), QStringLiteral("trials")},
        {QStringLiteral("Expired Trials"), QStringLiteral("expired")}};
    for (const auto &[label, page] : kLeads) {
        QVERIFY(show(gui, QStringLiteral("dashboard")));
        const QString name = QStringLiteral("%1 %2").arg(figure(gui, label)).arg(label);
        auto *card = qobject_cast<widgets::FigureCard *>(gui.named(name));
        QVERIFY2(card != nullptr, qPrintable(name));
        card->setFocus();
        QTest::keyClick(card, Qt::Key_Return);
        QTRY_COMPARE(gui.shell->currentPageId(), page);
    }
}

/// What is overdue, parked, ending or changing, as the database has it, and the way to each.
void TestDashboard::whatNeedsAttentionLeadsToTheClient()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QVERIFY(!addTrial(gui, "Ends soon", 3).isNull());
    QVERIFY(!addTrial(gui, "Ends later", 9).isNull());
    QVERIFY(show(gui, QStringLiteral("dashboard")));
    const auto card = [&](const char *name) {
        return gui.find<QWidget>(QString::fromLatin1(name));
    };
    QTRY_VERIFY(card("attentionTrials") != nullptr);
    const QString trials = said(*card("attentionTrials"));
    QVERIFY2(trials.contains(QStringLiteral("Ends soon")), qPrintable(trials));
    QVERIFY2(trials.contains(QStringLiteral("3 days left")), qPrintable(trials));
    QVERIFY2(!trials.contains(QStringLiteral("Ends later")), qPrintable(trials));
    // a change that is scheduled appears while the page is open
    auto *table = gui.find<QTableView>(QStringLiteral("clientsTableView"));
    std::optional<application::ClientDetail> paid;
    for (int row = 0; row < table->model()->rowCount() && !paid; ++row) {
        const auto client = AccountId::parse(
            table->model()->index(row, 0).data(models::ClientRole).toString().toStdString());
        std::optional<Result<application::ClientDetail>> detail;
        gui.session->read<application::ClientDetail>(
            [client](storage::Reader &reader) {
                return application::AccountReading(reader).client(*client);
            },
            gui.shell.get(), [&](const auto &read) { detail = read; });
        QTRY_VERIFY(detail.has_value());
        if (detail->ok() && (*detail)->summary.status == "active")
            paid = **detail;
    }
    QVERIFY(paid && !paid->subscriptions.empty());
    const auto &plan = paid->subscriptions.front().subscription;
    gui.session->post(domain::CancelSubscription{plan.client, plan.id, domain::When::EndOfTerm, {}},
                      gui.shell.get(), [](const Result<application::Receipt> &) {});
    QTest::qWait(30);
    for (int day = 0; day < 40 && card("attentionScheduled") == nullptr; ++day) {
        gui.clock.advanceMs(24LL * 3600 * 1000); // until it is a week away
        gui.shell->currentPage()->enter();
        QTest::qWait(20);
    }
    QVERIFY(card("attentionScheduled") != nullptr);
    QVERIFY(said(*card("attentionScheduled")).contains(QStringLiteral("Ends")));
    QVERIFY(card("attentionOverdue") != nullptr); // by now
    auto *name = card("attentionScheduled")
                     ->findChild<QPushButton *>(QStringLiteral("attentionButton"));
    const QString sought = name->accessibleName();
    QTest::mouseClick(name, Qt::LeftButton);
    QTRY_COMPARE(gui.shell->currentPageId(), QStringLiteral("clients"));
    QTRY_COMPARE(gui.find<QLabel>(QStringLiteral("clientNameLabel"))->text(), sought);
    // all of a kind: a list, filtered
    QVERIFY(show(gui, QStringLiteral("dashboard")));
    QTest::mouseClick(card("attentionOverdue")
                          ->findChild<QPushButton *>(QStringLiteral("showAllButton")),
                      Qt::LeftButton);
    QTRY_COMPARE(gui.shell->currentPageId(), QStringLiteral("invoices"));
    QTRY_VERIFY(gui.find<QPushButton>(QStringLiteral("chip_overdue"))->isChecked());
}

void TestDashboard::calmAgenciesSaySo()
{
    const application::Attention nothing;
    GuiHarness gui;
    QVERIFY(gui.begin());
    QVERIFY(gui::attentionCards(nothing, {}, *gui.session).empty());
    application::Attention one;
    one.parked = {{{AccountId{gui.session->newId<AccountTag>()}, "10-0001", "Berglunds",
                    "taxCountry", "[]"}}, 7};
    const auto cards = gui::attentionCards(one, {}, *gui.session);
    QCOMPARE(cards.size(), std::size_t(1));
    const std::unique_ptr<QWidget> card(cards.front());
    const QString text = said(*card);
    QVERIFY2(text.contains(QStringLiteral("Berglunds")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Show all 7")), qPrintable(text));
}

void TestDashboard::loginAndNameLead()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QVERIFY(!addTrial(gui, "<b>Tomorrow & co", 1).isNull());
    QVERIFY(show(gui, QStringLiteral("dashboard")));
    BoardCardView *card = cards(gui).front();
    auto *name = card->findChild<QPushButton *>(QStringLiteral("nameButton"));
    QCOMPARE(name->accessibleName(), QStringLiteral("<b>Tomorrow & co"));
    name->setFocus();
    QTest::keyClick(name, Qt::Key_Space);
    QTRY_COMPARE(gui.shell->currentPageId(), QStringLiteral("clients"));
    QTRY_COMPARE(gui.find<QLabel>(QStringLiteral("clientNameLabel"))->text(),
                 QStringLiteral("<b>Tomorrow & co"));
    QVERIFY(show(gui, QStringLiteral("dashboard")));
    QTest::mouseClick(cards(gui).front()->findChild<QPushButton *>(
                          QStringLiteral("loginButton")), Qt::LeftButton);
    QTRY_VERIFY(gui.session->inClientContext());
    QCOMPARE(gui.session->clientName(), QStringLiteral("<b>Tomorrow & co"));
    gui.shell->showPage(QStringLiteral("dashboard")); // IM.23: not inside
    QVERIFY(gui.shell->currentPageId() != QStringLiteral("dashboard"));
}

void TestDashboard::listHasThemAll()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QVERIFY(!addTrial(gui, "Zebra", 5).isNull());
    QVERIFY(show(gui, QStringLiteral("trials")));
    const auto all = static_cast<int>(cards(gui).size());
    QTest::mouseClick(gui.named(QStringLiteral("List")), Qt::LeftButton);
    auto *table = gui.shell->currentPage()->findChild<QTableView *>();
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), all);
    auto *search = qobject_cast<QLineEdit *>(gui.named(QStringLiteral("Search Active Trials")));
    QVERIFY(search != nullptr);
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("zeb"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    // the choice of the view is remembered
    QVERIFY(show(gui, QStringLiteral("paid")));
    QVERIFY(gui.shell->currentPage()->findChild<QTableView *>()->isVisible());
}

/// look.md: one day left does not look like six, and says so in words.
void TestDashboard::urgencyIsSaidInWords()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    const Date today = gui.session->today();
    const auto pill = [&](int days) {
        domain::BoardCard card;
        card.trialStartedOn = today.addDays(-5);
        card.trialUntil = today.addDays(days);
        return gui::boardPill(card, *gui.session);
    };
    QCOMPARE(pill(1)->text, QStringLiteral("1 day left"));
    QCOMPARE(pill(6)->text, QStringLiteral("6 days left"));
    QCOMPARE(pill(0)->text, QStringLiteral("0 days left"));
    QVERIFY(pill(1)->ink == widgets::Meaning::Danger && pill(2)->ink == widgets::Meaning::Danger);
    QVERIFY(pill(6)->ink == widgets::Meaning::Trial);
    QVERIFY(pill(20)->ink == widgets::Meaning::Muted);
    // and where there is nothing, what to do
    QVERIFY(show(gui, QStringLiteral("expired")));
    QVERIFY(cards(gui).empty());
    QTRY_VERIFY(textsIn(*gui.shell->currentPage()).contains(QStringLiteral("No expired trial")));
    domain::BoardCard paid;
    QVERIFY(!gui::boardPill(paid, *gui.session));
}

} // namespace clientele::testing

QTEST_MAIN(clientele::testing::TestDashboard)
#include "tst_dashboard.moc"
