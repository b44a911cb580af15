// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgresqladdress.h"

#include <QStringList>

namespace clientele::storage {

namespace {

constexpr int kDefaultPort = 5432;

Failure malformed(std::string_view reason)
{
    return fail(FailureCode::Malformed, "address", {std::string(reason)});
}

/// Strict: every '%' is followed by two hexadecimal digits and no control character comes out.
Result<std::string> decoded(const QString &part, std::string_view what)
{
    const std::string text = part.toStdString();
    const auto digit = [](char c) {
        if (c >= '0' && c <= '9')
            return c - '0';
        const char lower = static_cast<char>(c | 0x20);
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    };
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            const int high = i + 2 < text.size() ? digit(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? digit(text[i + 2]) : -1;
            if (high < 0 || low < 0)
                return malformed(what);
            c = static_cast<char>(high * 16 + low);
            i += 2;
        }
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            return malformed(what);
        result += c;
    }
    return result;
}

bool isLoopbackHost(const std::string &host)
{
    return host == "127.0.0.1" || host == "::1" || host == "localhost" || host.front() == '/';
}

bool isKnownOption(const std::string &name)
{
    for (const char *known : {"sslmode", "sslrootcert", "sslcert", "sslkey", "channel_binding",
                              "connect_timeout"}) {
        if (name == known)
            return true;
    }
    return false;
}

Status readHost(PostgresqlAddress &address, const QString &text)
{
    QString host = text;
    int port = kDefaultPort;
    const auto bracket = text.indexOf(QLatin1Char(']'));
    const auto colon = text.lastIndexOf(QLatin1Char(':'));
    if (colon > bracket) {
        bool ok = false;
        port = text.mid(colon + 1).toInt(&ok);
        if (!ok || port < 1 || port > 65'535)
            return malformed("port");
        host = text.left(colon);
    }
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    CLIENTELE_ASSIGN(std::string name, decoded(host, "host"));
    if (name.empty() || name.find_first_of(" ,;'\\") != std::string::npos)
        return malformed("host");
    address.hosts.push_back(std::move(name));
    address.ports.push_back(port);
    return {};
}

Status readOptions(PostgresqlAddress &address, const QString &text)
{
    for (const QString &pair : text.split(QLatin1Char('&'))) {
        const auto equals = pair.indexOf(QLatin1Char('='));
        if (equals < 1)
            return malformed("option");
        CLIENTELE_ASSIGN(std::string name, decoded(pair.left(equals), "option"));
        CLIENTELE_ASSIGN(std::string value, decoded(pair.mid(equals + 1), "option"));
        for (const auto &[known, unused] : address.options) {
            if (known == name)
                return malformed("option");
        }
        // the driver joins options with ';'
        if (!isKnownOption(name) || value.empty() || value.find(';') != std::string::npos)
            return malformed("option");
        address.options.emplace_back(std::move(name), std::move(value));
    }
    return {};
}

/// Anything weaker than a checked certificate lets others read and change what goes over the net.
Status checkEncryption(const PostgresqlAddress &address)
{
    for (const auto &[name, value] : address.options) {
        if (name != "sslmode")
            continue;
        const bool checked = value == "verify-full" || value == "verify-ca";
        const bool known = checked || value == "disable" || value == "prefer" || value == "require";
        if (!known || (!checked && !address.isLoopback()))
            return malformed("sslmode");
    }
    return {};
}

} // namespace

bool PostgresqlAddress::looksLikeOne(const QString &address)
{
    return address.startsWith(QStringLiteral("postgresql:"), Qt::CaseInsensitive)
        || address.startsWith(QStringLiteral("postgres:"), Qt::CaseInsensitive);
}

Result<PostgresqlAddress> PostgresqlAddress::parse(const QString &text)
{
    const QString scheme = QStringLiteral("postgresql://");
    if (!text.startsWith(scheme))
        return malformed("scheme");
    if (!text.isValidUtf16() || text.contains(QLatin1Char('#')))
        return malformed("text");
    PostgresqlAddress address;
    QString rest = text.mid(scheme.size());
    if (const auto question = rest.indexOf(QLatin1Char('?')); question >= 0) {
        CLIENTELE_TRY(readOptions(address, rest.mid(question + 1)));
        rest.truncate(question);
    }
    const auto slash = rest.indexOf(QLatin1Char('/'));
    if (slash < 0)
        return malformed("database");
    CLIENTELE_ASSIGN(address.database, decoded(rest.mid(slash + 1), "database"));
    if (address.database.empty() || address.database.find('/') != std::string::npos)
        return malformed("database");
    QString hosts = rest.left(slash);
    if (const auto at = hosts.lastIndexOf(QLatin1Char('@')); at >= 0) {
        const QString who = hosts.left(at);
        hosts = hosts.mid(at + 1);
        const auto colon = who.indexOf(QLatin1Char(':'));
        CLIENTELE_ASSIGN(address.user, decoded(colon < 0 ? who : who.left(colon), "user"));
        if (address.user.empty() || who.contains(QLatin1Char('@')))
            return malformed("user");
        if (colon >= 0) {
            CLIENTELE_ASSIGN(address.password, decoded(who.mid(colon + 1), "password"));
        }
    }
    for (const QString &host : hosts.split(QLatin1Char(',')))
        CLIENTELE_TRY(readHost(address, host));
    CLIENTELE_TRY(checkEncryption(address));
    return address;
}

bool PostgresqlAddress::isLoopback() const
{
    for (const std::string &host : hosts) {
        if (!isLoopbackHost(host))
            return false;
    }
    return true;
}

QString PostgresqlAddress::display() const
{
    QString text = QStringLiteral("postgresql://");
    if (!user.empty())
        text += QString::fromStdString(user) + QLatin1Char('@');
    for (std::size_t i = 0; i < hosts.size(); ++i) {
        const QString host = QString::fromStdString(hosts[i]);
        text += (i > 0 ? QStringLiteral(",") : QString())
            + (host.contains(QLatin1Char(':')) ? QLatin1Char('[') + host + QLatin1Char(']') : host)
            + QLatin1Char(':') + QString::number(ports[i]);
    }
    return text + QLatin1Char('/') + QString::fromStdString(database);
}

std::vector<std::pair<std::string, std::string>> PostgresqlAddress::connectOptions() const
{
    std::string hostList;
    std::string portList;
    for (std::size_t i = 0; i < hosts.size(); ++i) {
        hostList += (i > 0 ? "," : "") + hosts[i];
        portList += (i > 0 ? "," : "") + std::to_string(ports[i]);
    }
    std::vector<std::pair<std::string, std::string>> pairs = {
        {"host", hostList},
        {"port", portList},
        {"target_session_attrs", "read-write"},
        {"connect_timeout", "5"},
        {"tcp_user_timeout", "10000"},
        {"keepalives_idle", "30"},
        {"keepalives_interval", "5"},
        {"keepalives_count", "3"},
        {"sslmode", isLoopback() ? "prefer" : "verify-full"},
        {"application_name", "clientele"},
    };
    for (const auto &option : options) {
        bool known = false;
        for (auto &pair : pairs) {
            if (pair.first == option.first) {
                pair.second = option.second;
                known = true;
            }
        }
        if (!known)
            pairs.push_back(option);
    }
    return pairs;
}

} // namespace clientele::storage
