// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "console.h"
#include "interrupt.h"
#include "platform/log.h"
#include "platform/paths.h"
#include "platform/systemclock.h"
#include "windowcommand.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QGuiApplication>

#include <algorithm>
#include <memory>
#include <sys/resource.h>
#include <unistd.h>

namespace clientele::app {
namespace {

QString helpOfAll()
{
    QString text = QStringLiteral(
        "Usage: clientele [--agency AGENCY | --sample [--sample-size N]] [--language LANGUAGE]\n"
        "                 [--open LINK]\n"
        "       clientele COMMAND [OPTION]…\n\n"
        "The staff of an agency look after the accounts of their clients: users, plans, add-ons,\n"
        "and the invoices that follow from them.\n\n");
    text += QStringLiteral(
        "Without a command the window opens, with --sample on a fresh sample agency. It speaks\n"
        "the language of the desktop (English, German) or LANGUAGE: en, de. Where it is open on\n"
        "that agency already, it comes to the front and shows what LINK names:\n"
        "clientele://client/NUMBER or clientele://invoice/NUMBER.\n\n");
    for (const Command &command : allCommands())
        text += QStringLiteral("  %1%2\n").arg(command.spec.name.leftJustified(12),
                                               command.summary);
    text += QStringLiteral(
        "\n  --version   print the version\n"
        "  --help      print this text; after a command, all about that command\n\n"
        "Example\n"
        "  clientele init --agency nord.clientele --name Nord --owner-email eva@nord.example \\\n"
        "      --password-file eva.password\n"
        "  clientele bill --agency nord.clientele --password-file eva.password\n\n"
        "Exit status: 0 done, 1 refused or not possible, 2 wrong usage.\n");
    return text;
}

int wrongUsage(const QString &problem, const QString &command)
{
    const QString name = command.isEmpty() ? QStringLiteral("clientele")
                                           : QStringLiteral("clientele ") + command;
    Console(false).complain(QStringLiteral("%1 See: %2 --help").arg(problem, name));
    return kWrongUsage;
}

int runCommand(const Command &command, const Options &options)
{
    Console console(options.json());
    const Result<int> result = command.run(options, console);
    if (result)
        return *result;
    qWarning("%s: %s %s %s", qPrintable(command.spec.name),
             failureCodeName(result.failure().code), result.failure().rule.c_str(),
             result.failure().detail.c_str()); // for the log
    console.complain(wording::sentence(result.failure()));
    return kRefused;
}

void dropMessages(QtMsgType, const QMessageLogContext &, const QString &) {}

/// What Qt and the rooms have to say goes to the log, never between the lines of a command.
std::unique_ptr<Log> openLog(const Clock &clock)
{
    if (ensureFolder(stateFolder()).ok()) {
        if (auto log = Log::open(stateFolder(), clock))
            return std::move(*log);
    }
    qInstallMessageHandler(dropMessages);
    return nullptr;
}

std::unique_ptr<QCoreApplication> makeApplication(bool paints, int &argc, char **argv)
{
    if (!paints)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen"); // fonts without a display
    return std::make_unique<QGuiApplication>(argc, argv);
}

int runWithLog(const Command &command, const Options &options, int &argc, char **argv)
{
    const SystemClock clock;
    const auto log = openLog(clock);
    const bool paints = command.paints != nullptr && command.paints(options);
    const auto application = makeApplication(paints, argc, argv);
    askBeforeStopping();
    return runCommand(command, options);
}

int runWindowWithLog(const Options &options, int &argc, char **argv)
{
    const SystemClock clock;
    const auto log = openLog(clock);
    return runWindow(options, argc, argv);
}

/// The language of the machine changes nothing that a command prints.
void speakForScripts()
{
    qputenv("LC_ALL", "C.UTF-8");
    QLocale::setDefault(QLocale::c());
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

int start(int argc, char **argv)
{
    QStringList arguments = argumentsOf(argc, argv);
    if (arguments.value(0).startsWith(QStringLiteral("clientele:"))) // as a desktop passes links
        arguments.front().prepend(QStringLiteral("--open="));
    const QString first = arguments.value(0);
    if (first == QStringLiteral("--version")) {
        writeTo(STDOUT_FILENO, QStringLiteral("clientele %1\n")
                                   .arg(QStringLiteral(CLIENTELE_VERSION)));
        return kDone;
    }
    if (first == QStringLiteral("--help") || first == QStringLiteral("-h")) {
        writeTo(STDOUT_FILENO, helpOfAll());
        return kDone;
    }
    if (first.isEmpty() || first.startsWith(QStringLiteral("--"))) {
        const ParsedOptions parsed = parseOptions(windowSpec(), arguments);
        if (!parsed.problem.isEmpty())
            return wrongUsage(parsed.problem, {});
        const QString link = parsed.options.text(QStringLiteral("open"));
        if (!link.isEmpty() && !isLink(link)) {
            return wrongUsage(QStringLiteral("--open needs a link like clientele://client/10-0044 "
                                             "or clientele://invoice/INV-2026-0001."),
                              {});
        }
        return runWindowWithLog(parsed.options, argc, argv);
    }
    speakForScripts();
    QStringList names;
    for (const Command &command : allCommands())
        names.append(command.spec.name);
    const qsizetype index = names.indexOf(first);
    if (index < 0) {
        const QString near = nearest(first, names);
        const QString guess = near.isEmpty() ? QString()
                                             : QStringLiteral(" Did you mean %1?").arg(near);
        return wrongUsage(QStringLiteral("There is no command “%1”.%2")
                              .arg(wording::plainName(first.toStdString()), guess),
                          {});
    }
    const Command &command = allCommands()[static_cast<std::size_t>(index)];
    const ParsedOptions parsed = parseOptions(command.spec, arguments.mid(1));
    if (!parsed.problem.isEmpty())
        return wrongUsage(parsed.problem, command.spec.name);
    if (parsed.options.help()) {
        writeTo(STDOUT_FILENO, command.help);
        return kDone;
    }
    return runWithLog(command, parsed.options, argc, argv);
}

} // namespace
} // namespace clientele::app

int main(int argc, char **argv)
{
    const rlimit noCore{0, 0}; // passwords stay out of core files
    setrlimit(RLIMIT_CORE, &noCore);
    QCoreApplication::setApplicationName(QStringLiteral("clientele"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CLIENTELE_VERSION));
    return clientele::app::start(argc, argv);
}
