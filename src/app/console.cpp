// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include "wording/names.h"

#include <QtCore/QJsonDocument>

#include <cerrno>
#include <unistd.h>

namespace clientele::app {

void writeTo(int descriptor, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(descriptor, bytes.constData() + done,
                                        static_cast<std::size_t>(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return;
        done += written;
    }
}

Console::~Console()
{
    endProgress();
}

void Console::say(const QString &line)
{
    if (m_json)
        return;
    endProgress();
    writeTo(STDOUT_FILENO, wording::forTerminal(line) + QLatin1Char('\n'));
}

void Console::result(const QJsonObject &object)
{
    if (!m_json)
        return;
    endProgress();
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    writeTo(STDOUT_FILENO, QString::fromUtf8(json) + QLatin1Char('\n'));
}

void Console::complain(const QString &line)
{
    endProgress();
    writeTo(STDERR_FILENO, wording::forTerminal(line) + QLatin1Char('\n'));
}

void Console::progress(const QString &what, qint64 done, qint64 total)
{
    if (::isatty(STDERR_FILENO) == 0)
        return;
    const QString text = total > 0 ? QStringLiteral("\r%1: %2 of %3")
                                         .arg(what, QString::number(done), QString::number(total))
                                   : QStringLiteral("\r%1: %2").arg(what, QString::number(done));
    writeTo(STDERR_FILENO, text);
    m_inProgress = true;
}

void Console::endProgress()
{
    if (m_inProgress)
        writeTo(STDERR_FILENO, QStringLiteral("\r\x1b[K"));
    m_inProgress = false;
}

} // namespace clientele::app
