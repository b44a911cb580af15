// SPDX-License-Identifier: GPL-3.0-or-later
// The main job without a mouse: every step is keys that go to whatever has the focus. Where a test
// has to find a control it goes on with the tabulator, as a person does.
#include "guiharness.h"
#include "models/invoicelist.h"
#include "models/userlist.h"
#include "peopletools.h"
#include "platform/language.h"
#include "widgets/notices.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QTableView>

namespace clientele::testing {
namespace {

constexpr int kMostSteps = 80;
constexpr std::int64_t kLaterMs = 35LL * 24 * 3600 * 1000; ///< so that drafts are due

/// Somebody who has no mouse and sees what has the focus.
class Hands
{
public:
    explicit Hands(GuiHarness &gui) : m_gui(gui) {}

    /// Null: the focus has been lost, which is a fault of the program wherever it happens.
    [[nodiscard]] QWidget *focus() const
    {
        QWidget *widget = QApplication::focusWidget();
        const QWidget *front = m_gui.dialog() != nullptr
                                   ? static_cast<QWidget *>(m_gui.dialog())
                                   : m_gui.shell.get();
        return widget != nullptr && widget->isVisible() && front->isAncestorOf(widget) ? widget
                                                                                      : nullptr;
    }
    [[nodiscard]] bool key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        if (!QTest::qWaitFor([this] { return focus() != nullptr; })) {
            qWarning("the focus is lost before %s", qPrintable(QKeySequence(key).toString()));
            return false;
        }
        QTest::keyClick(focus(), key, with);
        return true;
    }
    [[nodiscard]] bool types(const QString &text)
    {
        for (const QChar each : text) {
            if (focus() == nullptr)
                return false;
            QTest::keyClick(focus(), each.toLatin1());
        }
        return true;
    }
    /// On with the tabulator until the control of that name, or one with that object name, has it.
    [[nodiscard]] bool goTo(const QString &name)
    {
        QStringList seen;
        for (int step = 0; step < kMostSteps; ++step) {
            const QWidget *at = focus();
            if (at == nullptr)
                return false;
            const auto *button = qobject_cast<const QAbstractButton *>(at);
            if (at->accessibleName() == name || at->objectName() == name
                || (button != nullptr && button->text() == name))
                return true;
            seen.append(at->accessibleName().isEmpty() ? at->objectName() : at->accessibleName());
            if (!key(Qt::Key_Tab))
                return false;
        }
        qWarning("no way to %s; seen: %s", qPrintable(name), qPrintable(seen.join(u", ")));
        return false;
    }
    /// By Ctrl+K: what somebody does who knows a name and no place.
    [[nodiscard]] bool finds(const QString &text)
    {
        return key(Qt::Key_K, Qt::ControlModifier) && dialog() && types(text)
               && key(Qt::Key_Return)
               && QTest::qWaitFor([this] {
                      return m_gui.dialog() == nullptr
                             || m_gui.dialog()->objectName() != QStringLiteral("palette");
                  });
    }
    [[nodiscard]] bool dialog() const
    {
        return QTest::qWaitFor([this] { return m_gui.dialog() != nullptr && focus() != nullptr; });
    }
    [[nodiscard]] bool noDialog() const
    {
        return QTest::qWaitFor([this] { return m_gui.dialog() == nullptr; });
    }

private:
    GuiHarness &m_gui;
};

} // namespace

class TestKeyboard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_language = std::make_unique<Language>(QLocale(QStringLiteral("en_GB")));
    }
    void theMainJob();
    void fromTheDashboard();
    void actionsSayWhyNot();

private:
    static bool addUser(GuiHarness &gui, Hands &hands);
    static bool deactivate(GuiHarness &gui, Hands &hands);
    static bool upgrade(GuiHarness &gui, Hands &hands);

    std::unique_ptr<Language> m_language;
};

