// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

class QAbstractButton;

namespace clientele::gui {

/// One choice as a card: a radio button or a check box with a price at the right. A click anywhere
/// in it chooses; keyboard and screen reader meet the button, whose name is the item and whose
/// description is the price.
class ChoiceCard final : public QFrame
{
    Q_OBJECT
public:
    struct Texts {
        QString name;
        QString price;  ///< "29.00 / month"
        QString detail; ///< small, below; may be empty
        QString pill;   ///< "Current"; may be empty
    };

    /// Takes the button over.
    ChoiceCard(QAbstractButton *button, const Texts &texts, QWidget *parent = nullptr);
    [[nodiscard]] QAbstractButton *button() const { return m_button; }

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void showChosen();

    QAbstractButton *m_button;
};

} // namespace clientele::gui
