// SPDX-License-Identifier: GPL-3.0-or-later
#include "logo.h"

#include "application/logofile.h"
#include "documents/logopicture.h"

#include <QtCore/QBuffer>
#include <QtGui/QImageReader>
#include <QtGui/QPainter>

#include <mutex>

namespace clientele::documents {

namespace {

constexpr std::size_t kMaxLogoBytes = 2 * 1024 * 1024;
constexpr int kMaxLogoPixels = 30'000'000; // Qt reads no more than 128 MB
constexpr qreal kDotsPerMm = 300 / 25.4;

Failure wrongLogo(const char *reason)
{
    return invalid({{"issuer.logo", reason, {}}});
}

QImage onWhite(const QImage &picture)
{
    QImage flat(picture.size(), QImage::Format_RGB32);
    flat.fill(Qt::white);
    QPainter painter(&flat);
    painter.drawImage(0, 0, picture);
    return flat;
}

bool isPhotograph(const QImage &picture)
{
    constexpr qsizetype kMaxDrawingBytes = 25'000;
    const QImage packed = picture.convertToFormat(QImage::Format_RGB888);
    const auto size = static_cast<qsizetype>(packed.sizeInBytes());
    return qCompress(packed.constBits(), size, 1).size() > kMaxDrawingBytes;
}

Result<Logo> decode(const std::string &bytes, const QSizeF &boxMm)
{
    if (bytes.size() > kMaxLogoBytes)
        return wrongLogo("tooLarge");
    QByteArray data = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QByteArray format = reader.format();
    const bool vector = format == "svg";
    if (format != "png" && format != "jpeg" && !vector)
        return wrongLogo("notAPicture");
    if (vector && !application::isSelfContainedSvg(data))
        return wrongLogo("notAPicture");
    const QSize original = reader.size();
    if (original.isEmpty())
        return wrongLogo("notAPicture");
    if (qint64(original.width()) * original.height() > kMaxLogoPixels && !vector)
        return wrongLogo("tooLarge");
    const QSize wanted = QSizeF(original).scaled(boxMm * kDotsPerMm, Qt::KeepAspectRatio).toSize()
                             .expandedTo(QSize(1, 1));
    if (vector) {
        reader.setScaledSize(wanted);
        reader.setBackgroundColor(Qt::white);
    }
    QImage picture = reader.read();
    if (picture.isNull())
        return wrongLogo("notAPicture");
    if (!vector && (picture.width() > wanted.width() || picture.height() > wanted.height()))
        picture = picture.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage flat = onWhite(picture);
    return Logo{flat, isPhotograph(flat)};
}

struct Remembered {
    std::mutex mutex;
    std::string bytes;
    QSizeF boxMm;
    Logo logo;
};

} // namespace

Result<Logo> readLogo(const std::string &bytes, const QSizeF &boxMm)
{
    if (bytes.empty())
        return Logo();
    static Remembered last;
    {
        const std::lock_guard lock(last.mutex);
        if (last.bytes == bytes && last.boxMm == boxMm)
            return last.logo;
    }
    CLIENTELE_ASSIGN(Logo logo, decode(bytes, boxMm));
    const std::lock_guard lock(last.mutex);
    last.bytes = bytes;
    last.boxMm = boxMm;
    last.logo = logo;
    return logo;
}

Result<QImage> logoPicture(const std::string &bytes, const QSize &boxPixels)
{
    CLIENTELE_TRY(application::checkLogo(bytes));
    if (bytes.empty())
        return QImage();
    QByteArray data = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const bool vector = reader.format() == "svg";
    const QSize original = reader.size();
    const QSize wanted = original.scaled(boxPixels, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
    if (vector)
        reader.setScaledSize(wanted);
    QImage picture = original.isEmpty() ? QImage() : reader.read();
    if (picture.isNull())
        return invalid({{"logo", "notAPicture", {}}});
    if (picture.width() > boxPixels.width() || picture.height() > boxPixels.height())
        picture = picture.scaled(boxPixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return picture;
}

} // namespace clientele::documents
