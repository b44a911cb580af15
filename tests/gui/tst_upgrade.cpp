// SPDX-License-Identifier: GPL-3.0-or-later
#include "peopletools.h"
#include "shell/livepreview.h"
#include "widgets/notices.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>

namespace clientele::testing {

/// S0.32, S0.33: User Menu → Upgrade.
class TestUpgrade : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isInTheUserMenuOfAClientOnly();
    void previewIsWhatIsStored();
    void lessWaitsForTheEndOfTheTerm();
    void undoGivesThePlanBack();
    void overtakenPreviewIsDropped();
    void whatIsChosenSurvivesTheEndOfTheHour();

private:
    static bool open(GuiHarness &gui);
    static QAbstractButton *choice(GuiHarness &gui, const QString &name);
    static QPushButton *saveButton(GuiHarness &gui);
    static QString card(GuiHarness &gui, const char *name);
};

bool TestUpgrade::open(GuiHarness &gui)
{
    QAction *upgrade = gui.shell->actions().find(QStringLiteral("client.upgrade"));
    if (upgrade == nullptr || !upgrade->isEnabled())
        return false;
    upgrade->trigger();
    return QTest::qWaitFor([&] { return gui.dialog() != nullptr; });
}

QAbstractButton *TestUpgrade::choice(GuiHarness &gui, const QString &name)
{
    return qobject_cast<QAbstractButton *>(gui.named(name));
}

QPushButton *TestUpgrade::saveButton(GuiHarness &gui)
{
    return gui.dialog()->findChild<QPushButton *>(QStringLiteral("confirmButton"));
}

QString TestUpgrade::card(GuiHarness &gui, const char *name)
{
    return textsIn(*gui.dialog()->findChild<QWidget *>(QString::fromLatin1(name)));
}

void TestUpgrade::isInTheUserMenuOfAClientOnly()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    auto *menu = gui.find<QMenu>(QStringLiteral("userMenu"));
    const auto hasUpgrade = [&] {
        Q_EMIT menu->aboutToShow();
        for (const QAction *action : menu->actions()) {
            if (action->text() == QStringLiteral("Upgrade"))
                return true;
        }
        return false;
    };
    QVERIFY(!hasUpgrade());
    QVERIFY(actAsClientOn(gui, QStringLiteral("Starter"), QStringLiteral("subscription")));
    QVERIFY(hasUpgrade());
    gui.session->logOut();
    QTRY_VERIFY(!gui.session->inClientContext());
    QVERIFY(!hasUpgrade()); // IM.23
}

void TestUpgrade::previewIsWhatIsStored()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QVERIFY(actAsClientOn(gui, QStringLiteral("Starter"), QStringLiteral("subscription")));
    const auto before = storedDrafts(gui);
    QVERIFY(open(gui));
    QVERIFY(!saveButton(gui)->isEnabled()); // nothing is changed yet
    QVERIFY(choice(gui, QStringLiteral("Starter"))->isChecked());
    QTest::mouseClick(choice(gui, QStringLiteral("Scale")), Qt::LeftButton);
    QTest::mouseClick(choice(gui, QStringLiteral("Extra storage")), Qt::LeftButton);
    QTRY_VERIFY(saveButton(gui)->isEnabled());
    const QString shown = card(gui, "upgradeInvoice");
    const QString charges = card(gui, "upgradeCharges");
    QVERIFY(charges.contains(QStringLiteral("Charged today")));
    QVERIFY(charges.contains(QStringLiteral("On the next invoice")));
    QVERIFY2(charges.contains(QStringLiteral("Every month from")), qPrintable(charges));
    QTest::mouseClick(saveButton(gui), Qt::LeftButton);
    QTRY_VERIFY(gui.dialog() == nullptr);
    const auto after = storedDrafts(gui);
    const QString change = changeText(gui, before, after);
    QVERIFY2(shown.contains(change), qPrintable(shown)); // V3, to the cent
    QVERIFY2(gui.shell->messages().text().contains(change),
             qPrintable(gui.shell->messages().text()));
    const auto next = std::find_if(after.begin(), after.end(), [&](const auto &draft) {
        return draft.billDate > gui.session->today();
    });
    QVERIFY(next != after.end());
    for (const billing::DraftLine &line : next->lines)
        QVERIFY(shown.contains(QString::fromStdString(line.itemName)));
    QVERIFY(std::any_of(next->lines.begin(), next->lines.end(), [](const auto &line) {
        return line.itemName == "Extra storage";
    }));
}