bool TestKeyboard::addUser(GuiHarness &gui, Hands &hands)
{
    auto *table = gui.find<QTableView>(QStringLiteral("usersTableView"));
    const int before = table->model()->rowCount();
    return hands.key(Qt::Key_N, Qt::ControlModifier) && hands.dialog()
           && hands.goTo(QStringLiteral("firstNameEdit")) && hands.types(QStringLiteral("Nina"))
           && hands.key(Qt::Key_Tab) && hands.types(QStringLiteral("Journey"))
           && hands.key(Qt::Key_Tab) && hands.types(QStringLiteral("nina@journey.example"))
           && hands.key(Qt::Key_Return) && hands.noDialog()
           && QTest::qWaitFor([&] { return table->model()->rowCount() == before + 1; });
}

/// In the table by its keys: to the row, a tick, then to the button above it.
bool TestKeyboard::deactivate(GuiHarness &gui, Hands &hands)
{
    auto *table = gui.find<QTableView>(QStringLiteral("usersTableView"));
    const auto nina = [&] {
        const int first = static_cast<int>(models::UserColumn::FirstName);
        return table->currentIndex().siblingAtColumn(first).data().toString()
               == QStringLiteral("Nina");
    };
    if (!hands.goTo(QStringLiteral("usersTableView")) || !hands.key(Qt::Key_Home))
        return false;
    for (int row = 0; row < table->model()->rowCount() && !nina(); ++row) {
        if (!hands.key(Qt::Key_Down))
            return false;
    }
    const int active = static_cast<int>(models::UserColumn::Active);
    return nina() && hands.key(Qt::Key_Space) && hands.goTo(QStringLiteral("Deactivate"))
           && hands.key(Qt::Key_Return)
           && QTest::qWaitFor([&] {
                  return nina() && !table->currentIndex().siblingAtColumn(active)
                                        .data(models::RawRole).toBool();
              });
}

bool TestKeyboard::upgrade(GuiHarness &gui, Hands &hands)
{
    const auto before = storedDrafts(gui);
    if (!hands.finds(QStringLiteral("Upgrade")) || !hands.dialog())
        return false;
    auto *save = gui.dialog()->findChild<QAbstractButton *>(QStringLiteral("confirmButton"));
    if (!QTest::qWaitFor(
            [&] { return qobject_cast<QAbstractButton *>(hands.focus()) != nullptr; })) {
        qWarning("the plan has not the focus but %s",
                 qPrintable(hands.focus()->accessibleName()));
        return false;
    }
    if (!hands.key(Qt::Key_Down)) // the next plan
        return false;
    if (!QTest::qWaitFor([&] { return save->isEnabled(); })) {
        qWarning("the next plan is not the chosen one; the focus is on %s",
                 qPrintable(hands.focus() != nullptr ? hands.focus()->accessibleName()
                                                     : QStringLiteral("nothing")));
        return false;
    }
    if (!hands.key(Qt::Key_Return) || !hands.noDialog()) {
        qWarning("still asked: %s", qPrintable(textsIn(*gui.dialog())));
        return false;
    }
    return storedDrafts(gui) != before;
}

