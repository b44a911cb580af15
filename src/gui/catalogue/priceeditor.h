// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/catalogue.h"
#include "domain/pricing.h"
#include "shell/session.h"

#include <QtWidgets/QWidget>

#include <memory>
#include <vector>

namespace clientele::gui {

namespace Ui {
class PriceEditor;
}

/// One version of a price as a person enters it: ledger, currency, first day, period, and its
/// parts. The list has the parts in words; the fields below it are those of the part that is
/// chosen. What is no amount becomes one below zero, which the gateway refuses beside its field. In
/// forms it is promoted from QWidget; begin() has to be called once.
class PriceEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit PriceEditor(QWidget *parent = nullptr);
    ~PriceEditor() override;

    /// Begins with the parts of `from`, or with one flat fee when it is null.
    void begin(Session &session, const billing::Price *from, Ledger ledger);
    [[nodiscard]] domain::NewPrice price() const;

Q_SIGNALS:
    void edited();

private:
    struct Part {
        PriceComponentId id;
        billing::PriceComponent component;
        QString amount;  ///< as typed
        QString minimum;
    };
    void connectFields();
    void addPart();
    void removePart();
    void showParts(int chosen);
    void showPart();
    void showTiers(const Part &part);
    void addTierRow(const QString &upTo, const QString &unit, const QString &flat);
    void takePart();
    void takeTiers(Part &part);
    void showFitting();
    [[nodiscard]] QString partText(const billing::PriceComponent &component) const;
    [[nodiscard]] Currency currency() const;
    [[nodiscard]] int chosen() const;

    const std::unique_ptr<Ui::PriceEditor> m_ui;
    Session *m_session = nullptr;
    PriceId m_price;
    std::vector<Part> m_parts;
    bool m_showing = false; ///< the fields are being filled in
};

} // namespace clientele::gui
