// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

#include <QtWidgets/QScrollArea>

class QVBoxLayout;

namespace clientele::gui {

/// What a page shows beside its list of the current row: cards below each other that scroll, or
/// nothing at all. Reading is what the panels of the areas do, in the background; what arrives for
/// another row than the one shown is dropped.
class DetailPanel : public QScrollArea
{
    Q_OBJECT
protected:
    /// `leastUnits` of width, in units of px().
    DetailPanel(const PageTools &tools, const QString &objectName, int leastUnits,
                QWidget *parent);

    [[nodiscard]] const PageTools &tools() const { return m_tools; }
    [[nodiscard]] Session &session() const { return m_tools.session; }
    /// Where the cards go.
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    void showBody(bool shown);
    /// Grows with the widest card: nothing scrolls sideways, so nothing may be cut off there.
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    PageTools m_tools;
    const int m_leastUnits;
    QVBoxLayout *m_column;
};

} // namespace clientele::gui
