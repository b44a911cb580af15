// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtGui/QColor>
#include <QtGui/QFont>

#include <array>
#include <cstdint>

class QApplication;
class QPalette;

namespace clientele::widgets {
Q_NAMESPACE

/// What a colour says; the colours themselves are in resources/theme/colours.json, light and dark
/// (look.md). Accent, AccentStrong, OnAccent, AccentSoft and SelectedRow are indigo in the agency
/// and teal inside a client account; nothing else is ever teal.
enum class Meaning : std::uint8_t {
    Window, Surface, Sidebar, Line,
    Edge,   ///< of check boxes and fields: 3:1 against the surface
    Text, Muted,
    Quiet,  ///< soft background without meaning: neutral pills, chips
    Hover,
    Accent, AccentStrong, OnAccent, AccentSoft, SelectedRow,
    Client, ClientStrong, OnClient, ClientSoft, ClientRow,
    Paid, PaidSoft, Trial, TrialSoft, Danger, DangerSoft, OnDanger,
    Count, ///< not a meaning
};
Q_ENUM_NS(Meaning)

/// Sizes of type (look.md). Figures are tabular in all of them.
enum class Type : std::uint8_t {
    Text,         ///< 13/18
    Strong,       ///< 13/18 semibold
    Secondary,    ///< 12
    PageTitle,    ///< 18/24 semibold
    Headline,     ///< 20/26 semibold
    DetailTitle,  ///< 16/22 semibold
    Pill,         ///< 11.5 semibold
};
Q_ENUM_NS(Type)

enum class ThemeChoice : std::uint8_t { Desktop, Light, Dark };
enum class Accent : std::uint8_t { Agency, Client };

/// Colours, type and sizes of the whole window: one for the program, like QApplication::style().
/// Thread: the GUI's.
class Theme : public QObject
{
    Q_OBJECT
public:
    /// Takes over the style, palette and fonts of the application. `fontFiles` are loaded and their
    /// family "Clientele Inter" preferred; without them Inter and then the desktop's face are used.
    /// Call once, before the first widget is made.
    static Theme &install(QApplication &application, const QStringList &fontFiles);
    /// Precondition: install() was called.
    [[nodiscard]] static Theme &current();

    ~Theme() override;

    void choose(ThemeChoice choice);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    void setAccent(Accent accent);
    [[nodiscard]] Accent accent() const { return m_accent; }
    [[nodiscard]] bool isDark() const { return m_dark; }

    [[nodiscard]] QColor colour(Meaning meaning) const;
    /// The colour of the meaning in a theme that need not be the present one; for contrast tests.
    [[nodiscard]] QColor colourIn(Meaning meaning, bool dark) const;
    [[nodiscard]] QFont font(Type type) const;
    /// `units` of the look's grid in pixels: 1 at the normal size of text.
    [[nodiscard]] int px(int units) const;

Q_SIGNALS:
    /// Colours changed; palette and style sheet of the application are up to date already.
    void changed();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    explicit Theme(QApplication &application);
    void readColours();
    void apply();
    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] QString styleSheet() const;

    QApplication &m_application;
    std::array<std::array<QColor, 2>, static_cast<std::size_t>(Meaning::Count)> m_colours;
    QStringList m_families;
    ThemeChoice m_choice = ThemeChoice::Desktop;
    Accent m_accent = Accent::Agency;
    bool m_desktopDark = false;
    bool m_dark = false;
    bool m_applying = false;
    int m_fontPixels = 13;
};

/// Shorthands for painting.
[[nodiscard]] QColor colour(Meaning meaning);
[[nodiscard]] int px(int units);

/// Sets the dynamic property "look" that the style sheet chooses by ("primary", "quiet", "link",
/// "danger"), and polishes the widget again.
void setLook(QWidget &widget, const char *look);

} // namespace clientele::widgets
