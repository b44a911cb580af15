// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/fold.h"

#include <QtCore/QString>

#include <algorithm>

namespace clientele::storage {

std::string folded(std::string_view text)
{
    const bool ascii = std::all_of(text.begin(), text.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii) {
        std::string lower(text);
        for (char &c : lower) {
            if (c >= 'A' && c <= 'Z')
                c = static_cast<char>(c - 'A' + 'a');
        }
        return lower;
    }
    QString folded =
        QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toCaseFolded();
    for (QChar &c : folded) {
        if (c.unicode() >= 0xfffe)
            c = QChar::ReplacementCharacter;
    }
    return folded.toStdString();
}

} // namespace clientele::storage
