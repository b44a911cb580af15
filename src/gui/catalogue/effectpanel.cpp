// SPDX-License-Identifier: GPL-3.0-or-later
#include "effectpanel.h"

#include "shell/moneytexts.h"
#include "widgets/pageparts.h"
#include "wording/figures.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace clientele::gui {

using application::ClientEffect;
using application::EffectTotals;
using widgets::FactsCard;
using widgets::PlainLabel;
using widgets::px;
using widgets::Type;

EffectPanel::EffectPanel(QWidget *parent)
    : QWidget(parent), m_says(new PlainLabel(QString(), Type::Secondary, widgets::Meaning::Muted)),
      m_bar(new QProgressBar), m_stop(new QPushButton(tr("Stop"))), m_sums(new FactsCard),
      m_most(new FactsCard)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(px(10));
    auto *title = new PlainLabel(tr("Effect on all clients"), Type::Strong);
    title->setObjectName(QStringLiteral("effectTitleLabel"));
    rows->addWidget(title);
    m_says->setWrapped(true);
    m_says->setObjectName(QStringLiteral("effectSaysLabel"));
    rows->addWidget(m_says);
    m_bar->setAccessibleName(tr("Clients looked at"));
    m_bar->setTextVisible(false);
    rows->addWidget(m_bar);
    m_stop->setObjectName(QStringLiteral("effectStopButton"));
    m_stop->setAccessibleName(tr("Stop looking at clients"));
    m_stop->setAutoDefault(false);
    rows->addWidget(m_stop, 0, Qt::AlignLeft);
    m_sums->setObjectName(QStringLiteral("effectSums"));
    m_most->setObjectName(QStringLiteral("effectMost"));
    rows->addWidget(m_sums);
    rows->addWidget(m_most);
    for (QWidget *widget : {static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_stop),
                            static_cast<QWidget *>(m_sums), static_cast<QWidget *>(m_most)})
        widget->hide();
}

void EffectPanel::begin(Session &session)
{
    m_session = &session;
    m_run = std::make_unique<EffectRun>(session);
    connect(m_stop, &QPushButton::clicked, m_run.get(), &EffectRun::stop);
    connect(m_run.get(), &EffectRun::progressed, this, &EffectPanel::showRunning);
    connect(m_run.get(), &EffectRun::started, this, [this] { showRunning(0, 0); });
    connect(m_run.get(), &EffectRun::finished, this, [this] {
        show(*m_run->result());
        Q_EMIT settledChanged();
    });
}

void EffectPanel::ask(std::optional<domain::Command> command, const QString &instead)
{
    const bool asks = command.has_value();
    m_run->ask(std::move(command));
    m_bar->hide();
    m_stop->hide();
    m_says->setText(asks ? tr("Looking at the clients\u2026") : instead);
    m_says->show();
    if (!asks) {
        m_sums->hide();
        m_most->hide();
    }
    Q_EMIT settledChanged();
}

bool EffectPanel::isSettled() const
{
    return !m_run->isRunning();
}

void EffectPanel::showRunning(int done, int total)
{
    constexpr int kFewClients = 1000; // over before a bar would be read
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    const bool shows = total > kFewClients;
    m_bar->setVisible(shows);
    m_stop->setVisible(shows);
    if (shows)
        m_says->setText(tr("%1 of %2 clients looked at")
                            .arg(wording::number(done, m_session->locale()),
                                 wording::number(total, m_session->locale())));
}

void EffectPanel::show(const Result<EffectOnAll> &result)
{
    m_bar->hide();
    m_stop->hide();
    m_sums->setVisible(result.ok());
    m_most->setVisible(result.ok() && !result->most.empty());
    if (!result.ok()) {
        const Failure &failure = result.failure();
        m_says->setText(failure.code == FailureCode::Cancelled
                            ? tr("Stopped: the effect is not known.")
                        : failure.code == FailureCode::Invalid
                            ? tr("Complete the price to see what it does.")
                            : wording::sentence(failure, m_session->locale()));
        return;
    }
    const QString from = dayText(result->sums.from, *m_session);
    m_says->setText(
        result->sums.ledger == Ledger::Retail
            ? tr("What is invoiced from %1 on and next, before and after").arg(from)
            : tr("What you are charged from %1 on and next, before and after").arg(from));
    showSums(result->sums);
    showMost(result->most);
}

void EffectPanel::showSums(const application::CatalogueEffect &sums)
{
    std::vector<FactsCard::Fact> facts;
    std::int64_t clients = 0;
    std::int64_t changed = 0;
    std::int64_t parked = 0;
    for (const EffectTotals &each : sums.totals) {
        clients += each.clients;
        changed += each.changed;
        parked += each.parked;
    }
    const QLocale &locale = m_session->locale();
    facts.push_back({sums.ledger == Ledger::Retail ? tr("Invoices that change")
                                                   : tr("Clients whose cost changes"),
                     tr("%1 of %2").arg(wording::number(changed, locale),
                                        wording::number(clients, locale))});
    for (const EffectTotals &each : sums.totals) {
        const Money before{each.beforeMinor, each.currency};
        const Money after{each.afterMinor, each.currency};
        facts.push_back({tr("Sum before"), moneyText(before, *m_session), true});
        facts.push_back({tr("Sum after"), moneyText(after, *m_session), true});
        facts.push_back({tr("Difference"),
                         differenceText(after.minus(before).value_or(Money{}), *m_session), true});
    }
    if (parked > 0)
        facts.push_back({tr("Could not be billed any more"), wording::number(parked, locale)});
    m_sums->setFacts(facts);
}

void EffectPanel::showMost(const std::vector<ClientEffect> &most)
{
    std::vector<FactsCard::Fact> facts;
    for (const ClientEffect &each : most) {
        const Money before{each.beforeMinor, each.currency};
        const Money after{each.afterMinor, each.currency};
        const QString text =
            !each.parkedRule.empty()
                ? wording::parkedSentence(each.name, each.parkedRule, {}, m_session->locale())
            : before == after && each.beforeOn != each.afterOn && each.afterOn
                ? tr("%1, on %2").arg(moneyText(after, *m_session),
                                      dayText(*each.afterOn, *m_session))
                : tr("%1 (%2)")
                      .arg(moneyText(after, *m_session),
                           differenceText(after.minus(before).value_or(Money{}), *m_session));
        facts.push_back({wording::plainName(each.name, 24), text});
    }
    m_most->setFacts(facts, tr("Most affected: after, and the difference"));
}

} // namespace clientele::gui
