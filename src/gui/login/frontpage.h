// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plainlabel.h"

namespace clientele::gui {

/// A page before the agency is open: a card in the middle of the window, which has a label
/// "problemLabel" for what went wrong.
class FrontPage : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    void showProblem(const QString &problem);
    [[nodiscard]] QString problem() const;

protected:
    /// Makes the page from a form of ui/.
    template<typename Form>
    void fill(Form &form)
    {
        form.setupUi(this);
        takeForm(form.problemLabel);
    }
    /// Enter presses the button that has the focus, as in a dialog.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void takeForm(widgets::PlainLabel *problem);

    widgets::PlainLabel *m_problem = nullptr;
};

} // namespace clientele::gui
