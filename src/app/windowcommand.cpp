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
#include "wording/sentences.h"

#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

namespace clientele::app {
namespace {

QString option(const char *name)
{
    return QString::fromLatin1(name);
}

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

} // namespace

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
    QTemporaryDir temporary;
    const SystemClock clock;
    RandomIdSource ids;
    RandomIdSource workIds;
    Settings settings(settingsFile(options, temporary));
    KeychainSecretStore secrets;
    StorageHost host(temporary.path());
    const Language language(localeOf(options, settings));
    gui::Window::prepare(application);
    gui::Window window({clock, ids, workIds, settings, secrets, host});
    window.start(startOf(options));
    if (options.has(option("picture")))
        return takePicture(application, window,
                           {options.text(option("picture")), options.text(option("page")),
                            options.text(option("theme")), options.text(option("login"))});
    window.raise();
    return QApplication::exec();
}

} // namespace clientele::app
