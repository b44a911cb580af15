// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/billingrun.h"
#include "shell/page.h"

#include <QtCore/QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace clientele::gui {

/// Issuing from the question to the message: what is due is tried out first, then said how many and
/// how much, then issued in batches, so that cancelling stops after the one that is running and
/// nothing of it is lost (V1). Thread: the GUI's.
class IssueRun final : public QObject
{
    Q_OBJECT
public:
    /// `finished` is called once, whatever happened.
    IssueRun(const PageTools &tools, std::function<void()> finished);
    ~IssueRun() override;

    /// Everything that is due; or, with clients, what is due of these.
    void start(const std::optional<std::vector<AccountId>> &clients);

private:
    using Run = application::BillingRunResult;
    void tryOut(const std::optional<std::vector<AccountId>> &clients);
    void ask(const Run &would);
    void issueNext();
    void take(const application::Receipt &receipt);
    void say(const std::optional<Failure> &failure);
    void fail(const Failure &failure);
    void beginJob(const QString &title);
    void end();

    PageTools m_tools;
    std::function<void()> m_finished;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    Date m_through;
    int m_job = 0; ///< 0: none
    std::vector<AccountId> m_clients;
    std::size_t m_next = 0;
    Run m_done;
};

} // namespace clientele::gui
