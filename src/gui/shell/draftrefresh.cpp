// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftrefresh.h"

#include "application/agencyreading.h"
#include "widgets/notices.h"

#include <limits>

namespace clientele::gui {
namespace {

constexpr int kRestMs = 400;        ///< after a change, so that many changes are one look
constexpr int kClientsAtOnce = 40;  ///< a few hundredths of a second of the database's thread
constexpr std::int64_t kWorthAJob = 200;

} // namespace

DraftRefresh::DraftRefresh(Session &session, widgets::JobsPanel &jobs, QObject *parent)
    : QObject(parent), m_session(session), m_jobs(jobs)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kRestMs);
    connect(&m_timer, &QTimer::timeout, this, &DraftRefresh::count);
    connect(&session, &Session::changed, this, &DraftRefresh::look);
    connect(&session, &Session::scopeChanged, this, [this] {
        stop();
        look();
    });
}

DraftRefresh::~DraftRefresh() = default;

void DraftRefresh::look()
{
    if (!m_running && m_session.isActive() && !m_session.inClientContext())
        m_timer.start();
}

void DraftRefresh::count()
{
    if (!m_session.isActive() || m_session.inClientContext())
        return;
    m_running = true;
    m_session.read<std::int64_t>(
        [](storage::Reader &reader) { return application::countStaleClients(reader); }, this,
        [this](const Result<std::int64_t> &stale) {
            if (!m_running || !stale || *stale == 0) {
                m_running = false;
                return;
            }
            m_all = *stale;
            m_left = std::numeric_limits<std::int64_t>::max();
            step();
        });
}

void DraftRefresh::step()
{
    m_session.post(domain::RefreshDrafts{kClientsAtOnce}, this,
                         [this](const Result<application::Receipt> &receipt) {
        answered(receipt);
    });
}

/// What cannot be billed by the new rules stays marked: it is no reason to go on for ever.
void DraftRefresh::answered(const Result<application::Receipt> &receipt)
{
    if (!m_running)
        return;
    const bool done = !receipt || receipt->staleClients == 0 || receipt->staleClients >= m_left;
    if (done || m_session.inClientContext()) {
        stop();
        return;
    }
    m_left = receipt->staleClients;
    showLeft(m_left);
    step();
}

void DraftRefresh::showLeft(std::int64_t left)
{
    if (m_job == 0 && m_all >= kWorthAJob)
        m_job = m_jobs.begin(tr("Bringing drafts up to date"), nullptr);
    if (m_job != 0)
        m_jobs.setProgress(m_job, static_cast<int>(m_all - left), static_cast<int>(m_all));
}

void DraftRefresh::stop()
{
    m_running = false;
    m_timer.stop();
    if (m_job != 0)
        m_jobs.end(m_job);
    m_job = 0;
}

} // namespace clientele::gui
