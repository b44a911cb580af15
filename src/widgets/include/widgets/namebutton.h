// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QPushButton>

namespace clientele::widgets {

/// A name that leads to what it names: looks like text, and shows as much of the name as there is
/// room for. The tooltip has the whole name. Thread: the GUI's.
class NameButton final : public QPushButton
{
    Q_OBJECT
public:
    explicit NameButton(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
};

} // namespace clientele::widgets
