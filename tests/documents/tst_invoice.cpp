// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/invoicerenderer.h"
#include "judges.h"
#include "sampleinvoice.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QThread>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtTest/QTest>

#include <limits>
#include <memory>

using namespace clientele;
using namespace clientele::documents;
using namespace clientele::documents::test;

namespace {

constexpr double kPointsPerMm = 72 / 25.4;

/// The n-th line of longInvoice() as it reads, from 1.
QString lineName(int number)
{
    return QStringLiteral("Item%1").arg(number, 4, 10, QLatin1Char('0'));
}

/// Lines that can be told apart, with reasons of one to three lines.
InvoiceDocument longInvoice(int lineCount, PaperSize paper)
{
    InvoiceDocument document = sampleInvoice(lineCount);
    document.paper = paper;
    for (int i = 0; i < lineCount; ++i) {
        const std::string name = lineName(i + 1).toStdString();
        document.lines[std::size_t(i)].description = name;
        std::string reason;
        for (int word = 0; word < i % 3 * 12; ++word)
            reason += "because ";
        document.lines[std::size_t(i)].detail = reason + "End" + name.substr(4);
    }
    return document;
}

RenderedInvoice rendered(const InvoiceDocument &document)
{
    Result<RenderedInvoice> result = renderInvoicePdf(document);
    if (!result.ok())
        qFatal("not rendered: %s", failureCodeName(result.failure().code));
    return std::move(result).value();
}

QStringList found(const QString &text, const QString &pattern)
{
    QStringList result;
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext())
        result.append(matches.next().captured(1));
    return result;
}

/// "1,234.50" as 123450.
qint64 minorOf(QString amount)
{
    return amount.remove(u',').remove(u'.').toLongLong();
}

} // namespace

class TestInvoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pages_data()
    {
        QTest::addColumn<bool>("letter");
        QTest::addColumn<int>("lineCount");
        for (const bool letter : {false, true}) {
            for (const int count : {1, 60, 1000})
                QTest::addRow("%s %d", letter ? "Letter" : "A4", count) << letter << count;
        }
    }

    void pages()
    {
        QFETCH(bool, letter);
        QFETCH(int, lineCount);
        const RenderedInvoice invoice =
            rendered(longInvoice(lineCount, letter ? PaperSize::Letter : PaperSize::A4));
        QVERIFY(invoice.missingCharacters.empty());
        const Judge judge(invoice.pdf);
        QCOMPARE(judge.complaint(), QString());
        QCOMPARE(judge.pageCount(), invoice.pageCount);
        QCOMPARE(judge.info(u"Page size"_qs), letter ? u"612 x 792 pts (letter)"_qs
                                                     : u"595 x 842 pts (A4)"_qs);
        QCOMPARE(judge.info(u"Title"_qs), u"Invoice INV-2026-0412"_qs);

        QStringList names;
        qint64 sumMinor = 0;
        for (int page = 1; page <= invoice.pageCount; ++page) {
            const QString text = judge.text(page);
            const bool last = page == invoice.pageCount;
            QCOMPARE(text.count(u"Description"_qs), 1); // the head of the table, on each page
            QCOMPARE(found(text, u"(\\d+ / \\d+)\\s*$"_qs),
                     QStringList{QStringLiteral("%1 / %2").arg(page).arg(invoice.pageCount)});
            QCOMPARE(text.count(u"Amount due"_qs), last ? 1 : 0);
            QCOMPARE(text.count(u"Invoice INV-2026-0412"_qs), 1);
            QCOMPARE(minorOf(found(text, u"Brought forward +([\\d,.]+)"_qs).value(0)),
                     page > 1 ? sumMinor : 0);
            const QStringList onPage = found(text, u"(Item\\d{4})"_qs);
            QVERIFY(!onPage.isEmpty());
            // each line with its whole reason: the end of the reason is on the same page
            const QString ends = QString(onPage.join(u' ')).replace(u"Item"_qs, u"End"_qs);
            QCOMPARE(found(text, u"(End\\d{4})"_qs).join(u' '), ends);
            names += onPage;
            for (const QString &name : onPage)
                sumMinor += 1250 * ((name.mid(4).toInt() - 1) % 7 + 1);
            QCOMPARE(minorOf(found(text, u"Carried forward +([\\d,.]+)"_qs).value(0)),
                     last ? 0 : sumMinor);
        }
        QStringList expected;
        for (int i = 1; i <= lineCount; ++i)
            expected.append(lineName(i));
        QCOMPARE(names, expected);
        QCOMPARE(minorOf(found(judge.text(), u"\\bNet +([\\d,.]+)"_qs).value(0)), sumMinor);
    }

    void nothingLeavesThePage_data() { pages_data(); }

    void nothingLeavesThePage()
    {
        QFETCH(bool, letter);
        QFETCH(int, lineCount);
        const RenderedInvoice invoice =
            rendered(longInvoice(lineCount, letter ? PaperSize::Letter : PaperSize::A4));
        const Judge judge(invoice.pdf);
        const double width = letter ? 612 : 595;
        const double height = letter ? 792 : 842;
        for (int page = 1; page <= std::min(invoice.pageCount, 6); ++page) {
            double amountsRight = 0;
            for (const Word &word : judge.words(page)) {
                QVERIFY2(word.left >= 25 * kPointsPerMm - 1, qPrintable(word.text));
                QVERIFY2(word.right <= width - 20 * kPointsPerMm + 1, qPrintable(word.text));
                QVERIFY2(word.top >= 5 * kPointsPerMm, qPrintable(word.text));
                QVERIFY2(word.bottom <= height - 8 * kPointsPerMm, qPrintable(word.text));
                // amounts stand below each other: all end at the right edge
                if (QRegularExpression(u"^[\\d,]+\\.\\d\\d$"_qs).match(word.text).hasMatch())
                    amountsRight = std::max(amountsRight, word.right);
            }
            QVERIFY(qAbs(amountsRight - (width - 20 * kPointsPerMm)) < 1.5);
        }
    }

    void addressStandsInTheWindow_data()
    {
        QTest::addColumn<bool>("letter");
        QTest::newRow("A4") << false;
        QTest::newRow("Letter") << true;
    }

    void addressStandsInTheWindow() // DIN 5008 form B: 20 to 105 mm, 45 to 90 mm
    {
        QFETCH(bool, letter);
        InvoiceDocument document = sampleInvoice(3);
        document.paper = letter ? PaperSize::Letter : PaperSize::A4;
        document.issuer.logoBytes = svgLogo();
        const Judge judge(rendered(document).pdf);
        QStringList inside;
        for (const Word &word : judge.words(1)) {
            if (word.left >= 20 * kPointsPerMm && word.right <= 107 * kPointsPerMm
                && word.top >= 53 * kPointsPerMm && word.bottom <= 90 * kPointsPerMm)
                inside.append(word.text);
        }
        QCOMPARE(inside.join(u' '), u"Berglunds snabbköp Christina Berglund Berguvsvägen 8 "
                                    "958 22 Luleå Sweden"_qs);
    }

    void totalsStayTogetherWithALine() // for every way in which a page may end
    {
        for (int count = 1; count <= 45; ++count) {
            const RenderedInvoice invoice = rendered(longInvoice(count, PaperSize::A4));
            const Judge judge(invoice.pdf);
            QString closing;
            for (int page = 1; page <= invoice.pageCount; ++page) {
                if (judge.text(page).contains(u"Amount due"_qs)) {
                    QVERIFY(closing.isEmpty());
                    closing = judge.text(page);
                }
            }
            QVERIFY2(closing.contains(QRegularExpression(u"(?m)^ +Net .*[^$]*Total "_qs)),
                     qPrintable(QString::number(count)));
            QVERIFY(closing.contains(u"VAT 25% on"_qs));
            QVERIFY2(closing.contains(lineName(count)), qPrintable(QString::number(count)));
        }
    }

    void saysEverything()
    {
        InvoiceDocument document = sampleInvoice(5);
        document.reference = "PO 77/12";
        document.notes = "Thank you.\n\nSecond paragraph.";
        document.totals.prepaid = Money{10'000, euro()};
        document.totals.carriedForward = Money{500, euro()};
        document.totals.payable = Money{13'938 + 0, euro()}; // 234.38 - 100.00 + 5.00
        const QString text = plain(Judge(rendered(document).pdf).text());
        for (const char *expected :
             {"Northwind Agency AB", "Sveavägen 44", "111 34 Stockholm",
              "billing@northwind.example", "www.northwind.example", "VAT number SE556677889901",
              "Registration 556677-8899", "Berglunds snabbköp", "Christina Berglund",
              "Invoice number INV-2026-0412", "Issue date 1 Nov 2026", "Due date 1 Dec 2026",
              "Service period 1-30 Nov 2026", "Client number 10-4417",
              "Your VAT number SE556012345601", "Your reference PO 77/12",
              "1 Plan Scale, monthly 1 12.50 25% 12.50",
              "5 Plan Starter, monthly 5 12.50 25% 62.50",
              "1-30 Nov 2026 · 8 users counted on 1 November, 5 included", "Net 187.50",
              "VAT 25% on 187.50 46.88", "Total 234.38", "Already paid -100.00",
              "Kept as account credit 5.00", "Amount due EUR 139.38",
              "IBAN SE35 5000 0000 0549 1000 0003", "Second paragraph.", "Page 1 / 2",
              "Page 2 / 2"})
            QVERIFY2(QString(text).replace(QChar(0x2013), u'-').contains(
                         QString::fromUtf8(expected)),
                     expected);
    }

    void wrapsWhatAClientMustRead()
    {
        InvoiceDocument document = sampleInvoice(1);
        document.issuer.paymentDetails = {
            "IBAN SE35 5000 0000 0549 1000 0003, BIC ESSESESS, Skandinaviska Enskilda "
            "Banken AB, ENDOFBANK",
            "Reference LASTDETAIL"};
        document.issuer.addressLines = {"Building 12, Second Floor, Northern Industrial Estate, "
                                        "Entrance ENDOFADDRESS"};
        const QString text = Judge(rendered(document).pdf).text();
        for (const char *expected : {"ESSESESS", "ENDOFBANK", "LASTDETAIL", "ENDOFADDRESS"})
            QVERIFY2(text.contains(QString::fromUtf8(expected)), expected);
        QVERIFY2(plain(text).contains(u"Amount due EUR 15.63"_qs), qPrintable(text));
    }

    void speaksGerman()
    {
        InvoiceDocument document = sampleInvoice(4);
        document.locale = "de";
        document.lines[0].quantity = {"", 10, 31};
        document.lines[1].quantity = {"", 1, 2};
        document.lines[1].unitPrice = LineUnitPrice{25, 2}; // a quarter of a cent
        document.lines[2].quantity = {"8 Benutzer", 1, 1};
        document.lines[3].amount = Money{123'456'789, euro()};
        addUp(document);
        const QString text = plain(Judge(rendered(document).pdf).text());
        for (const char *expected :
             {"Rechnung INV-2026-0412", "Fällig am 01.12.2026", "10/31 12,50 25 % 12,50",
              "0,5 0,0025 25 % 25,00", "8 Benutzer", "1.234.567,89", "Zu zahlen EUR 1.543.",
              "01.–30.11.2026"})
            QVERIFY2(text.contains(QString::fromUtf8(expected)), expected);
    }

    void keepsTheDecimalsOfTheCurrency_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("expected");
        QTest::newRow("yen") << u"JPY"_qs << u"Amount due JPY 1,234,568"_qs;
        QTest::newRow("dinar") << u"KWD"_qs << u"Amount due KWD 1,234.568"_qs;
        QTest::newRow("euro") << u"EUR"_qs << u"Amount due EUR 12,345.68"_qs;
    }

    void keepsTheDecimalsOfTheCurrency()
    {
        QFETCH(QString, code);
        QFETCH(QString, expected);
        InvoiceDocument document = sampleInvoice(1);
        document.currency = *Currency::fromCode(code.toStdString());
        document.lines[0].amount = Money{1'234'568, document.currency};
        document.lines[0].taxRatePpm = 0;
        addUp(document);
        document.totals.groups = {
            {"O", 0, document.totals.net, Money{0, document.currency}}};
        document.totals.tax = Money{0, document.currency};
        document.totals.total = document.totals.payable = document.totals.net;
        const QString text = plain(Judge(rendered(document).pdf).text());
        QVERIFY2(text.contains(expected), qPrintable(text));
        QVERIFY(text.contains(u"Outside the scope of tax on"_qs));
    }

    void neverCutsAnAmount()
    {
        InvoiceDocument document = sampleInvoice(1);
        const Money most{std::numeric_limits<std::int64_t>::max(), euro()};
        document.lines[0].amount = most;
        document.lines[0].unitPrice = LineUnitPrice{most.minor, 0};
        document.totals.net = document.totals.total = document.totals.payable = most;
        document.totals.groups = {{"AE", 0, most, Money{0, euro()}}};
        document.totals.tax = Money{0, euro()};
        document.lines[0].taxCategory = "AE";
        const Judge judge(rendered(document).pdf);
        const QString text = plain(judge.text());
        QCOMPARE(text.count(u"92,233,720,368,547,758.07"_qs), 5); // net, base, total, due, line
        for (const Word &word : judge.words(1))
            QVERIFY(word.right <= 595 - 20 * kPointsPerMm + 1);
    }

    void marksADraft()
    {
        InvoiceDocument document = longInvoice(40, PaperSize::A4);
        document.kind = DocumentKind::Draft;
        QVERIFY(!renderInvoicePdf(document).ok()); // it still has a number
        document.number.clear();
        const RenderedInvoice invoice = rendered(document);
        const Judge judge(invoice.pdf);
        QVERIFY(invoice.pageCount > 1);
        for (int page = 1; page <= invoice.pageCount; ++page)
            QCOMPARE(judge.text(page).count(u"DRAFT"_qs), 1);
        QVERIFY(!judge.text().contains(u"INV-"_qs) || !judge.text().contains(u"number INV"_qs));
    }

    void namesTheCorrectedInvoice()
    {
        InvoiceDocument document = sampleInvoice(2);
        document.kind = DocumentKind::CreditNote;
        document.number = "CN-2026-0007";
        document.correctedNumber = "INV-2026-0412";
        for (InvoiceDocumentLine &line : document.lines) { // negative quantities, never prices
            line.quantity.numerator = -line.quantity.numerator;
            line.amount = *line.amount.negated();
        }
        addUp(document);
        document.totals.tax = *Money{938, document.currency}.negated(); // half up of the amount
        document.totals.groups[0].tax = document.totals.tax;
        document.totals.total = *Money{4688, document.currency}.negated();
        document.totals.applied = Money{4688, document.currency};
        document.totals.payable = Money{0, document.currency};
        const QString text = plain(Judge(rendered(document).pdf).text());
        QVERIFY(text.contains(u"Credit note CN-2026-0007"_qs));
        QVERIFY(text.contains(u"Corrects invoice INV-2026-0412"_qs));
        QVERIFY(text.contains(u"Amount credited EUR 46.88"_qs)); // 37.50 and 25 % of it, 9.375
    }

    void refusesWhatDoesNotAddUp_data();
    void refusesWhatDoesNotAddUp();
    void previewEqualsThePdf();
    void worksInManyThreads();
};

