// SPDX-License-Identifier: GPL-3.0-or-later
// Carries one workflow out until it is done or killed:
//   clientele_victim import|bill|backup ADDRESS DAY NORTHWIND
#include "workflows.h"

#include <QtCore/QCoreApplication>

#include <cstdio>
#include <cstring>

using namespace clientele;
using namespace clientele::testing;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 5)
        return 2;
    const Workflow workflow = std::strcmp(argv[1], "import") == 0 ? Workflow::Import
                              : std::strcmp(argv[1], "bill") == 0 ? Workflow::Bill
                                                                  : Workflow::Backup;
    const DayClock clock(Date::parse(argv[3]).value_or(Date{}));
    RandomIdSource ids;
    std::puts("started");
    std::fflush(stdout);
    const Status status
        = carryOut(workflow, QString::fromLocal8Bit(argv[2]), clock, ids, argv[4]);
    if (!status.ok()) {
        std::fprintf(stderr, "%s %s\n", failureCodeName(status.failure().code),
                     status.failure().rule.c_str());
        return 1;
    }
    return 0;
}
