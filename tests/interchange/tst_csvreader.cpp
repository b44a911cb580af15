// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvtesting.h"
#include "interchange/bytesource.h"
#include "interchange/csvreader.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <string>
#include <sys/stat.h>

using namespace clientele;
using namespace clientele::interchange;
using namespace clientele::testing;
using namespace std::string_literals;

namespace {

struct Accepted {
    const char *what;
    std::string text;
    Table rows;
    std::vector<std::uint64_t> lines;
};

/// RFC 4180, section 2, and what files in the wild add to it.
const std::vector<Accepted> kAccepted{
    {"rule 1: CRLF", "aaa,bbb\r\nzzz,yyy\r\n", {{"aaa", "bbb"}, {"zzz", "yyy"}}, {1, 2}},
    {"rule 2: no line end at the end", "aaa,bbb\r\nzzz,yyy",
     {{"aaa", "bbb"}, {"zzz", "yyy"}}, {1, 2}},
    {"rule 4: blanks belong to the field", " a , b \n", {{" a ", " b "}}, {1}},
    {"rule 5: quoted fields", "\"aaa\",\"bbb\"\r\nzzz,yyy\r\n",
     {{"aaa", "bbb"}, {"zzz", "yyy"}}, {1, 2}},
    {"rule 6: line end, quote and comma in quotes", "\"b\r\nbb\",\"c,c\"\r\nzzz,y\r\n",
     {{"b\r\nbb", "c,c"}, {"zzz", "y"}}, {1, 3}},
    {"rule 7: doubled quotes", "\"b\"\"bb\",\"\"\"\",\"\"\"x\"\"\"\n",
     {{"b\"bb", "\"", "\"x\""}}, {1}},
    {"line feeds", "a\nb\nc", {{"a"}, {"b"}, {"c"}}, {1, 2, 3}},
    {"carriage returns", "a\rb\rc\r", {{"a"}, {"b"}, {"c"}}, {1, 2, 3}},
    {"mixed line ends", "a\r\nb\rc\nd", {{"a"}, {"b"}, {"c"}, {"d"}}, {1, 2, 3, 4}},
    {"blank lines count as lines", "a\n\n\r\n\r\rb\n\n", {{"a"}, {"b"}}, {1, 6}},
    {"empty fields", ",\n,,\n\"\"\n", {{"", ""}, {"", "", ""}, {""}}, {1, 2, 3}},
    {"separator at the end", "a,", {{"a", ""}}, {1}},
    {"byte order mark", "\xEF\xBB\xBF" "a,b\n", {{"a", "b"}}, {1}},
    {"byte order mark before a quote", "\xEF\xBB\xBF\"a\",b\n", {{"a", "b"}}, {1}},
    {"quote inside an unquoted field", "Bon \"app\",5\" pipe\n",
     {{"Bon \"app\"", "5\" pipe"}}, {1}},
    {"several scripts", "Größe,Ελλ,中文,😀\n", {{"Größe", "Ελλ", "中文", "😀"}}, {1}},
    {"lines inside quotes", "\"1\n2\r3\r\n4\",x\n\"5\n\",y\nz,z\n",
     {{"1\n2\r3\r\n4", "x"}, {"5\n", "y"}, {"z", "z"}}, {1, 5, 7}},
    {"nothing", "", {}, {}},
    {"a mark and nothing", "\xEF\xBB\xBF", {}, {}},
    {"line ends only", "\n\r\n\r", {}, {}},
    {"substitute character of DOS", "a\x1A\n", {{"a\x1A"}}, {1}},
};

struct Refused {
    const char *what;
    std::string text;
    const char *line;
    const char *reason;
    const char *more;
};

std::string utf16(const std::string &ascii, bool littleEndian)
{
    std::string text;
    for (const char c : ascii) {
        text += littleEndian ? c : '\0';
        text += littleEndian ? '\0' : c;
    }
    return text;
}

const std::string kHeader = "name,email,city\n"s;

const std::vector<Refused> kRefused{
    {"UTF-16 LE with mark", "\xFF\xFE" + utf16(kHeader, true), "1", "utf16", ""},
    {"UTF-16 BE with mark", "\xFE\xFF" + utf16(kHeader, false), "1", "utf16", ""},
    {"UTF-16 LE", utf16(kHeader + "Acme,,Bern\n", true), "1", "utf16NoMark", ""},
    {"UTF-16 BE", utf16(kHeader + "Acme,,Bern\n", false), "1", "utf16NoMark", ""},
    {"UTF-32 LE with mark", "\xFF\xFE\0\0n\0\0\0"s, "1", "utf32", ""},
    {"Latin-1 in line 3", kHeader + "Acme,,Bern\nM\xFCller,,K\xF6ln\n", "3", "latin1", ""},
    {"Latin-1 in the header", "Stra\xDF" "e,Ort\n", "1", "latin1", ""},
    {"Latin-1 in a quoted field over two lines", kHeader + "\"a\nb\nK\xF6ln\",,\n", "4", "latin1",
     ""},
    {"one broken sequence in UTF-8", kHeader + "Müller,,K\xC3(ln\n", "2", "notUtf8", ""},
    {"UTF-8 first, Latin-1 later", kHeader + "Müller,,\nM\xFCller,,\n", "3", "notUtf8", ""},
    {"cut off inside a sequence", kHeader + "Müller,,K\xC3", "2", "notUtf8", ""},
    {"overlong form of /", kHeader + "\xC0\xAF,ü,\n", "2", "notUtf8", ""},
    {"surrogate", kHeader + "\xED\xA0\x80ü,,\n", "2", "notUtf8", ""},
    {"above U+10FFFF", kHeader + "\xF4\x90\x80\x80ü,,\n", "2", "notUtf8", ""},
    {"zero byte in line 3", kHeader + "Acme,,\nAc\0me,,\n"s, "3", "binary", ""},
    {"zero bytes", std::string(5000, '\0'), "1", "binary", ""},
    {"program", "\x7F" "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0"s, "1", "binary", ""},
    {"picture", "\xFF\xD8\xFF\xE0\x10JFIF\1\1\n", "1", "binary", ""},
    {"spreadsheet", "PK\x03\x04\x14\0\6\0"s, "1", "binary", "zip"},
    {"old spreadsheet", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "1", "binary", "ole"},
    {"PDF", "%PDF-1.7\nabc", "1", "binary", "pdf"},
    {"gzip", "\x1F\x8B\x08\0"s, "1", "binary", "gzip"},
    {"semicolon", "name;email;city\nAcme;a@b.example;Bern\n", "1", "delimiterNotComma", ";"},
    {"tab", "name\temail\tcity\n", "1", "delimiterNotComma", "tab"},
    {"pipe", "name|email|city\n", "1", "delimiterNotComma", "|"},
    {"semicolon, quoted, with mark", "\xEF\xBB\xBF\"na,me\";\"e,mail\"\n", "1",
     "delimiterNotComma", ";"},
    {"quote opened in line 3", kHeader + "a,b,c\nd,\"e,f\ng,h,i\n", "3", "quoteNotClosed", ""},
    {"quote opened after a field over two lines", kHeader + "\"a\nb\",\"c,\nd,e,f\n", "3",
     "quoteNotClosed", ""},
    {"quote in the header", "\"name,email\nAcme,x\n", "1", "quoteNotClosed", ""},
    {"10 MB in one field", kHeader + "Acme," + std::string(10'000'000, 'x') + ",Bern\n", "2",
     "fieldTooLong", "65536"},
    {"10 MB in one quoted field", kHeader + "\nAcme,\"" + std::string(10'000'000, 'x') + "\",B\n",
     "3", "fieldTooLong", "65536"},
    {"10 MB in the header", std::string(10'000'000, 'n'), "1", "fieldTooLong", "65536"},
    {"field one byte too long", kHeader + std::string(65537, 'x') + ",,\n", "2", "fieldTooLong",
     "65536"},
};

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < kAccepted.size(); ++i)
            QTest::newRow(kAccepted[i].what) << static_cast<int>(i);
    }

    void accepts()
    {
        QFETCH(int, index);
        const Accepted &example = kAccepted[static_cast<std::size_t>(index)];
        for (const std::size_t step : {std::size_t{1 << 20}, std::size_t{1}, std::size_t{2},
                                       std::size_t{3}, std::size_t{5}}) {
            SlowSource source(example.text, step);
            const Reading reading = readAll(source);
            QVERIFY2(!reading.failure, reading.reason().c_str());
            QVERIFY(reading.rows == example.rows);
            QVERIFY(reading.lines == example.lines);
        }
    }

    void refuses_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < kRefused.size(); ++i)
            QTest::newRow(kRefused[i].what) << static_cast<int>(i);
    }

    void refuses()
    {
        QFETCH(int, index);
        const Refused &example = kRefused[static_cast<std::size_t>(index)];
        std::vector<std::size_t> steps{1 << 20, 4099};
        if (example.text.size() < 10000)
            steps.insert(steps.end(), {1, 2, 3});
        for (const std::size_t step : steps) {
            SlowSource source(example.text, step);
            const Reading reading = readAll(source);
            QVERIFY(reading.failure);
            QCOMPARE(reading.failure->code, FailureCode::Malformed);
            QCOMPARE(reading.reason(), std::string(example.reason));
            QCOMPARE(reading.line(), std::string(example.line));
            QCOMPARE(reading.more(), std::string(example.more));
        }
    }

    void nothingComesAfterAFailureOrTheEnd()
    {
        MemorySource bad("a\n\"b");
        CsvReader reader(bad);
        CsvRow row;
        QVERIFY(reader.next(row).valueOr(false));
        QVERIFY(!reader.next(row).ok());
        QCOMPARE(reader.next(row).valueOr(true), false);

        MemorySource good("a");
        CsvReader short_(good);
        QVERIFY(short_.next(row).valueOr(false));
        QCOMPARE(short_.next(row).valueOr(true), false);
        QCOMPARE(short_.next(row).valueOr(true), false);
    }

    void textAfterAClosingQuoteIsMarked()
    {
        const Reading reading =
            readText("\"Acme\" Ltd,\"x\"y\"z\"\n\"a\" ,b\n\"a\"\"\"b\n\"c\",d\n");
        QVERIFY(!reading.failure);
        // the cells are those of Python's csv module
        QVERIFY((reading.rows
                 == Table{{"Acme Ltd", "xy\"z\""}, {"a ", "b"}, {"a\"b"}, {"c", "d"}}));
        QVERIFY((reading.textAfterQuote == std::vector<bool>{true, false, true, false}));
    }

    void limitsAreExact()
    {
        CsvLimits limits;
        limits.fieldBytes = 10;
        limits.rowBytes = 25;
        limits.columns = 3;
        const std::string ten(10, 'x');
        QVERIFY(!readText(ten + "," + ten + ",xxx\n", {}, limits).failure);
        QVERIFY(!readText("\"12345678\"\n", {}, limits).failure); // quotes are bytes of the field
        QCOMPARE(readText("\"123456789\"\n", {}, limits).reason(), std::string("fieldTooLong"));
        const Reading longRow = readText("a\n" + ten + "," + ten + ",xxxx\n", {}, limits);
        QCOMPARE(longRow.reason(), std::string("rowTooLong"));
        QCOMPARE(longRow.line(), std::string("2"));
        QVERIFY(!readText("a,b,c\n", {}, limits).failure);
        QCOMPARE(readText("\na,b,c,d\n", {}, limits).reason(), std::string("tooManyColumns"));
        QCOMPARE(readText("\na,b,c,d\n", {}, limits).line(), std::string("2"));
        limits.rows = 2;
        QVERIFY(!readText("a\nb\n\n", {}, limits).failure); // an empty line is no row
        const Reading tooMany = readText("a\n\nb\nc\nd\n", {}, limits);
        QCOMPARE(tooMany.reason(), std::string("tooManyRows"));
        QCOMPARE(tooMany.line(), std::string("4"));
        QCOMPARE(tooMany.more(), std::string("2"));
        limits.fileBytes = 8;
        QVERIFY(!readText("a,b\nc,d\n", {}, limits).failure);
        const Reading tooLong = readText("a,b\nc,d\n\n", {}, limits);
        QCOMPARE(tooLong.reason(), std::string("fileTooLong"));
        QCOMPARE(tooLong.more(), std::string("8"));
        QVERIFY(tooLong.rows.empty());
        SlowSource unknownSize("a,b\nc,d\n\n", 4);
        QCOMPARE(readAll(unknownSize, {}, limits).reason(), std::string("fileTooLong"));
    }

    void hundredThousandColumns()
    {
        std::string header;
        for (int i = 0; i < 100000; ++i)
            header += "c" + std::to_string(i) + ",";
        const Reading reading = readText(header + "\n");
        QCOMPARE(reading.reason(), std::string("tooManyColumns"));
        QCOMPARE(reading.line(), std::string("1"));
        QCOMPARE(reading.more(), std::string("1000"));
    }

    void longRowsPassBlocks() // rows of several blocks, and rows cut everywhere by blocks of 64 kB
    {
        std::string text;
        Table expected;
        for (int row = 0; row < 300; ++row) {
            std::vector<std::string> cells;
            for (int cell = 0; cell < 7; ++cell) {
                const auto length = static_cast<std::size_t>((row * 37 + cell * 1013) % 30000);
                cells.push_back(std::string(length, static_cast<char>('a' + cell)) + "\"é\"");
                text += "\"" + std::string(length, static_cast<char>('a' + cell)) + "\"\"é\"\"\"";
                text += cell < 6 ? "," : "\n";
            }
            expected.push_back(cells);
        }
        const Reading reading = readText(text);
        QVERIFY(!reading.failure);
        QVERIFY(reading.rows == expected);
        QCOMPARE(reading.lines.back(), std::uint64_t{300});
    }

    void delimiterIsDetectedOrGiven()
    {
        const CsvFormat detect{DelimiterRule::Detect, ','};
        QVERIFY((readText("a;b\n1,5;2\n", detect).rows == Table{{"a", "b"}, {"1,5", "2"}}));
        QVERIFY((readText("a\tb\n", detect).rows == Table{{"a", "b"}}));
        QVERIFY((readText("\"a;b;c\",d\n", detect).rows == Table{{"a;b;c", "d"}}));
        const CsvFormat comma{DelimiterRule::Given, ','};
        QVERIFY((readText("a;b;c\n", comma).rows == Table{{"a;b;c"}}));
        const CsvFormat pipe{DelimiterRule::Given, '|'};
        QVERIFY((readText("a,b|c\n", pipe).rows == Table{{"a,b", "c"}}));
        // a header that merely holds one is no reason to refuse
        QVERIFY(!readText("name,contact;phone\n").failure);
        QVERIFY(!readText("name\nAcme;Co\n").failure);
    }

    void unclosedQuoteInAGigabyteReadsLittle()
    {
        for (const char *unit : {"line of text\n", "a,b,c\r\n"}) {
            EndlessSource source("name,city\nAcme,Bern\n\nNord,\"Ki", unit, 1'000'000'000);
            const long before = peakMemoryKb();
            const Reading reading = readAll(source);
            QCOMPARE(reading.reason(), std::string("quoteNotClosed"));
            QCOMPARE(reading.line(), std::string("4"));
            QVERIFY2(source.given() < 1'000'000, std::to_string(source.given()).c_str());
            QVERIFY(before > 0);
            QVERIFY(peakMemoryKb() - before < 4096);
        }
    }

    void sparseFileOfAGigabyte()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("big.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("name,city\nAcme,\"Ber");
        QVERIFY(file.resize(1'000'000'000));
        file.close();
        const long before = peakMemoryKb();
        {
            const auto source = FileSource::open(path.toStdString());
            QVERIFY(source.ok());
            const Reading reading = readAll(*source.value());
            QCOMPARE(reading.reason(), std::string("binary")); // the hole reads as zero bytes
            QCOMPARE(reading.line(), std::string("2"));
        }
        QVERIFY(file.resize((qint64{1} << 30) + 1));
        const auto source = FileSource::open(path.toStdString());
        QVERIFY(source.ok());
        QCOMPARE(readAll(*source.value()).reason(), std::string("fileTooLong"));
        QVERIFY(before > 0);
        QVERIFY2(peakMemoryKb() - before < 4096,
                 std::to_string(peakMemoryKb() - before).c_str());
    }

    void memoryStaysWithTheLengthOfTheFile()
    {
        const std::string head = "name,city\n";
        const std::string unit = "Acme \"Ltd\",Bern\n\"Nord, \"\"x\"\"\",Köln\n";
        EndlessSource source(head, unit, head.size() + 1'200'000 * unit.size());
        const long before = peakMemoryKb();
        CsvReader reader(source);
        CsvRow row;
        std::uint64_t rows = 0;
        for (;; ++rows) {
            const Result<bool> more = reader.next(row);
            QVERIFY(more.ok());
            if (!more.value())
                break;
        }
        QCOMPARE(rows, std::uint64_t{1 + 2 * 1'200'000});
        QVERIFY(before > 0);
        QVERIFY2(peakMemoryKb() - before < 4096, std::to_string(peakMemoryKb() - before).c_str());
    }

    void cancelIsAskedOften()
    {
        EndlessSource source("name,city\n", "Acme,Bern\n", 1'000'000'000);
        std::uint64_t lastGiven = 0;
        std::uint64_t widestGap = 0;
        const Reading reading = readAll(source, {}, {}, [&] {
            widestGap = std::max(widestGap, source.given() - lastGiven);
            lastGiven = source.given();
            return source.given() > 3'000'000;
        });
        QVERIFY(reading.failure);
        QCOMPARE(reading.failure->code, FailureCode::Cancelled);
        QVERIFY(source.given() < 3'200'000);
        QVERIFY(widestGap > 0 && widestGap <= 64 * 1024);
    }

    void failureOfTheSourceComesThrough()
    {
        class Failing : public ByteSource
        {
        public:
            Result<std::size_t> read(std::span<char> into) override
            {
                if (m_calls++ == 3)
                    return fail(FailureCode::Io, "readFailed", {"x"});
                std::fill(into.begin(), into.end(), '\n');
                return into.size();
            }
            int m_calls = 0;
        } source;
        const Reading reading = readAll(source);
        QVERIFY(reading.failure);
        QCOMPARE(reading.failure->code, FailureCode::Io);
        QCOMPARE(source.m_calls, 4);
    }

    void filesAreReadOrRefused()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("ünïcode \u202Eü.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a,b\n1,2\n");
        file.close();
        const auto good = FileSource::open(path.toStdString());
        QVERIFY(good.ok());
        QCOMPARE(good.value()->size().value_or(0), std::uint64_t{8});
        QVERIFY((readAll(*good.value()).rows == Table{{"a", "b"}, {"1", "2"}}));

        const auto missing = FileSource::open(folder.filePath(QStringLiteral("no")).toStdString());
        QVERIFY(!missing.ok());
        QCOMPARE(missing.failure().code, FailureCode::NotFound);
        const auto directory = FileSource::open(folder.path().toStdString());
        QVERIFY(!directory.ok());
        QCOMPARE(directory.failure().rule, std::string("isFolder"));

        // opening a pipe without a writer never ends
        const QByteArray pipe = QFile::encodeName(folder.filePath(QStringLiteral("pipe")));
        QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
        const auto waiting = FileSource::open(pipe.toStdString());
        QVERIFY(!waiting.ok());
        QCOMPARE(waiting.failure().rule, std::string("notAFile"));

        // the system opens this file and then refuses to read it
        const auto unreadable = FileSource::open("/proc/self/mem");
        QVERIFY(unreadable.ok());
        const Reading reading = readAll(*unreadable.value());
        QVERIFY(reading.failure);
        QCOMPARE(reading.failure->code, FailureCode::Io);
        QCOMPARE(reading.failure->rule, std::string("readFailed"));
    }
};

QTEST_APPLESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
