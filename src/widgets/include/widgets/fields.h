// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plainlabel.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QWidget>

class QTimer;

namespace clientele::widgets {

/// The search field of a page, with the shortcut of the palette at its end. Escape empties it.
class SearchField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);
    void setHint(const QString &shortcut);

Q_SIGNALS:
    /// 150 ms after the last key, or at once with Enter.
    void searched(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer *m_timer;
    QString m_hint;
};

/// A field of a form: label above (a buddy, with an asterisk when it is mandatory), the editor, and
/// a line below that is a hint or says what is wrong. The editor's accessible name is the label,
/// its description what is below.
class FormField final : public QWidget
{
    Q_OBJECT
public:
    explicit FormField(QWidget *parent = nullptr); ///< for .ui files; call setUp()
    /// Takes the editor over.
    void setUp(const QString &label, QWidget *editor, bool mandatory, const QString &hint = {});
    /// Empty: nothing is wrong, the hint is back.
    void setProblem(const QString &problem);
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QWidget *editor() const { return m_editor; }

private:
    PlainLabel *m_label;
    PlainLabel *m_below;
    QWidget *m_editor = nullptr;
    QString m_hint;
    QString m_problem;
};

} // namespace clientele::widgets
