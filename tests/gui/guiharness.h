// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/desk.h"
#include "kernel/ids.h"
#include "platform/secretstore.h"
#include "platform/settings.h"
#include "platform/systemclock.h"
#include "shell/prompter.h"
#include "shell/session.h"
#include "shell/shell.h"

#include <QtCore/QTemporaryDir>
#include <QtWidgets/QDialog>

#include <deque>
#include <memory>

namespace clientele::testing {

/// Time that stands still until a test moves it; days as the system knows them.
class MovableClock final : public Clock
{
public:
    explicit MovableClock(Instant start) : m_now(start) {}
    [[nodiscard]] Instant now() const override { return m_now; }
    [[nodiscard]] Date dayOf(Instant at, std::string_view zone) const override
    {
        return m_system.dayOf(at, zone);
    }
    void advanceMs(std::int64_t ms) { m_now = m_now.plusMs(ms); }

private:
    SystemClock m_system;
    Instant m_now;
};

/// Answers in order what the test has queued; an unexpected question fails the test. Dialogs of
/// ours are shown as in the program, so that the test fills them in.
class FakePrompter final : public gui::Prompter
{
public:
    explicit FakePrompter(gui::Prompter &real) : m_real(real) {}

    void confirm(const gui::Question &question, QObject *guard,
                 std::function<void(bool)> answer) override;
    void askText(const gui::TextQuestion &question, QObject *guard,
                 std::function<void(QString)> answer) override;
    void askFile(const gui::FileQuestion &question, QObject *guard,
                 std::function<void(QString)> answer) override;
    void askPrinter(const std::shared_ptr<QPrinter> &printer, QObject *guard,
                    std::function<void(bool)> answer) override;
    void present(QDialog *dialog) override { m_real.present(dialog); }

    std::deque<bool> confirmations;
    std::deque<QString> texts;
    std::deque<QString> files;
    std::deque<QString> printedFiles; ///< PDFs that stand for the printer
    bool showsQuestions = false; ///< as in the program, and answered there
    std::vector<gui::Question> asked;

private:
    gui::Prompter &m_real;
};

/// One window on a sample agency of 12 clients with its owner signed in, everything in this thread
/// but through the same event loop as in the program. One a test.
class GuiHarness
{
public:
    GuiHarness();
    ~GuiHarness();
    /// Makes the agency, signs in and shows the window; false when something of it failed.
    [[nodiscard]] bool begin(int clients = 12);
    /// Before begin(): the database works in a thread of its own, as in the program, and each
    /// client is there so many times more (multiplyClients).
    void beginAsInTheProgram(int copies)
    {
        m_thread = application::DeskThread::Own;
        m_copies = copies;
    }
    [[nodiscard]] bool begun() const { return session && session->isActive(); }

    /// The dialog that is in front; null: none.
    [[nodiscard]] QDialog *dialog() const;
    template<typename W>
    [[nodiscard]] W *find(const QString &objectName) const
    {
        return shell->findChild<W *>(objectName);
    }
    /// The visible control with that accessible name; null: none.
    [[nodiscard]] QWidget *named(const QString &accessibleName) const;

    QTemporaryDir folder;
    MovableClock clock;
    SeededIdSource ids{7};
    SeededIdSource workIds{11};
    std::unique_ptr<Settings> settings;
    std::unique_ptr<application::Desk> desk;
    std::unique_ptr<gui::Session> session;
    std::unique_ptr<gui::Shell> shell;
    std::unique_ptr<gui::Prompter> realPrompter;
    FakePrompter *prompter = nullptr;

private:
    application::DeskThread m_thread = application::DeskThread::Callers;
    int m_copies = 0;
};

} // namespace clientele::testing
