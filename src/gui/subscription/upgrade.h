// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"
#include "upgradeoffer.h"

#include <QtCore/QPointer>

namespace clientele::gui {

class UpgradeDialog;

/// User Menu → Upgrade (S0.32, S0.33). There is one as long as a client is acted as, whatever page
/// is shown; it has no face of its own but its action, "client.upgrade".
class Upgrade final : public QWidget
{
    Q_OBJECT
public:
    static constexpr const char *kActionId = "client.upgrade";

    explicit Upgrade(const PageTools &tools, QWidget *parent = nullptr);

    /// As Page::unsavedInput() and Page::restoreInput().
    [[nodiscard]] std::optional<QVariantMap> unsavedInput() const;
    void restoreInput(const QVariantMap &input);

private:
    void open(const QVariantMap &input);
    void present(const UpgradeOffer &offer, const QVariantMap &input);
    void save(UpgradeDialog &dialog);

    PageTools m_tools;
    QAction *m_action;
    QPointer<UpgradeDialog> m_dialog;
};

} // namespace clientele::gui
