// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

#include <vector>

class QDialog;

namespace clientele::widgets {

/// Shows dialogs inside the window, above everything but the banner, on a dimmed ground. Focus
/// stays in the dialog, Escape rejects it, then the focus returns to where it was. A dialog over a
/// dialog is possible.
class SheetHost final : public QWidget
{
    Q_OBJECT
public:
    explicit SheetHost(QWidget *parent);
    ~SheetHost() override;

    /// Takes the dialog over, shows it, and deletes it when it is finished.
    void present(QDialog *dialog);
    [[nodiscard]] bool isBusy() const { return !m_dialogs.empty(); }
    [[nodiscard]] QDialog *top() const;
    /// Rejects all.
    void dismissAll();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void finish(QDialog *dialog);
    void place();
    void keepFocus(QWidget *now);

    std::vector<QDialog *> m_dialogs;
    std::vector<QPointer<QWidget>> m_focusBefore;
};

} // namespace clientele::widgets
