// SPDX-License-Identifier: GPL-3.0-or-later
#include "smallagency.h"
#include "storage/transaction.h"
#include "utf8.h"

#include <QTest>

#include <limits>

using namespace clientele;
using namespace clientele::storage;
using namespace clientele::testing;

class TestStatement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTypeComesBack_data() { onBothDatabases(); }
    void everyTypeComesBack();
    void nullComesBack_data() { onBothDatabases(); }
    void nullComesBack();
    void anyTextComesBack_data();
    void anyTextComesBack();
    void badTextIsRefused_data();
    void badTextIsRefused();
    void unboundParameterIsRefused_data() { onBothDatabases(); }
    void unboundParameterIsRefused();
    void handedOutUnbound_data() { onBothDatabases(); }
    void handedOutUnbound();
    void injectionStaysText_data() { onBothDatabases(); }
    void injectionStaysText();
    void streamedRowsAndOthersBetween_data() { onBothDatabases(); }
    void streamedRowsAndOthersBetween();
    void streamGivenUpInTransaction_data() { onBothDatabases(); }
    void streamGivenUpInTransaction();
    void otherThreadIsRefused_data() { onBothDatabases(); }
    void otherThreadIsRefused();
    void storableText();
};

void TestStatement::everyTypeComesBack()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &session = temp.store().writer().session();
    const std::vector<std::uint8_t> picture = {0, 1, 2, 0xff, 0x5c, 0x27, 0};
    int number = 0;
    for (const std::int64_t amount : {std::numeric_limits<std::int64_t>::min(), std::int64_t{-1},
                                      std::int64_t{0}, std::numeric_limits<std::int64_t>::max()}) {
        const bool active = amount < 0;
        const Date day = *Date::parse("9999-12-31");
        const Instant at{1'772'442'000'123};
        auto insert = session.statement("thing/insert");
        CLIENTELE_VERIFY(insert);
        ++number;
        (*insert)->bindAll(numbered(number), numbered(900), "thing " + std::to_string(number),
                           std::optional<std::string>("x"), amount, active, day, at);
        CLIENTELE_VERIFY((*insert)->bindBlob(9, picture).run());
        auto find = session.statement("thing/by_id");
        CLIENTELE_VERIFY(find);
        auto row = (*find)->bindAll(numbered(900), numbered(number)).step();
        CLIENTELE_VERIFY(row);
        QVERIFY(*row);
        QCOMPARE_EQ((*find)->id<AccountUserId>(0).uuid, numbered(number));
        QCOMPARE_EQ((*find)->uuid(1), numbered(900));
        QCOMPARE_EQ((*find)->int64(2), 1);
        QCOMPARE_EQ((*find)->text(3), "thing " + std::to_string(number));
        QCOMPARE_EQ((*find)->text(4), "x");
        QCOMPARE_EQ((*find)->int64(5), amount);
        QCOMPARE_EQ((*find)->boolean(6), active);
        QVERIFY((*find)->date(7) == day);
        QVERIFY((*find)->instant(8) == at);
        QCOMPARE_EQ((*find)->blob(9), picture);
        auto end = (*find)->step();
        CLIENTELE_VERIFY(end);
        QVERIFY(!*end);
    }
}

void TestStatement::nullComesBack()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &session = temp.store().writer().session();
    auto insert = session.statement("thing/insert");
    CLIENTELE_VERIFY(insert);
    CLIENTELE_VERIFY((*insert)
                         ->bindAll(numbered(1), numbered(900), "", std::optional<std::string>(), 5,
                                   false, std::optional<Date>(), std::optional<Instant>(), nullptr)
                         .run());
    auto find = session.statement("thing/by_id");
    CLIENTELE_VERIFY(find);
    CLIENTELE_VERIFY((*find)->bindAll(numbered(900), numbered(1)).step());
    QVERIFY(!(*find)->isNull(3)); // the empty text is not NULL on either database
    QCOMPARE_EQ((*find)->text(3), std::string_view());
    for (const int column : {4, 7, 8, 9})
        QVERIFY((*find)->isNull(column));
    QVERIFY((*find)->blob(9).empty());
    (*find)->reset();
    auto missing = (*find)->bindAll(numbered(900), Uuid{}).step(); // the null id is NULL
    CLIENTELE_VERIFY(missing);
    QVERIFY(!*missing);
}

