// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvsniff.h"

#include "utf8.h"

#include <algorithm>
#include <array>

namespace clientele::interchange {
namespace {

using namespace std::string_view_literals;

struct Magic {
    std::string_view bytes;
    Signature what;
};

constexpr std::array kMagic{
    Magic{"\xFF\xFE\0\0"sv, {"utf32"}},
    Magic{"\0\0\xFE\xFF"sv, {"utf32"}},
    Magic{"\xFF\xFE"sv, {"utf16"}},
    Magic{"\xFE\xFF"sv, {"utf16"}},
    Magic{"PK\x03\x04"sv, {"binary", "zip"}}, // .xlsx and .ods too
    Magic{"\xD0\xCF\x11\xE0"sv, {"binary", "ole"}}, // .xls
    Magic{"%PDF-"sv, {"binary", "pdf"}},
    Magic{"\x1F\x8B"sv, {"binary", "gzip"}},
};

/// Latin text in UTF-16 has a zero in every other byte.
bool looksLikeUtf16(std::string_view head) noexcept
{
    const std::string_view sample = head.substr(0, kSniffBytes);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < sample.size(); ++i)
        zeros[i % 2] += sample[i] == '\0' ? 1U : 0U;
    const auto [few, many] = std::minmax(zeros[0], zeros[1]);
    return many * 5 >= sample.size() && few * 10 <= many && sample.size() >= 2;
}

bool isControl(char c) noexcept
{
    const auto byte = static_cast<std::uint8_t>(c);
    return byte == 0x7F || (byte < 0x20 && (byte < 0x09 || byte > 0x0D) && byte != 0x1A);
}

} // namespace

Signature signatureOf(std::string_view head) noexcept
{
    for (const Magic &magic : kMagic) {
        if (head.starts_with(magic.bytes))
            return magic.what;
    }
    if (looksLikeUtf16(head))
        return {"utf16NoMark"};
    return {};
}

Signature badTextOf(std::string_view bytes, bool sawUtf8) noexcept
{
    const std::string_view window = bytes.substr(0, kSniffBytes);
    const std::string_view line = window.substr(0, window.find_first_of("\r\n"));
    if (std::any_of(line.begin(), line.end(), isControl))
        return {"binary"};
    for (std::size_t i = 0; i < line.size() && !sawUtf8; ++i)
        sawUtf8 = decodeUtf8(line.substr(i)).length > 1;
    return {sawUtf8 ? "notUtf8" : "latin1"};
}

char likelyDelimiter(std::string_view head) noexcept
{
    constexpr std::string_view kCandidates = ",;\t|";
    std::array<std::size_t, kCandidates.size()> counts{};
    const std::size_t start = std::min(head.find_first_not_of("\r\n"), head.size());
    bool quoted = false;
    for (const char c : head.substr(start)) {
        if (c == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (c == '\n' || c == '\r')
            break;
        const std::size_t which = kCandidates.find(c);
        if (which != std::string_view::npos)
            ++counts[which];
    }
    const auto most = std::max_element(counts.begin(), counts.end()); // the first of equals
    return kCandidates[static_cast<std::size_t>(most - counts.begin())];
}

std::uint64_t countLineEnds(std::string_view text) noexcept
{
    std::uint64_t count = 0;
    for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1))
        ++count;
    for (std::size_t at = text.find('\r'); at != text.npos; at = text.find('\r', at + 1))
        count += text.substr(at + 1).starts_with('\n') ? 0U : 1U;
    return count;
}

} // namespace clientele::interchange
