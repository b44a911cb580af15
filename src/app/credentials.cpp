// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentials.h"

#include "platform/secretstore.h"

#include <QtCore/QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace clientele::app {
namespace {

constexpr std::size_t kLongestBytes = 4096;

/// Bytes that are overwritten when they go away.
struct Buffer {
    std::array<char, kLongestBytes + 2> bytes{};

    Buffer() = default;
    ~Buffer() { wipe(bytes.data(), bytes.size()); }
    Buffer(const Buffer &) = delete;
    Buffer &operator=(const Buffer &) = delete;
};

/// The first line of what the descriptor gives. Reads no further than it must.
Result<Secret> firstLine(int descriptor, const std::string &name)
{
    Buffer buffer;
    std::size_t size = 0;
    while (size < buffer.bytes.size()
           && std::memchr(buffer.bytes.data(), '\n', size) == nullptr) {
        const ssize_t read = ::read(descriptor, buffer.bytes.data() + size,
                                    buffer.bytes.size() - size);
        if (read < 0 && errno == EINTR)
            return fail(FailureCode::Cancelled);
        if (read < 0)
            return fail(FailureCode::Io, "passwordFile", {name}, std::strerror(errno));
        if (read == 0)
            break;
        size += static_cast<std::size_t>(read);
    }
    std::string_view line(buffer.bytes.data(), size);
    line = line.substr(0, std::min(line.find('\n'), line.size()));
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    if (line.size() > kLongestBytes)
        return fail(FailureCode::Malformed, "passwordFile", {name});
    return Secret(line);
}

Result<Secret> fromFile(const QString &file)
{
    const std::string name = file.toStdString();
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return fail(errno == ENOENT ? FailureCode::NotFound : FailureCode::Io, "passwordFile",
                    {name}, std::strerror(errno));
    }
    Result<Secret> line = firstLine(descriptor, name);
    ::close(descriptor);
    return line;
}

Result<Password> checked(Result<Secret> secret, PasswordSource source)
{
    if (!secret)
        return std::move(secret).failure();
    if (secret->isEmpty())
        return fail(FailureCode::SignInFailed, "noPassword");
    return Password{std::move(*secret), source};
}

} // namespace

QString passwordKey(const QString &agencyAddress, const QString &email)
{
    return email.isEmpty() ? QString() : agencyAddress + u'\n' + email;
}

Result<Password> readPassword(const Options &options, const QString &key)
{
    const QString file = options.text(QStringLiteral("password-file"));
    if (file == QStringLiteral("-"))
        return checked(firstLine(STDIN_FILENO, "-"), PasswordSource::StandardInput);
    if (!file.isEmpty())
        return checked(fromFile(file), PasswordSource::File);
    if (!key.isEmpty()) {
        KeychainSecretStore keyRing;
        Result<Secret> secret = readAndWait(keyRing, key);
        if (secret)
            return checked(std::move(secret), PasswordSource::KeyRing);
    }
    if (::isatty(STDIN_FILENO) != 0)
        return fail(FailureCode::SignInFailed, "noPassword");
    return checked(firstLine(STDIN_FILENO, "-"), PasswordSource::StandardInput);
}

} // namespace clientele::app
