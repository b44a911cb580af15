// SPDX-License-Identifier: GPL-3.0-or-later
#include "interrupt.h"

#include <atomic>
#include <csignal>

namespace clientele::app {
namespace {

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free); // the handler may touch nothing else

extern "C" void onSignal(int)
{
    interrupted.store(true, std::memory_order_relaxed);
}

} // namespace

void askBeforeStopping()
{
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = static_cast<int>(SA_RESETHAND); // the second time does what it always does
    sigemptyset(&action.sa_mask);
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction before = {};
        if (sigaction(number, nullptr, &before) == 0 && before.sa_handler != SIG_IGN) // nohup
            sigaction(number, &action, nullptr);
    }
}

bool isInterrupted() noexcept
{
    return interrupted.load(std::memory_order_relaxed);
}

Status checkInterrupted()
{
    return isInterrupted() ? Status(fail(FailureCode::Cancelled)) : Status();
}

} // namespace clientele::app
