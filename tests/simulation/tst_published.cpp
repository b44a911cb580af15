// SPDX-License-Identifier: GPL-3.0-or-later
// Worked examples that other systems published (published/), each with the rules of its system: a
// table of what is expected and what the engine makes of it.
#include "files.h"
#include "simulation/compare.h"
#include "simulation/simulate.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace clientele;
using namespace clientele::simulation;

namespace {

constexpr auto kLeftOut = "left_out";

QStringList publishedNames()
{
    QStringList names = QDir(QStringLiteral(CLIENTELE_PUBLISHED))
                            .entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(5);
    names.removeAll(QLatin1StringView(kLeftOut));
    return names;
}

QByteArray publishedFile(const QString &name)
{
    return contentOf(QStringLiteral(CLIENTELE_PUBLISHED) + u'/' + name + QStringLiteral(".json"));
}

QString fileOf(const QString &id)
{
    return id.toLower().replace(u'-', u'_');
}

QString amountsOf(const std::vector<ExpectedInvoice> &invoices)
{
    QStringList texts;
    for (const ExpectedInvoice &invoice : invoices) {
        QStringList amounts;
        for (const ExpectedLine &line : invoice.lines.value_or(std::vector<ExpectedLine>()))
            amounts.append(QString::fromStdString(line.amount));
        amounts.sort();
        texts.append(amounts.join(u'+'));
    }
    return texts.join(u' ');
}

QString amountsOf(const Outcome &outcome)
{
    QStringList texts;
    for (const SimulatedInvoice &invoice : outcome.invoices) {
        QStringList amounts;
        for (const billing::DraftLine &line : invoice.invoice.content.lines) {
            const Money money{line.amountMinor, invoice.invoice.content.currency};
            amounts.append(QString::fromStdString(money.toString()));
        }
        amounts.sort();
        texts.append(amounts.join(u'+'));
    }
    return texts.join(u' ');
}

} // namespace

class TestPublishedCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : publishedNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void cases()
    {
        QFETCH(QString, name);
        const auto scenario = read(publishedFile(name));
        QVERIFY2(scenario.ok(), scenario ? "" : refusalOf(scenario.failure()).c_str());
        QVERIFY(scenario->expect && scenario->expect->invoices);
        const auto outcome = simulate(*scenario);
        QVERIFY(outcome.ok());
        const QString id = QString::fromStdString(scenario->name).section(u':', 0, 0);
        QCOMPARE(fileOf(id), name);
        qInfo("%-18s expected %s\n%-18s got      %s", qPrintable(id),
              qPrintable(amountsOf(*scenario->expect->invoices)), "",
              qPrintable(amountsOf(*outcome)));
        QString message;
        for (const Difference &difference : compare(*scenario, *outcome)) {
            message += QString::fromStdString("\n" + difference.path + ": expected "
                                              + difference.expected + ", got " + difference.got);
        }
        QVERIFY2(message.isEmpty(), qPrintable(message));
        for (const SimulatedAccount &account : outcome->accounts)
            QVERIFY(!account.parked);
    }

    void leftOut()
    {
        const QJsonObject file = QJsonDocument::fromJson(
            publishedFile(QLatin1StringView(kLeftOut))).object();
        const QJsonArray cases = file[QLatin1StringView("leftOut")].toArray();
        const QStringList run = publishedNames();
        qInfo("%d run, %d left out", static_cast<int>(run.size()),
              static_cast<int>(cases.size()));
        QCOMPARE(run.size() + cases.size(), 63); // as many as were published to us
        for (const QJsonValue &each : cases) {
            const QString id = each[QLatin1StringView("id")].toString();
            const QString reason = each[QLatin1StringView("reason")].toString();
            qInfo("%-18s left out: %s", qPrintable(id), qPrintable(reason));
            QVERIFY(!run.contains(fileOf(id)));
            QVERIFY(reason.size() > 20);
        }
    }
};

QTEST_APPLESS_MAIN(TestPublishedCases)
#include "tst_published.moc"
