// SPDX-License-Identifier: GPL-3.0-or-later
#include "redact.h"

#include <QtCore/QRegularExpression>

#include <utility>

namespace clientele {
namespace {

constexpr qsizetype kMostCharacters = 4000;

QString withoutSecrets(QString text)
{
    using Rule = std::pair<QRegularExpression, QString>;
    static const auto plain = QRegularExpression::CaseInsensitiveOption;
    static const Rule rules[] = {
        // scheme://user:password@host; the password may hold anything but a blank or an @
        {QRegularExpression(QStringLiteral("(\\w+://[^\\s/:@]*):[^\\s@]*@")),
         QStringLiteral("\\1:***@")},
        // Authorization: Bearer abc; the whole rest of the line
        {QRegularExpression(QStringLiteral("((?:authorization|cookie)\"?\\s*[:=]\\s*)[^\\r\\n]+"),
                            plain),
         QStringLiteral("\\1***")},
        // password=abc, "token": "abc", pwd='a b'
        {QRegularExpression(
             QStringLiteral("([\\w-]*(?:password|passwd|pwd|passphrase|secret|token|api[_-]?key)\"?"
                            "\\s*[:=]\\s*)(?:\"[^\"]*\"?|'[^']*'?|[^\\s,;&\"']+)"),
             plain),
         QStringLiteral("\\1***")},
        // $argon2id$v=19$…, $2b$…
        {QRegularExpression(
             QStringLiteral("\\$(?:argon2\\w*|2[aby]|scrypt|[156])\\$[\\w$=,./+-]+")),
         QStringLiteral("***")},
        {QRegularExpression(QStringLiteral("-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END|$)"),
                            QRegularExpression::DotMatchesEverythingOption),
         QStringLiteral("***")},
    };
    for (const Rule &rule : rules)
        text.replace(rule.first, rule.second);
    return text;
}

bool isHarmless(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidirectional overrides, zero widths
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

} // namespace

QString redact(const QString &text)
{
    const QList<uint> points = withoutSecrets(text).toUcs4();
    QString shown;
    shown.reserve(qMin(points.size(), kMostCharacters));
    for (const uint point : points) {
        if (shown.size() >= kMostCharacters)
            return shown + QStringLiteral("…");
        if (isHarmless(point))
            shown += QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1);
        else
            shown += QStringLiteral("\\u{%1}").arg(point, 4, 16, QLatin1Char('0'));
    }
    return shown;
}

} // namespace clientele
