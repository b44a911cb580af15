// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console.h"
#include "kernel/result.h"
#include "options.h"

#include <QtCore/QString>

#include <vector>

namespace clientele::app {

/// Exit status of the program (product.md, "Outside face").
enum ExitStatus : int { kDone = 0, kRefused = 1, kWrongUsage = 2 };

/// A command without a window. What it fails with becomes one line on standard error and kRefused.
struct Command {
    CommandSpec spec;
    QString summary; ///< one line for the list of commands
    QString help;    ///< the whole text of --help
    Result<int> (*run)(const Options &options, Console &console) = nullptr;
    bool (*paints)(const Options &options) = nullptr; ///< whether it needs fonts; null: never
};

[[nodiscard]] const std::vector<Command> &allCommands();

/// --agency, --as, --password-file, --json and --help, which every command on an agency has.
[[nodiscard]] std::vector<OptionSpec> agencyOptions(std::vector<OptionSpec> own);

// One file each.

[[nodiscard]] Command initCommand();
[[nodiscard]] Command importCommand();
[[nodiscard]] Command billCommand();
[[nodiscard]] Command exportCommand();
[[nodiscard]] Command simulateCommand();
[[nodiscard]] Command verifyCommand();
[[nodiscard]] Command backupCommand();
[[nodiscard]] Command sampleCommand();

} // namespace clientele::app
