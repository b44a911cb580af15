// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/failure.h"

#include <QtCore/QJsonObject>
#include <QtCore/QString>

namespace clientele::app {

/// Standard output and standard error of a command. With --json only the one object goes to
/// standard output. Thread: the main one.
class Console
{
public:
    explicit Console(bool json) : m_json(json) {}
    ~Console();
    Console(const Console &) = delete;
    Console &operator=(const Console &) = delete;

    [[nodiscard]] bool json() const { return m_json; }
    /// A line for people; nothing with --json.
    void say(const QString &line);
    /// The result for programs; nothing without --json.
    void result(const QJsonObject &object);
    /// A line on standard error.
    void complain(const QString &line);
    /// "Invoices: 120 of 340" on standard error, written over and over; nothing unless that is a
    /// terminal.
    void progress(const QString &what, qint64 done, qint64 total);

private:
    void endProgress();

    bool m_json;
    bool m_inProgress = false;
};

/// Writes all of it; a closed pipe ends the program as the shell expects.
void writeTo(int descriptor, const QString &text);

} // namespace clientele::app
