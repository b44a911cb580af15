// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>
#include <memory>

class QDialog;
class QObject;
class QPrinter;

namespace clientele::widgets {
class SheetHost;
}

namespace clientele::gui {

struct Question {
    QString title;
    QString text;
    QStringList points; ///< consequences, one a line
    QString confirm;    ///< label of the button that goes on: "Delete 2 clients"
    bool dangerous = false;
    QString typed;      ///< must be typed before one can go on; empty: nothing
    QString typedLabel; ///< "Type the name to delete"
};

struct TextQuestion {
    QString title;
    QString label;
    QString text;    ///< to begin with
    QString confirm;
};

struct FileQuestion {
    QString title;
    QString filter; ///< "CSV files (*.csv)"
    bool save = false;
    QString name; ///< proposed
    bool folder = false;
};

/// Asks the person; nothing else opens a dialog. Answers come later, and not at all when `guard`
/// has gone. DialogPrompter is the real one; tests queue answers in their FakePrompter.
class Prompter
{
public:
    virtual ~Prompter() = default;
    virtual void confirm(const Question &question, QObject *guard,
                         std::function<void(bool)> answer) = 0;
    /// Empty: cancelled.
    virtual void askText(const TextQuestion &question, QObject *guard,
                         std::function<void(QString)> answer) = 0;
    /// Empty: cancelled.
    virtual void askFile(const FileQuestion &question, QObject *guard,
                         std::function<void(QString)> answer) = 0;
    /// Which printer and how; false: cancelled. What was chosen is set on the printer.
    virtual void askPrinter(const std::shared_ptr<QPrinter> &printer, QObject *guard,
                            std::function<void(bool)> answer) = 0;
    /// Shows a dialog of ours and takes it over; it is deleted when it is finished.
    virtual void present(QDialog *dialog) = 0;
};

/// In the window, above the page.
class DialogPrompter final : public Prompter
{
public:
    explicit DialogPrompter(widgets::SheetHost &host) : m_host(host) {}
    void confirm(const Question &question, QObject *guard,
                 std::function<void(bool)> answer) override;
    void askText(const TextQuestion &question, QObject *guard,
                 std::function<void(QString)> answer) override;
    void askFile(const FileQuestion &question, QObject *guard,
                 std::function<void(QString)> answer) override;
    void askPrinter(const std::shared_ptr<QPrinter> &printer, QObject *guard,
                    std::function<void(bool)> answer) override;
    void present(QDialog *dialog) override;

private:
    widgets::SheetHost &m_host;
};

} // namespace clientele::gui
