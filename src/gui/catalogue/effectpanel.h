// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "effectrun.h"

#include <QtWidgets/QWidget>

#include <memory>

class QProgressBar;
class QPushButton;

namespace clientele::widgets {
class FactsCard;
class PlainLabel;
}

namespace clientele::gui {

/// What an edit of the catalogue does to the next invoices of all clients, computed while somebody
/// types: sums and numbers by currency, and whom it concerns most. In forms it is promoted from
/// QWidget; begin() has to be called once.
class EffectPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit EffectPanel(QWidget *parent = nullptr);

    void begin(Session &session);
    /// Null: says `instead`.
    void ask(std::optional<domain::Command> command, const QString &instead = {});
    /// What is shown belongs to what was asked, or cannot be computed, or was stopped.
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void settledChanged();

private:
    void showRunning(int done, int total);
    void show(const Result<EffectOnAll> &result);
    void showSums(const application::CatalogueEffect &sums);
    void showMost(const std::vector<application::ClientEffect> &most);

    Session *m_session = nullptr;
    std::unique_ptr<EffectRun> m_run;
    widgets::PlainLabel *m_says;
    QProgressBar *m_bar;
    QPushButton *m_stop;
    widgets::FactsCard *m_sums;
    widgets::FactsCard *m_most;
};

} // namespace clientele::gui
