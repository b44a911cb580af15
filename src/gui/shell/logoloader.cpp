// SPDX-License-Identifier: GPL-3.0-or-later
#include "logoloader.h"

#include "documents/logopicture.h"
#include "domain/stationery.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <utility>

namespace clientele::gui {
namespace {

Result<LoadedLogo> decode(std::string bytes, const QSize &box)
{
    CLIENTELE_ASSIGN(QImage picture, documents::logoPicture(bytes, box));
    return LoadedLogo{std::move(bytes), std::move(picture)};
}

Result<LoadedLogo> decodeFile(const QString &path, const QSize &box)
{
    QFile file(path);
    // a pipe or a device may never end
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return invalid({{"logo", "unreadable", path.toStdString()}});
    const QByteArray bytes = file.read(static_cast<qint64>(domain::kLongestLogoBytes) + 1);
    if (bytes.isEmpty())
        return invalid({{"logo", "notAPicture", {}}});
    return decode(bytes.toStdString(), box);
}

} // namespace

LogoLoader::LogoLoader(QObject *parent) : QObject(parent), m_work(this) {}

void LogoLoader::load(std::string bytes, const QSize &box, Answer answer)
{
    m_work.start([bytes = std::move(bytes), box] { return decode(bytes, box); },
                 std::move(answer));
}

void LogoLoader::loadFile(const QString &path, const QSize &box, Answer answer)
{
    m_work.start([path, box] { return decodeFile(path, box); }, std::move(answer));
}

} // namespace clientele::gui
