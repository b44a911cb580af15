// SPDX-License-Identifier: GPL-3.0-or-later
#include "agency.h"
#include "application/agencysetup.h"
#include "application/passwords.h"
#include "commands.h"
#include "credentials.h"
#include "platform/paths.h"
#include "wording/figures.h"
#include "wording/names.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QLockFile>
#include <QtCore/QTimeZone>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace clientele::app {
namespace {

const char *const kHelp = R"(Usage: clientele init --name NAME --owner-email EMAIL [OPTION]…

Makes a new agency: one file, or the tables in an empty PostgreSQL database. It comes with the
starter catalogue of its programmes, and its owner can sign in at once.

  --name NAME             the agency's name, as it stands on invoices
  --owner-email EMAIL     who owns it and signs in first; also the agency's address
  --owner-name NAME       the owner's name; without it, the part of the address before the @
  --password-file FILE    the owner's new password is the first line of FILE; - for standard input.
                          At least 8 characters. Without it, standard input is read
  --agency AGENCY         where to make it: FILE.clientele, or postgresql://server/database.
                          Without it, the agency of this person's data folder
  --currency CODE         what it bills in, ISO 4217; EUR without it
  --country CODE          where it is, ISO 3166 with two letters, such as SE
  --programme NAME        what its clients buy: agency, managed, provider, whitelabel or command;
                          agency without it; may be given several times
  --tax-rate PERCENT      added to every line, such as 25 or 25.5; 0 without it
  --time-zone ZONE        whose days and months count, such as Europe/Stockholm; this machine's
                          without it
  --json                  print one JSON object instead of lines
  --help                  print this text

Example
  clientele init --agency nord.clientele --name "Nord Agency" --owner-email eva@nord.example \
      --country SE --currency SEK --tax-rate 25 --password-file ~/.nord-password
)";

QString option(const char *name)
{
    return QString::fromLatin1(name);
}

std::string timeZoneOf(const Options &options)
{
    if (options.has(option("time-zone")))
        return options.text(option("time-zone")).toStdString();
    const std::string machine = QTimeZone::systemTimeZoneId().toStdString();
    return isTimeZone(machine) ? machine : "UTC";
}

Result<application::NewAgency> describedAgency(const Options &options)
{
    application::NewAgency agency;
    agency.name = options.text(option("name")).toStdString();
    agency.ownerEmail = options.text(option("owner-email")).toStdString();
    agency.ownerName = options.text(option("owner-name")).toStdString();
    if (options.has(option("currency")))
        agency.currency = options.text(option("currency")).toStdString();
    agency.country = options.text(option("country")).toStdString();
    agency.timeZone = timeZoneOf(options);
    if (!isTimeZone(agency.timeZone))
        return invalid({{"time-zone", "unknownTimeZone", agency.timeZone}});
    if (options.has(option("programme"))) {
        agency.programmes.clear();
        for (const QString &programme : options.all(option("programme")))
            agency.programmes.push_back(programme.toStdString());
    }
    agency.taxRatePpm = options.ratePpm(option("tax-rate")).value_or(0);
    return agency;
}

/// A file gets its name when the agency in it is complete, so that whatever happens before leaves
/// nothing that looks like one.
class FileInTheMaking
{
public:
    explicit FileInTheMaking(const QString &address)
        : m_final(QFileInfo(address).absoluteFilePath()), m_guard(m_final + option(".making"))
    {
    }
    ~FileInTheMaking() { removeLeftovers(); }
    FileInTheMaking(const FileInTheMaking &) = delete;
    FileInTheMaking &operator=(const FileInTheMaking &) = delete;

    [[nodiscard]] QString temporary() const { return m_final + option(".new"); }

    Status begin()
    {
        const QFileInfo info(m_final);
        if (info.exists() || info.isSymLink())
            return fail(FailureCode::AlreadyExists, "file", {m_final.toStdString()});
        if (!info.dir().exists())
            return fail(FailureCode::NotFound, "folder", {info.absolutePath().toStdString()});
        m_guard.setStaleLockTime(0);
        if (!m_guard.tryLock(0)) {
            return m_guard.error() == QLockFile::LockFailedError
                       ? fail(FailureCode::InUse)
                       : fail(FailureCode::ReadOnly, "folder", {info.absolutePath().toStdString()});
        }
        m_mine = true;
        removeLeftovers();
        return {};
    }

