// SPDX-License-Identifier: GPL-3.0-or-later
// Names that are nothing but names, on every page, dialog, menu, title and tooltip (product.md,
// "Bad input"; reliability.md 2.8): no markup rendered, no file opened, nothing that waits.
#include "guiharness.h"
#include "models/clientlist.h"
#include "shell/formdialog.h"
#include "stallwatch.h"
#include "testsupport/hostilenames.h"
#include "testsupport/widgettexts.h"
#include "textwatch.h"
#include "widgets/listtable.h"
#include "windowchecks.h"

#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTextEdit>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace clientele::testing {

namespace {

/// Nobody writes to it: whoever opens it to read waits for ever, and is seen.
class Trap
{
public:
    explicit Trap(const QString &path) : m_path(QFile::encodeName(path))
    {
        m_made = mkfifo(m_path.constData(), 0600) == 0;
    }
    [[nodiscard]] bool isMade() const { return m_made; }
    [[nodiscard]] bool isRead() const
    {
        const int file = open(m_path.constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
        if (file >= 0)
            close(file);
        return file >= 0 || errno != ENXIO;
    }

private:
    QByteArray m_path;
    bool m_made = false;
};

/// What of a widget would show the name otherwise than as it is.
void collectFaults(const QWidget &widget, QStringList &faults)
{
    const QString place = testsupport::placeOf(widget);
    const auto check = [&](bool good, const char *what) {
        if (!good)
            faults.append(place + QStringLiteral(": ") + QString::fromLatin1(what));
    };
    const QString markup = QStringLiteral("<img");
    check(!widget.toolTip().contains(markup), "markup in a tooltip");
    check(!widget.whatsThis().contains(markup), "markup in a help text");
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        check(!label->text().contains(markup) || label->textFormat() == Qt::PlainText,
              "a label that would render markup");
    if (const auto *edit = qobject_cast<const QTextEdit *>(&widget))
        check(!edit->toHtml().contains(markup), "a text that rendered markup");
    const auto letters = [&](const QString &text) {
        return !QString(text).remove(QStringLiteral("&&")).contains(QStringLiteral("&File"));
    };
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        check(letters(button->text()), "a button that takes a letter for a shortcut");
    for (const QAction *action : widget.actions()) {
        check(letters(action->text()), "an action that takes a letter for a shortcut");
        check(!action->toolTip().contains(markup), "markup in an action's tooltip");
    }
}

} // namespace

class TestHostile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void checksCanFail();
    void everywhereTheyAreNames();
    void allOfThemCanBeFoundAndLoggedInTo();

private:
    static bool createClient(GuiHarness &gui, const QString &name);
    static bool createUser(GuiHarness &gui, const QString &name);
    static bool submit(GuiHarness &gui, const char *action,
                       const std::vector<std::pair<const char *, QString>> &fields);
    static bool logIn(GuiHarness &gui, int row);
};

bool TestHostile::submit(GuiHarness &gui, const char *action,
                         const std::vector<std::pair<const char *, QString>> &fields)
{
    gui.shell->actions().find(QString::fromLatin1(action))->trigger();
    if (!QTest::qWaitFor([&] { return gui.dialog() != nullptr; }))
        return false;
    auto *dialog = qobject_cast<gui::FormDialog *>(gui.dialog());
    for (const auto &[field, text] : fields)
        dialog->findChild<QLineEdit *>(QString::fromLatin1(field))->setText(text);
    if (auto *plan = dialog->findChild<QComboBox *>(QStringLiteral("planComboBox")))
        plan->setCurrentIndex(1);
    dialog->confirmButton()->click();
    return QTest::qWaitFor([&] { return gui.dialog() == nullptr; });
}

bool TestHostile::createClient(GuiHarness &gui, const QString &name)
{
    return submit(gui, "clients.new", {{"nameLineEdit", name}});
}

bool TestHostile::createUser(GuiHarness &gui, const QString &name)
{
    gui.shell->showPage(QStringLiteral("users"));
    return submit(gui, "users.new", {{"firstNameEdit", name},
                                     {"lastNameEdit", name},
                                     {"emailEdit", QStringLiteral("a@hostile.example")}});
}

bool TestHostile::logIn(GuiHarness &gui, int row)
{
    const auto *model = gui.find<QTableView>(QStringLiteral("clientsTableView"))->model();
    const auto id = AccountId::parse(
        model->index(row, 0).data(models::KeyRole).toString().toStdString());
    gui.session->logIn(id.value_or(AccountId{}), false, gui.shell.get(), [](const Status &) {});
    return QTest::qWaitFor([&] { return gui.session->inClientContext(); });
}

