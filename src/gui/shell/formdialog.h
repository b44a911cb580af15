// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/failure.h"
#include "widgets/fields.h"

#include <QtWidgets/QDialog>

#include <map>
#include <string>

class QPushButton;
class QVBoxLayout;

namespace clientele::gui {

/// A dialog of the look: title, body, problem line, Cancel and the button that goes on. What the
/// gateway refuses is shown beside its field, or above the buttons, and the input stays. A dialog
/// posts nothing: it emits submitted(), the page posts, and calls accept() or showFailure().
class FormDialog : public QDialog
{
    Q_OBJECT
public:
    FormDialog(const QString &title, const QString &confirm, QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] QPushButton *confirmButton() const { return m_confirm; }
    void setDangerous();
    /// Something at the right of the title ("Berglunds · bill day 1").
    void setSubtitle(const QString &text);
    /// A field of the form under the name that FieldFailure uses. Adds it to the body.
    widgets::FormField *addField(const std::string &name, const QString &label, QWidget *editor,
                                 bool mandatory, const QString &hint = {});
    [[nodiscard]] widgets::FormField *field(const std::string &name) const;
    /// While the command runs: the button is disabled, so that a double click is one command.
    void setWaiting(bool waiting);
    void showFailure(const Failure &failure, const QLocale &locale);
    void clearProblems();
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void submitted();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QVBoxLayout *m_body;
    widgets::PlainLabel *m_subtitle;
    widgets::PlainLabel *m_problem;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_confirm;
    std::map<std::string, widgets::FormField *> m_fields;
};

} // namespace clientele::gui
