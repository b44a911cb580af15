// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/invoicedocument.h"
#include "shell/latestwork.h"

#include <QtCore/QSizeF>
#include <QtCore/QTimer>
#include <QtGui/QImage>
#include <QtWidgets/QWidget>

namespace clientele::gui {

/// The first page of an invoice, as large as there is room, painted on a thread of its own a moment
/// after the last change. What cannot be laid out leaves the page before it. The end waits for the
/// page that is being painted. Thread: the GUI's.
class InvoiceThumb final : public QWidget
{
    Q_OBJECT
public:
    explicit InvoiceThumb(QWidget *parent = nullptr);

    void setDocument(documents::InvoiceDocument document);
    /// What is shown belongs to the last document.
    [[nodiscard]] bool isUpToDate() const { return m_shown == m_generation; }
    [[nodiscard]] const QImage &image() const { return m_image; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void render();
    [[nodiscard]] QRectF pageRect() const;

    documents::InvoiceDocument m_document;
    QImage m_image; ///< in the pixels of the screen
    QSizeF m_pageMm{210, 297};
    QTimer m_timer;
    int m_generation = 0;
    int m_shown = 0;
    LatestWork m_painting;
};

} // namespace clientele::gui
