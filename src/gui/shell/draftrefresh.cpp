// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftrefresh.h"

#include "application/billingrun.h"
#include "widgets/notices.h"

#include <algorithm>

namespace clientele::gui {
namespace {

constexpr int kClientsAtOnce = 40;  ///< a few hundredths of a second of the database's thread
constexpr int kFewClients = 200;    ///< no job is shown for fewer

bool bearsOnMany(const domain::ChangeSet &changes)
{
    using domain::Entity;
    return changes.everything
           || std::any_of(changes.changes.begin(), changes.changes.end(), [](const auto &each) {
                  return each.entity == Entity::Agency || each.entity == Entity::Catalogue
                         || each.entity == Entity::Account
                         || each.entity == Entity::Subscription;
              });
}

} // namespace

DraftRefresh::DraftRefresh(Session &session, widgets::JobsPanel &jobs,
                           std::function<void(const Failure &)> failed, QObject *parent)
    : QObject(parent), m_session(session), m_jobs(jobs), m_failed(std::move(failed))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DraftRefresh::look);
    connect(&session, &Session::scopeChanged, this, &DraftRefresh::later);
    connect(&session, &Session::changed, this, [this](const domain::ChangeSet &changes) {
        if (bearsOnMany(changes) && !m_running)
            later();
    });
}

void DraftRefresh::later()
{
    if (m_session.isActive() && !m_session.inClientContext())
        m_timer.start(kDelayMs);
}

void DraftRefresh::look()
{
    if (m_running || !m_session.isActive() || m_session.inClientContext()
        || !m_session.may(domain::RefreshDrafts{}).ok())
        return;
    m_running = true;
    m_session.read<std::int64_t>(
        [](storage::Reader &reader) { return application::countStaleDrafts(reader); }, this,
        [this](const Result<std::int64_t> &stale) {
            m_total = m_left = stale ? *stale : 0;
            if (m_left == 0) {
                end();
                return;
            }
            m_cancelled = false;
            if (m_total > kFewClients)
                m_job = m_jobs.begin(tr("Bringing drafts up to date"),
                                     [this] { m_cancelled = true; });
            next();
        });
}

void DraftRefresh::next()
{
    if (m_cancelled || !m_session.isActive() || m_session.inClientContext()) {
        end(); // goes on with the next look
        return;
    }
    m_session.post(domain::RefreshDrafts{kClientsAtOnce}, this,
                   [this](const Result<application::Receipt> &receipt) {
        if (receipt) {
            take(*receipt);
            return;
        }
        end();
        m_failed(receipt.failure());
    });
}

void DraftRefresh::take(const application::Receipt &receipt)
{
    const std::int64_t before = std::exchange(m_left, receipt.staleClients);
    if (m_left == 0 || m_left >= before) { // what is parked stays as it is
        end();
        return;
    }
    if (m_job != 0)
        m_jobs.setProgress(m_job, static_cast<int>(m_total - m_left), static_cast<int>(m_total));
    next();
}

void DraftRefresh::end()
{
    if (m_job != 0)
        m_jobs.end(std::exchange(m_job, 0));
    m_running = false;
}

} // namespace clientele::gui
