// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/agencysetup.h"
#include "application/desk.h"
#include "gui/link.h"
#include "kernel/clock.h"
#include "kernel/ids.h"
#include "kernel/result.h"

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
    /// Called before an agency is opened, and with an empty address when there is none any more.
    /// False: another window of this person has it and came to the front. Null: always true.
    std::function<bool(const QString &address)> claim = {};
};

/// What the window begins with.
struct Start {
    enum class What : std::uint8_t { Default, Agency, Sample };
    What what = What::Default;
    QString address;   ///< for Agency
    int sampleClients = 91;
};

/// The agency that the window will open: the given one, else the last one, else the default one;
/// empty when it will open none, or a sample.
[[nodiscard]] QString addressOf(const Start &start, const Settings &settings,
                                const AgencyHost &host);

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
    /// Calls `then` once, when the window waits for the person (at once when it does): Ok when
    /// somebody is signed in. Otherwise why the agency did not open, or SignInFailed with rule
    /// "nobodySignedIn" on the pages before that.
    void whenSettled(std::function<void(const Status &)> then);
    /// Acts as the client with that number (empty: stays in the agency), shows the page (empty: the
    /// first), then calls `then`. Fails as Session::logIn(), and NotFound with rule "page". For
    /// pictures.
    void show(const QString &page, const QString &clientNumber,
              std::function<void(const Status &)> then);
    /// Shows what the link names, once somebody is signed in and in the agency; says why not where
    /// it cannot. Never logs in or out of anything.
    void open(const Link &link);
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
