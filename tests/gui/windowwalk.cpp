// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/importdialog.h"
#include "guiharness.h"
#include "login/createagencydialog.h"
#include "login/signinpage.h"
#include "login/welcomepage.h"
#include "models/listmodel.h"
#include "shell/busyfront.h"
#include "widgets/listtable.h"
#include "widgets/navigation.h"
#include "windowchecks.h"

#include <QtTest/QtTest>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>

#include <set>
#include <vector>

namespace clientele::testing {
namespace {

/// So that there are drafts to issue.
constexpr std::int64_t kLaterMs = 35LL * 24 * 3600 * 1000;

constexpr int kPatienceMs = 20'000; ///< machines that build at the same time are slow

/// These do something at once, go elsewhere, ask the desktop, or say that there is nothing to do.
bool opensNoDialog(const QString &action)
{
    static const QStringList endings = {
        QStringLiteral(".login"), QStringLiteral(".activate"), QStringLiteral(".deactivate"),
        QStringLiteral(".export"), QStringLiteral(".print"), QStringLiteral(".passwordReset"),
        QStringLiteral(".applyCredit"), QStringLiteral(".showInvoice"),
        QStringLiteral(".showClient"), QStringLiteral(".release"), QStringLiteral("catalogue.end")};
    return std::any_of(endings.begin(), endings.end(),
                       [&](const QString &ending) { return action.endsWith(ending); });
}

class Walker
{
public:
    Walker(GuiHarness &gui, const Visit &visit) : m_gui(gui), m_visit(visit) {}

    bool walk()
    {
        m_gui.prompter->showsQuestions = true;
        m_gui.clock.advanceMs(kLaterMs);
        if (!m_gui.begun())
            return fails(QStringLiteral("the window"));
        return palette() && pages(QStringLiteral("agency")) && userMenu() && asClient() && fronts();
    }
    [[nodiscard]] QString failed() const { return m_failed; }

private:
    bool fails(const QString &where)
    {
        m_failed = where;
        return false;
    }

    /// Until what was asked of the database is there and laid out.
    static void settle()
    {
        for (int i = 0; i < 4; ++i) {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QTest::qWait(5);
        }
        for (int i = 0; i < 4; ++i) { // what came last; a layout may ask that around it
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall);
        }
    }

    static std::vector<QRect> places(const QWidget &front)
    {
        std::vector<QRect> rects;
        for (const QWidget *widget : front.findChildren<QWidget *>())
            rects.push_back(widget->isVisible() ? widget->geometry() : QRect());
        return rects;
    }

    /// Looks once nothing moves any more: answers from the other thread change layouts.
    void show(const QString &where, QWidget &front)
    {
        constexpr int kMostRounds = 50;
        settle();
        for (int round = 0; round < kMostRounds; ++round) {
            const std::vector<QRect> before = places(front);
            settle();
            if (places(front) == before)
                break;
        }
        m_visit(where, front);
    }

    bool pages(const QString &place)
    {
        const auto *navigation = m_gui.shell->findChild<widgets::Navigation *>();
        for (const QString &id : navigation->ids()) {
            m_gui.shell->showPage(id);
            if (m_gui.shell->currentPageId() != id)
                return fails(id);
            const QString where = place + QLatin1Char('/') + id;
            show(where, *m_gui.shell);
            if (!dialogs(where))
                return false;
        }
        return true;
    }

    /// Looks at one row and ticks another, so that as much as possible can be done.
    void chooseRows()
    {
        for (auto *table : m_gui.shell->currentPage()->findChildren<widgets::ListTable *>()) {
            QAbstractItemModel *model = table->model();
            if (!table->isVisible() || model == nullptr || model->rowCount() == 0)
                continue;
            table->selectRow(0);
            if (table->tickColumn() >= 0)
                model->setData(model->index(0, table->tickColumn()), Qt::Checked,
                               Qt::CheckStateRole);
        }
        settle();
    }

    /// Of the first row, and of an issued invoice, which is paid, credited and written off.
    bool dialogs(const QString &page)
    {
        if (!dialogsOfFirstRow(page))
            return false;
        auto *overdue = m_gui.shell->currentPage()->findChild<QPushButton *>(
            QStringLiteral("chip_overdue"));
        if (overdue == nullptr)
            return true;
        overdue->click();
        settle();
        return dialogsOfFirstRow(page);
    }

