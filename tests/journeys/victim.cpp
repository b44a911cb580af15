// SPDX-License-Identifier: GPL-3.0-or-later
// Carries one workflow out until it is done or killed:
//   clientele_victim import|bill|backup|migrate ADDRESS STATE-FOLDER DAY NORTHWIND
#include "workflows.h"

#include <QtCore/QCoreApplication>

#include <cstdio>
#include <map>
#include <string>

using namespace clientele;
using namespace clientele::testing;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const std::map<std::string, Workflow> workflows{{"import", Workflow::Import},
                                                    {"bill", Workflow::Bill},
                                                    {"backup", Workflow::Backup},
                                                    {"migrate", Workflow::Migrate}};
    const auto workflow = workflows.find(argc > 1 ? argv[1] : "");
    if (argc != 6 || workflow == workflows.end())
        return 2;
    const DayClock clock(Date::parse(argv[4]).value_or(Date{}));
    RandomIdSource ids;
    const Place place{QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]), clock, ids,
                      argv[5]};
    std::puts("started");
    std::fflush(stdout);
    const Status status = carryOut(workflow->second, place);
    if (!status.ok()) {
        std::fprintf(stderr, "%s %s\n", failureCodeName(status.failure().code),
                     status.failure().rule.c_str());
        return 1;
    }
    return 0;
}