void TestKeyboard::theMainJob()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    gui.clock.advanceMs(kLaterMs);
    Hands hands(gui);
    // a client by three letters of its name, and in
    auto *clients = gui.find<QTableView>(QStringLiteral("clientsTableView"));
    QVERIFY(actAsClientOn(gui, QStringLiteral("Starter"), QStringLiteral("users")));
    const QString name = gui.session->clientName();
    gui.session->logOut();
    QTRY_VERIFY(!gui.session->inClientContext());
    gui.shell->showPage(QStringLiteral("clients"));
    clients = gui.find<QTableView>(QStringLiteral("clientsTableView"));
    QTRY_VERIFY(clients->model() != nullptr && clients->model()->rowCount() > 0);
    QVERIFY(hands.finds(name.left(10)));
    QTRY_COMPARE(gui.find<QLabel>(QStringLiteral("clientNameLabel"))->text(), name);
    QVERIFY(hands.key(Qt::Key_Return, Qt::ControlModifier)); // Login
    QTRY_VERIFY(gui.session->inClientContext());
    QCOMPARE(gui.session->clientName(), name);
    // New User, Deactivate, Upgrade
    QVERIFY(hands.key(Qt::Key_2, Qt::ControlModifier));
    QTRY_COMPARE(gui.shell->currentPageId(), QStringLiteral("users"));
    QVERIFY(addUser(gui, hands));
    QVERIFY(deactivate(gui, hands));
    QVERIFY(upgrade(gui, hands));
    // out by the link of the bar
    QVERIFY(hands.goTo(QStringLiteral("signOutOfClientButton")));
    QVERIFY(hands.key(Qt::Key_Return));
    QTRY_VERIFY(!gui.session->inClientContext());
    // issue and export
    QVERIFY(hands.finds(QStringLiteral("Invoices")));
    QTRY_COMPARE(gui.shell->currentPageId(), QStringLiteral("invoices"));
    gui.prompter->showsQuestions = true;
    QAction *issue = gui.shell->actions().find(QStringLiteral("invoices.issue"));
    QTRY_VERIFY(issue->isEnabled());
    QVERIFY(hands.key(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier) && hands.dialog());
    QVERIFY(hands.goTo(QStringLiteral("confirmButton")) && hands.key(Qt::Key_Return));
    QVERIFY(hands.noDialog());
    QTRY_VERIFY_WITH_TIMEOUT(gui.shell->messages().text().contains(QStringLiteral("issued")),
                             30'000);
    QVERIFY(hands.goTo(QStringLiteral("chip_all"))); // one stop for all chips, arrows between them
    for (int chip = 0; chip < 3; ++chip)
        QVERIFY(hands.key(Qt::Key_Right));
    QVERIFY(gui.find<QAbstractButton>(QStringLiteral("chip_issued"))->isChecked());
    QVERIFY(hands.goTo(QStringLiteral("invoicesTableView")) && hands.key(Qt::Key_Space));
    const QTemporaryDir folder;
    gui.prompter->files = {folder.path()};
    QTRY_VERIFY(gui.shell->actions().find(QStringLiteral("invoices.export"))->isEnabled());
    QVERIFY(hands.key(Qt::Key_E, Qt::ControlModifier));
    QTRY_COMPARE(QDir(folder.path()).entryList({QStringLiteral("*.pdf")}).size(), 1);
}

/// From the first page: a figure leads to its list, a client that needs attention to its page.
void TestKeyboard::fromTheDashboard()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    gui.clock.advanceMs(kLaterMs); // something is overdue by now
    Hands hands(gui);
    QVERIFY(hands.key(Qt::Key_1, Qt::ControlModifier));
    QTRY_COMPARE(gui.shell->currentPageId(), QStringLiteral("dashboard"));
    QTRY_VERIFY(gui.find<QWidget>(QStringLiteral("attentionOverdue")) != nullptr);
    QVERIFY(hands.goTo(QStringLiteral("attentionButton")));
    const QString name = hands.focus()->accessibleName();
    QVERIFY(!hands.focus()->accessibleDescription().isEmpty());
    QVERIFY(hands.key(Qt::Key_Return));
    QTRY_COMPARE(gui.shell->currentPageId(), QStringLiteral("clients"));
    QTRY_COMPARE(gui.find<QLabel>(QStringLiteral("clientNameLabel"))->text(), name);
    QVERIFY(hands.key(Qt::Key_1, Qt::ControlModifier));
    QVERIFY(hands.goTo(QStringLiteral("figure_2"))); // Active Trials
    QVERIFY(hands.key(Qt::Key_Return));
    QTRY_COMPARE(gui.shell->currentPageId(), QStringLiteral("trials"));
}

/// look.md: what cannot be done now is shown and says why, on every page.
void TestKeyboard::actionsSayWhyNot()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    int disabled = 0;
    for (const QString &page : {QStringLiteral("clients"), QStringLiteral("invoices"),
                                QStringLiteral("billing"), QStringLiteral("catalogue"),
                                QStringLiteral("users"), QStringLiteral("settings")}) {
        gui.shell->showPage(page);
        QTest::qWait(30);
        for (const QAction *action : gui.shell->currentPage()->actions()) {
            QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
            if (action->isEnabled())
                continue;
            ++disabled;
            QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(action->toolTip().contains(action->statusTip().left(10)),
                     qPrintable(action->objectName()));
        }
    }
    QVERIFY(disabled > 8);
}

} // namespace clientele::testing

QTEST_MAIN(clientele::testing::TestKeyboard)
#include "tst_keyboard.moc"
