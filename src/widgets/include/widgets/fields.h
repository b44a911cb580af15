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
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] bool showsHint() const;
    [[nodiscard]] int hintWidth() const;
    void makeRoom();

    QTimer *m_timer;
    QString m_hint;
};

/// A field of a form: label above (a buddy, with an asterisk when it is mandatory), the editor, and
/// a line below that is a hint or says what is wrong. The editor's accessible name is the label,
/// its description what is below.
///
/// It is made in .ui files, where it is a group box: the title is the label, and what stands in its
/// vertical layout is the editor. finishForm() puts the three together.
class FormField final : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString title READ title WRITE setTitle)
    Q_PROPERTY(QString hint READ hint WRITE setHint)
    Q_PROPERTY(bool mandatory READ isMandatory WRITE setMandatory)
public:
    explicit FormField(QWidget *parent = nullptr);

    [[nodiscard]] const QString &title() const { return m_title; }
    void setTitle(const QString &title);
    [[nodiscard]] const QString &hint() const { return m_hint; }
    void setHint(const QString &hint);
    [[nodiscard]] bool isMandatory() const { return m_mandatory; }
    void setMandatory(bool mandatory);
    /// Its object name without "Field" at the end: what FieldFailure calls it.
    [[nodiscard]] QString name() const;

    /// Takes the first widget of its layout for the editor.
    void adoptEditor();
    /// Empty: nothing is wrong, the hint is back.
    void setProblem(const QString &problem);
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QWidget *editor() const { return m_editor; }

private:
    void showTexts();

    PlainLabel *m_label;
    PlainLabel *m_below;
    QWidget *m_editor = nullptr;
    QString m_title;
    QString m_hint;
    QString m_problem;
    bool m_mandatory = false;
};

/// What every form of a .ui file needs after setupUi(): its sizes, which are units of the look's
/// grid, become pixels (px()), and its fields take their editors. What widgets have made themselves
/// (layouts without a name) stays as it is.
void finishForm(QWidget &form);

} // namespace clientele::widgets
