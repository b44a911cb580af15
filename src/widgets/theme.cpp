// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include "housestyle.h"
#include "scrollaccess.h"

#include <QtCore/QEvent>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtGui/QFontDatabase>
#include <QtGui/QFontInfo>
#include <QtGui/QIcon>
#include <QtGui/QKeyEvent>
#include <QtGui/QPalette>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>
#include <QtWidgets/QWidget>

#include <cmath>

namespace clientele::widgets {
namespace {

constexpr std::array kNames = {
    "window", "surface", "sidebar", "line", "edge", "text", "muted", "quiet", "hover",
    "accent", "accentStrong", "onAccent", "accentSoft", "selectedRow",
    "client", "clientStrong", "onClient", "clientSoft", "clientRow",
    "paid", "paidSoft", "trial", "trialSoft", "danger", "dangerSoft", "onDanger",
};
static_assert(kNames.size() == static_cast<std::size_t>(Meaning::Count));

Theme *s_theme = nullptr;

/// Inside a client account the accent of the whole window is teal (look.md).
Meaning inClientAccount(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Accent: return Meaning::Client;
    case Meaning::AccentStrong: return Meaning::ClientStrong;
    case Meaning::OnAccent: return Meaning::OnClient;
    case Meaning::AccentSoft: return Meaning::ClientSoft;
    case Meaning::SelectedRow: return Meaning::ClientRow;
    default: return meaning;
    }
}

/// Right on every version and desktop, unlike what newer Qts ask the desktop (architecture.md 5.6).
bool looksDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness()
           > palette.color(QPalette::Window).lightness();
}

qreal pointSize(Type type)
{
    switch (type) {
    case Type::Secondary: return 9;
    case Type::PageTitle: return 13.5;
    case Type::Headline: return 15;
    case Type::DetailTitle: return 12;
    case Type::Pill: return 8.6;
    case Type::Text:
    case Type::Strong: break;
    }
    return 9.75; // 13 pixels at 96 dots an inch
}

bool isSemibold(Type type)
{
    return type != Type::Text && type != Type::Secondary;
}

void useBreeze()
{
    QStringList paths = QIcon::themeSearchPaths();
    const QString system = QStringLiteral("/usr/share/icons");
    if (!paths.contains(system))
        paths.append(system);
    QIcon::setThemeSearchPaths(paths);
    QIcon::setThemeName(QStringLiteral("breeze"));
    QIcon::setFallbackThemeName(QStringLiteral("breeze"));
}

} // namespace

Theme &Theme::install(QApplication &application, const QStringList &fontFiles)
{
    for (const QString &file : fontFiles)
        QFontDatabase::addApplicationFont(file);
    guardScrollAreas();
    delete s_theme;
    s_theme = new Theme(application);
    return *s_theme;
}

Theme &Theme::current()
{
    Q_ASSERT(s_theme != nullptr);
    return *s_theme;
}

Theme::Theme(QApplication &application)
    : QObject(&application), m_application(application),
      m_families({QStringLiteral("Clientele Inter"), QStringLiteral("Inter"),
                  application.font().family()}),
      m_desktopDark(looksDark(application.palette()))
{
    setObjectName(QStringLiteral("theme"));
    readColours();
    useBreeze();
    application.setStyle(new HouseStyle);
    application.setFont(font(Type::Text));
    m_fontPixels = QFontInfo(application.font()).pixelSize();
    application.installEventFilter(this);
    apply();
}

Theme::~Theme()
{
    if (s_theme == this)
        s_theme = nullptr;
}

