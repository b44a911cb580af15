// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/failure.h"
#include "widgets/fields.h"

#include <QtWidgets/QDialog>

#include <map>
#include <memory>
#include <string>

class QPushButton;

namespace clientele::gui {

namespace Ui {
class FormDialog;
}

/// A dialog of the look (ui/shell/formdialog.ui): title, body, problem line, Cancel and the button
/// that goes on. The body is a form of its own, whose window title and property "confirm" are the
/// dialog's. What the gateway refuses is shown beside its field, or above the buttons, and the
/// input stays. A dialog posts nothing: it emits submitted(), the page posts, and calls accept() or
/// showFailure().
class FormDialog : public QDialog
{
    Q_OBJECT
public:
    explicit FormDialog(QWidget *parent = nullptr);
    ~FormDialog() override;

    /// Makes the body from a form of ui/ and finds its fields.
    template<typename Form>
    void fill(Form &form)
    {
        form.setupUi(body());
        takeBody();
    }
    /// A field that was added to the body later, because nobody knew how many there are.
    void adopt(widgets::FormField &field);
    void setTitle(const QString &title);
    /// Something at the right of the title ("Berglunds · bill day 1").
    void setSubtitle(const QString &text);
    void setConfirm(const QString &text);
    /// "Close" where nothing is given up.
    void setCancel(const QString &text);
    void setDangerous();
    [[nodiscard]] QPushButton *confirmButton() const;
    /// By the name that FieldFailure uses; null: there is none.
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
    [[nodiscard]] QWidget *body() const;
    void takeBody();

    const std::unique_ptr<Ui::FormDialog> m_frame;
    std::map<std::string, widgets::FormField *> m_fields;
};

} // namespace clientele::gui
