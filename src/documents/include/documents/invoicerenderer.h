// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/invoicedocument.h"
#include "kernel/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QSizeF>
#include <QtCore/QString>

#include <memory>
#include <vector>

class QPainter;
class QRectF;

namespace clientele::documents {

/// A laid out invoice: the same pages for screen, print and PDF (desktop.md, "Print preview").
///
/// Thread: any, one at a time; made, painted and destroyed in the same thread, because fonts belong
/// to the thread that loaded them. A QGuiApplication must exist (any platform plugin, "offscreen"
/// too).
class InvoiceLayout
{
public:
    /// Lays the document out. Fails with
    /// - Invalid: a required field is empty ("required"), a draft has a number ("draftHasNumber"),
    ///   a currency, tax category or fraction is wrong ("mixed", "unknown", "outOfRange"), the
    ///   amounts do not add up ("doesNotAdd"), the logo is no picture ("notAPicture", "tooLarge");
    /// - Internal: there is no QGuiApplication, or the built-in font cannot be loaded.
    [[nodiscard]] static Result<InvoiceLayout> create(const InvoiceDocument &document);

    InvoiceLayout(InvoiceLayout &&) noexcept;
    InvoiceLayout &operator=(InvoiceLayout &&) noexcept;
    ~InvoiceLayout();

    [[nodiscard]] int pageCount() const noexcept; ///< at least 1
    [[nodiscard]] QSizeF pageSizeMm() const noexcept;
    /// Paints a page (0 to pageCount() - 1) so that it fills `target`, given in the painter's
    /// coordinates. The page itself has no background: fill it white first where that matters.
    void paintPage(QPainter &painter, int pageIndex, const QRectF &target) const;

    /// Code points that no installed font has, ascending and without repetition. They are painted
    /// as U+FFFD; the caller tells the person who exports.
    [[nodiscard]] const std::vector<char32_t> &missingCharacters() const noexcept;
    /// "Invoice INV-2026-0001", in the document's language.
    [[nodiscard]] const QString &title() const noexcept;

private:
    struct Private;
    explicit InvoiceLayout(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

struct RenderedInvoice {
    QByteArray pdf;
    int pageCount = 0;
    std::vector<char32_t> missingCharacters; ///< as InvoiceLayout::missingCharacters()
};

/// The PDF as bytes: fonts embedded, no links, no scripts, opaque colours only. The creation date
/// and document id that Qt writes differ from run to run. Fails as InvoiceLayout::create().
/// Cost: about 5 ms of one core and 20 kB for a page (P4).
[[nodiscard]] Result<RenderedInvoice> renderInvoicePdf(const InvoiceDocument &document);

struct WrittenInvoice {
    qint64 sizeBytes = 0;
    int pageCount = 0;
    std::vector<char32_t> missingCharacters;
};

/// Renders and writes `path` as writeFileSafely() does (savefile.h): whatever fails, a file that
/// was there before is still there and whole. Fails as renderInvoicePdf() and writeFileSafely().
[[nodiscard]] Result<WrittenInvoice> writeInvoicePdf(const InvoiceDocument &document,
                                                     const QString &path);

} // namespace clientele::documents
