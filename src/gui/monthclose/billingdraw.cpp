// SPDX-License-Identifier: GPL-3.0-or-later
#include "billingpage.h"
#include "billingtexts.h"
#include "shell/moneytexts.h"
#include "widgets/notices.h"
#include "wording/figures.h"
#include "wording/names.h"

#include <QtWidgets/QComboBox>

#include <algorithm>

// Excess client accounts on the page Billing: what is unpaid to the platform, which accounts the
// draw of the month hits, and disabling them (S3.27–S3.34, N15).

namespace clientele::gui {

using application::AccountDraw;
using application::DrawnAccount;
using application::Receipt;
using widgets::Tone;

namespace {

constexpr std::size_t kMostNamed = 12; ///< in a question

/// An amount as it was typed; 0 when it is none: the gateway says what is wrong with that.
std::int64_t minorOf(QString text, Currency currency, const QLocale &locale)
{
    text.remove(locale.groupSeparator());
    text.remove(QChar(QChar::Space)).remove(QChar(QChar::Nbsp));
    text.replace(locale.decimalPoint(), QStringLiteral("."));
    const auto money = Money::parse(text.toStdString(), currency);
    return money ? money->minor : 0;
}

} // namespace

DateRange BillingPage::chosenMonth() const
{
    return application::monthOf(Date::fromDays(m_months->currentData().toInt()));
}

void BillingPage::readDraws()
{
    using Draws = std::vector<AccountDraw>;
    session().read<Draws>(
        [month = chosenMonth()](storage::Reader &reader) {
            return application::readDraws(reader, month);
        },
        this, [this, which = ++m_drawReading](const Result<Draws> &draws) {
            if (which != m_drawReading)
                return; // another month was asked for meanwhile
            if (!draws) {
                showProblem(draws.failure());
                return;
            }
            m_draws = *draws;
            offerExcess(!m_draws.empty());
            setRows(List::Excess, drawRows(m_draws, session()));
            showHeadlines();
            updateActions();
            Q_EMIT statusChanged();
        });
}

QComboBox *BillingPage::makeOrders()
{
    auto *orders = new QComboBox;
    orders->setObjectName(QStringLiteral("drawOrderComboBox"));
    orders->setAccessibleName(tr("Order of the draw"));
    orders->addItem(tr("By lot"), QStringLiteral("lot"));
    orders->addItem(tr("Newest accounts first"), QStringLiteral("newest"));
    orders->addItem(tr("Lowest revenue first"), QStringLiteral("lowest_revenue"));
    orders->addItem(tr("Longest unpaid first"), QStringLiteral("oldest_unpaid"));
    connect(orders, &QComboBox::activated, this, [this, orders] {
        const AccountDraw *draw = currentDraw();
        if (draw == nullptr || draw->order == chosenOrder())
            return;
        postDraw(domain::SetDrawOrder{draw->charge.programme,
                                      orders->currentData().toString().toStdString()},
                 tr("Accounts are drawn in this order from now on: %1.")
                     .arg(orders->currentText()));
    });
    return orders;
}

std::optional<domain::DrawOrder> BillingPage::chosenOrder() const
{
    return domain::drawOrderFromName(m_orders->currentData().toString().toStdString());
}

std::vector<widgets::Chip> BillingPage::chips() const
{
    std::vector<widgets::Chip> chips;
    for (const BillingListSpec &each : m_lists) {
        const bool offered = each.list == List::Statement
                                 ? session().has(domain::Permission::ViewBilling)
                                 : each.list != List::Excess || m_offersExcess;
        if (offered)
            chips.push_back({each.chip, each.name, {}});
    }
    return chips;
}

/// A list that only some programmes have.
void BillingPage::offerExcess(bool offered)
{
    if (offered == m_offersExcess)
        return;
    m_offersExcess = offered;
    const QString current = m_frame->chips()->current();
    m_frame->chips()->setChips(chips());
    m_frame->chips()->setCurrent(current);
    for (const BillingListSpec &each : m_lists) {
        const bool known = each.list != List::Statement || !m_statement.rows.empty();
        if (known) // the statement is worked out when somebody looks at it
            showCount(each.list);
    }
}

void BillingPage::showDrawHeadlines()
{
    const QLocale &locale = session().locale();
    std::int64_t accounts = 0;
    std::int64_t package = 0;
    std::int64_t unpaid = 0;
    std::int64_t disabled = 0;
    for (const AccountDraw &draw : m_draws) {
        accounts += draw.charge.accounts;
        package += draw.charge.limit;
        unpaid += draw.unpaid;
        disabled += draw.countDisabled();
    }
    m_frame->headlines()->setHeadlines(
        {{wording::number(accounts, locale), tr("Client accounts")},
         {wording::number(package, locale), tr("In the package")},
         {wording::number(unpaid, locale), tr("Unpaid accounts")},
         {wording::number(disabled, locale), tr("Disabled"), true}});
    QStringList how;
    for (const AccountDraw &draw : m_draws)
        how.append(drawSentence(draw, session()));
    m_howDrawn->setText(how.join(QLatin1Char('\n')));
}

/// The draw that the chosen row belongs to, else the one with something to disable.
const AccountDraw *BillingPage::currentDraw() const
{
    if (m_draws.empty())
        return nullptr;
    const AccountId client = currentClient();
    for (const AccountDraw &draw : m_draws) {
        if (std::any_of(draw.accounts.begin(), draw.accounts.end(),
                        [&](const DrawnAccount &each) { return each.client == client; }))
            return &draw;
    }
    const auto unpaid = std::find_if(m_draws.begin(), m_draws.end(),
                                     [](const AccountDraw &draw) { return draw.unpaid > 0; });
    return unpaid != m_draws.end() ? &*unpaid : &m_draws.front();
}

QString BillingPage::whyNotDisable(const AccountDraw *draw) const
{
    if (m_list != List::Excess || draw == nullptr)
        return tr("Choose the list Excess accounts first.");
    if (draw->toDisable().empty())
        return tr("Nothing is unpaid that month, or the accounts are disabled already.");
    if (session().today() < draw->earliest)
        return tr("Accounts are disabled from %1 on.").arg(dayText(draw->earliest, session()));
    return {};
}

void BillingPage::updateDrawActions()
{
    const AccountDraw *draw = currentDraw();
    const auto order = draw != nullptr ? draw->order : domain::DrawOrder::Lot;
    m_orders->setCurrentIndex(m_orders->findData(
        QString::fromStdString(std::string(domain::drawOrderName(order)))));
    m_orders->setEnabled(draw != nullptr && session().may(domain::SetDrawOrder{}).ok());
    allow(*m_disable, domain::SetDrawnDisabled{}, whyNotDisable(draw));
    const bool isDisabled
        = m_list == List::Excess && draw != nullptr
          && std::any_of(draw->accounts.begin(), draw->accounts.end(), [this](const auto &each) {
                 return each.disabled && each.client == currentClient();
             });
    allow(*m_enable, domain::SetDrawnDisabled{},
          isDisabled ? QString() : tr("Choose a disabled account first."));
    const bool owes = m_list == List::Excess && draw != nullptr
                      && draw->charge.amount.minor > draw->paid.minor;
    allow(*m_payExcess, domain::RecordExcessPayment{},
          owes ? QString() : tr("Nothing is unpaid that month."));
}

/// The dry run says what becomes of the invoices; the names are those that the gateway would hit.
void BillingPage::disableDrawn()
{
    const AccountDraw *draw = currentDraw();
    if (draw == nullptr)
        return;
    const domain::SetDrawnDisabled command{draw->charge.programme, draw->month.from,
                                           draw->toDisable(), true};
    const auto count = static_cast<int>(command.clients.size());
    QStringList names;
    for (const DrawnAccount &each : draw->accounts) {
        if (each.drawn && !each.disabled)
            names.append(QStringLiteral("%1 %2").arg(QString::fromStdString(each.number),
                                                     wording::plainName(each.name)));
    }
    const QString how = drawSentence(*draw, session());
    session().preview(command, this, [=, this](const Result<Receipt> &would) {
        if (!would) {
            showProblem(would.failure());
            return;
        }
        Question question;
        question.title = tr("Disable %n account(s)", nullptr, count);
        question.text = how;
        question.points = names.mid(0, kMostNamed);
        if (const auto more = names.size() - question.points.size(); more > 0)
            question.points.append(tr("and %n more", nullptr, static_cast<int>(more)));
        question.points.append(
            tr("They stay disabled until what is unpaid is paid, or somebody enables them."));
        question.points.append(invoicesSentence(*would, session()));
        question.confirm = tr("Disable %n account(s)", nullptr, count);
        question.dangerous = true;
        tools().prompter.confirm(question, this, [this, command, count](bool yes) {
            if (yes)
                postDraw(command, tr("%n account(s) are disabled.", nullptr, count));
        });
    });
}

void BillingPage::enableDrawn()
{
    const AccountDraw *draw = currentDraw();
    if (draw == nullptr)
        return;
    postDraw(domain::SetDrawnDisabled{draw->charge.programme, draw->month.from, {currentClient()},
                                      false},
             tr("The account is enabled again."));
}

void BillingPage::payExcess()
{
    const AccountDraw *draw = currentDraw();
    if (draw == nullptr)
        return;
    const Currency currency = draw->charge.amount.currency;
    const auto open = draw->charge.amount.minus(draw->paid).value_or(Money{0, currency});
    QString amount = QString::fromStdString(open.toString());
    amount.replace(u'.', session().locale().decimalPoint());
    TextQuestion question;
    question.title = tr("Record what was paid to the platform");
    question.label = tr("Amount in %1").arg(
        QString::fromStdString(std::string(currency.code())));
    question.text = amount;
    question.confirm = tr("Record");
    domain::RecordExcessPayment command;
    command.payment = session().newId<ExcessPaymentTag>();
    command.programme = draw->charge.programme;
    command.month = draw->month.from;
    command.bookedOn = session().today();
    tools().prompter.askText(question, this, [this, command, currency](const QString &typed) {
        if (typed.isEmpty())
            return;
        domain::RecordExcessPayment payment = command;
        payment.amountMinor = minorOf(typed, currency, session().locale());
        postDraw(payment, tr("The payment is recorded; accounts that it pays for are enabled."));
    });
}

void BillingPage::postDraw(const domain::Command &command, const QString &done)
{
    session().post(command, this, [this, done](const Result<Receipt> &receipt) {
        if (!receipt) {
            showProblem(receipt.failure());
            return;
        }
        const auto undo = receipt->undo;
        tools().messages.show(Tone::Done, done, undo ? tr("Undo") : QString(), [this, undo] {
            postDraw(*undo, tr("It is as it was."));
        });
        readDraws();
    });
}

QString BillingPage::whyNoRate() const
{
    const AccountId client = currentClient();
    const bool foreign = m_list == List::Statement
                         && std::any_of(m_statement.rows.begin(), m_statement.rows.end(),
                                        [&](const auto &each) {
                                            return each.client == client
                                                   && each.retail.currency
                                                          != session().profile().currency;
                                        });
    return foreign ? QString() : tr("Choose a client with another currency first.");
}

/// What a unit of the chosen row's currency is worth, from the month's first day on.
void BillingPage::enterRate()
{
    const AccountId client = currentClient();
    const auto row = std::find_if(m_statement.rows.begin(), m_statement.rows.end(),
                                  [&](const auto &each) { return each.client == client; });
    if (row == m_statement.rows.end())
        return;
    const std::string code(row->retail.currency.code());
    const QString own
        = QString::fromStdString(std::string(session().profile().currency.code()));
    const Date from = m_statement.time.from;
    TextQuestion question;
    question.title = tr("Exchange rate from %1").arg(dayText(from, session()));
    question.label = tr("1 %1 in %2").arg(QString::fromStdString(code), own);
    question.confirm = tr("Enter");
    tools().prompter.askText(question, this, [this, code, from](const QString &typed) {
        if (typed.isEmpty())
            return;
        QString rate = typed.trimmed();
        rate.replace(session().locale().decimalPoint(), QStringLiteral("."));
        session().post(domain::SetExchangeRate{code, from, rate.toStdString()}, this,
                       [this](const Result<Receipt> &receipt) {
            if (!receipt) {
                showProblem(receipt.failure());
                return;
            }
            tools().messages.show(Tone::Done, tr("The rate is entered."));
            readStatement();
        });
    });
}

} // namespace clientele::gui
