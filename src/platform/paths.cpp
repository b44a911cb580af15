// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/paths.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <cerrno>
#include <cstring>
#include <sys/stat.h>

namespace clientele {
namespace {

QString baseFolder(const char *variable, const char *otherwise)
{
    const QString given = qEnvironmentVariable(variable);
    const QString base = QDir::isAbsolutePath(given)
                             ? given
                             : QDir::homePath() + QLatin1Char('/') + QLatin1String(otherwise);
    return QDir::cleanPath(base) + QStringLiteral("/clientele");
}

} // namespace

QString dataFolder()
{
    return baseFolder("XDG_DATA_HOME", ".local/share");
}

QString stateFolder()
{
    return baseFolder("XDG_STATE_HOME", ".local/state");
}

QString configFolder()
{
    return baseFolder("XDG_CONFIG_HOME", ".config");
}

QString defaultAgencyFile()
{
    return dataFolder() + QStringLiteral("/agency.clientele");
}

Status ensureFolder(const QString &folder)
{
    const QString clean = QDir::cleanPath(folder);
    if (QDir(clean).exists())
        return {};
    const QString above = clean.left(qMax(clean.lastIndexOf(QLatin1Char('/')), qsizetype{0}));
    if (!above.isEmpty())
        CLIENTELE_TRY(ensureFolder(above));
    if (::mkdir(QFile::encodeName(clean).constData(), S_IRWXU) == 0 || errno == EEXIST) {
        if (QDir(clean).exists())
            return {};
        errno = ENOTDIR;
    }
    const int error = errno;
    return fail(error == EROFS ? FailureCode::ReadOnly : FailureCode::Io, "folder",
                {clean.toStdString()}, std::strerror(error));
}

} // namespace clientele
