// SPDX-License-Identifier: GPL-3.0-or-later
// P4: invoices as PDF, one page with a logo and 12 lines, a file each, over two workers:
//   bench_documents [FILES]      default 1000
// The floor writes as many files with QPdfWriter alone: the same picture and as many texts in two
// faces of the same font, nothing laid out, checked or made safe. Prints figures; asserts nothing.
#include "documents/invoicerenderer.h"
#include "measure.h"
#include "sampleinvoice.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QFontDatabase>
#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <thread>

using namespace clientele;

namespace {

constexpr int kWorkers = 2;
constexpr int kLines = 12;

using Write = std::function<qint64(const QString &path)>; ///< gives the size

bench::Cost writeAll(int files, const QString &folder, const Write &write, qint64 &bytes)
{
    std::vector<qint64> sizes(kWorkers, 0);
    std::vector<std::thread> workers;
    const bench::Stopwatch watch;
    for (int worker = 0; worker < kWorkers; ++worker) {
        workers.emplace_back([&, worker] {
            for (int i = worker; i < files; i += kWorkers)
                sizes[static_cast<std::size_t>(worker)]
                    += write(folder + QStringLiteral("/%1.pdf").arg(i));
        });
    }
    for (std::thread &worker : workers)
        worker.join();
    bytes = sizes[0] + sizes[1];
    return watch.elapsed();
}

qint64 writeOurs(const documents::InvoiceDocument &document, const QString &path)
{
    const auto written = documents::writeInvoicePdf(document, path);
    if (!written) {
        std::fprintf(stderr, "%s\n", failureCodeName(written.failure().code));
        std::exit(1);
    }
    return written->sizeBytes;
}

qint64 writeFloor(const QImage &logo, const QFont &regular, const QFont &bold, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        std::exit(1);
    {
        QPdfWriter writer(&file);
        writer.setResolution(1200);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, {}));
        QPainter painter(&writer);
        painter.drawImage(QRectF(900, 900, 2400, 900), logo);
        constexpr int kColumns = 5;
        constexpr int kOthers = 8; // addresses, head, totals and foot
        for (int row = 0; row < kLines + kOthers; ++row) {
            painter.setFont(row < kOthers ? bold : regular);
            for (int column = 0; column < kColumns; ++column)
                painter.drawText(900 + 1600 * column, 2400 + 450 * row,
                                 QStringLiteral("Active users, %1 of 31 days %2.%3 EUR")
                                     .arg(row)
                                     .arg(column)
                                     .arg(100 - row));
        }
    }
    return file.size();
}

void print(const char *what, const bench::Cost &cost, int files, qint64 bytes)
{
    std::printf("%-28s %6.2f ms a file over %d workers   %6.2f ms of processor each   %5.1f kB\n",
                what, cost.wallMs / files, kWorkers, cost.cpuMs / files,
                static_cast<double>(bytes) / files / 1000);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const int files = argc > 1 ? std::atoi(argv[1]) : 1000;
    documents::InvoiceDocument document = documents::test::sampleInvoice(kLines);
    document.issuer.logoBytes = documents::test::pngLogo();
    const QTemporaryDir folder;
    qint64 bytes = 0;
    bench::resetPeak();
    const bench::Cost ours = writeAll(
        files, folder.path(), [&](const QString &path) { return writeOurs(document, path); },
        bytes);
    print("P4 invoice (goal 3.5, 7, 30)", ours, files, bytes);
    const long peak = bench::peakMiB();
    const QImage logo = QImage::fromData(QByteArray::fromStdString(document.issuer.logoBytes));
    QFont regular(QFontDatabase::families().constFirst());
    if (QFontDatabase::hasFamily(QStringLiteral("DejaVu Sans")))
        regular.setFamily(QStringLiteral("DejaVu Sans"));
    regular.setPointSize(9);
    regular.setHintingPreference(QFont::PreferNoHinting);
    QFont bold = regular;
    bold.setBold(true);
    const bench::Cost floor = writeAll(
        files, folder.path(),
        [&](const QString &path) { return writeFloor(logo, regular, bold, path); }, bytes);
    print("   floor: QPdfWriter alone", floor, files, bytes);
    std::printf("P4 against its floor         ratio %s   peak %ld MiB\n",
                bench::ratioText(ours, floor).c_str(), peak);
    return 0;
}