    Status finish()
    {
        // refuses to replace a file that came meanwhile
        if (QFile::rename(temporary(), m_final)) {
            const QByteArray folder = QFile::encodeName(QFileInfo(m_final).absolutePath());
            const int descriptor = ::open(folder.constData(), O_RDONLY | O_CLOEXEC);
            if (descriptor >= 0) { // the name lasts, too
                ::fsync(descriptor);
                ::close(descriptor);
            }
            return {};
        }
        return QFileInfo::exists(m_final)
                   ? fail(FailureCode::AlreadyExists, "file", {m_final.toStdString()})
                   : fail(FailureCode::Io, "notWritten", {m_final.toStdString()});
    }

private:
    void removeLeftovers()
    {
        if (!m_mine)
            return;
        for (const char *tail : {"", "-wal", "-shm", "-journal", ".lock", ".holder"})
            QFile::remove(temporary() + option(tail));
    }

    QString m_final;
    QLockFile m_guard;
    bool m_mine = false;
};

Status fill(const QString &address, const application::NewAgency &agency)
{
    SystemClock clock;
    RandomIdSource ids;
    CLIENTELE_ASSIGN(const auto store,
                     storage::Store::create(address, storeOptions(clock, ids, option("init"))));
    CLIENTELE_TRY(application::setUpAgency(*store, clock, ids, agency));
    return store->checkpoint();
}

Status make(const QString &address, const Options &options, application::NewAgency &agency)
{
    const auto hashPassword = [&]() -> Status {
        CLIENTELE_ASSIGN(const Password password, readPassword(options, QString()));
        CLIENTELE_ASSIGN(agency.ownerPasswordHash,
                         application::hashPassword(password.secret.bytes()));
        return {};
    };
    if (address.startsWith(QStringLiteral("postgresql:"))) {
        CLIENTELE_TRY(hashPassword());
        return fill(address, agency);
    }
    if (!options.has(option("agency")))
        CLIENTELE_TRY(ensureFolder(dataFolder()));
    FileInTheMaking file(address);
    CLIENTELE_TRY(file.begin());
    CLIENTELE_TRY(hashPassword());
    CLIENTELE_TRY(fill(file.temporary(), agency));
    return file.finish();
}

Result<int> run(const Options &options, Console &console)
{
    ::umask(S_IRWXG | S_IRWXO); // what clients entrust to the agency is for its owner's eyes
    CLIENTELE_ASSIGN(application::NewAgency agency, describedAgency(options));
    const QString address = agencyAddress(options);
    CLIENTELE_TRY(make(address, options, agency));
    const auto text = [](const std::string &value) { return QString::fromStdString(value); };
    console.say(QStringLiteral("The agency %1 is ready: %2")
                    .arg(wording::isolatedName(agency.name), address));
    console.say(QStringLiteral("Its owner signs in as %1.")
                    .arg(wording::isolatedName(agency.ownerEmail)));
    QJsonArray programmes;
    for (const std::string &programme : agency.programmes)
        programmes.append(text(programme));
    console.result({{option("agency"), address},
                    {option("name"), text(agency.name)},
                    {option("ownerEmail"), text(agency.ownerEmail)},
                    {option("currency"), text(agency.currency)},
                    {option("country"), text(agency.country)},
                    {option("timeZone"), text(agency.timeZone)},
                    {option("programmes"), programmes}});
    return kDone;
}

} // namespace

Command initCommand()
{
    Command command;
    command.spec.name = option("init");
    command.spec.options = agencyOptions({
        {option("name"), ValueKind::Text, option("NAME"), true},
        {option("owner-email"), ValueKind::Text, option("EMAIL"), true},
        {option("owner-name"), ValueKind::Text, option("NAME")},
        {option("currency"), ValueKind::Text, option("CODE")},
        {option("country"), ValueKind::Text, option("CODE")},
        {option("programme"), ValueKind::Text, option("NAME"), false, true},
        {option("tax-rate"), ValueKind::Percent, option("PERCENT")},
        {option("time-zone"), ValueKind::Text, option("ZONE")},
    });
    command.summary = option("make a new agency");
    command.help = QString::fromUtf8(kHelp);
    command.run = run;
    return command;
}

} // namespace clientele::app
