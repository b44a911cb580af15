// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QProgressBar;

namespace clientele::widgets {
class PlainLabel;
}

namespace clientele::gui {

/// What stands in the window while an agency is opened or made.
class BusyFront final : public QWidget
{
    Q_OBJECT
public:
    explicit BusyFront(const QString &text, QWidget *parent = nullptr);
    void setProgress(int done, int total);

private:
    QProgressBar *m_bar;
};

} // namespace clientele::gui
