// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "options.h"
#include "platform/secret.h"

#include <QtCore/QString>

namespace clientele::app {

/// Where a password came from, for the sentence when it is not right.
enum class PasswordSource { File, KeyRing, StandardInput };

struct Password {
    Secret secret;
    PasswordSource source = PasswordSource::File;
};

/// The key under which the key ring keeps the password of a member of staff.
[[nodiscard]] QString passwordKey(const QString &agencyAddress, const QString &email);

/// The password of --password-file (a file, or - for standard input); without that option from the
/// key ring under `key` (not asked when it is empty), then from standard input unless that is a
/// terminal (product.md, "Headless commands"). The first line, without its end.
/// Fails as SignInFailed "noPassword", NotFound or Io "passwordFile", Malformed "passwordFile".
[[nodiscard]] Result<Password> readPassword(const Options &options, const QString &key);

} // namespace clientele::app
