// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgresqladdress.h"
#include "smallagency.h"
#include "storage/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTest>
#include <QUrl>
#include <libpq-fe.h>

using namespace clientele;
using namespace clientele::storage;
using namespace clientele::testing;

namespace {

/// As the superuser of the tests' cluster.
QByteArray asSuperuser(const QString &database, const QByteArray &sql)
{
    QUrl address(qEnvironmentVariable("CLIENTELE_TEST_POSTGRESQL"));
    address.setUserName(QStringLiteral("postgres"));
    if (!database.isEmpty())
        address.setPath(QLatin1Char('/') + database);
    PGconn *connection = PQconnectdb(address.toEncoded().constData());
    PGresult *result = PQexec(connection, sql.constData());
    QByteArray answer = PQresultErrorMessage(result);
    if (answer.isEmpty() && PQntuples(result) > 0)
        answer = PQgetvalue(result, 0, 0);
    PQclear(result);
    PQfinish(connection);
    return answer;
}

/// A login of its own kind for one test.
class Login
{
public:
    explicit Login(const QByteArray &attributes, const QByteArray &grants = {})
        : m_name("clientele_login_" + QByteArray::number(QCoreApplication::applicationPid()))
    {
        m_error = asSuperuser({}, "CREATE ROLE " + m_name + " LOGIN " + attributes + ";"
                                      + QByteArray(grants).replace("%1", m_name));
    }
    ~Login() { asSuperuser({}, "DROP ROLE " + m_name); }
    Login(const Login &) = delete;
    Login &operator=(const Login &) = delete;
    [[nodiscard]] QString address(const QString &of) const
    {
        QUrl url(of);
        url.setUserName(QString::fromLatin1(m_name));
        return url.toString(QUrl::FullyEncoded);
    }
    [[nodiscard]] QByteArray name() const { return m_name; }
    [[nodiscard]] QByteArray error() const { return m_error; }

private:
    QByteArray m_name;
    QByteArray m_error;
};

QString databaseOf(const TempStore &temp)
{
    return QUrl(temp.address()).path().mid(1);
}

} // namespace

class TestPostgresql : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void addressKeepsThePassword();
    void unsafeLogins_data();
    void unsafeLogins();
    void ownerRoleIsNeededToCreate();
    void loginThatOwnsATable();
    void tableOfAnotherOwner();
    void sessionSettings();
    void changedSettingsAreNoticed_data();
    void changedSettingsAreNoticed();
    void staffMayNotChangeTheSchema_data();
    void staffMayNotChangeTheSchema();
    void lostConnectionIsOpenedAnew();
    void lostInTransaction();
    void olderClusterIsRefused_data();
    void olderClusterIsRefused();
    void refusals();
    void clientContextNeedsItsIsolation();
    void viewsFollowTheProgram();
};

void TestPostgresql::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *text, bool good) {
        QTest::newRow(text) << QString::fromUtf8(text) << good;
    };
    row("postgresql://localhost/agency", true);
    row("postgresql://eva@127.0.0.1:5433/agency", true);
    row("postgresql://eva:p%40ss%2Fword@localhost/agency", true);
    row("postgresql://eva@[::1]:5433/agency", true);
    row("postgresql://eva@db1:5432,db2:5433/agency?sslmode=verify-full", true);
    row("postgresql://eva@db.example/agency", true);
    row("postgresql://eva@db.example/agency?sslrootcert=%2Fetc%2Fca.pem&sslmode=verify-ca", true);
    row("postgresql://localhost/agency?sslmode=disable", true);
    row("postgresql://db.example/agency?sslmode=disable", false);
    row("postgresql://db.example/agency?sslmode=prefer", false);
    row("postgresql://db.example/agency?sslmode=require", false);
    row("postgresql://localhost,db.example/agency?sslmode=prefer", false);
    row("postgresql://localhost/agency?sslmode=verify-none", false);
    row("postgres://localhost/agency", false);
    row("POSTGRESQL://localhost/agency", false);
    row("postgresql:localhost/agency", false);
    row("postgresql://localhost", false);
    row("postgresql://localhost/", false);
    row("postgresql:///agency", false);
    row("postgresql://@localhost/agency", false);
    row("postgresql://a@b@localhost/agency", false);
    row("postgresql://localhost:0/agency", false);
    row("postgresql://localhost:65536/agency", false);
    row("postgresql://localhost:x/agency", false);
    row("postgresql://localhost/a/b", false);
    row("postgresql://localhost/agency#x", false);
    row("postgresql://localhost/agency?options=-c%20role%3Dpostgres", false);
    row("postgresql://localhost/agency?search_path=x", false);
    row("postgresql://localhost/agency?host=evil.example", false);
    row("postgresql://localhost/agency?sslmode", false);
    row("postgresql://localhost/agency?sslmode=disable&sslmode=prefer", false);
    row("postgresql://localhost/agency?sslrootcert=a%3Bhost%3Devil", false);
    row("postgresql://localhost/agency?", false);
    row("postgresql://local%00host/agency", false);
    row("postgresql://local host/agency", false);
    row("postgresql://localhost/agen%zzcy", false);
    row("postgresql://localhost/agency%0a", false);
    row("postgresql://localhost/agency%", false);
    row("postgresql://a'b/agency", false);
    row("postgresql://localhost,/agency", false);
}