void TestUpgrade::lessWaitsForTheEndOfTheTerm()
{
    GuiHarness gui;
    QVERIFY(gui.begin(24)); // so many that one is on the plan in the middle
    QVERIFY(actAsClientOn(gui, QStringLiteral("Growth"), QStringLiteral("subscription")));
    QVERIFY(open(gui));
    const auto radio = [&](const QString &begins) -> QRadioButton * {
        for (auto *button : gui.dialog()->findChildren<QRadioButton *>()) {
            if (button->text().startsWith(begins))
                return button;
        }
        return nullptr;
    };
    QVERIFY(radio(QStringLiteral("Now"))->isChecked());
    QTest::mouseClick(choice(gui, QStringLiteral("Starter")), Qt::LeftButton);
    QVERIFY(radio(QStringLiteral("End of term"))->isChecked()); // billing.md 2
    QTRY_VERIFY(saveButton(gui)->isEnabled());
    QTest::mouseClick(choice(gui, QStringLiteral("Scale")), Qt::LeftButton);
    QVERIFY(radio(QStringLiteral("Now"))->isChecked());
    QVERIFY(!saveButton(gui)->isEnabled()); // the amounts are not of this choice yet
    QTest::mouseClick(radio(QStringLiteral("End of term")), Qt::LeftButton);
    QTest::mouseClick(choice(gui, QStringLiteral("Extra storage")), Qt::LeftButton);
    QVERIFY(radio(QStringLiteral("End of term"))->isChecked()); // what the person chose stays
}

void TestUpgrade::undoGivesThePlanBack()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QVERIFY(actAsClientOn(gui, QStringLiteral("Starter"), QStringLiteral("subscription")));
    const auto before = storedDrafts(gui);
    QVERIFY(open(gui));
    QTest::mouseClick(choice(gui, QStringLiteral("Scale")), Qt::LeftButton);
    QTest::mouseClick(choice(gui, QStringLiteral("Extra storage")), Qt::LeftButton);
    QTRY_VERIFY(saveButton(gui)->isEnabled());
    QTest::mouseClick(saveButton(gui), Qt::LeftButton);
    auto &messages = gui.shell->messages();
    QTRY_VERIFY(messages.isVisible());
    QCOMPARE(messages.actionButton()->text(), QStringLiteral("Undo"));
    QTest::mouseClick(messages.actionButton(), Qt::LeftButton);
    QTRY_VERIFY(messages.text().startsWith(QStringLiteral("Undone")));
    const auto after = storedDrafts(gui);
    QCOMPARE(after.back().payableMinor, before.back().payableMinor);
}

void TestUpgrade::overtakenPreviewIsDropped()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QVERIFY(actAsClientOn(gui, QStringLiteral("Starter"), QStringLiteral("users")));
    std::vector<Result<application::Receipt>> answers;
    QObject owner;
    gui::LivePreview preview(*gui.session, &owner,
                             [&](const auto &answer) { answers.push_back(answer); });
    const auto command = [&](const char *email) {
        return domain::CreateUser{gui.session->account(), gui.session->newId<AccountUserTag>(),
                                  "Ada", "Byron", email, true, false, {}, true};
    };
    preview.ask(command("not an address")); // would be refused
    preview.askNow();
    QVERIFY(answers.empty()); // it runs; its answer is on the way
    preview.ask(command("ada@x.example"));
    preview.askNow();
    QVERIFY(preview.isWaiting());
    QTRY_VERIFY(!preview.isWaiting());
    QTest::qWait(3 * gui::LivePreview::kDelayMs);
    QCOMPARE(answers.size(), std::size_t(1));
    QVERIFY(answers.front().ok());
}

/// decisions.md 3: the input is kept, and logging in again goes on with it.
void TestUpgrade::whatIsChosenSurvivesTheEndOfTheHour()
{
    GuiHarness gui;
    QVERIFY(gui.begin());
    QVERIFY(actAsClientOn(gui, QStringLiteral("Starter"), QStringLiteral("subscription")));
    const AccountId client = gui.session->account();
    QVERIFY(open(gui));
    QTest::mouseClick(choice(gui, QStringLiteral("Scale")), Qt::LeftButton);
    QTRY_VERIFY(saveButton(gui)->isEnabled());
    gui.clock.advanceMs(61 * 60 * 1000);
    QTRY_VERIFY(!gui.session->inClientContext());
    QVERIFY(gui.dialog() == nullptr);
    QTRY_VERIFY(gui.shell->messages().text().contains(QStringLiteral("kept")));
    QTest::mouseClick(gui.shell->messages().actionButton(), Qt::LeftButton);
    QTRY_VERIFY(gui.session->inClientContext());
    QCOMPARE(gui.session->account(), client);
    QTRY_VERIFY(gui.dialog() != nullptr);
    QTRY_VERIFY(choice(gui, QStringLiteral("Scale"))->isChecked());
    QTRY_VERIFY(saveButton(gui)->isEnabled()); // with its effect read anew
    QTest::mouseClick(saveButton(gui), Qt::LeftButton);
    QTRY_VERIFY(gui.dialog() == nullptr);
}

} // namespace clientele::testing

QTEST_MAIN(clientele::testing::TestUpgrade)
#include "tst_upgrade.moc"
