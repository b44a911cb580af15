// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/agencysetup.h"

#include "domain/validation.h"
#include "interchange/countries.h"
#include "starterdata.h"
#include "storage/access.h"
#include "storage/accountrepo.h"
#include "storage/agencyrepo.h"
#include "storage/journalrepo.h"
#include "storage/peoplerepo.h"
#include "storage/store.h"
#include "storage/transaction.h"

#include <algorithm>

namespace clientele::application {
namespace {

/// Prices of the starter catalogue hold from the beginning of time, so that a client that started
/// before the agency came here can be entered with its true dates.
const Date kAlways = *Date::fromCivil(2000, 1, 1);

Status validate(const NewAgency &agency)
{
    std::vector<FieldFailure> failures;
    domain::checkName("name", agency.name, failures);
    domain::checkEmail("owner-email", agency.ownerEmail, true, failures);
    if (!Currency::fromCode(agency.currency) || agency.currency == "XXX")
        failures.push_back({"currency", "unknownCurrency", agency.currency});
    if (!agency.country.empty() && !interchange::countryName(agency.country))
        failures.push_back({"country", "notACountryCode", agency.country});
    if (agency.programmes.empty())
        failures.push_back({"programme", "required", {}});
    if (agency.taxRatePpm < 0 || agency.taxRatePpm > 1'000'000)
        failures.push_back({"tax-rate", "outOfRange", {}});
    if (agency.ownerPasswordHash.empty() && !agency.sample)
        failures.push_back({"password", "required", {}});
    if (failures.empty())
        return {};
    return invalid(std::move(failures));
}

/// Where letters are written on Letter paper (CLDR's supplemental data on measurement, PaperSize).
std::string pageSizeOf(const std::string &country)
{
    static constexpr std::string_view kLetter[] = {"BZ", "CA", "CL", "CO", "CR", "GT", "MX",
                                                   "NI", "PA", "PH", "PR", "SV", "US", "VE"};
    return std::find(std::begin(kLetter), std::end(kLetter), country) != std::end(kLetter)
               ? "Letter"
               : "A4";
}

class Setup
{
public:
    Setup(storage::Session &session, const NewAgency &agency, Instant at, IdSource &ids)
        : m_agency(agency), m_at(at), m_ids(ids), m_profile(session), m_accounts(session),
          m_people(session), m_journal(session)
    {
    }

    Result<domain::Scope> run(const StarterData &starter)
    {
        CLIENTELE_TRY(writeAccounts());
        CLIENTELE_TRY(writeStarter(starter));
        return writeOwner(starter);
    }

private:
    Status writeAccounts();
    Status writeStarter(const StarterData &starter);
    Result<domain::Scope> writeOwner(const StarterData &starter);
    domain::Account account(domain::AccountKind kind, const char *number) const;