    bool dialogsOfFirstRow(const QString &page)
    {
        const auto actions = m_gui.shell->currentPage()->actions();
        for (const QPointer<QAction> action : actions) {
            chooseRows();
            if (!action || !action->isEnabled() || opensNoDialog(action->objectName()))
                continue;
            const QString where = page + QLatin1Char('/') + action->objectName();
            if (!m_seen.insert(where).second)
                continue;
            m_gui.prompter->files = {importFile()};
            action->trigger();
            (void)QTest::qWaitFor([&] { return m_gui.dialog() != nullptr; }, kPatienceMs);
            if (m_gui.dialog() == nullptr)
                return fails(where);
            dialog(where);
        }
        return true;
    }

    /// Each of its tabs, then away with it.
    void dialog(const QString &where)
    {
        QDialog *front = m_gui.dialog();
        if (auto *rows = front->findChild<QAbstractItemView *>(QStringLiteral("importTableView")))
            (void)QTest::qWaitFor([&] { return rows->model()->rowCount() > 0; }, kPatienceMs);
        auto *tabs = front->findChild<QTabWidget *>();
        for (int i = 0; i < (tabs != nullptr ? tabs->count() : 1); ++i) {
            if (tabs != nullptr)
                tabs->setCurrentIndex(i);
            show(where + (i > 0 ? QStringLiteral("/%1").arg(i) : QString()), *front);
        }
        front->reject();
        settle();
    }

    bool palette()
    {
        m_gui.shell->showPage(QStringLiteral("clients"));
        m_gui.shell->currentPage()->setFocus();
        QTest::keyClick(m_gui.shell.get(), Qt::Key_K, Qt::ControlModifier);
        if (!QTest::qWaitFor([&] { return m_gui.dialog() != nullptr; }, kPatienceMs))
            return fails(QStringLiteral("palette"));
        dialog(QStringLiteral("palette"));
        return true;
    }

    bool userMenu()
    {
        auto *menu = m_gui.find<QMenu>(QStringLiteral("userMenu"));
        menu->popup(m_gui.shell->mapToGlobal(QPoint(200, 100)));
        if (!menu->isVisible() || menu->actions().isEmpty())
            return fails(QStringLiteral("user menu"));
        show(QStringLiteral("user menu"), *menu);
        menu->close();
        return true;
    }

    bool asClient()
    {
        auto *table = m_gui.find<QTableView>(QStringLiteral("clientsTableView"));
        m_gui.shell->showPage(QStringLiteral("clients"));
        const QString key = table->model()->index(0, 0).data(models::KeyRole).toString();
        m_gui.session->logIn(AccountId::parse(key.toStdString()).value_or(AccountId{}), false,
                             m_gui.shell.get(), [](const Status &) {});
        if (!QTest::qWaitFor([&] { return m_gui.session->inClientContext(); }, kPatienceMs))
            return fails(QStringLiteral("login"));
        if (!pages(QStringLiteral("client")) || !userMenu())
            return false;
        QAction *upgrade = m_gui.shell->actions().find(QStringLiteral("client.upgrade"));
        upgrade->trigger();
        if (!QTest::qWaitFor([&] { return m_gui.dialog() != nullptr; }, kPatienceMs))
            return fails(QStringLiteral("upgrade"));
        dialog(QStringLiteral("client/upgrade"));
        return true;
    }

    bool fronts()
    {
        m_gui.session->end();
        const auto front = [&](const char *name, QWidget *page) {
            m_gui.shell->showFront(page);
            show(QString::fromLatin1(name), *m_gui.shell);
        };
        front("welcome", new gui::WelcomePage);
        m_gui.prompter->present(new gui::CreateAgencyDialog(
            m_gui.folder.filePath(QStringLiteral("new.clientele"))));
        if (m_gui.dialog() == nullptr)
            return fails(QStringLiteral("create"));
        dialog(QStringLiteral("create"));
        front("sign in",
              new gui::SignInPage(QStringLiteral("Nord"), QStringLiteral("nord.clientele"),
                                  QStringLiteral("eva@nord.example"), true));
        auto *busy = new gui::BusyFront(QCoreApplication::applicationName());
        busy->setProgress(3, 12);
        front("busy", busy);
        return true;
    }

    QString importFile()
    {
        const QString name = m_gui.folder.filePath(QStringLiteral("walk.csv"));
        QFile file(name);
        if (file.open(QIODevice::WriteOnly))
            file.write("Company,Email,Plan\nFirst,,Starter\n,nobody@nord.example,Starter\n");
        return name;
    }

    GuiHarness &m_gui;
    const Visit &m_visit;
    QString m_failed;
    std::set<QString> m_seen;
};

} // namespace

bool walkEverything(GuiHarness &gui, const Visit &visit, QString &failed)
{
    Walker walker(gui, visit);
    const bool walked = walker.walk();
    failed = walker.failed();
    return walked;
}

} // namespace clientele::testing
