// SPDX-License-Identifier: GPL-3.0-or-later
#include "savesettingsdialog.h"

#include "settings/ui_savesettingsdialog.h"
#include "settingsfields.h"
#include "shell/moneytexts.h"
#include "shell/typedfigures.h"
#include "wording/names.h"

namespace clientele::gui {

using domain::AgencyProfile;
using domain::ChangeAgencySettings;

namespace {

constexpr std::size_t kReckonedAtOnce = 200; ///< a tenth of a second of the database's thread
constexpr int kLongestShown = 60;

struct SettingsTexts {
    Q_DECLARE_TR_FUNCTIONS(SettingsTexts)
};

/// The facts of the dialog, one for each setting that changes.
class ChangeFacts
{
public:
    ChangeFacts(const AgencyProfile &before, const AgencyProfile &after, const QLocale &locale)
        : m_before(before), m_after(after), m_locale(locale)
    {
    }

    std::vector<widgets::FactsCard::Fact> all();

private:
    [[nodiscard]] QString shown(const std::string &text) const
    {
        return text.empty() ? SettingsTexts::tr("none") : wording::plainName(text, kLongestShown);
    }
    [[nodiscard]] QString shownDay(int day) const
    {
        return day == 0 ? SettingsTexts::tr("the first day") : m_locale.toString(day);
    }
    [[nodiscard]] QString shownDays(const std::vector<int> &days) const
    {
        QStringList texts;
        for (const int day : days)
            texts.append(m_locale.toString(day));
        return texts.isEmpty() ? SettingsTexts::tr("none") : texts.join(QStringLiteral(", "));
    }
    [[nodiscard]] QString shownSeries(const std::string &numbering) const
    {
        return numbering == "client" ? SettingsTexts::tr("a series for each client")
                                     : SettingsTexts::tr("one series");
    }
    void add(const QString &label, const QString &before, const QString &after)
    {
        if (before != after)
            m_facts.push_back({label, SettingsTexts::tr("%1 \u2192 %2").arg(before, after)});
    }
    void addNew(const QString &label, bool changed, bool isEmpty)
    {
        if (changed)
            m_facts.push_back({label, isEmpty ? SettingsTexts::tr("taken away")
                                              : SettingsTexts::tr("a new one")});
    }
    void addAddress();

