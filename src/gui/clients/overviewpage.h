// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

namespace clientele::gui {

class ClientDetailPanel;

/// The first page inside a client account: who it is, the next invoice and its reasons, facts, and
/// what happened lately (S0.24).
class OverviewPage final : public Page
{
    Q_OBJECT
public:
    explicit OverviewPage(const PageTools &tools, QWidget *parent = nullptr);

    void enter() override;
    void release() override;
    [[nodiscard]] QString title() const override;

private:
    ClientDetailPanel *m_detail;
};

} // namespace clientele::gui
