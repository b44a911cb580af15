// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontpage.h"

namespace clientele::gui {

/// Where there is no agency yet (product.md, "first run"): create one, open one, or look around in
/// the sample.
class WelcomePage final : public FrontPage
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);

Q_SIGNALS:
    void createAsked();
    void openAsked();
    void sampleAsked();
};

} // namespace clientele::gui