    const AgencyProfile &m_before;
    const AgencyProfile &m_after;
    const QLocale &m_locale;
    std::vector<widgets::FactsCard::Fact> m_facts;
};

void ChangeFacts::addAddress()
{
    const domain::Contact &before = m_before.contact;
    const domain::Contact &after = m_after.contact;
    const std::tuple<QString, std::string domain::Contact::*> parts[] = {
        {SettingsTexts::tr("Telephone"), &domain::Contact::phone},
        {SettingsTexts::tr("Street"), &domain::Contact::street},
        {SettingsTexts::tr("Postal code"), &domain::Contact::postalCode},
        {SettingsTexts::tr("Town"), &domain::Contact::city},
        {SettingsTexts::tr("Region"), &domain::Contact::region},
        {SettingsTexts::tr("Country"), &domain::Contact::country},
        {SettingsTexts::tr("VAT number or tax id"), &domain::Contact::taxNumber},
        {SettingsTexts::tr("Website"), &domain::Contact::website}};
    for (const auto &[label, part] : parts)
        add(label, shown(before.*part), shown(after.*part));
}

std::vector<widgets::FactsCard::Fact> ChangeFacts::all()
{
    add(SettingsTexts::tr("Name"), shown(m_before.name), shown(m_after.name));
    addNew(SettingsTexts::tr("Logo"), m_before.logo != m_after.logo, m_after.logo.empty());
    add(SettingsTexts::tr("Email"), shown(m_before.email), shown(m_after.email));
    addAddress();
    add(SettingsTexts::tr("Company registration number"), shown(m_before.registrationNumber),
        shown(m_after.registrationNumber));
    add(SettingsTexts::tr("Tax rate in %"), typedRate(m_before.taxRatePpm, m_locale),
        typedRate(m_after.taxRatePpm, m_locale));
    add(SettingsTexts::tr("Days to pay"), m_locale.toString(m_before.paymentTermsDays),
        m_locale.toString(m_after.paymentTermsDays));
    add(SettingsTexts::tr("Numbers"), shownSeries(m_before.numbering),
        shownSeries(m_after.numbering));
    add(SettingsTexts::tr("Size of the page"), shown(m_before.pageSize), shown(m_after.pageSize));
    add(SettingsTexts::tr("Bill day of new clients"), shownDay(m_before.fixedBillDay),
        shownDay(m_after.fixedBillDay));
    addNew(SettingsTexts::tr("Payment details"), m_before.bankDetails != m_after.bankDetails,
           m_after.bankDetails.empty());
    addNew(SettingsTexts::tr("Small print"), m_before.invoiceFooter != m_after.invoiceFooter,
           m_after.invoiceFooter.empty());
    add(SettingsTexts::tr("Days overdue"), shownDays(m_before.dunningDays),
        shownDays(m_after.dunningDays));
    return std::move(m_facts);
}

} // namespace

SaveSettingsDialog::SaveSettingsDialog(Session &session,
                                       const application::AgencySettings &before,
                                       const ChangeAgencySettings &command)
    : m_session(session), m_ui(std::make_unique<Ui::SaveSettingsDialog>())
{
    setObjectName(QStringLiteral("saveSettingsDialog"));
    fill(*m_ui);
    showChanges(before, command);
    if (command.taxRatePpm) {
        m_complete = false;
        lookAtTax(*command.taxRatePpm);
    }
    showEffect();
}

SaveSettingsDialog::~SaveSettingsDialog() = default;

void SaveSettingsDialog::showChanges(const application::AgencySettings &before,
                                     const ChangeAgencySettings &command)
{
    const AgencyProfile after = applied(before.profile, command);
    m_ui->changesFacts->setFacts(ChangeFacts(before.profile, after, m_session.locale()).all());
    if (command.numbering)
        m_numbers = after.numbering == "client"
                        ? tr("The next invoice of each client begins a series of its own, such as "
                             "%1.").arg(QString::fromStdString(before.clientSeries))
                        : tr("The next invoice is %1, whoever it is for.")
                              .arg(QString::fromStdString(before.nextInvoice));
}

/// Some clients at a time, so that the database is free for others in between.
void SaveSettingsDialog::lookAtTax(std::int32_t ratePpm)
{
    using application::TaxEffect;
    m_session.read<TaxEffect>(
        [ratePpm, first = m_effect.next, &clock = m_session.desk().clock()](
            storage::Reader &reader) {
            return application::effectOfTax(reader, clock, ratePpm, first, kReckonedAtOnce);
        },
        this, [this, ratePpm](const Result<TaxEffect> &part) {
            if (!part || !application::add(m_effect, *part).ok())
                return; // the sum is left open; saving does not need it
            m_complete = m_effect.next >= m_effect.all;
            showEffect();
            if (!m_complete)
                lookAtTax(ratePpm);
        });
}

void SaveSettingsDialog::showEffect()
{
    QStringList texts;
    if (!m_numbers.isEmpty())
        texts.append(m_numbers);
    for (const application::TaxEffectTotals &each : m_effect.totals) {
        if (each.clients == 0)
            continue;
        const Money before{each.beforeMinor, each.currency};
        const Money after{each.afterMinor, each.currency};
        texts.append(tr("The drafts of %n clients change: %1 \u2192 %2 (%3).", nullptr,
                        static_cast<int>(each.clients))
                         .arg(moneyText(before, m_session), moneyText(after, m_session),
                              differenceText(after.minus(before).value_or(after), m_session)));
    }
    if (!m_complete)
        texts.append(tr("Looking at the drafts of all clients: %1 of %2.")
                         .arg(m_session.locale().toString(static_cast<qlonglong>(m_effect.next)),
                              m_session.locale().toString(static_cast<qlonglong>(m_effect.all))));
    else if (m_effect.all > 0)
        texts.append(tr("Invoices that are issued stay as they are."));
    m_ui->effectLabel->setText(texts.join(u'\n'));
    m_ui->effectLabel->setVisible(!texts.isEmpty());
}

} // namespace clientele::gui
