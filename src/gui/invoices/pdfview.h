// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QSizeF>
#include <QtCore/QThreadPool>
#include <QtGui/QImage>
#include <QtWidgets/QAbstractScrollArea>

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace clientele::gui {

/// Shows the pages of a PDF of ours below each other. Reading and painting of pages happens on a
/// thread of its own, in the pixels of the screen; until a page is painted it is blank. Page Up and
/// Page Down, arrows, Home and End move; Ctrl with plus, minus and 0 zoom, and so does Ctrl with
/// the wheel. The text of the page in view is the accessible description. Thread: the GUI's.
class PdfView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit PdfView(QWidget *parent = nullptr);
    ~PdfView() override; ///< waits for the page that is being painted

    /// `name` is what screen readers hear before "page 1 of 2".
    void setPdf(const QByteArray &pdf, const QString &name);
    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] int currentPage() const { return m_current; } ///< from 0
    /// What is read on the page; empty until it was loaded.
    [[nodiscard]] QString pageText(int page) const;
    /// Whether the page is painted as it should be now.
    [[nodiscard]] bool isPainted(int page) const;

    void zoomBy(double factor);
    void fitWidth();
    /// 1: as large as on paper, at 96 dots an inch.
    [[nodiscard]] double zoom() const;

Q_SIGNALS:
    /// Loaded, scrolled to another page, or zoomed.
    void viewChanged();
    /// The bytes are no PDF.
    void failed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    class Source;
    struct PageInfo {
        QSizeF sizePoints;
        QString text;
    };
    struct Painted {
        QImage image;
        double dotsPerPoint = 0; ///< of the image
    };

    void loaded(int generation, std::vector<PageInfo> pages);
    void painted(int generation, int page, double dotsPerPoint, const QImage &image);
    void arrange();
    void askForPages();
    void updateCurrent();
    [[nodiscard]] double scale() const; ///< units of the widget a point
    [[nodiscard]] double dotsPerPoint() const;
    [[nodiscard]] QRect pageRect(int page) const; ///< in the viewport
    void setZoom(double zoom);

    std::shared_ptr<Source> m_source;
    QString m_name;
    std::vector<PageInfo> m_pages;
    std::map<int, Painted> m_painted;
    std::set<int> m_asked;
    double m_zoom = 0; ///< 0: as wide as the view
    int m_current = 0;
    int m_generation = 0;
    QThreadPool m_pool; ///< one thread: a document is read by one at a time
};

} // namespace clientele::gui
