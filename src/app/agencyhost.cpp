// SPDX-License-Identifier: GPL-3.0-or-later
#include "agencyhost.h"

#include "agency.h"
#include "application/agencysetup.h"
#include "application/passwords.h"
#include "application/sample.h"
#include "newagencyplace.h"
#include "platform/paths.h"
#include "platform/secret.h"

#include <QtCore/QFileInfo>
#include <QtCore/QTimeZone>

namespace clientele::app {
namespace {

using OpenStore = application::Desk::OpenStore;

const QString &command()
{
    static const QString name = QStringLiteral("window");
    return name;
}

} // namespace

StorageHost::StorageHost(QString sampleFolder)
    : m_tools(std::make_shared<Tools>()), m_sampleFolder(std::move(sampleFolder))
{
}

QString StorageHost::defaultAddress() const
{
    return defaultAgencyFile();
}

bool StorageHost::exists(const QString &address) const
{
    return address.startsWith(QStringLiteral("postgresql:")) || QFileInfo::exists(address);
}

OpenStore StorageHost::open(const QString &address) const
{
    return [tools = m_tools, address] {
        return storage::Store::open(address, storeOptions(tools->clock, tools->ids, command()));
    };
}

OpenStore StorageHost::create(const QString &address, const application::NewAgency &given,
                              std::shared_ptr<const Secret> password) const
{
    return [tools = m_tools, address, given,
            password = std::move(password)]() -> Result<std::unique_ptr<storage::Store>> {
        application::NewAgency agency = given;
        CLIENTELE_ASSIGN(agency.ownerPasswordHash, application::hashPassword(password->bytes()));
        CLIENTELE_TRY(ensureFolder(QFileInfo(address).absolutePath()));
        NewAgencyPlace place(address);
        CLIENTELE_TRY(place.begin());
        const auto fill = [&](storage::Store &store, const Clock &clock, IdSource &ids) -> Status {
            const auto owner = application::setUpAgency(store, clock, ids, agency);
            return owner ? Status() : Status(owner.failure());
        };
        CLIENTELE_TRY(place.make(command(), fill));
        return storage::Store::open(address, storeOptions(tools->clock, tools->ids, command()));
    };
}

OpenStore StorageHost::sample(int clients, std::function<void(int, int)> progress) const
{
    const QString file = QStringLiteral("%1/sample%2.clientele")
                             .arg(m_sampleFolder, ++m_samples == 1 ? QString()
                                                                   : QString::number(m_samples));
    return [tools = m_tools, file, clients,
            progress = std::move(progress)]() -> Result<std::unique_ptr<storage::Store>> {
        application::SampleOptions options;
        options.size = clients;
        options.asOf = tools->clock.today(QTimeZone::systemTimeZoneId().toStdString());
        options.progress = [&](int months) {
            progress(months, options.months);
            return true;
        };
        NewAgencyPlace place(file);
        CLIENTELE_TRY(place.begin());
        const auto fill = [&](storage::Store &store, const Clock &, IdSource &) -> Status {
            const auto made = application::makeSample(store, options);
            return made ? Status() : Status(made.failure());
        };
        CLIENTELE_TRY(place.make(command(), fill, application::beginningOf(options)));
        return storage::Store::open(file, storeOptions(tools->clock, tools->ids, command()));
    };
}

} // namespace clientele::app