void TestPostgresql::addresses()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const auto address = PostgresqlAddress::parse(text);
    if (good)
        CLIENTELE_VERIFY(address);
    else
        CLIENTELE_FAILS(address, FailureCode::Malformed);
}

void TestPostgresql::addressKeepsThePassword()
{
    const auto address =
        PostgresqlAddress::parse(QStringLiteral("postgresql://eva:s3cret%25@db1,db2:5433/agency"));
    CLIENTELE_VERIFY(address);
    QCOMPARE_EQ(address->password, "s3cret%");
    QCOMPARE_EQ(address->display(), QStringLiteral("postgresql://eva@db1:5432,db2:5433/agency"));
    bool verified = false;
    for (const auto &[name, value] : address->connectOptions()) {
        verified = verified || (name == "sslmode" && value == "verify-full");
        QVERIFY(value.find("s3cret") == std::string::npos);
    }
    QVERIFY(verified); // not this machine: the certificate is checked unless said otherwise
    QVERIFY(PostgresqlAddress::looksLikeOne(QStringLiteral("PostgreSQL://x/y")));
    QVERIFY(!PostgresqlAddress::looksLikeOne(QStringLiteral("/srv/postgresql.clientele")));
}

void TestPostgresql::unsafeLogins_data()
{
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<QByteArray>("check");
    const QByteArray member = " IN ROLE clientele_staff, clientele_owner";
    QTest::newRow("superuser") << QByteArray("SUPERUSER NOINHERIT" + member)
                               << QByteArray("loginIsSuperuser");
    QTest::newRow("bypasses row security")
        << QByteArray("BYPASSRLS NOINHERIT" + member) << QByteArray("loginBypassesRowSecurity");
    QTest::newRow("inherits the owner")
        << QByteArray("INHERIT" + member) << QByteArray("loginInheritsOwner");
    QTest::newRow("no member") << QByteArray("NOINHERIT") << QByteArray("staffRoleMissing");
    QTest::newRow("as it should be")
        << QByteArray("NOINHERIT IN ROLE clientele_staff") << QByteArray();
    QTest::newRow("inherits the staff only")
        << QByteArray("INHERIT IN ROLE clientele_staff") << QByteArray();
}