void Theme::readColours()
{
    QFile file(QStringLiteral(":/theme/colours.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened);
    const QJsonObject colours = QJsonDocument::fromJson(file.readAll()).object();
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        const QJsonArray pair = colours.value(QLatin1String(kNames[i])).toArray();
        m_colours[i] = {QColor(pair.at(0).toString()), QColor(pair.at(1).toString())};
        Q_ASSERT(m_colours[i][0].isValid() && m_colours[i][1].isValid());
    }
}

void Theme::choose(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

void Theme::setAccent(Accent accent)
{
    if (m_accent == accent)
        return;
    m_accent = accent;
    apply();
}

QColor Theme::colourIn(Meaning meaning, bool dark) const
{
    const Meaning shown = m_accent == Accent::Client ? inClientAccount(meaning) : meaning;
    return m_colours[static_cast<std::size_t>(shown)][dark ? 1 : 0];
}

QColor Theme::colour(Meaning meaning) const
{
    return colourIn(meaning, m_dark);
}

QFont Theme::font(Type type) const
{
    QFont font;
    font.setFamilies(m_families);
    font.setPointSizeF(pointSize(type));
    font.setWeight(isSemibold(type) ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false); // kerning would close tabular figures up again
    return font;
}

int Theme::px(int units) const
{
    return static_cast<int>(std::lround(units * m_fontPixels / 13.0));
}

void Theme::apply()
{
    m_applying = true;
    m_dark = m_choice == ThemeChoice::Dark
             || (m_choice == ThemeChoice::Desktop && m_desktopDark);
    m_application.setPalette(palette());
    m_application.setStyleSheet(styleSheet());
    m_applying = false;
    Q_EMIT changed();
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Meaning meaning) {
        palette.setColor(role, colour(meaning));
    };
    set(QPalette::Window, Meaning::Window);
    set(QPalette::Base, Meaning::Surface);
    set(QPalette::AlternateBase, Meaning::Window);
    set(QPalette::Button, Meaning::Surface);
    set(QPalette::ToolTipBase, Meaning::Surface);
    set(QPalette::WindowText, Meaning::Text);
    set(QPalette::Text, Meaning::Text);
    set(QPalette::ButtonText, Meaning::Text);
    set(QPalette::ToolTipText, Meaning::Text);
    set(QPalette::PlaceholderText, Meaning::Muted);
    set(QPalette::Link, Meaning::Accent);
    set(QPalette::LinkVisited, Meaning::Accent);
    set(QPalette::Highlight, Meaning::Accent);
    set(QPalette::HighlightedText, Meaning::OnAccent);
    set(QPalette::Light, Meaning::Surface);
    set(QPalette::Midlight, Meaning::Quiet);
    set(QPalette::Mid, Meaning::Line);
    set(QPalette::Dark, Meaning::Edge);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour(Meaning::Muted));
    return palette;
}

QString Theme::styleSheet() const
{
    QFile file(QStringLiteral(":/theme/window.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        const QString token = QStringLiteral("@%1@").arg(QLatin1String(kNames[i]));
        sheet.replace(token, colour(static_cast<Meaning>(i)).name());
    }
    sheet.replace(QStringLiteral("@arrowUp@"),
                  m_dark ? QStringLiteral("arrow-up-dark") : QStringLiteral("arrow-up-light"));
    sheet.replace(QStringLiteral("@arrow@"),
                  m_dark ? QStringLiteral("arrow-dark") : QStringLiteral("arrow-light"));
    // @12px@ is twelve units of the grid
    for (int units = 64; units > 0; --units)
        sheet.replace(QStringLiteral("@%1px@").arg(units), QStringLiteral("%1px").arg(px(units)));
    return sheet;
}

namespace {

/// Enter presses the push button that has the focus, everywhere: outside of dialogs Qt knows Space
/// only, and inside of them Enter would press the default button instead.
bool pressedByEnter(QObject &object, QEvent &event)
{
    auto *button = qobject_cast<QPushButton *>(&object);
    const auto &key = static_cast<QKeyEvent &>(event);
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (button == nullptr || !enter || key.isAutoRepeat() || !button->isEnabled()
        || (key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    if (button->menu() != nullptr)
        button->showMenu();
    else
        button->click();
    return true;
}

} // namespace

bool Theme::eventFilter(QObject *object, QEvent *event)
{
    if (object == &m_application && event->type() == QEvent::ApplicationPaletteChange
        && !m_applying && m_choice == ThemeChoice::Desktop) {
        const bool dark = looksDark(m_application.palette());
        if (dark != m_desktopDark) {
            m_desktopDark = dark;
            QMetaObject::invokeMethod(this, [this] { apply(); }, Qt::QueuedConnection);
        }
    }
    if (event->type() == QEvent::KeyPress && pressedByEnter(*object, *event))
        return true;
    return QObject::eventFilter(object, event);
}

QColor colour(Meaning meaning)
{
    return Theme::current().colour(meaning);
}

int px(int units)
{
    return Theme::current().px(units);
}

void setLook(QWidget &widget, const char *look)
{
    const QString name = QString::fromLatin1(look);
    if (widget.property("look").toString() == name)
        return;
    widget.setProperty("look", name);
    if (!widget.testAttribute(Qt::WA_WState_Polished))
        return; // when it is first shown, which is early enough
    if (QStyle *style = widget.style()) {
        style->unpolish(&widget);
        style->polish(&widget);
    }
    widget.update();
}

} // namespace clientele::widgets
