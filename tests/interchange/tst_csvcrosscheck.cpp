// SPDX-License-Identifier: GPL-3.0-or-later
// What a table says, according to the generator, to libcsv, to Python and to us.
#include "csvtesting.h"
#include "interchange/csvreader.h"
#include "interchange/csvwriter.h"
#include "testsupport/hostilenames.h"
#include "testsupport/seeded.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <csv.h>
#include <rapidcheck.h>

#include <random>
#include <string>

using namespace clientele;
using namespace clientele::interchange;
using namespace clientele::testing;

namespace {

const std::vector<std::string> kPieces{
    "a", "b", "zz", "0", "-", " ", "  ", ",", "\"", "\"\"", "\n", "\r", "\r\n", "é", "Ω", "中",
    "😀", "\t", ";", "'", "=", "NULL", "\xEF\xBB\xBF", "\x01", "a longer piece of text"};

/// Writes a table as other programs would: any line ends, quotes where they need not be. Shares no
/// code with CsvWriter.
class Generator
{
public:
    explicit Generator(std::uint32_t seed) : m_random(seed) {}

    Table table()
    {
        Table result(1 + below(12));
        for (auto &row : result) {
            row.resize(1 + below(5));
            for (std::string &cell : row) {
                const std::size_t pieces = below(5);
                for (std::size_t i = 0; i < pieces; ++i)
                    cell += kPieces[below(kPieces.size())];
            }
        }
        result[0][0] = "h" + result[0][0]; // a mark at the very beginning is not text
        return result;
    }

    std::string written(const Table &table)
    {
        std::string text;
        const char *const ends[] = {"\n", "\r\n", "\r"};
        for (const auto &row : table) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                text += i == 0 ? "" : ",";
                const bool needed = row[i].find_first_of("\",\r\n") != std::string::npos
                                    || (row.size() == 1 && row[i].empty());
                text += needed || below(3) == 0 ? quoted(row[i]) : row[i];
            }
            text += ends[below(3)];
            text += below(8) == 0 ? "\n" : ""; // after a CR this makes CRLF, else a blank line
        }
        if (below(2) == 0) // the last line end is optional
            text.resize(text.find_last_not_of("\r\n") + 1);
        return text;
    }

    /// Not a table that anybody wrote on purpose.
    std::string noise()
    {
        std::string text = "h";
        const char *const alphabet[] = {"\"", "\"", ",", ",", "\n", "\r", "a", "é", " "};
        const std::size_t length = below(40);
        for (std::size_t i = 0; i < length; ++i)
            text += alphabet[below(9)];
        return text;
    }

    std::size_t below(std::size_t bound) { return m_random() % bound; }

private:
    static std::string quoted(const std::string &cell)
    {
        std::string text = "\"";
        for (const char c : cell)
            text += c == '"' ? std::string("\"\"") : std::string(1, c);
        return text + "\"";
    }

    std::mt19937 m_random; // its sequence is fixed by the standard
};

Table byLibcsv(const std::string &text)
{
    struct State {
        Table rows;
        std::vector<std::string> row;
    } state;
    csv_parser parser;
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_space_func(&parser, [](unsigned char) { return 0; }); // blanks belong to the field
    const auto onField = [](void *cell, std::size_t length, void *data) {
        static_cast<State *>(data)->row.emplace_back(static_cast<char *>(cell), length);
    };
    const auto onRow = [](int, void *data) {
        auto *into = static_cast<State *>(data);
        into->rows.push_back(std::move(into->row));
        into->row.clear();
    };
    const std::size_t parsed =
        csv_parse(&parser, text.data(), text.size(), onField, onRow, &state);
    const int finished = csv_fini(&parser, onField, onRow, &state);
    csv_free(&parser);
    if (parsed != text.size() || finished != 0)
        return {{"libcsv gave up"}};
    return state.rows;
}

