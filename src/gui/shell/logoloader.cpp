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

LogoLoader::LogoLoader(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

LogoLoader::~LogoLoader()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void LogoLoader::load(std::string bytes, const QSize &box, Answer answer)
{
    run([bytes = std::move(bytes), box] { return decode(bytes, box); }, std::move(answer));
}

void LogoLoader::loadFile(const QString &path, const QSize &box, Answer answer)
{
    run([path, box] { return decodeFile(path, box); }, std::move(answer));
}

void LogoLoader::run(std::function<Result<LoadedLogo>()> work, Answer answer)
{
    const int generation = ++m_generation;
    m_pool.clear();
    m_pool.start([this, generation, work = std::move(work), answer = std::move(answer)] {
        auto logo = work(); // the destructor waits for it
        QMetaObject::invokeMethod(this, [this, generation, answer, logo = std::move(logo)] {
            if (generation == m_generation)
                answer(logo);
        }, Qt::QueuedConnection);
    });
}

} // namespace clientele::gui
