// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowcommand.h"

#include "agency.h"
#include "agencyhost.h"
#include "commands.h"
#include "gui/window.h"
#include "picture.h"
#include "platform/language.h"
#include "platform/paths.h"
#include "platform/secretstore.h"
#include "platform/settings.h"
#include "platform/systemclock.h"
#include "politeend.h"
#include "singleinstance.h"
#include "texts.h"
#include "wording/sentences.h"

#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

namespace clientele::app {
namespace {

constexpr int kClaimMs = 1000; ///< while the window is open

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY")
           || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
           || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

gui::Start startOf(const Options &options)
{
    gui::Start start;
    if (options.has(option("sample")) || options.has(option("sample-size"))) {
        start.what = gui::Start::What::Sample;
        start.sampleClients = options.count(option("sample-size")).value_or(start.sampleClients);
    } else if (options.has(option("agency"))) {
        start.what = gui::Start::What::Agency;
        start.address = options.text(option("agency"));
    }
    return start;
}

/// Settings of pictures and of the sample are not the person's own.
QString settingsFile(const Options &options, const QTemporaryDir &temporary)
{
    if (options.has(option("picture")))
        return temporary.filePath(option("window.ini"));
    if (!ensureFolder(configFolder()).ok())
        return temporary.filePath(option("window.ini"));
    return configFolder() + option("/window.ini");
}

/// --language, else what the person chose in the window, else the desktop's.
QLocale localeOf(const Options &options, const Settings &settings)
{
    const QString wanted = options.text(option("language"));
    return localeOfDesktop(wanted.isEmpty() ? settings.text(option("language")) : wanted);
}

/// Of agencies that stay: a sample is new with each start, and a picture needs no window in front.
bool claimsAgencies(const Options &options, const gui::Start &start)
{
    return start.what != gui::Start::What::Sample && !options.has(option("picture"));
}

/// What to end with instead of opening a window; none: open it.
std::optional<int> endedBySingleInstance(SingleInstance &instance, const QString &address,
                                         const QString &link)
{
    switch (instance.claim(address, link)) {
    case SingleInstance::Claim::Second: return kDone;
    case SingleInstance::Claim::Silent:
        Console(false).complain(wording::sentence(fail(FailureCode::InUse, "silentWindow")));
        return kRefused;
    case SingleInstance::Claim::First:
    case SingleInstance::Claim::Unknown: break;
    }
    return std::nullopt;
}

void followLink(gui::Window &window, const QString &text)
{
    if (const auto link = gui::parseLink(text))
        window.open(*link);
}

} // namespace

bool isLink(const QString &text)
{
    return gui::parseLink(text).has_value();
}

CommandSpec windowSpec()
{
    CommandSpec spec;
    spec.options = {
        {option("agency"), ValueKind::Address, option("AGENCY")},
        {option("sample")},
        {option("sample-size"), ValueKind::Count, option("N")},
        {option("language"), ValueKind::Choice, option("LANGUAGE"), false, false, languages()},
        {option("picture"), ValueKind::Text, option("FILE")},
        {option("page"), ValueKind::Text, option("PAGE")},
        {option("theme"), ValueKind::Choice, option("THEME"), false, false,
         {option("light"), option("dark")}},
        {option("login"), ValueKind::Text, option("CLIENT")},
        {option("open"), ValueKind::Text, option("LINK")},
    };
    return spec;
}

int runWindow(const Options &options, int &argc, char **argv)
{
    if (options.has(option("picture")) && !hasDisplay())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!hasDisplay()) {
        Console(false).complain(wording::sentence(fail(FailureCode::Unsupported, "window")));
        return kRefused;
    }
    QApplication application(argc, argv);
    const PoliteEnd politeEnd;
    QTemporaryDir temporary;
    const SystemClock clock;
    RandomIdSource ids;
    RandomIdSource workIds;
    Settings settings(settingsFile(options, temporary));
    KeychainSecretStore secrets;
    StorageHost host(temporary.path());
    const Language language(localeOf(options, settings));
    const gui::Start start = startOf(options);
    const QString link = options.text(option("open"));
    SingleInstance instance(instanceFolder());
    const bool claims = claimsAgencies(options, start);
    if (claims) {
        if (const auto status
            = endedBySingleInstance(instance, gui::addressOf(start, settings, host), link))
            return *status;
    }
    gui::Window::prepare(application);
    gui::Window window({.clock = clock, .ids = ids, .workIds = workIds, .settings = settings,
                        .secrets = secrets, .host = host,
                        .claim = [&](const QString &address) {
                            return !claims
                                   || instance.claim(address, {}, kClaimMs)
                                          != SingleInstance::Claim::Second;
                        }});
    QObject::connect(&instance, &SingleInstance::raiseAsked, &window.widget(),
                     [&window](const QString &text) {
                         window.raise();
                         followLink(window, text);
                     });
    window.start(start);
    followLink(window, link);
    if (options.has(option("picture")))
        return takePicture(application, window,
                           {options.text(option("picture")), options.text(option("page")),
                            options.text(option("theme")), options.text(option("login"))});
    window.raise();
    return QApplication::exec();
}

} // namespace clientele::app