std::vector<Table> byPython(const std::vector<std::string> &texts)
{
    QTemporaryDir folder;
    QStringList arguments{QStringLiteral(CLIENTELE_PARSE_CSV)};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const QString path = folder.filePath(QStringLiteral("%1.csv").arg(i));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(texts[i].data(), static_cast<qint64>(texts[i].size()));
        arguments << path;
    }
    QProcess python;
    python.start(QStringLiteral(CLIENTELE_PYTHON), arguments);
    if (!python.waitForFinished(60000) || python.exitCode() != 0) {
        qWarning() << python.errorString() << python.readAllStandardError();
        return {};
    }
    std::vector<Table> tables;
    const QJsonArray answers = QJsonDocument::fromJson(python.readAllStandardOutput()).array();
    for (const QJsonValue &answer : answers) {
        Table &table = tables.emplace_back();
        const QJsonArray rows = answer.toArray();
        for (const QJsonValue &row : rows) {
            auto &cells = table.emplace_back();
            const QJsonArray values = row.toArray();
            for (const QJsonValue &value : values)
                cells.push_back(value.toString().toStdString());
        }
    }
    return tables;
}

std::string show(const std::string &text)
{
    return QByteArray::fromStdString(text).toPercentEncoding(" ,\"").toStdString();
}

} // namespace

class TestCsvCrossCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_seed = static_cast<std::uint32_t>(seed(20240229));
        qputenv("RC_PARAMS", "seed=" + QByteArray::number(m_seed) + " max_success=300 max_size=20");
    }

    void threeParsersAgreeOnTables()
    {
        Generator generator(m_seed);
        std::vector<Table> tables;
        std::vector<std::string> texts;
        for (int i = 0; i < 600; ++i) {
            tables.push_back(generator.table());
            texts.push_back(generator.written(tables.back()));
        }
        const std::vector<Table> python = byPython(texts);
        QCOMPARE(python.size(), texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i) {
            SlowSource source(texts[i], 1 + generator.below(50));
            const Reading ours = readAll(source, {DelimiterRule::Given, ','});
            QVERIFY2(!ours.failure, show(texts[i]).c_str());
            QVERIFY2(ours.rows == tables[i], show(texts[i]).c_str());
            QVERIFY2(byLibcsv(texts[i]) == tables[i], show(texts[i]).c_str());
            QVERIFY2(python[i] == tables[i], show(texts[i]).c_str());
        }
    }

    void pythonAgreesOnNoise()
    {
        Generator generator(m_seed + 1);
        std::vector<std::string> texts;
        for (int i = 0; i < 3000; ++i)
            texts.push_back(generator.noise());
        const std::vector<Table> python = byPython(texts);
        QCOMPARE(python.size(), texts.size());
        int compared = 0;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const Reading ours = readText(texts[i]);
            if (ours.failure) { // Python takes an open quote silently
                QCOMPARE(ours.reason(), std::string("quoteNotClosed"));
                continue;
            }
            ++compared;
            QVERIFY2(ours.rows == python[i], show(texts[i]).c_str());
        }
        QVERIFY2(compared > 1000, std::to_string(compared).c_str());
    }

    void lineNumbersAreThoseOfAnEditor()
    {
        Generator generator(m_seed + 2);
        for (int i = 0; i < 300; ++i) {
            Table table = generator.table();
            for (std::size_t row = 0; row < table.size(); ++row)
                table[row][0] = "row" + std::to_string(row) + "\"" + table[row][0];
            const std::string text = generator.written(table);
            const Reading ours = readText(text, {DelimiterRule::Given, ','});
            QCOMPARE(ours.rows.size(), table.size());
            for (std::size_t row = 0; row < table.size(); ++row) {
                const std::size_t at = text.find("row" + std::to_string(row) + "\"");
                QString before = QString::fromUtf8(text.data(), static_cast<qsizetype>(at));
                before.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
                before.replace(u'\r', u'\n');
                QCOMPARE(ours.lines[row], static_cast<std::uint64_t>(before.count(u'\n') + 1));
            }
        }
    }

    void whatIsWrittenComesBack() // RapidCheck: writer to reader, for every text and delimiter
    {
        const auto cell = rc::gen::map(
            rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kPieces)),
            [](const std::vector<std::string> &pieces) {
                std::string text;
                for (const std::string &piece : pieces)
                    text += piece;
                return text;
            });
        const auto row = rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(cell));
        const bool held = rc::check("reader(writer(table)) == table", [&] {
            const Table table = *rc::gen::nonEmpty(rc::gen::container<Table>(row));
            const char delimiter = *rc::gen::elementOf(std::string(",;\t|"));
            CsvWriter writer(CsvPurpose::ForReimport, delimiter);
            for (const auto &cells : table) {
                for (const std::string &text : cells)
                    writer.text(text);
                writer.endRow();
            }
            const Reading ours = readText(writer.take(), {DelimiterRule::Given, delimiter});
            RC_ASSERT(!ours.failure.has_value());
            RC_ASSERT(ours.rows == table);
        });
        QVERIFY(held);
    }

    void hostileNamesComeBackFromAllThree()
    {
        const std::vector<std::string> names = hostileNames();
        QVERIFY(names.size() >= 200);
        CsvWriter writer(CsvPurpose::ForReimport);
        Table expected;
        for (const std::string &name : names) {
            writer.text(name);
            writer.text("x");
            writer.text(name);
            writer.endRow();
            expected.push_back({name, "x", name});
        }
        const std::string text = writer.take();
        QVERIFY(readText(text, {DelimiterRule::Given, ','}).rows == expected);
        QVERIFY(byLibcsv(text) == expected);
        const std::vector<Table> python = byPython({text});
        QCOMPARE(python.size(), std::size_t{1});
        QVERIFY(python[0] == expected);
    }

    void spreadsheetsGetNoFormula()
    {
        CsvWriter writer(CsvPurpose::ForSpreadsheets);
        const std::vector<std::string> names = hostileNames();
        for (const std::string &name : names) {
            writer.text(name);
            writer.endRow();
        }
        for (const char *number : {"-12.50", "0", "1234567.00", "-1"}) {
            writer.number(number);
            writer.endRow();
        }
        for (const char *noNumber : {"=1", "-", "1e5", "--1", "-1.", ".5", "+1", "1,5", "-1+cmd"}) {
            writer.number(noNumber);
            writer.endRow();
        }
        const std::string text = writer.take();
        QVERIFY(text.starts_with("\xEF\xBB\xBF"));
        const std::vector<Table> python = byPython({text.substr(3)});
        QCOMPARE(python.size(), std::size_t{1});
        const Table &rows = python[0];
        QCOMPARE(rows.size(), names.size() + 13);
        int prefixed = 0;
        for (std::size_t i = 0; i < names.size(); ++i) {
            const std::string &cell = rows[i].at(0);
            const QString first = QString::fromStdString(cell).left(1);
            QVERIFY2(!QStringLiteral("=+-@\t\r＝＋－＠").contains(first), show(cell).c_str());
            QVERIFY(cell == names[i] || cell == "'" + names[i]);
            prefixed += cell == names[i] ? 0 : 1;
        }
        QVERIFY(prefixed >= 20);
        const Table tail(rows.end() - 13, rows.end());
        QVERIFY((tail
                 == Table{{"-12.50"}, {"0"}, {"1234567.00"}, {"-1"}, {"'=1"}, {"'-"}, {"1e5"},
                          {"'--1"}, {"'-1."}, {".5"}, {"'+1"}, {"1,5"}, {"'-1+cmd"}}));
    }

    void bytesAreThoseOfTheRfc()
    {
        CsvWriter writer(CsvPurpose::ForReimport);
        for (const char *cell :
             {"plain", "a,b", "say \"hi\"", "two\nlines", "", "=1", "NULL", " x"})
            writer.text(cell);
        writer.number("-5.00");
        writer.endRow();
        writer.text("");
        writer.endRow();
        QCOMPARE(writer.take(),
                 std::string("plain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",,=1,\"NULL\",\" x\","
                             "-5.00\r\n\"\"\r\n"));
        QCOMPARE(writer.take(), std::string());
    }

private:
    std::uint32_t m_seed = 0;
};

QTEST_GUILESS_MAIN(TestCsvCrossCheck)
#include "tst_csvcrosscheck.moc"