void TestInvoice::refusesWhatDoesNotAddUp_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<std::function<void(InvoiceDocument &)>>("spoil");
    const auto row = [](const char *name, const char *field, const char *reason,
                        std::function<void(InvoiceDocument &)> spoil) {
        QTest::newRow(name) << QString::fromLatin1(field) << QString::fromLatin1(reason) << spoil;
    };
    using Document = InvoiceDocument;
    row("no issuer", "issuer.name", "required", [](Document &d) { d.issuer.name.clear(); });
    row("no addressee", "addressee.name", "required",
        [](Document &d) { d.addressee.name.clear(); });
    row("no number", "number", "required", [](Document &d) { d.number.clear(); });
    row("no description", "lines.description", "required",
        [](Document &d) { d.lines[0].description.clear(); });
    row("net", "totals.net", "doesNotAdd", [](Document &d) { d.lines[1].amount.minor += 1; });
    row("tax", "totals.tax", "doesNotAdd", [](Document &d) { d.totals.groups[0].tax.minor -= 1; });
    row("taxable", "totals.groups.taxable", "doesNotAdd",
        [](Document &d) { d.totals.groups[0].taxable.minor -= 1; });
    row("total", "totals.total", "doesNotAdd", [](Document &d) { d.totals.total.minor += 1; });
    row("payable", "totals.payable", "doesNotAdd",
        [](Document &d) { d.totals.prepaid = Money{1, euro()}; });
    row("currency", "lines.amount", "mixed",
        [](Document &d) { d.lines[0].amount.currency = *Currency::fromCode("SEK"); });
    row("category", "lines.taxCategory", "unknown",
        [](Document &d) { d.lines[0].taxCategory = "Q"; });
    row("rate", "lines.taxCategory", "outOfRange",
        [](Document &d) { d.lines[0].taxRatePpm = 1'000'001; });
    row("fraction", "lines.quantity", "outOfRange",
        [](Document &d) { d.lines[0].quantity.denominator = 0; });
    row("overflow", "totals.net", "doesNotAdd", [](Document &d) {
        d.lines[0].amount.minor = d.lines[1].amount.minor =
            std::numeric_limits<std::int64_t>::max();
    });
    row("logo is text", "issuer.logo", "notAPicture",
        [](Document &d) { d.issuer.logoBytes = "hello"; });
    row("logo is large", "issuer.logo", "tooLarge",
        [](Document &d) { d.issuer.logoBytes.assign(3'000'000, 'x'); });
    row("logo reads a file", "issuer.logo", "notAPicture", [](Document &d) {
        d.issuer.logoBytes = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
<image href="/etc/passwd" width="9" height="9"/></svg>)";
    });
    row("logo has entities", "issuer.logo", "notAPicture", [](Document &d) {
        d.issuer.logoBytes = R"(<!DOCTYPE svg [<!ENTITY a "aaaa">]>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>)";
    });
}

