// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/logofile.h"

#include "domain/stationery.h"

#include <QtCore/QXmlStreamReader>

#include <optional>
#include <string_view>

namespace clientele::application {
namespace {

/// A part that is used again may use others again, and so on: of eight come eighteen at most.
constexpr int kMostUses = 8;

struct Pixels {
    std::int64_t width = 0;
    std::int64_t height = 0;
};

std::int64_t bigEndian(std::string_view bytes, std::size_t at, std::size_t count)
{
    std::int64_t value = 0;
    for (std::size_t i = at; i < at + count; ++i)
        value = value * 256 + static_cast<unsigned char>(bytes[i]);
    return value;
}

/// The first chunk of every PNG says how large it is.
std::optional<Pixels> sizeOfPng(std::string_view bytes)
{
    constexpr std::string_view kMagic = "\x89PNG\r\n\x1a\n";
    if (!bytes.starts_with(kMagic) || bytes.size() < 33 || bytes.substr(12, 4) != "IHDR")
        return std::nullopt;
    return Pixels{bigEndian(bytes, 16, 4), bigEndian(bytes, 20, 4)};
}

bool beginsFrame(int marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Segments follow each other, each with its length; the one that begins the frame has the size.
std::optional<Pixels> sizeOfJpeg(std::string_view bytes)
{
    if (!bytes.starts_with("\xFF\xD8\xFF"))
        return std::nullopt;
    std::size_t at = 2;
    while (at + 9 < bytes.size() && static_cast<unsigned char>(bytes[at]) == 0xFF) {
        const int marker = static_cast<unsigned char>(bytes[at + 1]);
        if (beginsFrame(marker))
            return Pixels{bigEndian(bytes, at + 7, 2), bigEndian(bytes, at + 5, 2)};
        at += marker == 0xFF ? 1 : 2 + static_cast<std::size_t>(bigEndian(bytes, at + 2, 2));
    }
    return std::nullopt;
}

Status wrong(const char *reason)
{
    return invalid({{"logo", reason, {}}});
}

} // namespace

bool isSelfContainedSvg(const QByteArray &bytes)
{
    QXmlStreamReader reader(bytes);
    bool isSvg = false;
    int uses = 0;
    while (!reader.atEnd()) {
        const QXmlStreamReader::TokenType token = reader.readNext();
        if (token == QXmlStreamReader::DTD && !reader.entityDeclarations().isEmpty())
            return false;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (!isSvg && reader.name() != u"svg")
            return false;
        isSvg = true;
        if (reader.name() == u"image" || reader.name() == u"script")
            return false;
        uses += reader.name() == u"use" ? 1 : 0;
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            if (attribute.name() == u"href" && !attribute.value().startsWith(u'#'))
                return false;
        }
    }
    return isSvg && !reader.hasError() && uses <= kMostUses;
}

Status checkLogo(const std::string &bytes)
{
    if (bytes.empty())
        return {};
    if (bytes.size() > domain::kLongestLogoBytes)
        return wrong("fileTooLarge");
    auto pixels = sizeOfPng(bytes);
    if (!pixels)
        pixels = sizeOfJpeg(bytes);
    if (!pixels) {
        const auto data = QByteArray::fromRawData(bytes.data(),
                                                  static_cast<qsizetype>(bytes.size()));
        return isSelfContainedSvg(data) ? Status() : wrong("notAPicture");
    }
    if (pixels->width <= 0 || pixels->height <= 0)
        return wrong("notAPicture");
    if (pixels->width > domain::kMostLogoPixels / pixels->height)
        return wrong("tooManyPixels");
    return {};
}

} // namespace clientele::application