void TestStatement::anyTextComesBack_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("text");
    const std::vector<std::pair<const char *, QByteArray>> corpus = {
        {"apostrophes", "O'Brien''s \\' \\ \" ` $1 ?1 {thing} --;; ; %"},
        {"drop", "'); DROP TABLE thing_; --"},
        {"markup", "<img src=x onerror=alert(1)>"},
        {"emoji", "\xf0\x9f\x98\x80 family \xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9"},
        {"right to left", "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xe2\x80\xae gnp.exe"},
        {"chinese", "\xe5\xad\x97\xe7\xac\xa6"},
        {"controls", "\x01\x02\t\r\n\x1b[31m"},
        {"last code point", "\xf4\x8f\xbf\xbf"},
        {"long", QByteArray(10'000, 'x') + "\xc3\xa4"},
    };
    for (const auto &[name, text] : corpus) {
        QTest::addRow("sqlite, %s", name) << Dialect::Sqlite << text;
        QTest::addRow("postgresql, %s", name) << Dialect::Postgresql << text;
    }
}

void TestStatement::anyTextComesBack()
{
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, text);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &session = temp.store().writer().session();
    CLIENTELE_VERIFY(insertThing(session, numbered(900), numbered(1), text.toStdString()));
    auto find = session.statement("thing/by_id");
    CLIENTELE_VERIFY(find);
    CLIENTELE_VERIFY((*find)->bindAll(numbered(900), numbered(1)).step());
    QCOMPARE_EQ((*find)->text(3), text.toStdString());
    (*find)->reset();
    const std::string length = dialect == Dialect::Sqlite ? "length(CAST(name AS BLOB))"
                                                          : "octet_length(name)";
    auto stored = session.scalarInteger("SELECT " + length + " FROM {thing}");
    CLIENTELE_VERIFY(stored);
    QCOMPARE_EQ(*stored, text.size()); // as the database itself counts them
}

void TestStatement::badTextIsRefused_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("text");
    const std::vector<std::pair<const char *, QByteArray>> corpus = {
        {"zero", QByteArray("a\0b", 3)},
        {"zero after eight", QByteArray("abcdefgh\0", 9)},
        {"latin-1", "M\xfcller"},
        {"lone surrogate", "\xed\xa0\x80"},
        {"overlong slash", "\xc0\xaf"},
        {"cut off", "\xe2\x82"},
        {"beyond", "\xf4\x90\x80\x80"},
    };
    for (const auto &[name, text] : corpus) {
        QTest::addRow("sqlite, %s", name) << Dialect::Sqlite << text;
        QTest::addRow("postgresql, %s", name) << Dialect::Postgresql << text;
    }
}

void TestStatement::badTextIsRefused()
{
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, text);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &session = temp.store().writer().session();
    auto transaction = Transaction::begin(session);
    CLIENTELE_VERIFY(transaction);
    CLIENTELE_FAILS(insertThing(session, numbered(900), numbered(1), text.toStdString()),
                    FailureCode::Malformed);
    // nothing was sent: on PostgreSQL an error would have ended the transaction
    CLIENTELE_VERIFY(insertThing(session, numbered(900), numbered(1), "good"));
    CLIENTELE_VERIFY(transaction->commit());
    QCOMPARE_EQ(session.scalarInteger("SELECT count(*) FROM {thing}").valueOr(-1), 1);
}

void TestStatement::unboundParameterIsRefused()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &session = temp.store().writer().session();
    auto find = session.statement("thing/by_id");
    CLIENTELE_VERIFY(find);
    CLIENTELE_FAILS((*find)->bind(1, numbered(900)).step(), FailureCode::Internal);
    CLIENTELE_FAILS((*find)->bind(3, 1).step(), FailureCode::Internal);
    CLIENTELE_FAILS((*find)->bind(0, 1).step(), FailureCode::Internal);
}

void TestStatement::handedOutUnbound()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &session = temp.store().writer().session();
    CLIENTELE_VERIFY(insertThing(session, numbered(900), numbered(1), "one"));
    auto first = session.statement("thing/by_id");
    CLIENTELE_VERIFY(first);
    CLIENTELE_VERIFY((*first)->bindAll(numbered(900), numbered(1)).step());
    auto second = session.statement("thing/by_id"); // while the first is half read
    CLIENTELE_VERIFY(second);
    QCOMPARE_EQ(*first, *second); // prepared once
    QVERIFY(!(*second)->isActive());
    CLIENTELE_FAILS((*second)->step(), FailureCode::Internal); // the old values are gone
}

