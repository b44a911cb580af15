// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/link.h"

#include <algorithm>

namespace clientele::gui {
namespace {

constexpr qsizetype kLongestNumber = 64;

bool isNumber(QStringView text)
{
    return !text.isEmpty() && text.size() <= kLongestNumber
           && std::all_of(text.begin(), text.end(), [](QChar each) {
                  const char16_t code = each.unicode();
                  return (code >= u'0' && code <= u'9') || (code >= u'A' && code <= u'Z')
                         || (code >= u'a' && code <= u'z') || code == u'-';
              });
}

} // namespace

std::optional<Link> parseLink(const QString &text)
{
    static const std::pair<QString, Link::What> kForms[] = {
        {QStringLiteral("clientele://client/"), Link::What::Client},
        {QStringLiteral("clientele://invoice/"), Link::What::Invoice},
    };
    for (const auto &[begin, what] : kForms) {
        if (text.startsWith(begin) && isNumber(QStringView(text).mid(begin.size())))
            return Link{what, text.mid(begin.size())};
    }
    return std::nullopt;
}

} // namespace clientele::gui
