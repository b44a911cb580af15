// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notices.h"

#include "widgets/icons.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

namespace clientele::widgets {
namespace {

void announce(QWidget *widget)
{
    QAccessibleEvent alert(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace

ScopeBanner::ScopeBanner(QWidget *parent)
    : QWidget(parent), m_who(new PlainLabel(QString(), Type::Strong, Meaning::OnClient)),
      m_care(new PlainLabel(QString(), Type::Text, Meaning::OnClient)),
      m_time(new PlainLabel(QString(), Type::Text, Meaning::OnClient)),
      m_more(new QPushButton(tr("Stay another hour"))), m_signOut(new QPushButton)
{
    setObjectName(QStringLiteral("scopeBanner"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("look", QStringLiteral("bannerbar"));
    setFixedHeight(px(40));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(px(16), 0, px(16), 0);
    row->setSpacing(px(12));
    m_who->setElided(true);
    m_care->setElided(true);
    row->addWidget(m_who);
    row->addWidget(m_care);
    row->addWidget(m_time);
    row->addStretch(1);
    for (QPushButton *button : {m_more, m_signOut}) {
        button->setProperty("look", QStringLiteral("banner"));
        row->addWidget(button);
    }
    m_more->setObjectName(QStringLiteral("anotherHourButton"));
    m_signOut->setObjectName(QStringLiteral("signOutOfClientButton"));
    m_more->hide();
    connect(m_signOut, &QPushButton::clicked, this, &ScopeBanner::signOutClicked);
    connect(m_more, &QPushButton::clicked, this, &ScopeBanner::anotherHourClicked);
}

void ScopeBanner::begin(const QString &client, const QString &actor, const QString &agency,
                        const QString &startedAt)
{
    m_who->setText(tr("Acting as %1").arg(client));
    m_care->setText(tr("%1 · everything you do stays in this client account").arg(actor));
    QString out = tr("Sign out to %1").arg(agency);
    setAccessibleName(tr("Impersonation: acting as %1, started %2").arg(client, startedAt));
    m_signOut->setAccessibleName(out);
    m_signOut->setText(out.replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_more->hide();
    announce(this);
}

void ScopeBanner::setTimeLeft(const QString &text, bool warn)
{
    m_time->setText(QStringLiteral("\u00b7 ") + text);
    if (warn && m_more->isHidden())
        announce(this);
    m_more->setVisible(warn);
}

MessageBar::MessageBar(QWidget *parent, int undoMs)
    : QFrame(parent), m_icon(new PlainLabel), m_text(new PlainLabel), m_action(new QPushButton),
      m_close(new QPushButton), m_undoMs(undoMs)
{
    setObjectName(QStringLiteral("messageBar"));
    setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(px(14), px(6), px(8), px(6));
    row->setSpacing(px(10));
    m_text->setWrapped(true);
    m_text->setObjectName(QStringLiteral("messageLabel"));
    m_action->setObjectName(QStringLiteral("messageActionButton"));
    m_action->setProperty("look", QStringLiteral("link"));
    m_close->setObjectName(QStringLiteral("messageCloseButton"));
    m_close->setProperty("look", QStringLiteral("quiet"));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(m_close, &QPushButton::clicked, this, &MessageBar::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto callback = std::exchange(m_callback, {});
        dismiss();
        if (callback)
            callback();
    });
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MessageBar::dismiss);
    connect(&Theme::current(), &Theme::changed, this, &MessageBar::applyTone);
    applyTone();
    hide();
}

void MessageBar::show(Tone tone, const QString &text, const QString &actionText,
                      std::function<void()> action)
{
    m_tone = tone;
    m_callback = std::move(action);
    m_text->setText(text);
    QString label = actionText;
    m_action->setText(label.replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_action->setAccessibleName(actionText);
    m_action->setVisible(!actionText.isEmpty());
    setAccessibleName(text);
    applyTone();
    QFrame::show();
    announce(this);
    if (tone == Tone::Problem)
        m_timer.stop();
    else
        m_timer.start(m_undoMs);
}

void MessageBar::dismiss()
{
    m_timer.stop();
    m_callback = {};
    hide();
}

void MessageBar::applyTone()
{
    const Meaning ink = m_tone == Tone::Problem  ? Meaning::Danger
                        : m_tone == Tone::Advice ? Meaning::Trial
                                                 : Meaning::Accent;
    const Meaning soft = m_tone == Tone::Problem  ? Meaning::DangerSoft
                         : m_tone == Tone::Advice ? Meaning::TrialSoft
                                                  : Meaning::AccentSoft;
    const QString name = m_tone == Tone::Problem  ? QStringLiteral("dialog-error")
                         : m_tone == Tone::Advice ? QStringLiteral("dialog-warning")
                                                  : QStringLiteral("dialog-ok");
    m_icon->setPixmap(icon(name, ink).pixmap(QSize(px(16), px(16)), devicePixelRatioF()));
    m_close->setIcon(icon(QStringLiteral("window-close"), Meaning::Muted));
    setStyleSheet(QStringLiteral("QFrame#messageBar { background: %1; border: none; "
                                 "border-bottom: 1px solid %2; }")
                      .arg(colour(soft).name(), colour(Meaning::Line).name()));
}

JobsPanel::JobsPanel(QWidget *parent) : QFrame(parent), m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("jobsPanel"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("look", QStringLiteral("surface"));
    setAccessibleName(tr("Tasks"));
    m_rows->setContentsMargins(px(20), px(8), px(20), px(8));
    m_rows->setSpacing(px(6));
    hide();
}

int JobsPanel::begin(const QString &title, std::function<void()> cancel)
{
    auto *job = new QWidget(this);
    auto *row = new QHBoxLayout(job);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(12));
    auto *bar = new QProgressBar(job);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setAccessibleName(title);
    row->addWidget(new PlainLabel(title));
    row->addWidget(bar, 1);
    auto *count = new PlainLabel(QString(), Type::Secondary, Meaning::Muted);
    count->setObjectName(QStringLiteral("jobCountLabel"));
    row->addWidget(count);
    if (cancel) {
        auto *button = new QPushButton(tr("Cancel"), job);
        button->setAccessibleDescription(title);
        connect(button, &QPushButton::clicked, job, [button, cancel = std::move(cancel)] {
            button->setEnabled(false);
            cancel();
        });
        row->addWidget(button);
    }
    m_rows->addWidget(job);
    m_jobs[++m_last] = job;
    show();
    return m_last;
}

void JobsPanel::setProgress(int job, int done, int total)
{
    const auto at = m_jobs.find(job);
    if (at == m_jobs.end())
        return;
    auto *bar = at->second->findChild<QProgressBar *>();
    bar->setRange(0, total);
    bar->setValue(done);
    if (total > 0)
        at->second->findChild<PlainLabel *>(QStringLiteral("jobCountLabel"))
            ->setText(tr("%1 of %2").arg(locale().toString(done), locale().toString(total)));
}

void JobsPanel::end(int job)
{
    const auto at = m_jobs.find(job);
    if (at == m_jobs.end())
        return;
    at->second->hide();
    at->second->deleteLater();
    m_jobs.erase(at);
    setVisible(!m_jobs.empty());
}

} // namespace clientele::widgets
