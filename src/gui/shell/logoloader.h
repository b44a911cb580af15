// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"

#include <QtCore/QObject>
#include <QtCore/QSize>
#include <QtCore/QString>
#include <QtCore/QThreadPool>
#include <QtGui/QImage>

#include <functional>
#include <string>

namespace clientele::gui {

struct LoadedLogo {
    std::string bytes;
    QImage picture; ///< null for no bytes
};

/// Reads and decodes a logo on a thread of its own, because a large one takes longer than a window
/// may wait. Only the newest question is answered, from the event loop. Thread: the GUI's.
class LogoLoader final : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const Result<LoadedLogo> &)>;

    explicit LogoLoader(QObject *parent);
    ~LogoLoader() override; ///< waits for the picture that is being decoded

    /// `box` in pixels of the screen. Fails as documents::logoPicture().
    void load(std::string bytes, const QSize &box, Answer answer);
    /// Field "logo": "unreadable" as well, for what is no file or cannot be opened.
    void loadFile(const QString &path, const QSize &box, Answer answer);

private:
    void run(std::function<Result<LoadedLogo>()> work, Answer answer);

    QThreadPool m_pool;
    int m_generation = 0;
};

} // namespace clientele::gui