void TestStatement::injectionStaysText()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &session = temp.store().writer().session();
    const std::string hostile = "a\\' || version()) --";
    CLIENTELE_VERIFY(insertThing(session, numbered(900), numbered(1), hostile));
    CLIENTELE_VERIFY(insertThing(session, numbered(900), numbered(2), "x' OR '1'='1"));
    auto find = session.adHoc("SELECT count(*) FROM {thing} WHERE name = $1");
    CLIENTELE_VERIFY(find);
    CLIENTELE_VERIFY((*find)->bind(1, hostile).step());
    QCOMPARE_EQ((*find)->int64(0), 1);
}

void TestStatement::streamedRowsAndOthersBetween()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &session = temp.store().writer().session();
    for (int i = 1; i <= 500; ++i)
        CLIENTELE_VERIFY(insertThing(session, numbered(900), numbered(i), std::to_string(i)));
    auto all = session.adHoc("SELECT id FROM {thing} ORDER BY id");
    CLIENTELE_VERIFY(all);
    (*all)->setStreaming(true);
    for (int i = 1; i <= 500; ++i) {
        auto row = (*all)->step();
        CLIENTELE_VERIFY(row);
        QVERIFY(*row);
        QCOMPARE_EQ((*all)->uuid(0), numbered(i));
        if (i == 3 || i == 250) { // another statement on the same connection, in the middle
            auto find = session.statement("thing/by_id");
            CLIENTELE_VERIFY(find);
            CLIENTELE_VERIFY((*find)->bindAll(numbered(900), numbered(i)).step());
            QCOMPARE_EQ((*find)->text(3), std::to_string(i));
        }
    }
    auto end = (*all)->step();
    CLIENTELE_VERIFY(end);
    QVERIFY(!*end);
}

void TestStatement::streamGivenUpInTransaction()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &session = temp.store().writer().session();
    auto transaction = Transaction::begin(session);
    CLIENTELE_VERIFY(transaction);
    for (int i = 1; i <= 50; ++i)
        CLIENTELE_VERIFY(insertThing(session, numbered(900), numbered(i), std::to_string(i)));
    auto all = session.adHoc("SELECT id FROM {thing}");
    CLIENTELE_VERIFY(all);
    (*all)->setStreaming(true);
    CLIENTELE_VERIFY((*all)->step());
    (*all)->reset();
    CLIENTELE_VERIFY(insertThing(session, numbered(900), numbered(51), "51"));
    CLIENTELE_VERIFY(transaction->commit());
    QCOMPARE_EQ(session.scalarInteger("SELECT count(*) FROM {thing}").valueOr(-1), 51);
}

void TestStatement::otherThreadIsRefused()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &session = temp.store().writer().session();
    std::optional<Failure> seen;
    std::thread other([&]() {
        auto statement = session.statement("thing/names");
        if (!statement.ok())
            seen = statement.failure();
    });
    other.join();
    QVERIFY(seen.has_value());
    QCOMPARE_EQ(seen->code, FailureCode::Internal);
}

void TestStatement::storableText()
{
    // every code point: the surrogates alone are not text (Unicode, D92)
    for (std::uint32_t point = 1; point <= 0x10ffff; ++point) {
        const QByteArray bytes = point >= 0xd800 && point < 0xe000
            ? QByteArray{} + static_cast<char>(0xe0 | point >> 12U)
                + static_cast<char>(0x80 | (point >> 6U & 0x3fU))
                + static_cast<char>(0x80 | (point & 0x3fU))
            : QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1).toUtf8();
        const bool expected = point < 0xd800 || point > 0xdfff;
        if (isStorableText({bytes.constData(), static_cast<std::size_t>(bytes.size())}) != expected)
            QFAIL(qPrintable(QString::number(point, 16)));
    }
    // all pairs of bytes behind text of every length below two machine words, against Qt's decoder
    for (int prefix = 0; prefix < 17; ++prefix) {
        for (int pair = 0; pair < 65'536; pair += prefix % 8 == 0 ? 1 : 257) {
            QByteArray bytes(prefix, 'a');
            bytes += static_cast<char>(pair >> 8);
            bytes += static_cast<char>(pair & 0xff);
            const bool expected = QUtf8StringView(bytes).isValidUtf8() && !bytes.contains('\0');
            if (isStorableText({bytes.constData(), static_cast<std::size_t>(bytes.size())})
                != expected)
                QFAIL(bytes.toHex().constData());
        }
    }
}

QTEST_GUILESS_MAIN(TestStatement)
#include "tst_statement.moc"
