// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fields.h"

#include "paint.h"
#include "widgets/icons.h"

#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace clientele::widgets {

SearchField::SearchField(QWidget *parent) : QLineEdit(parent), m_timer(new QTimer(this))
{
    setProperty("look", QStringLiteral("search"));
    setObjectName(QStringLiteral("searchLineEdit"));
    setClearButtonEnabled(true);
    for (QToolButton *button : findChildren<QToolButton *>())
        button->setAccessibleName(tr("Empty this field"));
    m_timer->setSingleShot(true);
    m_timer->setInterval(150);
    connect(this, &QLineEdit::textChanged, m_timer, qOverload<>(&QTimer::start));
    connect(m_timer, &QTimer::timeout, this, [this] { Q_EMIT searched(text()); });
}

void SearchField::setHint(const QString &shortcut)
{
    m_hint = shortcut;
    update();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        m_timer->stop();
        Q_EMIT searched(text());
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_hint.isEmpty() || !text().isEmpty() || hasFocus())
        return;
    QPainter painter(this);
    painter.setFont(Theme::current().font(Type::Secondary));
    const int width = painter.fontMetrics().horizontalAdvance(m_hint) + px(12);
    const QRect place = QStyle::visualRect(
        layoutDirection(), rect(),
        QRect(rect().right() - width - px(8), (height() - px(18)) / 2, width, px(18)));
    drawRounded(painter, place, px(4), colour(Meaning::Surface), colour(Meaning::Line));
    painter.setPen(colour(Meaning::Muted));
    painter.drawText(place, Qt::AlignCenter, m_hint);
}

FormField::FormField(QWidget *parent)
    : QWidget(parent), m_label(new PlainLabel(QString(), Type::Strong)),
      m_below(new PlainLabel(QString(), Type::Secondary, Meaning::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(4));
    column->addWidget(m_label);
    column->addWidget(m_below);
    m_below->setWrapped(true);
    m_below->hide();
}

void FormField::setUp(const QString &label, QWidget *editor, bool mandatory, const QString &hint)
{
    m_editor = editor;
    m_hint = hint;
    m_label->setText(mandatory ? tr("%1*").arg(label) : label);
    m_label->setBuddy(editor);
    editor->setAccessibleName(label);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, editor);
    setFocusProxy(editor);
    setProblem({});
}

void FormField::setProblem(const QString &problem)
{
    m_problem = problem;
    const bool wrong = !problem.isEmpty();
    m_below->setText(wrong ? problem : m_hint);
    m_below->setMeaning(wrong ? Meaning::Danger : Meaning::Muted);
    m_below->setVisible(!m_below->text().isEmpty());
    if (m_editor != nullptr) {
        m_editor->setAccessibleDescription(m_below->text());
        setLook(*m_editor, wrong ? "wrong" : "");
    }
}

} // namespace clientele::widgets