void TestHostile::checksCanFail()
{
    QTemporaryDir folder;
    const Trap trap(folder.filePath(QStringLiteral("pipe")));
    QVERIFY(trap.isMade());
    QVERIFY(!trap.isRead());
    const int reader = open(QFile::encodeName(folder.filePath(QStringLiteral("pipe"))).constData(),
                            O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(trap.isRead());
    close(reader);
    QStringList faults;
    QLabel label(QStringLiteral("<img src=x>")); // Qt guesses, and guesses wrong
    label.setToolTip(QStringLiteral("<img src=x>"));
    QPushButton button(QStringLiteral("Login &File"));
    collectFaults(label, faults);
    collectFaults(button, faults);
    QCOMPARE(faults.size(), 3);
    label.setTextFormat(Qt::PlainText);
    label.setToolTip(QStringLiteral("<qt>&lt;img src=x&gt;</qt>"));
    button.setText(QStringLiteral("Login &&File"));
    faults.clear();
    collectFaults(label, faults);
    collectFaults(button, faults);
    QCOMPARE(faults, QStringList());
}

void TestHostile::everywhereTheyAreNames()
{
    GuiHarness gui;
    QVERIFY(gui.begin(4));
    const QString pipe = gui.folder.filePath(QStringLiteral("pipe"));
    const Trap trap(pipe);
    QVERIFY(trap.isMade());
    // "!" stands before all other names, so the walk logs in as this one
    const QString name = QStringLiteral("!<img src=\"%1\"> &File %1 \u202egpj").arg(pipe);
    QVERIFY(createClient(gui, name));
    QVERIFY(logIn(gui, 0));
    QVERIFY(createUser(gui, name));
    QVERIFY(gui.shell->windowTitle().contains(QStringLiteral("<img src=")));
    gui.session->logOut();
    QTRY_VERIFY(!gui.session->inClientContext());

    const StallWatch stalls;
    QStringList faults;
    int seen = 0;
    const auto visit = [&](const QString &where, QWidget &front) {
        QStringList found;
        QWidget &window = *front.window();
        collectFaults(window, found);
        for (const QWidget *widget : window.findChildren<QWidget *>())
            collectFaults(*widget, found);
        if (const auto *menu = qobject_cast<const QMenu *>(&front))
            collectFaults(*menu, found);
        for (const PaintedText &text : paintedTexts(window))
            seen += text.text.contains(QStringLiteral("<img")) ? 1 : 0;
        if (trap.isRead())
            found.append(QStringLiteral("the file was opened"));
        for (const QString &fault : found)
            faults.append(where + QStringLiteral(": ") + fault);
    };
    QString failed;
    QVERIFY2(walkEverything(gui, visit, failed), qPrintable(failed));
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QVERIFY2(seen > 20, qPrintable(QString::number(seen)));
    QVERIFY(!trap.isRead());
    qInfo("%s (the database works in the same thread here)", qPrintable(stalls.text()));
}

void TestHostile::allOfThemCanBeFoundAndLoggedInTo()
{
    GuiHarness gui;
    QVERIFY(gui.begin(3));
    auto *table = gui.find<QTableView>(QStringLiteral("clientsTableView"));
    const auto nameAt = [&](int row) {
        return table->model()->index(row, static_cast<int>(models::ClientColumn::Name)).data()
            .toString();
    };
    int number = 0;
    for (const std::string &bytes : hostileNames()) {
        const QString name = QString::fromStdString(bytes);
        if (++number % 9 != 0 || name.size() > 400) // each in turn in the other tests; time
            continue;
        QVERIFY2(createClient(gui, name), bytes.c_str());
        const int row = table->currentIndex().row();
        QVERIFY2(row >= 0 && !nameAt(row).isEmpty(), bytes.c_str());
        QVERIFY2(logIn(gui, row), bytes.c_str());
        QVERIFY2(!gui.session->clientName().isEmpty(), bytes.c_str());
        QVERIFY2(gui.shell->windowTitle().contains(gui.session->clientName()), bytes.c_str());
        gui.session->logOut();
        QTRY_VERIFY(!gui.session->inClientContext());
        table = gui.find<QTableView>(QStringLiteral("clientsTableView"));
        QTRY_VERIFY(table != nullptr && table->model() != nullptr);
    }
    QVERIFY(number > 200);
}

} // namespace clientele::testing

QTEST_MAIN(clientele::testing::TestHostile)
#include "tst_hostile.moc"
