// SPDX-License-Identifier: GPL-3.0-or-later
// FilterBuilder makes all conditions: what it makes is run on both databases over rows with hostile
// text, and compared with what QString says of the same rows.
#include "filterbuilder.h"
#include "listdata.h"
#include "listprobe.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <algorithm>
#include <set>

using namespace clientele;
using namespace clientele::models;
using clientele::testing::foldedText;
using clientele::testing::hostileNames;
using clientele::testing::TempStore;

class FilterBuilderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void prefixMatchesExactlyWhatBeginsWithIt_data() { clientele::testing::onBothDatabases(); }
    void prefixMatchesExactlyWhatBeginsWithIt();
    void equalityFindsEveryText_data() { clientele::testing::onBothDatabases(); }
    void equalityFindsEveryText();
    void textThatNoRowCanHoldIsNeverSent_data() { clientele::testing::onBothDatabases(); }
    void textThatNoRowCanHoldIsNeverSent();
    void rowComparisonIsTheOrderOfThePage_data() { clientele::testing::onBothDatabases(); }
    void rowComparisonIsTheOrderOfThePage();
    void afterPrefixIsTheNextText_data();
    void afterPrefixIsTheNextText();
    void templatesAreFilledInOnePass();
};

namespace {

QStringList idsMatching(QSqlDatabase &database, const QString &condition, QString *error)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    QStringList ids;
    if (!query.exec(QStringLiteral("SELECT id FROM client_summary_ WHERE ") + condition))
        *error = query.lastError().text();
    while (query.next())
        ids.append(query.value(0).toString());
    ids.sort();
    return ids;
}

QString idOf(const domain::ClientSummary &client)
{
    return QString::fromStdString(client.client.toString());
}

} // namespace

void FilterBuilderTest::prefixMatchesExactlyWhatBeginsWithIt()
{
    QFETCH(storage::Dialect, dialect);
    TempStore agency(dialect);
    QVERIFY2(agency.ok(), agency.why());
    const auto data = testing::fillLists(agency, 60, 1);
    CLIENTELE_VERIFY(data);
    const auto reader = testing::readerOf(agency);
    QVERIFY(reader);
    const FilterBuilder empty(*reader->database().driver());

    // each name and each beginning of it, in another case, and texts that only look alike
    std::set<QString> searches = {QStringLiteral("%"),   QStringLiteral("_"),
                                  QStringLiteral("'"),   QStringLiteral("\\"),
                                  QStringLiteral("o"),   QStringLiteral("\ufffd"),
                                  QStringLiteral("100"), QStringLiteral("no such name")};
    for (const std::string &name : hostileNames()) {
        const QString text = QString::fromStdString(name).left(40);
        for (qsizetype i = 1; i <= text.size(); ++i) {
            if (i < text.size() && text.at(i).isLowSurrogate())
                continue;
            searches.insert(text.left(i).toUpper());
        }
    }
    for (const QString &search : searches) {
        const QString folded = foldedText(search);
        FilterBuilder built = empty;
        const char *const columns[] = {"name_folded"};
        built.prefix(columns, folded);
        QStringList expected;
        for (const domain::ClientSummary &client : data->clients) {
            if (foldedText(QString::fromStdString(client.name)).startsWith(folded))
                expected.append(idOf(client));
        }
        expected.sort();
        QString error;
        const QStringList found = idsMatching(reader->database(), built.text(), &error);
        QVERIFY2(error.isEmpty(), qPrintable(error + built.text()));
        QVERIFY2(found == expected, qPrintable(search + QLatin1String(": ") + built.text()));
        FilterBuilder inOrder = empty; // found in another way, and its opposite
        inOrder.prefix(columns, folded, FoundBy::Order);
        QCOMPARE(idsMatching(reader->database(), inOrder.text(), &error), expected);
        FilterBuilder others = empty;
        others.notPrefix(columns[0], folded);
        QCOMPARE(idsMatching(reader->database(), others.text(), &error).size(),
                 static_cast<qsizetype>(data->clients.size()) - expected.size());
    }
    QVERIFY(searches.size() > 150);
}

void FilterBuilderTest::equalityFindsEveryText()
{
    QFETCH(storage::Dialect, dialect);
    TempStore agency(dialect);
    QVERIFY2(agency.ok(), agency.why());
    const auto data = testing::fillLists(agency, 40, 2);
    CLIENTELE_VERIFY(data);
    const auto reader = testing::readerOf(agency);
    QVERIFY(reader);
    for (const domain::ClientSummary &client : data->clients) {
        const QString text = QString::fromStdString(client.name);
        const auto hostile = std::find(hostileNames().begin(), hostileNames().end(), client.name);
        if (hostile == hostileNames().end() || text.contains(QChar(0xffff)))
            continue; // SQLite cannot be asked for the latter: see filterbuilder.h
        FilterBuilder equal(*reader->database().driver());
        equal.compare("name", Relation::Equal, text);
        QString error;
        QCOMPARE(idsMatching(reader->database(), equal.text(), &error), QStringList{idOf(client)});
        QVERIFY2(error.isEmpty(), qPrintable(error));
        FilterBuilder other(*reader->database().driver());
        const QVariant values[] = {text, QStringLiteral("no such name"), QString(QChar(0))};
        other.oneOf("name", values);
        QCOMPARE(idsMatching(reader->database(), other.text(), &error), QStringList{idOf(client)});
    }
}