void TestPostgresql::unsafeLogins()
{
    QFETCH(QByteArray, attributes);
    QFETCH(QByteArray, check);
    TempStore temp(Dialect::Postgresql, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    const Login login(attributes);
    QVERIFY2(login.error().isEmpty(), login.error().constData());
    const auto opened = Store::open(login.address(temp.address()), temp.options());
    if (check.isEmpty()) {
        CLIENTELE_VERIFY(opened);
        CLIENTELE_VERIFY((*opened)->reader(Context::agency()));
        return;
    }
    CLIENTELE_FAILS(opened, FailureCode::UnsafeSession);
    QCOMPARE_EQ(opened.failure().parameters, std::vector<std::string>{check.toStdString()});
}

void TestPostgresql::ownerRoleIsNeededToCreate()
{
    TempStore temp(Dialect::Postgresql, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    const Login login("NOINHERIT IN ROLE clientele_staff");
    auto options = temp.options();
    options.sqlRoots = smallAgency({"base", "second"}); // wants to migrate
    temp.close();
    const auto opened = Store::open(login.address(temp.address()), options);
    CLIENTELE_FAILS(opened, FailureCode::UnsafeSession);
    QCOMPARE_EQ(opened.failure().rule, "ownerRoleMissing");
    CLIENTELE_VERIFY(temp.reopen()); // nothing had happened
    // a database that the owner role may not create in
    asSuperuser({}, "CREATE DATABASE " + login.name());
    const QString elsewhere =
        QString(temp.address()).replace(databaseOf(temp), QString::fromLatin1(login.name()));
    const auto created = Store::create(elsewhere, temp.options());
    asSuperuser({}, "DROP DATABASE " + login.name() + " WITH (FORCE)");
    CLIENTELE_FAILS(created, FailureCode::UnsafeSession);
    QCOMPARE_EQ(created.failure().rule, "databaseNotOwned");
}

void TestPostgresql::loginThatOwnsATable()
{
    TempStore temp(Dialect::Postgresql, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    const Login login("NOINHERIT IN ROLE clientele_staff");
    QVERIFY(asSuperuser(databaseOf(temp), "ALTER TABLE clientele.rate_ OWNER TO " + login.name())
                .isEmpty());
    const auto opened = Store::open(login.address(temp.address()), temp.options());
    QVERIFY(asSuperuser(databaseOf(temp), "ALTER TABLE clientele.rate_ OWNER TO clientele_owner")
                .isEmpty());
    CLIENTELE_FAILS(opened, FailureCode::UnsafeSession);
    QCOMPARE_EQ(opened.failure().rule, "loginOwnsTables");
}

void TestPostgresql::tableOfAnotherOwner()
{
    TempStore temp(Dialect::Postgresql, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    temp.close();
    asSuperuser(databaseOf(temp), "ALTER TABLE clientele.rate_ OWNER TO postgres");
    const Status opened = temp.reopen();
    CLIENTELE_FAILS(opened, FailureCode::UnsafeSession);
    QCOMPARE_EQ(opened.failure().rule, "tableOwner");
    asSuperuser(databaseOf(temp), "ALTER TABLE clientele.rate_ OWNER TO clientele_owner;"
                                  " GRANT USAGE ON SCHEMA clientele TO PUBLIC");
    const Status open = temp.reopen();
    CLIENTELE_FAILS(open, FailureCode::UnsafeSession);
    QCOMPARE_EQ(open.failure().rule, "schemaIsPublic");
}

void TestPostgresql::sessionSettings()
{
    TempStore temp(Dialect::Postgresql, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    auto reader = temp.store().reader(Context::agency());
    CLIENTELE_VERIFY(reader);
    for (Session *session : {&temp.store().writer().session(), &(*reader)->session()}) {
        const bool reads = session == &(*reader)->session();
        for (const auto &[setting, value] :
             {std::pair{"standard_conforming_strings", "on"}, std::pair{"client_encoding", "UTF8"},
              std::pair{"TimeZone", "UTC"}, std::pair{"DateStyle", "ISO, YMD"},
              std::pair{"search_path", "clientele, pg_temp"}, std::pair{"row_security", "on"},
              std::pair{"lock_timeout", "500ms"}, std::pair{"statement_timeout", "1min"},
              std::pair{"idle_in_transaction_session_timeout", "5min"},
              std::pair{"default_transaction_read_only", reads ? "on" : "off"}})
            QCOMPARE_EQ(
                session->scalarText(std::string("SELECT current_setting('") + setting + "')")
                    .valueOr(""),
                value);
        QCOMPARE_EQ(session->scalarText("SELECT current_user::text").valueOr(""),
                    "clientele_staff");
        QCOMPARE_EQ(session->scalarText("SELECT session_user::text").valueOr(""), "clientele_test");
    }
}

void TestPostgresql::changedSettingsAreNoticed_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("strings") << QByteArray("SET standard_conforming_strings = off");
    QTest::newRow("encoding") << QByteArray("SET client_encoding = 'LATIN1'");
    QTest::newRow("backslashes by another way")
        << QByteArray("SELECT set_config('standard_conforming_strings', 'off', false)");
}

void TestPostgresql::changedSettingsAreNoticed()
{
    QFETCH(QByteArray, sql);
    TempStore temp(Dialect::Postgresql, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &session = temp.store().writer().session();
    CLIENTELE_VERIFY(session.execute(sql.toStdString()));
    CLIENTELE_FAILS(session.statement("thing/names"), FailureCode::UnsafeSession);
    CLIENTELE_FAILS(Transaction::begin(session), FailureCode::UnsafeSession);
    CLIENTELE_FAILS(session.execute("SELECT 1"), FailureCode::UnsafeSession);
}

void TestPostgresql::staffMayNotChangeTheSchema_data()
{
    QTest::addColumn<QByteArray>("sql");
    for (const char *sql :
         {"TRUNCATE thing_", "DROP TABLE thing_", "ALTER TABLE thing_ ADD x int",
          "CREATE TABLE x (a int)", "CREATE SCHEMA x", "DELETE FROM schema_migration_",
          "ALTER TABLE note_ DISABLE TRIGGER ALL", "DROP TRIGGER note_frozen_ ON note_",
          "CREATE OR REPLACE VIEW own_secret AS SELECT 1", "GRANT ALL ON thing_ TO PUBLIC",
          "SET session_replication_role = replica"})
        QTest::newRow(sql) << QByteArray(sql);
}

void TestPostgresql::staffMayNotChangeTheSchema()
{
    QFETCH(QByteArray, sql);
    TempStore temp(Dialect::Postgresql, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    const Status status = temp.store().writer().session().execute(sql.toStdString());
    if (sql.startsWith("GRANT")) // only a warning: there is nothing that it could give on
        QCOMPARE_EQ(asSuperuser(databaseOf(temp),
                                "SELECT count(*) FROM"
                                " information_schema.table_privileges WHERE grantee"
                                " = 'PUBLIC' AND table_schema = 'clientele'"),
                    "0");
    else
        CLIENTELE_FAILS(status, FailureCode::Denied);
}

void TestPostgresql::lostConnectionIsOpenedAnew()
{
    TempStore temp(Dialect::Postgresql, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Writer &writer = temp.store().writer();
    Session &session = writer.session();
    CLIENTELE_VERIFY(insertThing(session, numbered(1), numbered(1), "before"));
    const PersonId actor{numbered(5)};
    CLIENTELE_VERIFY(writer.enter(Context::agency(actor)));
    auto kept = session.statement("thing/names");
    CLIENTELE_VERIFY(kept);
    for (int round = 0; round < 3; ++round) {
        asSuperuser({}, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                            + databaseOf(temp).toLatin1() + "'");
        CLIENTELE_FAILS(session.execute("SELECT 1"), FailureCode::ConnectionLost);
        CLIENTELE_FAILS((*kept)->run(), FailureCode::ConnectionLost);
        auto transaction = Transaction::begin(session); // the gateway tries the command again
        CLIENTELE_VERIFY(transaction);
        // every setting and the context are there again
        QCOMPARE_EQ(
            session.scalarText("SELECT current_setting('search_path') || current_user").valueOr(""),
            "clientele, pg_tempclientele_staff");
        QCOMPARE_EQ(session.scalarText("SELECT current_actor()::text").valueOr(""),
                    actor.toString());
        CLIENTELE_VERIFY((*kept)->run()); // an old pointer works on the new connection
        CLIENTELE_VERIFY(
            insertThing(session, numbered(1), numbered(10 + round), std::to_string(round)));
        CLIENTELE_VERIFY(transaction->commit());
    }
    QCOMPARE_EQ(session.scalarInteger("SELECT count(*) FROM {thing}").valueOr(-1), 4);
}

void TestPostgresql::lostInTransaction()
{
    TempStore temp(Dialect::Postgresql, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    Session &session = temp.store().writer().session();
    {
        auto transaction = Transaction::begin(session);
        CLIENTELE_VERIFY(transaction);
        CLIENTELE_VERIFY(insertThing(session, numbered(1), numbered(1), "lost"));
        asSuperuser({}, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                            + databaseOf(temp).toLatin1() + "'");
        // half of a command must not go on in a new connection, outside of its transaction
        CLIENTELE_FAILS(insertThing(session, numbered(1), numbered(2), "half"),
                        FailureCode::ConnectionLost);
        CLIENTELE_FAILS(insertThing(session, numbered(1), numbered(3), "half"),
                        FailureCode::ConnectionLost);
        CLIENTELE_FAILS(transaction->commit(), FailureCode::ConnectionLost);
    }
    QCOMPARE_EQ(session.depth(), 0);
    auto transaction = Transaction::begin(session);
    CLIENTELE_VERIFY(transaction);
    QCOMPARE_EQ(session.scalarInteger("SELECT count(*) FROM {thing}").valueOr(-1), 0);
}

void TestPostgresql::olderClusterIsRefused_data()
{
    QTest::addColumn<QByteArray>("remembered"); // %1: the cluster's own identifier
    QTest::addColumn<QByteArray>("check");      // empty: opens
    QTest::newRow("same") << QByteArray("%1 00000001") << QByteArray();
    QTest::newRow("this one is behind") << QByteArray("%1 00000002") << QByteArray("olderTimeline");
    QTest::newRow("far behind") << QByteArray("%1 FFFFFFFF") << QByteArray("olderTimeline");
    QTest::newRow("another") << QByteArray("1234567890 00000001") << QByteArray("otherCluster");
    QTest::newRow("nonsense") << QByteArray("nonsense") << QByteArray("timelineMemory");
    QTest::newRow("empty") << QByteArray("") << QByteArray("timelineMemory");
    QTest::newRow("this one is ahead") << QByteArray("%1 00000000") << QByteArray();
}

void TestPostgresql::olderClusterIsRefused()
{
    QFETCH(QByteArray, remembered);
    QFETCH(QByteArray, check);
    TempStore temp(Dialect::Postgresql, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    temp.close();
    const QDir state(temp.folder() + QStringLiteral("/state"));
    const QStringList files = state.entryList(QDir::Files);
    QCOMPARE_EQ(files.size(), 1);
    QFile file(state.filePath(files.first()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray cluster = file.readAll().split(' ').first();
    const QByteArray now = cluster + " 00000001";
    file.resize(0);
    file.seek(0);
    file.write(QByteArray(remembered).replace("%1", cluster));
    file.close();
    const Status opened = temp.reopen();
    if (check.isEmpty()) {
        CLIENTELE_VERIFY(opened);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE_EQ(file.readAll(), now);
    } else {
        CLIENTELE_FAILS(opened, FailureCode::UnsafeSession);
        QCOMPARE_EQ(opened.failure().rule, check.toStdString());
    }
}

void TestPostgresql::refusals()
{
    TempStore temp(Dialect::Postgresql, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    CLIENTELE_FAILS(Store::create(temp.address(), temp.options()), FailureCode::AlreadyExists);
    const QString missing =
        QString(temp.address()).replace(databaseOf(temp), QStringLiteral("nowhere"));
    CLIENTELE_FAILS(Store::open(missing, temp.options()), FailureCode::NotFound);
    const QString foreign =
        QString(temp.address()).replace(databaseOf(temp), QStringLiteral("postgres"));
    const auto opened = Store::open(foreign, temp.options());
    CLIENTELE_FAILS(opened, FailureCode::NotAnAgency);
    QCOMPARE_EQ(opened.failure().rule, "noSchema");
    QUrl nobody(temp.address());
    nobody.setPort(1);
    const auto silent = Store::open(nobody.toString(), temp.options());
    CLIENTELE_FAILS(silent, FailureCode::ConnectionLost);
    QCOMPARE_EQ(silent.failure().rule, "noServer"); // nothing was begun that could be lost
    CLIENTELE_FAILS(Store::open(QStringLiteral("postgresql://"), temp.options()),
                    FailureCode::Malformed);
}

void TestPostgresql::clientContextNeedsItsIsolation()
{
    TempStore temp(Dialect::Postgresql, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    auto options = temp.options();
    options.allowClientContextOnPostgresql = false;
    auto opened = Store::open(temp.address(), options);
    CLIENTELE_VERIFY(opened);
    const Context client = Context::client(AccountId{numbered(1)});
    CLIENTELE_FAILS((*opened)->writer().enter(client), FailureCode::Unsupported);
    CLIENTELE_FAILS((*opened)->reader(client), FailureCode::Unsupported);
    QVERIFY(!(*opened)->writer().context().isClient());
    CLIENTELE_VERIFY((*opened)->reader(Context::agency()));
}

/// A program with another text of a confined view makes it anew, without a migration.
void TestPostgresql::viewsFollowTheProgram()
{
    TempStore temp(Dialect::Postgresql, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    asSuperuser(databaseOf(temp), "COMMENT ON SCHEMA clientele IS 'of an older program';"
                                  " DROP VIEW clientele.own_secret");
    CLIENTELE_VERIFY(temp.reopen());
    Writer &writer = temp.store().writer();
    CLIENTELE_VERIFY(writer.session().execute("INSERT INTO secret_ VALUES ('"
                                              + numbered(5).toString() + "', 'mine')"));
    CLIENTELE_VERIFY(writer.enter(Context::agency(PersonId{numbered(5)})));
    QCOMPARE_EQ(writer.session().scalarText("SELECT word FROM {own_secret}").valueOr(""), "mine");
}

QTEST_GUILESS_MAIN(TestPostgresql)
#include "tst_postgresql.moc"
