// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/permission.h"
#include "wording/mails.h"
#include "wording/sentences.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace clientele;

namespace {

/// A call in the sources: what it calls and its arguments as written.
struct Call {
    QString place;
    QString function;
    QStringList arguments;
};

QString withoutComments(QString text)
{
    static const QRegularExpression comments(
        QStringLiteral("\"(?:[^\"\\\\\n]|\\\\.)*\"|//[^\n]*|/\\*.*?\\*/"),
        QRegularExpression::DotMatchesEverythingOption);
    QString result;
    qsizetype last = 0;
    for (auto each = comments.globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        result += text.mid(last, match.capturedStart() - last);
        if (match.capturedView().startsWith(u'"'))
            result += match.captured();
        last = match.capturedEnd();
    }
    return result + text.mid(last);
}

/// The arguments from just behind an opening bracket, split at the commas of their level.
QStringList argumentsAt(const QString &text, qsizetype at)
{
    QStringList arguments{QString()};
    int depth = 0;
    bool quoted = false;
    for (; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u'"' && text[at - 1] != u'\\')
            quoted = !quoted;
        if (!quoted && (c == u'(' || c == u'{' || c == u'['))
            ++depth;
        if (!quoted && (c == u')' || c == u'}' || c == u']') && depth-- == 0)
            return arguments;
        if (!quoted && depth == 0 && c == u',')
            arguments.append(QString());
        else
            arguments.back() += c;
    }
    return {};
}

const QList<Call> &callsOf(const QString &pattern)
{
    static QHash<QString, QList<Call>> found;
    if (found.contains(pattern))
        return found[pattern];
    QList<Call> &calls = found[pattern];
    const QRegularExpression head(pattern);
    QDirIterator files(QStringLiteral(CLIENTELE_SOURCES), {QStringLiteral("*.cpp"),
                                                           QStringLiteral("*.h")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().contains(QStringLiteral("/wording/")) || !file.open(QFile::ReadOnly))
            continue;
        const QString text = withoutComments(QString::fromUtf8(file.readAll()));
        for (auto each = head.globalMatch(text); each.hasNext();) {
            const auto match = each.next();
            calls.append({file.fileName(), match.captured(1),
                          argumentsAt(text, match.capturedEnd())});
        }
    }
    return calls;
}

QStringList literals(const QString &code)
{
    static const QRegularExpression text(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
    QStringList result;
    for (auto each = text.globalMatch(code); each.hasNext();)
        result.append(each.next().captured(1));
    return result;
}

const QHash<QString, FailureCode> &codes()
{
    static const QHash<QString, FailureCode> all = [] {
        QHash<QString, FailureCode> names;
        for (int i = 0; i <= static_cast<int>(FailureCode::Internal); ++i) {
            const auto code = static_cast<FailureCode>(i);
            names.insert(QString::fromLatin1(failureCodeName(code)), code);
        }
        return names;
    }();
    return all;
}

/// wording.md: one or two plain sentences, no blame, no jargon, no "error".
void checkTone(const QString &text, const QString &what)
{
    static const QRegularExpression banned(
        QStringLiteral("\\b(error|failed|fail|illegal|invalid|fatal|abort\\w*|exception|null|uuid"
                       "|please try again later|oops|user error)\\b|%[0-9n]|[!]"),
        QRegularExpression::CaseInsensitiveOption);
    const QString place = what + QStringLiteral(": ") + text;
    QVERIFY2(!text.isEmpty(), qPrintable(what));
    QVERIFY2(!banned.match(text).hasMatch(), qPrintable(place));
    QVERIFY2(!text.front().isLower(), qPrintable(place));
    QVERIFY2(text.endsWith(u'.'), qPrintable(place));
    QVERIFY2(!text.contains(u'\n') && !text.contains(QStringLiteral("  ")), qPrintable(place));
    QVERIFY2(text.size() < 320, qPrintable(place));
}

} // namespace

class TestSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasASentence();
    void everyRuleOfTheSources();
    void everyFieldReasonOfTheSources();
    void everyRefusalOfTheEngine();
    void everyFindingOfTheSources();
    void everyPermissionAndAction();
    void everyReasonOfFiles();
    void examplesOfThePaper();
    void namesCannotBreakASentence();
    void figuresFollowTheLocale();
    void parametersThatAreMissing();
    void mailHasOnePlaceForItsCode();
};

void TestSentences::everyCodeHasASentence()
{
    QCOMPARE(codes().size(), static_cast<int>(FailureCode::Internal) + 1);
    QSet<QString> seen;
    for (auto code = codes().begin(); code != codes().end(); ++code) {
        const QString text = wording::sentence(fail(code.value()));
        checkTone(text, code.key());
        QVERIFY2(!seen.contains(text), qPrintable(code.key()));
        seen.insert(text);
        // a rule from a later version still gets a sentence
        checkTone(wording::sentence(fail(code.value(), "neverHeardOf", {"x", "y"})), code.key());
    }
}

/// Every fail(FailureCode::X, "rule") below src/ has a sentence for that rule.
void TestSentences::everyRuleOfTheSources()
{
    static const QRegularExpression code(QStringLiteral("FailureCode::(\\w+)"));
    const QList<Call> calls = callsOf(QStringLiteral("\\b(fail)\\("));
    int checked = 0;
    QStringList missing;
    for (const Call &call : calls) {
        if (call.arguments.size() < 2)
            continue;
        const QStringList rules = literals(call.arguments[1]);
        for (auto each = code.globalMatch(call.arguments[0]); each.hasNext();) {
            const QString name = each.next().captured(1);
            QVERIFY2(codes().contains(name), qPrintable(call.place + name));
            for (const QString &rule : rules) {
                const QString what = call.place + QStringLiteral(": ") + name + u' ' + rule;
                if (!wording::hasSentence(codes()[name], rule.toStdString())) {
                    missing.append(what);
                    continue;
                }
                const std::vector<std::string> parameters(4, "2026-11-17");
                checkTone(wording::sentence(fail(codes()[name], rule.toStdString(), parameters)),
                          what);
                ++checked;
            }
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    // storage makes some of its failures through these
    const QHash<QString, FailureCode> makers{
        {QStringLiteral("notAnAgency"), FailureCode::NotAnAgency},
        {QStringLiteral("damaged"), FailureCode::Damaged},
    };
    for (const Call &call : callsOf(QStringLiteral("\\b(notAnAgency|damaged)\\((?=\")"))) {
        const QString rule = literals(call.arguments[0]).value(0);
        QVERIFY2(wording::hasSentence(makers[call.function], rule.toStdString()),
                 qPrintable(call.place + rule));
        ++checked;
    }
    for (const char *rule : {"foreignKey", "required", "check", "type", "constraint"})
        QVERIFY(wording::hasSentence(FailureCode::Refused, rule));
    QFile schema(QStringLiteral(CLIENTELE_SOURCES
                                "/../resources/sql/migrations/0001_baseline/sqlite.sql"));
    QVERIFY(schema.open(QFile::ReadOnly));
    static const QRegularExpression immutable(QStringLiteral("'immutable: ([^']+)'"));
    const QString sql = QString::fromUtf8(schema.readAll());
    for (auto each = immutable.globalMatch(sql); each.hasNext(); ++checked) {
        const QString rule = each.next().captured(1);
        QVERIFY2(wording::hasSentence(FailureCode::Immutable, rule.toStdString()),
                 qPrintable(rule));
    }
    QVERIFY2(checked > 90, qPrintable(QString::number(checked)));
}

/// Every FieldFailure that is made below src/: {"field", "reason", value} and the checks that take
/// the name of the field.
void TestSentences::everyFieldReasonOfTheSources()
{
    QSet<QString> reasons;
    QSet<QString> fields;
    for (const Call &call : callsOf(QStringLiteral("(push_back\\(|invalid\\(\\{)"))) {
        QString argument = call.arguments.value(0).trimmed();
        if (!argument.startsWith(u'{'))
            continue;
        const QStringList parts = argumentsAt(argument, 1);
        if (parts.size() != 3)
            continue;
        const QStringList reason = literals(parts[1]);
        if (reason.size() != 1 || !parts[1].trimmed().startsWith(u'"'))
            continue;
        reasons.insert(reason[0]);
        for (const QString &field : literals(parts[0]))
            fields.insert(field);
    }
    for (const Call &call : callsOf(QStringLiteral("\\b(checkName|checkText|checkEmail)\\((?=\")")))
        fields.insert(literals(call.arguments[0]).value(0));
    for (const Call &call : callsOf(QStringLiteral("\\b(report|refuse)\\((?=failures|field|\")"))) {
        for (qsizetype i = 1; i < call.arguments.size(); ++i) {
            if (call.arguments[i].trimmed().startsWith(u'"'))
                reasons.insert(literals(call.arguments[i]).value(0));
        }
    }
    QVERIFY2(reasons.size() > 15, qPrintable(QString::number(reasons.size())));
    QVERIFY2(fields.size() > 20, qPrintable(QString::number(fields.size())));
    for (const QString &field : fields)
        QVERIFY2(wording::hasFieldLabel(field.toStdString()), qPrintable(field));
    for (const QString &reason : reasons) {
        QVERIFY2(wording::hasFieldReason(reason.toStdString()), qPrintable(reason));
        checkTone(wording::sentence(FieldFailure{"email", reason.toStdString(), "31"}), reason);
        checkTone(wording::sentence(FieldFailure{"email", reason.toStdString(), ""}), reason);
        checkTone(wording::sentence(FieldFailure{"", reason.toStdString(), ""}), reason);
    }
}

void TestSentences::everyRefusalOfTheEngine()
{
    const QList<Call> calls = callsOf(QStringLiteral("\\b(Refusal)\\{(?=\")"));
    QVERIFY(calls.size() >= 10);
    for (const Call &call : calls) {
        const QString rule = literals(call.arguments[0]).value(0);
        QVERIFY2(wording::hasParkedRule(rule.toStdString()), qPrintable(call.place + rule));
        const qsizetype given = call.arguments.size() > 1
                                    ? argumentsAt(call.arguments[1].trimmed(), 1).size()
                                    : 0;
        const std::vector<std::string> parameters(static_cast<std::size_t>(given), "2026-11-17");
        const QString text = wording::parkedSentence("Berglunds", rule.toStdString(), parameters);
        checkTone(text, call.place + rule);
        QVERIFY2(!text.contains(QChar(0x2026)), qPrintable(text)); // nothing was missing
        QVERIFY2(!text.contains(rule) || rule == QStringLiteral("overflow"), qPrintable(text));
    }
}

void TestSentences::everyFindingOfTheSources()
{
    const QList<Call> calls = callsOf(QStringLiteral("\\b(find)\\((?=\"I)"));
    QVERIFY(calls.size() >= 8);
    for (const Call &call : calls) {
        const std::string rule = literals(call.arguments.value(1)).value(0).toStdString();
        QVERIFY2(wording::hasFindingRule(rule), rule.c_str());
        checkTone(wording::findingSentence(rule, "INV-2026-0001", {"2026-11-17"}),
                  QString::fromStdString(rule));
    }
    QVERIFY(wording::hasFindingRule("integrity"));
}

void TestSentences::everyPermissionAndAction()
{
    for (std::size_t i = 0; i < static_cast<std::size_t>(domain::Permission::Count); ++i) {
        const std::string_view name = domain::permissionName(static_cast<domain::Permission>(i));
        const QString phrase = wording::permissionPhrase(name);
        QVERIFY2(!phrase.contains(u'_'), qPrintable(phrase));
    }
    int rules = 0;
    static const QRegularExpression rule(QStringLiteral("return \\{\"(\\w+)\", Permission::"));
    QFile policy(QStringLiteral(CLIENTELE_SOURCES "/domain/policy.cpp"));
    QVERIFY(policy.open(QFile::ReadOnly));
    const QString text = QString::fromUtf8(policy.readAll());
    for (auto each = rule.globalMatch(text); each.hasNext(); ++rules) {
        const QString name = each.next().captured(1);
        QVERIFY2(!wording::actionPhrase(name.toStdString()).contains(u'_'), qPrintable(name));
    }
    QVERIFY(rules >= 19);
}

/// The reasons that the readers of tables and simulations list in their headers and use.
void TestSentences::everyReasonOfFiles()
{
    for (const char *reason : {"fileTooLong", "tooManyRows", "rowTooLong", "fieldTooLong",
                               "tooManyColumns", "quoteNotClosed", "utf16", "utf32",
                               "utf16NoMark", "binary", "latin1", "notUtf8",
                               "delimiterNotComma", "empty"}) {
        QVERIFY2(wording::hasMalformedReason("csv", reason), reason);
        checkTone(wording::sentence(fail(FailureCode::Malformed, "csv", {"14", reason, "65536"})),
                  QString::fromLatin1(reason));
    }
    int complaints = 0;
    for (const Call &call : callsOf(QStringLiteral("\\b(complain|malformed)\\("))) {
        const bool address = call.place.contains(QStringLiteral("postgresqladdress"));
        const bool scenario = call.place.contains(QStringLiteral("/simulation/"));
        const qsizetype at = address || call.function == QStringLiteral("complain") ? 0 : 1;
        if (!address && !scenario)
            continue;
        for (const QString &reason : literals(call.arguments.value(at))) {
            QVERIFY2(wording::hasMalformedReason(address ? "address" : "scenario",
                                                 reason.toStdString()),
                     qPrintable(call.place + u' ' + reason));
            ++complaints;
        }
    }
    QVERIFY2(complaints >= 9, qPrintable(QString::number(complaints)));
    QCOMPARE(wording::sentence(fail(FailureCode::Malformed, "scenario",
                                    {"$.accounts[0].events[3].item", "unknownName", "Gold"})),
             QStringLiteral("$.accounts[0].events[3].item names “Gold”, which is nowhere in the "
                            "file before. Check its spelling."));
    QCOMPARE(wording::sentence(fail(FailureCode::Malformed, "address", {"port"})),
             QStringLiteral("The address of the database cannot be used: it must have a port from "
                            "1 to 65535. An example is postgresql://eva@server/agency."));
}

/// wording.md sets the tone with these two.
void TestSentences::examplesOfThePaper()
{
    const QString last = wording::sentence(
        fail(FailureCode::Refused, "lastAdministrator", {"Maria"}));
    QVERIFY(last.startsWith(QStringLiteral("\u2068Maria\u2069 is the last active administrator")));
    QVERIFY(last.endsWith(QStringLiteral("Make someone else administrator first.")));
    const QString issued = wording::sentence(fail(FailureCode::Immutable, "invoice"));
    QVERIFY(issued.endsWith(QStringLiteral("Create a credit note to correct it.")));
    const QString parked = wording::parkedSentence("Berglunds", "noPrice",
                                                   {"Starter", "2026-11-01"});
    QCOMPARE(parked, QStringLiteral("Not billed: \u2068Berglunds\u2069. \u2068Starter\u2069 has no "
                                    "price in the currency of the account on 1 November 2026. "
                                    "Enter one in the catalogue, then bill again."));
    QCOMPARE(wording::sentence(fail(FailureCode::Denied, "permission", {"issue_invoices"})),
             QStringLiteral("You do not have the right to issue invoices. "
                            "Ask an owner of the agency for it."));
    QCOMPARE(wording::sentence(fail(FailureCode::InUse, {}, {"Eva Berg on nord-laptop"})),
             QStringLiteral("The agency is open elsewhere: \u2068Eva Berg on nord-laptop\u2069. "
                            "Close it there first."));
    QCOMPARE(wording::sentence(fail(FailureCode::Denied, "throttled",
                                    {"2026-11-22T02:05:00.000Z"})),
             QStringLiteral("After several wrong passwords, signing in is paused until "
                            "22 November 2026, 02:05 UTC. Try again then."));
    QCOMPARE(wording::sentence(invalid({{"name", "required", {}}, {"email", "notAnEmail", "e@"}})),
             QStringLiteral("The name is missing. Enter it. The e-mail address “\u2068e@\u2069” is "
                            "not complete. Enter one like name@example.com."));
}

/// product.md, "Bad input": whatever a name is, it is a name.
void TestSentences::namesCannotBreakASentence()
{
    for (const char *name : {"<img src=x>", "=cmd|' /C calc'!A0", "'; drop table", "%1%2%n %L1",
                             "\u202Egnp.exe", "a\u2069b", "\x1b[2J", "line\nbreak"}) {
        const QString text = wording::sentence(
            fail(FailureCode::Refused, "alreadyActingAsClient", {name, "nord-laptop"}));
        QVERIFY2(text.endsWith(QStringLiteral(" on \u2068nord-laptop\u2069. Log out there, or end "
                                              "it and log in here.")), qPrintable(text));
        QCOMPARE(text.count(QChar(0x2068)), 2);
        QCOMPARE(text.count(QChar(0x2069)), 2);
        QVERIFY(!text.contains(u'\n') && !text.contains(QChar(0x1b))
                && !text.contains(QChar(0x202E)));
    }
    const QString longName = wording::sentence(
        fail(FailureCode::Refused, "samePlan", {std::string(10'000, 'x')}));
    QVERIFY(longName.size() < 200);
}

void TestSentences::figuresFollowTheLocale()
{
    const QLocale german(QStringLiteral("de_DE"));
    const QString text = wording::parkedSentence("B", "tooManyLines", {"2026-11-01", "10000"},
                                                 german);
    QVERIFY2(text.contains(QStringLiteral("1. November 2026")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("10.000")), qPrintable(text));
}

/// A maker that gives too little still gets a sentence, never a hole.
void TestSentences::parametersThatAreMissing()
{
    for (const char *rule : {"permission", "lastAdministrator", "throttled"}) {
        const QString text = wording::sentence(fail(FailureCode::Denied, rule));
        checkTone(text, QString::fromLatin1(rule));
        QVERIFY(!text.contains(QChar(0x2026)));
    }
    const QString text = wording::parkedSentence("B", "noPrice", {});
    QVERIFY2(!text.contains(QStringLiteral("%")), qPrintable(text));
}

/// Names are anything; the single-use code goes to its own place and nowhere else.
void TestSentences::mailHasOnePlaceForItsCode()
{
    const wording::MailText with = wording::passwordMail(
        {"Anna {code} Berg\nBcc: x@y.example", "Acme {code}", "help@acme.example",
         "portal.acme.example", "{code}"});
    QCOMPARE(with.text.count(QStringLiteral("{code}")), 1);
    QVERIFY(with.text.contains(QStringLiteral("portal.acme.example")));
    QVERIFY(with.text.contains(QStringLiteral("Anna")));
    QVERIFY(with.text.contains(QStringLiteral("once")));
    QVERIFY(!with.subject.contains(QStringLiteral("{code}")) && !with.subject.contains(u'\n'));
    QVERIFY2(!with.text.contains(QStringLiteral("\nBcc")), qPrintable(with.text));
    const wording::MailText without = wording::passwordMail(
        {"Anna", "Acme", "help@acme.example", {}, "{code}"});
    QVERIFY(without.text.contains(QStringLiteral("help@acme.example")));
    QCOMPARE(without.text.count(QStringLiteral("{code}")), 1);
}

QTEST_APPLESS_MAIN(TestSentences)
#include "tst_sentences.moc"
