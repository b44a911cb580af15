// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

namespace clientele::app {

const std::vector<Command> &allCommands()
{
    static const std::vector<Command> commands{
        initCommand(),     importCommand(), billCommand(),   exportCommand(),
        simulateCommand(), verifyCommand(), backupCommand(), sampleCommand(),
    };
    return commands;
}

std::vector<OptionSpec> agencyOptions(std::vector<OptionSpec> own)
{
    own.push_back({QStringLiteral("agency"), ValueKind::Address, QStringLiteral("AGENCY")});
    own.push_back({QStringLiteral("as"), ValueKind::Text, QStringLiteral("EMAIL")});
    own.push_back({QStringLiteral("password-file"), ValueKind::Text, QStringLiteral("FILE")});
    own.push_back({QStringLiteral("json")});
    own.push_back({QStringLiteral("help")});
    return own;
}

} // namespace clientele::app
