// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/invoicerenderer.h"
#include "judges.h"
#include "sampleinvoice.h"
#include "testsupport/hostilenames.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

#include <ctime>

using namespace clientele;
using namespace clientele::documents;
using namespace clientele::documents::test;

namespace {

/// The same text in every place where a person may have written it.
InvoiceDocument filledWith(const std::string &text)
{
    InvoiceDocument document = sampleInvoice(2);
    document.number = text;
    document.reference = text;
    document.clientNumber = text;
    document.taxName = text;
    document.paymentTerms = text;
    document.notes = text;
    InvoiceIssuer &issuer = document.issuer;
    issuer = {text, {text, text}, text, text, text, text, {text, text}, text, {}};
    document.addressee = {text, text, {text, text}, text, text};
    for (InvoiceDocumentLine &line : document.lines) {
        line.description = text;
        line.detail = text;
        line.quantity.text = text;
    }
    return document;
}

double cpuMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

QString withoutBlanks(QString text)
{
    return text.remove(u' ').remove(u'\n').remove(u'\f');
}

/// The reading of a sound PDF whose client has this name.
QString readName(const std::string &name, RenderedInvoice *invoice = nullptr)
{
    InvoiceDocument document = sampleInvoice(1);
    document.addressee.name = name;
    Result<RenderedInvoice> result = renderInvoicePdf(document);
    if (!result.ok())
        return u"not rendered"_qs;
    const Judge judge(result->pdf);
    if (const QString complaint = judge.complaint(); !complaint.isEmpty())
        return complaint;
    if (invoice != nullptr)
        *invoice = *result;
    return judge.text();
}

} // namespace

