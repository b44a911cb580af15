// SPDX-License-Identifier: GPL-3.0-or-later
// The room's sentences in German, and what goes to clients in the language of the document.
// Expectations: the words of translations/README.md, figures and days as German writes them.
#include "platform/language.h"
#include "testsupport/askedtexts.h"
#include "wording/reasons.h"
#include "wording/sentences.h"
#include "wording/terms.h"

#include <QtTest/QTest>

using namespace clientele;
using namespace std::string_literals;

namespace {

const QLocale kGerman(QLocale::German, QLocale::Germany);

QString plain(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069)).replace(QChar(QChar::Nbsp), u' ');
}

Failure failure(FailureCode code, const char *rule, std::vector<std::string> parameters)
{
    Failure result;
    result.code = code;
    result.rule = rule;
    result.parameters = std::move(parameters);
    return result;
}

Date november(int day)
{
    return *Date::fromCivil(2026, 11, day);
}

billing::DraftLine countedLine(std::int64_t users)
{
    billing::DraftLine line;
    line.itemName = "Starter";
    line.componentName = "Active users";
    line.interval = line.period = DateRange{november(1), *Date::fromCivil(2026, 12, 1)};
    line.trace.rule = billing::TraceRule::UnitsAtSnapshot;
    line.trace.snapshotDay = november(1);
    line.trace.countedUnits = users;
    line.trace.includedUnits = 3;
    return line;
}

QString terms(int days, const QLocale &locale)
{
    return plain(wording::paymentTerms({2900, *Currency::fromCode("EUR")}, days,
                                       november(1).addDays(days), locale));
}

} // namespace

class TestGerman : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failures()
    {
        const Language german(kGerman);
        QVERIFY(german.isComplete());
        const Failure last = failure(FailureCode::Refused, "lastAdministrator", {"Maria"});
        QCOMPARE(plain(wording::sentence(last, kGerman)),
                 QStringLiteral("Maria ist die letzte Person mit aktiver Administratorrolle in "
                                "diesem Konto, deshalb geht das nicht. Machen Sie zuerst jemand "
                                "anderen zum Administrator."));
        const Failure denied = failure(FailureCode::Denied, "permission", {"issue_invoices"});
        QCOMPARE(wording::sentence(denied, kGerman),
                 QStringLiteral("Sie haben nicht das Recht, Rechnungen auszustellen. Bitten Sie "
                                "einen Inhaber der Agentur darum."));
        const Failure inside
            = failure(FailureCode::Denied, "notInClientContext", {"issue_invoices"});
        QVERIFY(wording::sentence(inside, kGerman)
                    .startsWith(QStringLiteral("Ausstellen von Rechnungen ist nur ")));
    }

    void fields()
    {
        const Language german(kGerman);
        QCOMPARE(plain(wording::sentence(FieldFailure{"email", "notAnEmail", "eva@"}, kGerman)),
                 QStringLiteral("Die E-Mail-Adresse „eva@“ ist nicht vollständig. Geben Sie etwas "
                                "wie name@example.com ein."));
    }

    /// Days and amounts come from the locale.
    void figures()
    {
        const Language german(kGerman);
        QCOMPARE(plain(wording::parkedSentence("Berglunds", "noPrice", {"Growth", "2026-11-17"},
                                               kGerman)),
                 QStringLiteral("Nicht abgerechnet: Berglunds. Growth hat am 17. November 2026 "
                                "keinen Preis in der Währung des Kontos. Tragen Sie im Katalog "
                                "einen ein und rechnen Sie dann noch einmal ab."));
    }

    void plurals()
    {
        const Language german(kGerman);
        const wording::ReasonContext context;
        const auto reason = [&](std::int64_t users) {
            return plain(wording::shortReason(countedLine(users), context, kGerman));
        };
        QCOMPARE(reason(1), QStringLiteral("1 aktiver Benutzer am 1. November, davon 3 "
                                           "inbegriffen"));
        QCOMPARE(reason(0), QStringLiteral("0 aktive Benutzer am 1. November, davon 3 "
                                           "inbegriffen"));
        QCOMPARE(reason(12'345), QStringLiteral("12.345 aktive Benutzer am 1. November, davon 3 "
                                                "inbegriffen"));
        QCOMPARE(terms(30, kGerman),
                 QStringLiteral("Zahlbar innerhalb von 30 Tagen, bis zum 1. Dezember 2026. Bitte "
                                "geben Sie die Rechnungsnummer an."));
        QVERIFY(terms(1, kGerman).startsWith(QStringLiteral("Zahlbar innerhalb von 1 Tag, ")));
    }

    /// An invoice in English stays English where the window speaks German.
    void documentsHaveTheirOwnLanguage()
    {
        const QString days = terms(30, wording::english());
        const QString reason = wording::shortReason(countedLine(8), {}, wording::english());
        const QString atOnce = terms(0, wording::english());
        const Language german(kGerman);
        QCOMPARE(terms(30, wording::english()), days);
        QCOMPARE(terms(0, wording::english()), atOnce);
        QCOMPARE(wording::shortReason(countedLine(8), {}, wording::english()), reason);
        QVERIFY(days.startsWith(QStringLiteral("Payable within 30 days, by 1 December 2026.")));
    }

    /// Every text is asked for under the context in which the translations have it.
    void nothingIsAskedForInVain()
    {
        testsupport::AskedTexts asked;
        QCoreApplication::installTranslator(&asked);
        for (int i = 0; i <= static_cast<int>(FailureCode::Internal); ++i)
            (void)wording::sentence(failure(static_cast<FailureCode>(i), "", {}), kGerman);
        (void)wording::sentence(failure(FailureCode::Malformed, "csv", {"3", "utf16"}), kGerman);
        (void)wording::sentence(failure(FailureCode::Malformed, "address", {"host"}), kGerman);
        (void)wording::sentence(FieldFailure{"", "nobodyKnowsThis", ""}, kGerman);
        (void)wording::sentence(FieldFailure{"name", "required", ""}, kGerman);
        (void)wording::parkedSentence("A", "noPrice", {Uuid{}.toString(), "2026-11-01"}, kGerman);
        (void)wording::parkedSentence("A", "nobodyKnowsThis", {}, kGerman);
        (void)wording::findingSentence("lineSum", "A", {}, kGerman);
        (void)wording::findingSentence("nobodyKnowsThis", "A", {}, kGerman);
        (void)wording::permissionPhrase("view_clients");
        (void)wording::actionPhrase("sign_in");
        (void)terms(30, kGerman);
        (void)terms(1, kGerman);
        (void)terms(0, kGerman);
        for (const std::int64_t users : {0, 1, 2})
            (void)wording::longReason(countedLine(users), {}, kGerman);
        for (const auto kind : {billing::EventKind::SubscriptionStarted,
                                billing::EventKind::Cancelled}) {
            billing::TimelineEvent event;
            event.kind = kind;
            (void)wording::eventSentence(event, {}, kGerman);
        }
        QCoreApplication::removeTranslator(&asked);
        QCOMPARE(asked.unknown(), QStringList());
        QVERIFY(asked.count() > 50);
        (void)asked.translate("Nobody", "asks for this", nullptr, -1);
        QCOMPARE(asked.unknown(), QStringList({QStringLiteral("Nobody: asks for this")}));
    }
};

QTEST_GUILESS_MAIN(TestGerman)
#include "tst_german.moc"
