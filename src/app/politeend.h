// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

namespace clientele::app {

/// While it lives, SIGTERM, SIGINT and SIGHUP (the desktop ends, somebody stops the program) end
/// the event loop as closing the window does, so that what has to be ended is ended and audited.
/// A second signal does what it always does. One a program. Thread: the GUI's.
class PoliteEnd final : public QObject
{
    Q_OBJECT
public:
    PoliteEnd();
    ~PoliteEnd() override;

private:
    int m_descriptors[2] = {-1, -1};
};

} // namespace clientele::app
