// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/gateway.h"
#include "domain/agency.h"
#include "domain/changeset.h"
#include "domain/scope.h"
#include "kernel/clock.h"
#include "kernel/ids.h"
#include "kernel/result.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QString>

#include <functional>
#include <memory>
#include <optional>

class QThread;

namespace clientele::storage {
class Reader;
class Store;
}

namespace clientele::application {

/// What work on the thread of the database may use.
struct Workplace {
    storage::Store &store;
    CommandGateway &gateway;
    const Clock &clock;
    IdSource &ids;
};

struct OpenedAgency {
    domain::AgencyProfile profile;
    QString address; ///< without password
};

/// Own: a thread for the database, as the window has. Callers: work is done at once in the thread
/// that asks; for tests. Answers come through the event loop either way.
enum class DeskThread : std::uint8_t { Own, Callers };

/// The open agency of a window (architecture.md 4.10): a thread that owns the store, its writer and
/// the gateway, and takes commands one after the other. Answers come back to the desk's thread,
/// in the order of asking; they are dropped when their guard has gone. What a command changed is
/// told by changed() before its answer comes.
///
/// Lives in the GUI's thread. Readers that it hands out must be gone before it closes.
class Desk : public QObject
{
    Q_OBJECT
public:
    using OpenStore = std::function<Result<std::unique_ptr<storage::Store>>()>;
    template<typename Value>
    using Answer = std::function<void(Result<Value>)>;

    /// `ids` are for what the GUI makes, `workIds` for the other thread; both outlive the desk.
    Desk(const Clock &clock, IdSource &ids, IdSource &workIds, DeskThread thread,
         const GatewayOptions &options = {});
    ~Desk() override; ///< waits for the command that is running

    /// Opens (or makes) the agency; closes the one before. `open` runs on the database's thread.
    void open(OpenStore open, QObject *guard, Answer<OpenedAgency> answer);
    /// Waits until what was asked is done, then closes the agency.
    void close();
    [[nodiscard]] bool isOpen() const { return m_store != nullptr; }

    /// Carries the command out as whoever `scope` says; the id of the command is made here, so one
    /// call is one command.
    void post(domain::Command command, const domain::Scope &scope, QObject *guard,
              Answer<Receipt> answer);
    /// The exact effect, nothing written.
    void preview(domain::Command command, const domain::Scope &scope, QObject *guard,
                 Answer<Receipt> answer);
    /// Any other work with the store: signing in, imports, billing runs.
    template<typename Value>
    void ask(std::function<Result<Value>(Workplace &)> work, QObject *guard, Answer<Value> answer);
    /// Reads on the database's thread, confined to `client` when there is one. For what is not a
    /// list.
    template<typename Value>
    void read(std::optional<AccountId> client, PersonId actor,
              std::function<Result<Value>(storage::Reader &)> reading, QObject *guard,
              Answer<Value> answer);

    /// The same on a thread that only reads, so that neither a command nor another page waits for
    /// it: for what looks through very much.
    template<typename Value>
    void readBeside(std::optional<AccountId> client, PersonId actor,
                    std::function<Result<Value>(storage::Reader &)> reading, QObject *guard,
                    Answer<Value> answer);

    /// A read-only connection for the lists of this thread, confined to `client` when there is one.
    /// Fails as Store::reader().
    [[nodiscard]] Result<std::shared_ptr<storage::Reader>> reader(std::optional<AccountId> client,
                                                                  PersonId actor) const;

    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] IdSource &ids() { return m_ids; }
    /// Commands that have not been answered yet (previews and reads do not count).
    [[nodiscard]] int pending() const { return m_pending; }

Q_SIGNALS:
    void changed(const clientele::domain::ChangeSet &changes);
    void pendingChanged(int pending);

private:
    class Worker;
    class BesideReader;
    using Task = std::function<void(Worker &)>;
    using Reading = std::function<void(const Result<storage::Reader *> &)>;

    void run(Task task);
    void runBeside(std::optional<AccountId> client, PersonId actor, Reading reading);
    /// Calls `answer` in this thread later, if the guard is still there. Any thread.
    void deliver(QPointer<QObject> guard, std::function<void()> answer);
    void send(domain::Command command, const domain::Scope &scope, bool preview, QObject *guard,
              Answer<Receipt> answer);
    void setPending(int pending);
    [[nodiscard]] static Result<Workplace> workplace(Worker &worker);
    [[nodiscard]] static Result<storage::Reader *>
    workReader(Worker &worker, const std::optional<AccountId> &client, PersonId actor);

    const Clock &m_clock;
    IdSource &m_ids;
    DeskThread m_mode;
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<Worker> m_worker;
    std::unique_ptr<QThread> m_besideThread; ///< there from the first readBeside() on
    std::unique_ptr<BesideReader> m_beside;
    storage::Store *m_store = nullptr; ///< owned by the worker; reader() may be called from here
    int m_pending = 0;
};

template<typename Value>
void Desk::ask(std::function<Result<Value>(Workplace &)> work, QObject *guard,
               Answer<Value> answer)
{
    run([this, work = std::move(work), answer = std::move(answer),
         guard = QPointer<QObject>(guard)](Worker &worker) {
        Result<Workplace> place = workplace(worker);
        auto result = std::make_shared<Result<Value>>(
            place ? work(*place) : Result<Value>(place.failure()));
        deliver(guard, [answer, result] { answer(std::move(*result)); });
    });
}

template<typename Value>
void Desk::read(std::optional<AccountId> client, PersonId actor,
                std::function<Result<Value>(storage::Reader &)> reading, QObject *guard,
                Answer<Value> answer)
{
    run([this, client, actor, reading = std::move(reading), answer = std::move(answer),
         guard = QPointer<QObject>(guard)](Worker &worker) {
        Result<storage::Reader *> reader = workReader(worker, client, actor);
        auto result = std::make_shared<Result<Value>>(
            reader ? reading(**reader) : Result<Value>(reader.failure()));
        deliver(guard, [answer, result] { answer(std::move(*result)); });
    });
}

template<typename Value>
void Desk::readBeside(std::optional<AccountId> client, PersonId actor,
                      std::function<Result<Value>(storage::Reader &)> reading, QObject *guard,
                      Answer<Value> answer)
{
    runBeside(client, actor,
              [this, reading = std::move(reading), answer = std::move(answer),
               guard = QPointer<QObject>(guard)](const Result<storage::Reader *> &reader) {
        auto result = std::make_shared<Result<Value>>(
            reader ? reading(**reader) : Result<Value>(reader.failure()));
        deliver(guard, [answer, result] { answer(std::move(*result)); });
    });
}

} // namespace clientele::application