    const NewAgency &m_agency;
    Instant m_at;
    IdSource &m_ids;
    storage::AgencyRepo m_profile;
    storage::AccountRepo m_accounts;
    storage::PeopleRepo m_people;
    storage::JournalRepo m_journal;
    AccountId m_agencyAccount;
};

domain::Account Setup::account(domain::AccountKind kind, const char *number) const
{
    domain::Account account;
    account.kind = kind;
    account.number = number;
    account.name = domain::trimmed(m_agency.name);
    account.currency = *Currency::fromCode(m_agency.currency);
    account.timeZone = m_agency.timeZone;
    account.createdAt = m_at;
    return account;
}

Status Setup::writeAccounts()
{
    domain::Account platform = account(domain::AccountKind::Platform, "00-0001");
    platform.id = AccountId{m_ids.next(m_at)};
    platform.name = "Platform";
    CLIENTELE_TRY(m_accounts.insert(platform, {}));
    domain::Account own = account(domain::AccountKind::Agency, "10-0000");
    own.id = AccountId{m_ids.next(m_at)};
    own.parent = platform.id;
    own.email = m_agency.ownerEmail;
    own.contact = m_agency.contact;
    CLIENTELE_TRY(m_accounts.insert(own, {}));
    m_agencyAccount = own.id;

    domain::AgencyProfile profile;
    profile.id = m_ids.next(m_at);
    profile.account = own.id;
    profile.platformAccount = platform.id;
    profile.name = own.name;
    profile.email = m_agency.ownerEmail;
    profile.contact = m_agency.contact;
    profile.contact.country = m_agency.country;
    profile.bankDetails = m_agency.bankDetails;
    profile.invoiceFooter = m_agency.invoiceFooter;
    profile.logo = m_agency.logo;
    profile.currency = own.currency;
    profile.timeZone = m_agency.timeZone;
    profile.taxCategory = m_agency.taxRatePpm == 0 ? "Z" : "S";
    profile.taxRatePpm = m_agency.taxRatePpm;
    profile.pageSize = pageSizeOf(m_agency.country);
    profile.sample = m_agency.sample;
    return m_profile.insertProfile(profile);
}

Status Setup::writeStarter(const StarterData &starter)
{
    for (const StarterLevel &level : starter.levels)
        CLIENTELE_TRY(m_people.insertLevel(level.level, level.permissions));
    for (const std::string &code : m_agency.programmes) {
        const auto found = std::find_if(
            starter.programmes.begin(), starter.programmes.end(),
            [&code](const StarterProgramme &each) { return each.programme.code == code; });
        if (found == starter.programmes.end())
            return invalid({{"programme", "unknownProgramme", code}});
        CLIENTELE_TRY(m_profile.insertProgramme(found->programme));
        for (const StarterItem &item : found->items)
            CLIENTELE_TRY(m_profile.insertItem(item.entry, item.prices));
    }
    return {};
}

Result<domain::Scope> Setup::writeOwner(const StarterData &starter)
{
    domain::Person owner;
    owner.id = PersonId{m_ids.next(m_at)};
    owner.email = m_agency.ownerEmail;
    owner.name = m_agency.ownerName.empty()
                     ? m_agency.ownerEmail.substr(0, m_agency.ownerEmail.find('@'))
                     : m_agency.ownerName;
    owner.passwordHash = m_agency.ownerPasswordHash;
    CLIENTELE_TRY(m_people.insert(owner));
    const auto level = std::find_if(starter.levels.begin(), starter.levels.end(),
                                    [](const auto &each) { return each.level.code == "owner"; });
    if (level == starter.levels.end())
        return fail(FailureCode::Internal, "starterData", {"owner"});
    CLIENTELE_TRY(m_people.insertMembership({MembershipId{m_ids.next(m_at)}, 1, owner.id,
                                             m_agencyAccount, level->level.id, true, false}));
    domain::AuditEntry entry;
    entry.id = AuditId{m_ids.next(m_at)};
    entry.at = m_at;
    entry.actor = owner.id;
    entry.actorName = owner.name;
    entry.command = CommandId{m_ids.next(m_at)};
    entry.action = "set_up_agency";
    entry.target = m_agencyAccount.uuid;
    CLIENTELE_TRY(m_journal.append(entry));
    domain::Scope scope;
    scope.actor = owner.id;
    scope.actorName = owner.name;
    return scope;
}

} // namespace

Result<domain::Scope> setUpAgency(storage::Store &store, const Clock &clock, IdSource &ids,
                                  const NewAgency &agency)
{
    CLIENTELE_TRY(validate(agency));
    const Instant now = clock.now();
    CLIENTELE_ASSIGN(const StarterData starter,
                     readStarterData(*Currency::fromCode(agency.currency), kAlways, now, ids));
    CLIENTELE_TRY(store.writer().enter(storage::Context::agency()));
    storage::Session &session = store.writer().session();
    CLIENTELE_ASSIGN(auto transaction, storage::Transaction::begin(session));
    if (storage::AgencyRepo(session).profile().ok())
        return fail(FailureCode::AlreadyExists, "agency");
    Setup setup(session, agency, now, ids);
    CLIENTELE_ASSIGN(const domain::Scope scope, setup.run(starter));
    CLIENTELE_TRY(transaction.commit());
    return scope;
}

} // namespace clientele::application
