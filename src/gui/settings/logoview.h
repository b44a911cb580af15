// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

namespace clientele::gui {

/// The logo in the form, on white as on paper, or the words that there is none.
class LogoView final : public QWidget
{
    Q_OBJECT
public:
    explicit LogoView(QWidget *parent = nullptr);

    /// Null: there is none.
    void setPicture(const QImage &picture);
    [[nodiscard]] bool hasPicture() const { return !m_picture.isNull(); }
    /// What fits, in pixels of the screen.
    [[nodiscard]] QSize boxPixels() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_picture;
};

} // namespace clientele::gui
