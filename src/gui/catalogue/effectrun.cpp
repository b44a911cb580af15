// SPDX-License-Identifier: GPL-3.0-or-later
#include "effectrun.h"

#include "application/accountreading.h"

#include <algorithm>
#include <cstdlib>

namespace clientele::gui {

using application::CatalogueEffectOptions;
using application::ClientEffect;

namespace {

constexpr std::size_t kMostShown = 10;

/// Keeps those whose invoice changes most; parked ones come first.
void keep(std::vector<ClientEffect> &most, const ClientEffect &effect)
{
    const auto weight = [](const ClientEffect &each) {
        return each.parkedRule.empty() ? std::abs(each.afterMinor - each.beforeMinor)
                                       : std::numeric_limits<std::int64_t>::max();
    };
    const auto at = std::find_if(most.begin(), most.end(), [&](const ClientEffect &each) {
        return weight(each) < weight(effect);
    });
    if (at == most.end() && most.size() >= kMostShown)
        return;
    most.insert(at, effect);
    if (most.size() > kMostShown)
        most.pop_back();
}

Result<EffectOnAll> look(application::Desk &desk, PersonId actor, const domain::Command &command,
                         const std::atomic<bool> &cancelled,
                         const std::function<void(int done, int total)> &progress)
{
    CLIENTELE_ASSIGN(const auto reader, desk.reader(std::nullopt, actor));
    CLIENTELE_ASSIGN(const auto totals, application::AccountReading(*reader).totals());
    std::int64_t clients = 0;
    for (const domain::ClientTotals &each : totals)
        clients += each.clients;
    EffectOnAll effect;
    CatalogueEffectOptions options;
    options.changed = [&](const ClientEffect &each) {
        keep(effect.most, each);
        return !cancelled;
    };
    options.progress = [&](std::int64_t done) {
        progress(static_cast<int>(done), static_cast<int>(clients));
        return !cancelled;
    };
    CLIENTELE_ASSIGN(effect.sums, application::effectOnClients(*reader, desk.clock(), command,
                                                               options));
    return effect;
}

} // namespace

EffectRun::EffectRun(Session &session, QObject *parent)
    : QObject(parent), m_session(session),
      m_cancelled(std::make_shared<std::atomic<bool>>(false)), m_work(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &EffectRun::run);
}

EffectRun::~EffectRun()
{
    *m_cancelled = true;
}

void EffectRun::ask(std::optional<domain::Command> command)
{
    *m_cancelled = true;
    ++m_question;
    m_work.drop();
    m_wanted = std::move(command);
    m_result.reset();
    if (m_wanted)
        m_timer.start(kDelayMs);
    else
        m_timer.stop();
}

void EffectRun::stop()
{
    *m_cancelled = true;
}

void EffectRun::run()
{
    const auto cancelled = std::make_shared<std::atomic<bool>>(false);
    m_cancelled = cancelled;
    Q_EMIT started();
    const auto work = [this, cancelled, question = m_question, command = *m_wanted,
                       actor = m_session.scope().actor, &desk = m_session.desk()] {
        return look(desk, actor, command, *cancelled, [this, question](int done, int total) {
            QMetaObject::invokeMethod(this, [this, question, done, total] {
                if (question == m_question)
                    Q_EMIT progressed(done, total);
            }, Qt::QueuedConnection);
        });
    };
    m_work.start(work, [this](const Result<EffectOnAll> &effect) {
        m_wanted.reset();
        m_result = effect;
        Q_EMIT finished();
    });
}

} // namespace clientele::gui
