// SPDX-License-Identifier: GPL-3.0-or-later
#include "issuerun.h"

#include "invoicetexts.h"
#include "widgets/notices.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <algorithm>
#include <set>

namespace clientele::gui {

using application::BillingRunResult;
using application::IssuedInvoice;
using application::ParkedAccount;
using application::Receipt;
using widgets::Tone;

namespace {

constexpr std::size_t kSmallestBatch = 25;
constexpr std::size_t kLargestBatch = 250;
constexpr std::size_t kBatches = 40;
constexpr std::size_t kNamedParked = 5;

std::vector<Money> amountsOf(const std::vector<IssuedInvoice> &invoices)
{
    std::vector<Money> amounts;
    for (const IssuedInvoice &invoice : invoices)
        amounts.push_back(invoice.payable);
    return amounts;
}

} // namespace

IssueRun::IssueRun(const PageTools &tools, std::function<void()> finished)
    : m_tools(tools), m_finished(std::move(finished)),
      m_cancelled(std::make_shared<std::atomic<bool>>(false)), m_through(tools.session.today())
{
}

IssueRun::~IssueRun()
{
    *m_cancelled = true;
    if (m_job != 0)
        m_tools.jobs.end(m_job);
}

void IssueRun::start(const std::optional<std::vector<AccountId>> &clients)
{
    beginJob(tr("Looking for what is due"));
    tryOut(clients);
}

void IssueRun::tryOut(const std::optional<std::vector<AccountId>> &clients)
{
    if (clients) {
        m_tools.session.preview(domain::IssueInvoices{*clients, m_through}, this,
                                [this](const Result<Receipt> &receipt) {
            if (receipt)
                ask({receipt->issued, receipt->parked, {}, 0, 0});
            else
                fail(receipt.failure());
        });
        return;
    }
    m_tools.session.desk().ask<Run>(
        [cancelled = m_cancelled, scope = m_tools.session.scope(),
         through = m_through](application::Workplace &place) {
            application::BillingRunOptions options;
            options.through = through;
            options.dryRun = true;
            options.progress = [cancelled](std::size_t) { return !*cancelled; };
            return application::runBilling(place.store, place.clock, place.ids, scope, options);
        },
        this, [this](const Result<Run> &would) {
            would ? ask(*would) : fail(would.failure());
        });
}

void IssueRun::ask(const Run &would)
{
    m_tools.jobs.end(m_job);
    m_job = 0;
    m_done.parked = would.parked;
    if (would.issued.empty()) {
        say(std::nullopt);
        return;
    }
    std::set<AccountId> clients;
    for (const IssuedInvoice &invoice : would.issued)
        clients.insert(invoice.client);
    m_clients.assign(clients.begin(), clients.end());
    const int count = static_cast<int>(would.issued.size());
    Question question;
    question.title = tr("Issue %n invoices", nullptr, count);
    question.text =
        tr("%n invoices over %1 get their numbers. This cannot be undone: what is issued is only "
           "corrected by a credit note.", nullptr, count)
            .arg(sumText(amountsOf(would.issued), m_tools.session));
    const std::size_t named = std::min(would.parked.size(), kNamedParked);
    for (std::size_t i = 0; i < named; ++i)
        question.points.append(wording::parkedSentence(
            would.parked[i].clientName, would.parked[i].rule, would.parked[i].parameters,
            m_tools.session.locale()));
    if (would.parked.size() > named)
        question.points.append(tr("%n more clients cannot be billed.", nullptr,
                                  static_cast<int>(would.parked.size() - named)));
    question.confirm = tr("Issue %n invoices", nullptr, count);
    m_tools.prompter.confirm(question, this, [this](bool yes) {
        if (!yes) {
            end();
            return;
        }
        beginJob(tr("Issuing invoices"));
        issueNext();
    });
}

void IssueRun::issueNext()
{
    if (*m_cancelled || m_next >= m_clients.size()) {
        say(std::nullopt);
        return;
    }
    const std::size_t size = std::clamp(m_clients.size() / kBatches, kSmallestBatch, kLargestBatch);
    const std::size_t last = std::min(m_next + size, m_clients.size());
    const domain::IssueInvoices command{
        {m_clients.begin() + static_cast<std::ptrdiff_t>(m_next),
         m_clients.begin() + static_cast<std::ptrdiff_t>(last)},
        m_through};
    m_next = last;
    m_tools.session.post(command, this, [this](const Result<Receipt> &receipt) {
        if (!receipt) {
            say(receipt.failure());
            return;
        }
        take(*receipt);
        m_tools.jobs.setProgress(m_job, static_cast<int>(m_next),
                                 static_cast<int>(m_clients.size()));
        issueNext();
    });
}

void IssueRun::take(const Receipt &receipt)
{
    m_done.issued.insert(m_done.issued.end(), receipt.issued.begin(), receipt.issued.end());
    m_done.parked.insert(m_done.parked.end(), receipt.parked.begin(), receipt.parked.end());
}

void IssueRun::say(const std::optional<Failure> &failure)
{
    QStringList sentences;
    const int issued = static_cast<int>(m_done.issued.size());
    if (issued > 0) {
        const auto [first, last] = std::minmax_element(
            m_done.issued.begin(), m_done.issued.end(),
            [](const auto &a, const auto &b) { return a.number < b.number; });
        const QString sum = sumText(amountsOf(m_done.issued), m_tools.session);
        sentences.append(issued == 1
                             ? tr("%1 issued, %2.").arg(QString::fromStdString(first->number), sum)
                             : tr("%n invoices issued, %1 to %2, %3.", nullptr, issued)
                                   .arg(QString::fromStdString(first->number),
                                        QString::fromStdString(last->number), sum));
    } else if (!failure) {
        sentences.append(*m_cancelled ? tr("Cancelled: nothing was issued.")
                                      : tr("Nothing was issued: no draft is due."));
    }
    const int parked = static_cast<int>(m_done.parked.size());
    if (parked == 1) {
        const ParkedAccount &one = m_done.parked.front();
        sentences.append(wording::parkedSentence(one.clientName, one.rule, one.parameters,
                                                 m_tools.session.locale()));
    } else if (parked > 1) {
        QStringList names;
        for (const ParkedAccount &one : m_done.parked) {
            if (names.size() < static_cast<qsizetype>(kNamedParked))
                names.append(wording::isolatedName(one.clientName, 40));
        }
        sentences.append(tr("%n clients are parked: %1.", nullptr, parked)
                             .arg(names.join(QStringLiteral(", "))));
    }
    std::set<AccountId> met;
    for (const IssuedInvoice &invoice : m_done.issued)
        met.insert(invoice.client);
    for (const ParkedAccount &account : m_done.parked)
        met.insert(account.client);
    int skipped = 0; // settled by somebody else between the question and the command
    for (std::size_t i = 0; i < m_next && !failure; ++i)
        skipped += met.count(m_clients[i]) == 0 ? 1 : 0;
    if (skipped > 0)
        sentences.append(tr("%n clients skipped: nothing was due any more.", nullptr, skipped));
    if (*m_cancelled && m_next < m_clients.size() && issued > 0)
        sentences.append(tr("Cancelled: %n clients are still due.", nullptr,
                            static_cast<int>(m_clients.size() - m_next)));
    if (failure)
        sentences.append(wording::sentence(*failure, m_tools.session.locale()));
    m_tools.messages.show(failure ? Tone::Problem : parked > 0 ? Tone::Advice : Tone::Done,
                          sentences.join(QLatin1Char(' ')));
    end();
}

void IssueRun::fail(const Failure &failure)
{
    if (failure.code != FailureCode::Cancelled)
        showProblem(m_tools, failure);
    end();
}

void IssueRun::beginJob(const QString &title)
{
    m_job = m_tools.jobs.begin(title, [cancelled = m_cancelled] { *cancelled = true; });
}

void IssueRun::end()
{
    if (m_job != 0)
        m_tools.jobs.end(m_job);
    m_job = 0;
    QMetaObject::invokeMethod(this, [finished = m_finished] { finished(); },
                              Qt::QueuedConnection); // it deletes this object
}

} // namespace clientele::gui
