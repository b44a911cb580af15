// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agency.h"
#include "domain/permission.h"
#include "domain/scope.h"
#include "kernel/ids.h"
#include "options.h"
#include "platform/systemclock.h"
#include "storage/store.h"

#include <memory>

namespace clientele::app {

/// --agency, or the agency of this person's data folder.
[[nodiscard]] QString agencyAddress(const Options &options);

/// What every store of this program is opened with.
[[nodiscard]] storage::StoreOptions storeOptions(const Clock &clock, IdSource &ids,
                                                 const QString &command);

/// An open agency with whoever is signed in. Thread: the main one.
class Agency
{
public:
    /// Opens the agency of the options. Fails as Store::open() and when it was never set up.
    [[nodiscard]] static Result<std::unique_ptr<Agency>> open(const Options &options,
                                                              const QString &command);

    /// Signs in the member of staff of --as, or the only one there is; the owner of a sample
    /// without a password. Fails as SignIn and readPassword().
    [[nodiscard]] Status signIn(const Options &options);
    /// Whether whoever is signed in may do this in the agency; Denied "permission" otherwise.
    [[nodiscard]] Status mayI(domain::Permission permission);

    [[nodiscard]] storage::Store &store() { return *m_store; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] IdSource &ids() { return m_ids; }
    [[nodiscard]] const domain::Scope &scope() const { return m_scope; }
    [[nodiscard]] const domain::AgencyProfile &profile() const { return m_profile; }
    /// In the agency's zone.
    [[nodiscard]] Date today() const { return m_clock.today(m_profile.timeZone); }

private:
    Agency() = default;
    [[nodiscard]] Result<QString> emailToSignIn(const Options &options);

    SystemClock m_clock;
    RandomIdSource m_ids;
    std::unique_ptr<storage::Store> m_store;
    domain::AgencyProfile m_profile;
    domain::Scope m_scope;
};

} // namespace clientele::app
