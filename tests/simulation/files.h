// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/scenario.h"

#include <QtCore/QByteArray>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QTest>

#include <string>
#include <string_view>

namespace clientele::simulation {

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

inline Result<Scenario> read(const QByteArray &json)
{
    return readScenario(std::string_view(json.constData(), static_cast<std::size_t>(json.size())));
}

/// "path reason found" of a refusal, for messages.
inline std::string refusalOf(const Failure &failure)
{
    std::string text = std::string(failureCodeName(failure.code)) + ' ' + failure.rule;
    for (const std::string &parameter : failure.parameters)
        text += ' ' + parameter;
    return text;
}

/// Names of the scenarios of the tests, without ".json".
inline QStringList scenarioNames()
{
    QStringList names = QDir(QStringLiteral(CLIENTELE_SCENARIOS))
                            .entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(5);
    return names;
}

inline QByteArray scenarioFile(const QString &name)
{
    return contentOf(QStringLiteral(CLIENTELE_SCENARIOS) + u'/' + name + QStringLiteral(".json"));
}

} // namespace clientele::simulation
