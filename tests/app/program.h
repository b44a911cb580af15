// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/date.h"
#include "kernel/result.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>

#include <string>
#include <vector>

namespace clientele::testing {

/// What a run of the real executable left.
struct Ran {
    int exitStatus = -1; ///< -1: it crashed or hung
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QString outText() const { return QString::fromUtf8(out); }
    [[nodiscard]] QString errText() const { return QString::fromUtf8(err); }
    /// The one object that --json promises; empty when it is anything else.
    [[nodiscard]] QJsonObject json() const;
    /// For messages of tests.
    [[nodiscard]] QByteArray all() const;
};

/// Runs `clientele` in a home of its own, without a terminal, a display or a key ring.
class Program
{
public:
    Program();

    [[nodiscard]] Ran run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Started and left running; the caller ends it.
    void start(QProcess &process, const QStringList &arguments) const;

    void setVariable(const QString &name, const QString &value);
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Writes a file in the folder; returns its path.
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const;

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

inline const char *const kOwnerEmail = "eva@nord.example";
inline const char *const kOwnerPassword = "a long enough password";

/// What prepareAgency() makes.
struct PreparedAgency {
    std::vector<std::string> clients; ///< names; each on Starter, 29.00 a month in advance
    Date startedOn;                   ///< of every client
    bool withSupport = false;         ///< support@nord.example, same password, level "support"
};

/// An agency with 25 % tax, EUR, owned by kOwnerEmail, made through the application's own doors.
[[nodiscard]] Status prepareAgency(const QString &file, const PreparedAgency &wanted);

/// Today in UTC, which the tests run in, by the C library.
[[nodiscard]] Date todayUtc();

} // namespace clientele::testing
