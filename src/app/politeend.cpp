// SPDX-License-Identifier: GPL-3.0-or-later
#include "politeend.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSocketNotifier>

#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace clientele::app {
namespace {

std::atomic<int> writingEnd{-1};
static_assert(std::atomic<int>::is_always_lock_free); // the handler may touch nothing else

constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP};

extern "C" void onEndSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(writingEnd.load(), &byte, 1);
}

} // namespace

PoliteEnd::PoliteEnd()
{
    if (::pipe2(m_descriptors, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // the signals do what they always do
    writingEnd.store(m_descriptors[1]);
    auto *notifier = new QSocketNotifier(m_descriptors[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [notifier] {
        notifier->setEnabled(false);
        QCoreApplication::exit(0);
    });
    struct sigaction action = {};
    action.sa_handler = onEndSignal;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    for (const int number : kSignals) {
        struct sigaction before = {};
        if (sigaction(number, nullptr, &before) == 0 && before.sa_handler != SIG_IGN) // nohup
            sigaction(number, &action, nullptr);
    }
}

PoliteEnd::~PoliteEnd()
{
    struct sigaction usual = {};
    usual.sa_handler = SIG_DFL;
    sigemptyset(&usual.sa_mask);
    for (const int number : kSignals) {
        struct sigaction now = {};
        if (sigaction(number, nullptr, &now) == 0 && now.sa_handler == onEndSignal)
            sigaction(number, &usual, nullptr);
    }
    for (const int descriptor : m_descriptors) {
        if (descriptor >= 0)
            ::close(descriptor);
    }
}

} // namespace clientele::app
