// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fields.h"

#include "paint.h"
#include "widgets/icons.h"

#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStyle>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

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
    connect(this, &QLineEdit::textChanged, this, &SearchField::makeRoom);
    connect(m_timer, &QTimer::timeout, this, [this] { Q_EMIT searched(text()); });
}

void SearchField::setHint(const QString &shortcut)
{
    m_hint = shortcut;
    makeRoom();
    update();
}

bool SearchField::showsHint() const
{
    return !m_hint.isEmpty() && text().isEmpty() && !hasFocus();
}

int SearchField::hintWidth() const
{
    return QFontMetrics(Theme::current().font(Type::Secondary)).horizontalAdvance(m_hint) + px(12);
}

/// What the placeholder says ends before the hint.
void SearchField::makeRoom()
{
    const int room = showsHint() ? hintWidth() + px(4) : 0;
    isRightToLeft() ? setTextMargins(room, 0, 0, 0) : setTextMargins(0, 0, room, 0);
}

void SearchField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    makeRoom();
}

void SearchField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    makeRoom();
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
    if (!showsHint())
        return;
    QPainter painter(this);
    painter.setFont(Theme::current().font(Type::Secondary));
    const int width = hintWidth();
    const QRect place = QStyle::visualRect(
        layoutDirection(), rect(),
        QRect(rect().right() - width - px(8), (height() - px(18)) / 2, width, px(18)));
    drawRounded(painter, place, px(4), colour(Meaning::Surface), colour(Meaning::Line));
    painter.setPen(colour(Meaning::Muted));
    painter.drawText(place, Qt::AlignCenter, m_hint);
}

FormField::FormField(QWidget *parent)
    : QWidget(parent), m_label(new PlainLabel(QString(), Type::Strong, Meaning::Text, this)),
      m_below(new PlainLabel(QString(), Type::Secondary, Meaning::Muted, this))
{
    m_below->setWrapped(true);
    m_below->hide();
}

QString FormField::name() const
{
    QString name = objectName();
    if (name.endsWith(QLatin1String("Field")))
        name.chop(5);
    return name;
}

void FormField::setTitle(const QString &title)
{
    m_title = title;
    showTexts();
}

void FormField::setHint(const QString &hint)
{
    m_hint = hint;
    showTexts();
}

void FormField::setMandatory(bool mandatory)
{
    m_mandatory = mandatory;
    showTexts();
}

void FormField::adoptEditor()
{
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    if (m_editor != nullptr || column == nullptr || column->count() == 0)
        return;
    m_editor = column->itemAt(0)->widget();
    column->insertWidget(0, m_label);
    column->addWidget(m_below);
    m_label->setBuddy(m_editor);
    setFocusProxy(m_editor);
    showTexts();
}

void FormField::setProblem(const QString &problem)
{
    m_problem = problem;
    showTexts();
}

void FormField::showTexts()
{
    const bool wrong = !m_problem.isEmpty();
    m_label->setText(m_mandatory ? tr("%1*").arg(m_title) : m_title);
    m_below->setText(wrong ? m_problem : m_hint);
    m_below->setMeaning(wrong ? Meaning::Danger : Meaning::Muted);
    m_below->setVisible(!m_below->text().isEmpty());
    if (m_editor == nullptr)
        return;
    m_editor->setAccessibleName(m_title);
    m_editor->setAccessibleDescription(m_below->text());
    setLook(*m_editor, wrong ? "wrong" : "");
}

namespace {

void useGrid(QWidget &widget);

void useGrid(QLayout &layout)
{
    const QMargins units = layout.contentsMargins();
    layout.setContentsMargins(px(units.left()), px(units.top()), px(units.right()),
                              px(units.bottom()));
    layout.setSpacing(px(std::max(layout.spacing(), 0)));
    for (int i = 0; i < layout.count(); ++i) {
        if (QLayout *inner = layout.itemAt(i)->layout())
            useGrid(*inner);
        else if (QWidget *widget = layout.itemAt(i)->widget())
            useGrid(*widget);
    }
}

void useGrid(QWidget &widget)
{
    const QSize least = widget.minimumSize();
    const QSize most = widget.maximumSize();
    const auto limit = [](int units) {
        return units == QWIDGETSIZE_MAX ? units : px(units);
    };
    widget.setMinimumSize(px(least.width()), px(least.height()));
    widget.setMaximumSize(limit(most.width()), limit(most.height()));
    if (QLayout *layout = widget.layout(); layout != nullptr && !layout->objectName().isEmpty())
        useGrid(*layout);
    if (const auto *tabs = qobject_cast<QTabWidget *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            useGrid(*tabs->widget(i));
    } else if (const auto *area = qobject_cast<QScrollArea *>(&widget)) {
        if (area->widget() != nullptr)
            useGrid(*area->widget());
    }
}

} // namespace

void finishForm(QWidget &form)
{
    useGrid(form);
    for (FormField *field : form.findChildren<FormField *>())
        field->adoptEditor();
}

} // namespace clientele::widgets