void FilterBuilderTest::textThatNoRowCanHoldIsNeverSent()
{
    QFETCH(storage::Dialect, dialect);
    TempStore agency(dialect);
    QVERIFY2(agency.ok(), agency.why());
    const auto data = testing::fillLists(agency, 30, 3);
    CLIENTELE_VERIFY(data);
    const auto reader = testing::readerOf(agency);
    QVERIFY(reader);
    const QString nul = QStringLiteral("O'B") + QChar(0) + QStringLiteral("' OR 1=1 --");
    const QString half = QStringLiteral("x") + QChar(0xd83d);
    for (const QString &impossible : {nul, half, QString(QChar(0))}) {
        QString error;
        FilterBuilder prefix(*reader->database().driver());
        const char *const columns[] = {"name_folded"};
        prefix.prefix(columns, impossible);
        QVERIFY(!prefix.isPossible());
        QCOMPARE(idsMatching(reader->database(), prefix.text(), &error), QStringList());
        FilterBuilder equal(*reader->database().driver());
        equal.compare("name", Relation::Equal, impossible);
        QCOMPARE(idsMatching(reader->database(), equal.text(), &error), QStringList());
        FilterBuilder unequal(*reader->database().driver());
        unequal.compare("name", Relation::NotEqual, impossible);
        QCOMPARE(idsMatching(reader->database(), unequal.text(), &error).size(), 30);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        QVERIFY(!prefix.text().contains(QChar(0)) && !equal.text().contains(QChar(0)));
    }
    FilterBuilder none(*reader->database().driver());
    none.oneOf("name", {});
    QString error;
    QCOMPARE(idsMatching(reader->database(), none.text(), &error), QStringList());
}

void FilterBuilderTest::rowComparisonIsTheOrderOfThePage()
{
    QFETCH(storage::Dialect, dialect);
    TempStore agency(dialect);
    QVERIFY2(agency.ok(), agency.why());
    const auto data = testing::fillLists(agency, 50, 4);
    CLIENTELE_VERIFY(data);
    const auto reader = testing::readerOf(agency);
    QVERIFY(reader);
    // users, then the key: compared with std::pair, key by key
    using Key = std::pair<std::int64_t, std::string>;
    const char *const columns[] = {"active_users", "id"};
    for (const domain::ClientSummary &pivot : data->clients) {
        const Key at{pivot.activeUsers, pivot.client.toString()};
        const QVariant values[] = {static_cast<qlonglong>(at.first),
                                   QString::fromStdString(at.second)};
        FilterBuilder behind(*reader->database().driver());
        behind.compareRow(columns, Relation::Greater, values);
        const auto expected = std::count_if(
            data->clients.begin(), data->clients.end(), [&](const domain::ClientSummary &each) {
                return Key{each.activeUsers, each.client.toString()} > at;
            });
        QString error;
        QCOMPARE(idsMatching(reader->database(), behind.text(), &error).size(), expected);
        QVERIFY2(error.isEmpty(), qPrintable(error));
    }
}

void FilterBuilderTest::afterPrefixIsTheNextText_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("after"); // null: there is none
    QTest::newRow("letter") << QStringLiteral("ber") << QStringLiteral("bes");
    QTest::newRow("percent") << QStringLiteral("100%") << QStringLiteral("100&");
    QTest::newRow("last of the plane")
        << QStringLiteral("a\uffff") << QStringLiteral("a\U00010000");
    QTest::newRow("before the surrogates") << QStringLiteral("\ud7ff") << QStringLiteral("\ue000");
    QTest::newRow("emoji") << QStringLiteral("\U0001F600") << QStringLiteral("\U0001F601");
    QTest::newRow("last of all") << QStringLiteral("a\U0010FFFF") << QStringLiteral("b");
    QTest::newRow("only the last") << QStringLiteral("\U0010FFFF") << QString();
    QTest::newRow("empty") << QString() << QString();
}

void FilterBuilderTest::afterPrefixIsTheNextText()
{
    QFETCH(QString, prefix);
    QFETCH(QString, after);
    QCOMPARE(afterPrefix(prefix).value_or(QString()), after);
    QCOMPARE(afterPrefix(prefix).has_value(), !after.isNull());
}

void FilterBuilderTest::templatesAreFilledInOnePass()
{
    const Replacement values[] = {{"a", QStringLiteral("[b]")}, {"b", QStringLiteral("x%1[a]")}};
    QCOMPARE(fillTemplate(QStringLiteral("<[a]|[b]|[c]>["), values),
             QStringLiteral("<[b]|x%1[a]|>["));
}

QTEST_GUILESS_MAIN(FilterBuilderTest)
#include "tst_filterbuilder.moc"
