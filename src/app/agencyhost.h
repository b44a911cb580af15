// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/window.h"
#include "kernel/ids.h"
#include "platform/systemclock.h"

namespace clientele::app {

/// Gives the window its agencies. Samples are made in `sampleFolder` and gone with it.
class StorageHost final : public gui::AgencyHost
{
public:
    explicit StorageHost(QString sampleFolder);

    [[nodiscard]] QString defaultAddress() const override;
    [[nodiscard]] bool exists(const QString &address) const override;
    [[nodiscard]] application::Desk::OpenStore open(const QString &address) const override;
    [[nodiscard]] application::Desk::OpenStore
    create(const QString &address, const application::NewAgency &agency,
           std::shared_ptr<const Secret> password) const override;
    [[nodiscard]] application::Desk::OpenStore
    sample(int clients, std::function<void(int, int)> progress) const override;

private:
    struct Tools { // of the database's thread
        SystemClock clock;
        RandomIdSource ids;
    };
    std::shared_ptr<Tools> m_tools;
    QString m_sampleFolder;
    mutable int m_samples = 0;
};

} // namespace clientele::app