class TestHostileText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isPaintedAsText_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QString>("expected"); // as it reads, blanks left out
        const auto row = [](const char *name, const QByteArray &given, const QString &expected) {
            QTest::newRow(name) << given << expected;
        };
        row("markup", "<img src=x>", u"<imgsrc=x>"_qs);
        row("bold", "<b>Bold</b> & <i>co</i>", u"<b>Bold</b>&<i>co</i>"_qs);
        row("entity", "&lt;script&gt;", u"&lt;script&gt;"_qs);
        row("sql", "'; drop table client; --", u"';droptableclient;--"_qs);
        row("places", "%1%2 %n %L1", u"%1%2%n%L1"_qs);
        row("ampersand", "R&D && Sons", u"R&D&&Sons"_qs);
        row("pdf action", "https://evil.test/?a=1)/S/Launch",
            u"https://evil.test/?a=1)/S/Launch"_qs);
        row("pdf string", "a) Tj ET (b \\051", u"a)TjET(b\\051"_qs);
        row("formula", "=cmd|' /C calc'!A0", u"=cmd|'/Ccalc'!A0"_qs);
        row("window title", "Acme [*] Ltd", u"Acme[*]Ltd"_qs);
        row("right-to-left override", "\xE2\x80\xAEgpj.exe\xE2\x80\xAC", u"gpj.exe"_qs);
        row("open isolate", "Acme \xE2\x81\xA7unclosed", u"Acmeunclosed"_qs);
        row("nul", QByteArray("Acme\0Ltd", 8), u"AcmeLtd"_qs);
        row("controls", "Ac\x1B[31mme\x07\x7F", u"Ac[31mme"_qs);
        row("line ends", "Acme\r\nBcc: x", u"AcmeBcc:x"_qs);
        row("not utf-8", "Acme \xFF\xC3", u"Acme\uFFFD\uFFFD"_qs);
        row("tags", "Acme\xF3\xA0\x81\x81 Ltd", u"AcmeLtd"_qs);
        row("composed", "Bjo\xCC\x88rk", u"Björk"_qs);
    }

    void isPaintedAsText()
    {
        QFETCH(QByteArray, given);
        QFETCH(QString, expected);
        const QString text = withoutBlanks(readName(given.toStdString()));
        // below the line of the sender and before the contact
        const qsizetype contact = text.indexOf(u"ChristinaBerglund"_qs);
        const QString before = text.left(contact);
        QVERIFY2(before.contains(u"Sweden"_qs + expected), qPrintable(before));
    }

    void everyHostileNameInOneInvoice()
    {
        const std::vector<std::string> names = clientele::testing::hostileNames();
        QVERIFY(names.size() > 200);
        InvoiceDocument document = sampleInvoice(int(names.size()));
        for (std::size_t i = 0; i < names.size(); ++i) {
            document.lines[i].description = names[i];
            document.lines[i].detail = "Reason" + std::to_string(i) + "End";
        }
        const Result<RenderedInvoice> invoice = renderInvoicePdf(document);
        QVERIFY(invoice.ok());
        const Judge judge(invoice->pdf);
        QCOMPARE(judge.complaint(), QString());
        QCOMPARE(judge.pageCount(), invoice->pageCount);
        const QString text = judge.text();
        for (std::size_t i = 0; i < names.size(); ++i) {
            const QString mark = QStringLiteral("Reason%1End").arg(i);
            QCOMPARE(text.count(mark), 1);
        }
        QCOMPARE(text.count(u"Amount due"_qs), 1);
        for (int page = 1; page <= invoice->pageCount; ++page) {
            for (const Word &word : judge.words(page))
                QVERIFY2(word.right <= 595 - 20 * 72 / 25.4 + 3, qPrintable(word.text));
        }
    }

    void everywhereAndSoon_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("letters") << QByteArray(10'000, 'W');
        QTest::newRow("thin letters") << QByteArray(10'000, 'i');
        QTest::newRow("words") << QByteArray("Lorem ipsum ").repeated(1'000);
        QTest::newRow("lines") << QByteArray("a\n").repeated(10'000);
        QTest::newRow("Chinese") << QByteArray("北京").repeated(5'000);
        QTest::newRow("Arabic") << QByteArray("شركة ").repeated(2'500);
        QTest::newRow("mixed directions") << QByteArray("a ش 1 ").repeated(2'500);
        QTest::newRow("overrides") << QByteArray("\xE2\x80\xAE" "a\xE2\x81\xA8").repeated(5'000);
        QTest::newRow("stacked marks") << QByteArray("Z\xCD\x91\xCD\xAB\xCD\x83").repeated(3'000);
        QTest::newRow("only marks") << QByteArray("a") + QByteArray("\xCC\x81").repeated(10'000);
        QTest::newRow("joined emoji") << QByteArray("\xF0\x9F\x91\xA9\xE2\x80\x8D").repeated(2'000);
        QTest::newRow("nobody has it") << QByteArray("\xF4\x8F\xBF\xBD").repeated(2'500);
        QTest::newRow("broken utf-8") << QByteArray("\xC3\x28\xFF").repeated(3'333);
        QTest::newRow("a megabyte") << QByteArray("Acme & Sons ").repeated(87'000);
        QTest::newRow("markup") << QByteArray("<table><tr><td>").repeated(700);
    }

    void everywhereAndSoon() // F13: 10,000 characters in every place
    {
        QFETCH(QByteArray, text);
        const InvoiceDocument document = filledWith(text.toStdString());
        (void)renderInvoicePdf(sampleInvoice(1)); // the fonts are loaded once
        const double begin = cpuMs();
        const Result<RenderedInvoice> invoice = renderInvoicePdf(document);
        const double tookMs = cpuMs() - begin;
        QVERIFY(invoice.ok());
        const Judge judge(invoice->pdf);
        QCOMPARE(judge.complaint(), QString());
        QVERIFY2(invoice->pageCount <= 5, qPrintable(QString::number(invoice->pageCount)));
        QCOMPARE(judge.text().count(u"Amount due"_qs), 1);
        for (int page = 1; page <= invoice->pageCount; ++page) {
            for (const Word &word : judge.words(page)) {
                QVERIFY(word.left >= 25 * 72 / 25.4 - 3);
                QVERIFY2(word.right <= 595 - 20 * 72 / 25.4 + 3, qPrintable(word.text));
                QVERIFY(word.bottom <= 842 - 8 * 72 / 25.4);
            }
        }
#ifdef __SANITIZE_ADDRESS__
        constexpr double kLimitMs = 3'000;
#else
        constexpr double kLimitMs = 600; // unoptimised build; 17 places of 10,000 characters
#endif
        QVERIFY2(tookMs < kLimitMs, qPrintable(QString::number(tookMs)));
    }

    void readsInEveryScript_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("font");
        QTest::newRow("Latin") << u"Ægir Łódź Đorđević Tiệm Kāpa"_qs
                               << u"ClienteleInter-SemiBold"_qs;
        QTest::newRow("Greek") << u"Ελληνική Εταιρεία Πληροφορικής"_qs
                               << u"ClienteleInter-SemiBold"_qs;
        QTest::newRow("Cyrillic") << u"ООО Горизонт Київ Ђурић"_qs << u"ClienteleInter-SemiBold"_qs;
        QTest::newRow("Arabic") << u"شركة الأفق للاستشارات"_qs << u"NotoSansArabic-Regular"_qs;
        QTest::newRow("Hebrew") << u"חברת אופק"_qs << u"NotoSansHebrew-Regular"_qs;
        QTest::newRow("Chinese") << u"北京未来科技有限公司"_qs << u"WenQuanYiMicroHei"_qs;
        QTest::newRow("Japanese") << u"株式会社ミライ"_qs << u"WenQuanYiMicroHei"_qs;
        QTest::newRow("Korean") << u"한국어회사"_qs << u"WenQuanYiMicroHei"_qs;
        QTest::newRow("Thai") << u"บรษท"_qs << u"NotoSansThai-Regular"_qs;
        QTest::newRow("Georgian") << u"საქართველო"_qs << u"NotoSansGeorgian-Regular"_qs;
    }

    void readsInEveryScript()
    {
        QFETCH(QString, name);
        QFETCH(QString, font);
        RenderedInvoice invoice;
        const QString text = readName(name.toStdString(), &invoice);
        QVERIFY2(plain(text).contains(name.normalized(QString::NormalizationForm_KC)),
                 qPrintable(text));
        QVERIFY(invoice.missingCharacters.empty());
        QVERIFY(Judge(invoice.pdf).fonts().contains(font));
    }

    void shapesArabic()
    {
        RenderedInvoice invoice;
        (void)readName("شركة", &invoice);
        // the letter sheen in its initial form, reh final, kaf initial, teh marbuta final
        const QString raw = Judge(invoice.pdf).rawText();
        QVERIFY2(raw.contains(u"\uFEB7\uFEAE\uFEDB\uFE94"_qs), qPrintable(raw));
    }

    void embedsNoFontThatIsNotUsed()
    {
        const QStringList fonts = Judge(renderInvoicePdf(sampleInvoice(60))->pdf).fonts();
        QCOMPARE(fonts.size(), 2);
    }

    void saysWhichCharactersAreMissing()
    {
        RenderedInvoice invoice;
        const QString text = readName("Acme \xF4\x8F\xBF\xBD \xEE\x80\x80 Ltd", &invoice);
        QVERIFY2(plain(text).contains(u"Acme \uFFFD \uFFFD Ltd"_qs), qPrintable(text));
        const std::vector<char32_t> expected{0xE000, 0x10FFFD};
        QCOMPARE(invoice.missingCharacters, expected);
        (void)readName("Acme 😀 Ltd", &invoice);
        QVERIFY(invoice.missingCharacters.empty());
    }
};

QTEST_MAIN(TestHostileText)
#include "tst_hostiletext.moc"
