// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "latestwork.h"

#include <QtCore/QObject>
#include <QtCore/QSize>
#include <QtCore/QString>
#include <QtGui/QImage>

#include <functional>
#include <string>

namespace clientele::gui {

struct LoadedLogo {
    std::string bytes;
    QImage picture; ///< null for no bytes
};

/// Reads and decodes a logo on a thread of its own, because a large one takes longer than a window
/// may wait. Only the newest question is answered, from the event loop; the end waits for the
/// picture that is being decoded. Thread: the GUI's.
class LogoLoader final : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const Result<LoadedLogo> &)>;

    explicit LogoLoader(QObject *parent);

    /// `box` in pixels of the screen. Fails as documents::logoPicture().
    void load(std::string bytes, const QSize &box, Answer answer);
    /// Field "logo": "unreadable" as well, for what is no file or cannot be opened.
    void loadFile(const QString &path, const QSize &box, Answer answer);

private:
    LatestWork m_work;
};

} // namespace clientele::gui
