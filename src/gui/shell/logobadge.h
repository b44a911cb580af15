// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logoloader.h"
#include "widgets/theme.h"

#include <QtWidgets/QWidget>

namespace clientele::gui {

/// Whose account the window is in: the agency's logo, or initials in a square where there is none,
/// as for clients. A picture stands on white in the dark theme, because logos are drawn for paper.
class LogoBadge final : public QWidget
{
    Q_OBJECT
public:
    explicit LogoBadge(QWidget *parent = nullptr);

    void setInitials(const QString &text, widgets::Meaning ground, widgets::Meaning ink);
    /// Empty: the initials. What cannot be read is left out.
    void setLogo(const std::string &bytes);
    [[nodiscard]] bool hasPicture() const { return !m_picture.isNull(); }
    /// Too wide to stand beside a name.
    [[nodiscard]] bool isWide() const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void shapeChanged();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setPicture(const QImage &picture);

    LogoLoader *m_loader;
    std::string m_bytes;
    QImage m_picture; ///< in the pixels of the screen
    QString m_initials;
    widgets::Meaning m_ground = widgets::Meaning::Accent;
    widgets::Meaning m_ink = widgets::Meaning::OnAccent;
};

} // namespace clientele::gui