void TestInvoice::refusesWhatDoesNotAddUp()
{
    QFETCH(QString, field);
    QFETCH(QString, reason);
    QFETCH(std::function<void(InvoiceDocument &)>, spoil);
    InvoiceDocument document = sampleInvoice(3);
    QVERIFY(InvoiceLayout::create(document).ok());
    spoil(document);
    const Result<InvoiceLayout> layout = InvoiceLayout::create(document);
    QVERIFY(!layout.ok());
    QCOMPARE(layout.failure().code, FailureCode::Invalid);
    QCOMPARE(QString::fromStdString(layout.failure().fields.front().field), field);
    QCOMPARE(QString::fromStdString(layout.failure().fields.front().reason), reason);
}

void TestInvoice::previewEqualsThePdf() // desktop.md: the same painter, difference <= 0.5 %
{
    InvoiceDocument document = longInvoice(30, PaperSize::A4);
    document.issuer.logoBytes = pngLogo();
    const Result<InvoiceLayout> layout = InvoiceLayout::create(document);
    QVERIFY(layout.ok());
    const Judge judge(rendered(document).pdf);
    QCOMPARE(judge.complaint(), QString()); // the half-transparent logo came out opaque
    for (int page = 0; page < layout->pageCount(); ++page) {
        const QString number = QString::number(page + 1);
        const QString file = judge.folder() + u"/page"_qs;
        QVERIFY(ask(u"pdftoppm"_qs, {u"-r"_qs, u"288"_qs, u"-png"_qs, u"-singlefile"_qs, u"-f"_qs,
                                     number, u"-l"_qs, number, judge.path(), file})
                    .ok);
        QImage theirs(file + u".png"_qs);
        QImage ours(theirs.size(), QImage::Format_RGB32);
        ours.fill(Qt::white);
        QPainter painter(&ours);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        // pdftoppm rounds the page to whole points; the paper itself is 210 × 297 mm
        layout->paintPage(painter, page, QRectF(QPointF(), layout->pageSizeMm() * 288 / 25.4));
        painter.end();
        // as it looks at 72 dpi: edges of letters are smoothed differently, their places are not
        for (QImage *image : {&ours, &theirs})
            *image = image->scaled(image->size() / 4, Qt::IgnoreAspectRatio,
                                   Qt::SmoothTransformation)
                         .convertToFormat(QImage::Format_Grayscale8);
        qint64 difference = 0;
        qint64 ink = 0;
        for (int y = 0; y < ours.height(); ++y) {
            for (int x = 0; x < ours.width(); ++x) {
                difference += qAbs(int(ours.constScanLine(y)[x]) - theirs.constScanLine(y)[x]);
                ink += 255 - theirs.constScanLine(y)[x];
            }
        }
        const double all = 255.0 * ours.width() * ours.height();
        QVERIFY2(double(ink) / all > 0.002, "the page is nearly empty");
        QVERIFY2(double(difference) / all <= 0.005,
                 qPrintable(QString::number(double(difference) / all)));
    }
}

void TestInvoice::worksInManyThreads()
{
    constexpr int kThreads = 4;
    constexpr int kEach = 10;
    InvoiceDocument document = sampleInvoice(5);
    document.addressee.name = "北京未来科技有限公司 شركة";
    document.issuer.logoBytes = svgLogo();
    const QString expected = Judge(rendered(document).pdf).text();
    std::vector<std::unique_ptr<QThread>> threads;
    std::vector<QByteArray> results(kThreads);
    for (std::size_t i = 0; i < kThreads; ++i) {
        threads.emplace_back(QThread::create([&document, &result = results[i]] {
            for (int turn = 0; turn < kEach; ++turn)
                result = rendered(document).pdf;
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait(120'000));
    for (const QByteArray &pdf : results)
        QCOMPARE(Judge(pdf).text(), expected);
}

QTEST_MAIN(TestInvoice)
#include "tst_invoice.moc"
