// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pageparts.h"

class QPushButton;

namespace clientele::gui {

/// A card in the middle of the window, for what comes before somebody is signed in: title, body,
/// what went wrong.
class FrontPage : public QWidget
{
    Q_OBJECT
public:
    FrontPage(const QString &title, const QString &text, QWidget *parent = nullptr);
    void showProblem(const QString &problem);
    [[nodiscard]] QString problem() const;

protected:
    /// Enter presses the button that has the focus, as in a dialog.
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    QPushButton *addButton(const QString &text, const char *look, const QString &objectName);

private:
    QVBoxLayout *m_body;
    widgets::PlainLabel *m_problem;
};

} // namespace clientele::gui
