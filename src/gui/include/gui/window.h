// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/agencysetup.h"
#include "application/desk.h"
#include "kernel/clock.h"
#include "kernel/ids.h"

#include <QtCore/QString>

#include <functional>
#include <memory>

class QApplication;
class QWidget;

namespace clientele {
class Secret;
class SecretStore;
class Settings;
}

namespace clientele::gui {

/// How the window gets at agencies: the program's, made of storage, which this room does not see.
/// The functions may be called in any thread; what they return runs on the database's.
class AgencyHost
{
public:
    virtual ~AgencyHost() = default;
    [[nodiscard]] virtual QString defaultAddress() const = 0;
    /// Whether there is something at the address to open.
    [[nodiscard]] virtual bool exists(const QString &address) const = 0;
    [[nodiscard]] virtual application::Desk::OpenStore open(const QString &address) const = 0;
    /// A new agency with its owner, who gets the password. Fails as hashPassword(), Store::create()
    /// and setUpAgency().
    [[nodiscard]] virtual application::Desk::OpenStore
    create(const QString &address, const application::NewAgency &agency,
           std::shared_ptr<const Secret> password) const = 0;
    /// A fresh sample agency with `clients` clients in a file of its own; `progress` is called on
    /// the database's thread with months done and all.
    [[nodiscard]] virtual application::Desk::OpenStore
    sample(int clients, std::function<void(int, int)> progress) const = 0;
};

struct WindowTools {
    const Clock &clock;
    IdSource &ids;     ///< of the GUI's thread
    IdSource &workIds; ///< of the database's
    Settings &settings;
    SecretStore &secrets;
    AgencyHost &host;
    application::DeskThread thread = application::DeskThread::Own;
};

/// What the window begins with.
struct Start {
    enum class What : std::uint8_t { Default, Agency, Sample };
    What what = What::Default;
    QString address;   ///< for Agency
    int sampleClients = 91;
};

class Shell;

/// The window of the program: welcome, signing in, and the pages of the agency. Thread: the GUI's.
class Window
{
public:
    /// Installs theme and fonts into the application; once, before anything else of this room.
    static void prepare(QApplication &application);

    explicit Window(const WindowTools &tools);
    ~Window();
    Window(const Window &) = delete;
    Window &operator=(const Window &) = delete;

    void start(const Start &start);
    /// "light", "dark", or anything else for the desktop's; until the next start.
    void setTheme(const QString &name);
    /// Calls `then` once, when somebody is signed in (at once when somebody is).
    void whenSignedIn(std::function<void()> then);
    /// Acts as the client with that number (empty: stays in the agency), shows the page (empty: the
    /// first), then calls `then`. For pictures.
    void show(const QString &page, const QString &clientNumber, std::function<void()> then);
    /// Shows the window, or brings it to the front.
    void raise();
    [[nodiscard]] QWidget &widget();
    /// Inside of the room, for its tests.
    [[nodiscard]] Shell &shell();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace clientele::gui
