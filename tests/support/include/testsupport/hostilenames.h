// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iterator>
#include <string>
#include <vector>

namespace clientele::testing {

inline constexpr const char *kHostileNames[] = {
    // Markup, as every sink that understands some would run it
    "<img src=x>", "<img src=x onerror=alert(1)>", "<script>alert(1)</script>",
    "<b>bold</b>", "<a href=\"file:///etc/passwd\">open</a>", "<qt><h1>big</h1></qt>",
    "<p style=\"color:red\">red", "</td></tr></table>", "<!-- comment", "<![CDATA[ x ]]>",
    "&lt;b&gt;", "&amp;amp;", "&#x3C;b&#x3E;", "&nbsp;", "Müller &lt;x", "a < b > c",
    "<style>*{display:none}</style>", "<svg onload=alert(1)>", "<br/>",
    "<img src=\"file:///dev/zero\">", "<?xml version=\"1.0\"?>",
    "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;", "{{7*7}}", "${7*7}",
    "<%= 7*7 %>", "[*]", "[link](javascript:alert(1))", "\\input{/etc/passwd}", "# Heading",
    "*not bold*",
    // Formulas, as a spreadsheet would run them
    "=1+1", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1,1)",
    "=HYPERLINK(\"http://example.com\",\"click\")",
    "=IMPORTXML(\"http://example.com\",\"//a\")", "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0", "@", "=", "+", "-", "＝1+1", "＋1", "－1", "＠SUM(1)",
    "|calc", "'=1+1", "\"=1+1\"", "DDE (\"cmd\";\"/C calc\";\"!A0\")A0",
    // SQL, shell, paths, formats
    "'; DROP TABLE account; --", "' OR '1'='1", "1; SELECT pg_sleep(10)", "\" OR \"\"=\"",
    "O'Brien", "Robert'); DELETE FROM client;--", "x'||(SELECT 1)||'y", "%", "_", "100%_\\",
    "\\", "\\\\server\\share", "../../../etc/passwd", "/dev/null", "CON", "aux.txt",
    "a/b\\c:d*e?f", "$(reboot)", "`reboot`", "; rm -rf ~", "| cat /etc/passwd", "%1",
    "%2 of %1", "%n", "%L1", "%s%s%s%n", "%d", "{0}", "{}", "&", "&&", "&File",
    "Fish && Chips", "--help", "-rf", "~", "~root", ":name", "?1", "$1", "@name", "#REF!",
    "~!@#$%^&*()_+{}|:\"<>?`-=[]\\;',./",
    // Words that are values elsewhere
    "null", "Null", "NULL", "nil", "None", "undefined", "true", "false", "NaN", "Infinity",
    "-0", "0", "1e999", "0x10", "١٢٣", "1/0", "00123", "1,234.50", "2024-01-01",
    "03/04/2025", "12:00", "constructor", "__proto__", "hasOwnProperty", "id", "rowid",
    "sqlite_master", "user", "COPY", "\\N", "\\.",
    // Quotes, separators and line ends
    "\"", "\"\"", "\"quoted\"", "\"Acme\" Ltd", "say \"\"hi\"\"", "''", ",", ",,,", "a,b",
    "a, b", ";", "a;b", "a\tb", "\tleading tab", "a\nb", "line one\nline two\n", "a\r\nb",
    "a\rb", "\"\n\"", "\",\n\"", "“smart”", "«guillemets»", "a\vb\fc",
    // Blanks at the ends, and names that can hardly be seen
    " leading", "trailing ", "  both  ", "a  b", "\u00A0no-break\u00A0",
    "\u3000ideographic\u3000", "\u2003em\u2003", "zero\u200Bwidth", "\u200Bstarts",
    "joined\u2060word", "soft\u00ADhyphen", "\uFEFFmark first", "mark\uFEFFinside",
    "\u2028line separator", "paragraph\u2029separator", "\u0085next line",
    "tag\U000E0041\U000E007F", "vs\uFE0F16",
    // Directions
    "مرحبا بالعالم", "שלום עולם", "\u202Egpj.exe", "abc\u202Edef\u202C",
    "\u2066isolate\u2069", "\u2067\u202Eover\u202C\u2069", "\u200Fmark",
    "Acme \u202Bعميل\u202C Ltd", "עברית English عربي", "\u061Carabic mark",
    "(مرحبا) 123-456", "\u202A\u202B\u202D\u202E\u2066\u2067\u2068unclosed",
    // Scripts, combining marks and emoji
    "Ελληνικά", "Кириллица", "中文名称", "日本語の名前",
    "한국어", "ภาษาไทย", "हिन्दी", "தமிழ்",
    "አማርኛ", "ქართული", "Հայերեն", "Åsa Öström",
    "İstanbul ıi", "ẞtraße ß", "ǅ Ǆ", "ﬁ ligature", "e\u0301 é",
    "Z\u0351\u036B\u0343a\u0321l\u0322g\u0323o\u0334\u0335\u0336", "\u0301first",
    "a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309", "각 각",
    "𝒮𝒸𝓇𝒾𝓅𝓉", "𠜎𠜱𠝹", "😀", "👩‍👩‍👧‍👦",
    "🏳️‍🌈", "🇸🇪🇩🇪", "👍🏽", "☺️", "1️⃣", "\U0010FFFD",
    "\uE000 private", "\uFFFD", "\uFFFDreplacement\uFFFD", "\uFFFE", "\uFFFF", "\U0001FFFE",
    "\uFDD0", "\uD7FF", "ﷺ", "𒐫", "ｆｕｌｌｗｉｄｔｈ",
    "ＡＣＭＥ，Ｉｎｃ", "Ⅷ", "½", "…", "\u0130\u0307",
    // Control characters, U+0000 apart, and what looks like surrogates or escapes
    "bell\x07", "esc\x1B" "[31mred", "back\bspace", "del\x7F" "ete", "\x01" "start",
    "sub\x1A" "stitute", "\\uD800", "\\ud83d\\ude00", "&#xD800;", "\\x00", "\\0", "%00",
    "\\u0000", "U+0000", "=?utf-8?Q?subject?=", "Name <a@b.example>", "a@b.example",
    "to: x\r\nBcc: y@example.com", "http://example.com/?a=1&b=2", "javascript:alert(1)",
    "file:///etc/passwd", "mailto:a@b.example?cc=c@d.example", "data:text/html,<b>x</b>",
};

/// Names that are nothing but names, however they look (product.md, "Bad input"; reliability.md
/// 2.8). Every input takes them, every output shows them as they are. All are UTF-8 without U+0000,
/// and all have something to see in them, so a form must not refuse them as blank. Whoever trims
/// compares with the trimmed name.
inline std::vector<std::string> hostileNames()
{
    std::vector<std::string> names(std::begin(kHostileNames), std::end(kHostileNames));
    const auto repeat = [](const char *piece, int count) {
        std::string text;
        for (int i = 0; i < count; ++i)
            text += piece;
        return text;
    };
    names.push_back(repeat("x", 10000)); // 10,000 characters: the longest name
    names.push_back(repeat("\U0001F600", 10000));
    names.push_back(repeat("W", 300));
    names.push_back(repeat("word ", 1000) + "end");
    names.push_back(repeat("e\u0301", 500));
    names.push_back("a" + repeat("\u0301", 500));
    names.push_back(repeat("\"", 999));
    names.push_back(repeat("\u202E", 50) + "x");
    names.push_back(repeat("x\n", 200) + "end");
    names.push_back(repeat("<b>", 2000));
    return names;
}

} // namespace clientele::testing
