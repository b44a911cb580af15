// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/desk.h"

#include "storage/access.h"
#include "storage/agencyrepo.h"
#include "storage/store.h"

#include <QtCore/QThread>

namespace clientele::application {
namespace {

storage::Context contextOf(const std::optional<AccountId> &client, PersonId actor)
{
    return client ? storage::Context::client(*client, actor) : storage::Context::agency(actor);
}

} // namespace

/// Everything of the database's thread. Its members are touched there only.
class Desk::Worker : public QObject
{
public:
    Worker(const Clock &clock, IdSource &ids, const GatewayOptions &options)
        : m_clock(clock), m_ids(ids), m_options(options)
    {
    }

    void drop()
    {
        m_reader.reset();
        m_gateway.reset();
        m_store.reset();
    }

    const Clock &m_clock;
    IdSource &m_ids;
    GatewayOptions m_options;
    std::unique_ptr<storage::Store> m_store;
    std::unique_ptr<CommandGateway> m_gateway;
    std::unique_ptr<storage::Reader> m_reader; ///< the last one used, with its context
};

/// What the thread that only reads has; touched there only.
class Desk::BesideReader : public QObject
{
public:
    std::unique_ptr<storage::Reader> m_reader;
};

Desk::Desk(const Clock &clock, IdSource &ids, IdSource &workIds, DeskThread thread,
           const GatewayOptions &options)
    : m_clock(clock), m_ids(ids), m_mode(thread),
      m_worker(std::make_unique<Worker>(clock, workIds, options))
{
    if (m_mode == DeskThread::Callers)
        return;
    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName(QStringLiteral("database"));
    m_worker->moveToThread(m_thread.get());
    m_thread->start();
}

Desk::~Desk()
{
    close();
    for (const auto &thread : {m_thread.get(), m_besideThread.get()}) {
        if (thread != nullptr) {
            thread->quit();
            thread->wait();
        }
    }
}

void Desk::run(Task task)
{
    Worker *worker = m_worker.get();
    if (m_mode == DeskThread::Callers)
        task(*worker);
    else
        QMetaObject::invokeMethod(worker, [worker, task = std::move(task)] { task(*worker); },
                                  Qt::QueuedConnection);
}

void Desk::deliver(QPointer<QObject> guard, std::function<void()> answer)
{
    QMetaObject::invokeMethod(this, [guard = std::move(guard), answer = std::move(answer)] {
        if (guard)
            answer();
    }, Qt::QueuedConnection);
}

void Desk::open(OpenStore open, QObject *guard, Answer<OpenedAgency> answer)
{
    close();
    run([this, open = std::move(open), answer = std::move(answer),
         guard = QPointer<QObject>(guard)](Worker &worker) {
        const auto opened = [&]() -> Result<OpenedAgency> {
            CLIENTELE_ASSIGN(worker.m_store, open());
            CLIENTELE_TRY(worker.m_store->writer().enter(storage::Context::agency()));
            storage::AgencyRepo repo(worker.m_store->writer().session());
            CLIENTELE_ASSIGN(domain::AgencyProfile profile, repo.profile());
            worker.m_gateway = std::make_unique<CommandGateway>(*worker.m_store, worker.m_clock,
                                                                worker.m_ids, worker.m_options);
            worker.m_gateway->setListener([this](const domain::ChangeSet &changes) {
                QMetaObject::invokeMethod(this, [this, changes] { Q_EMIT changed(changes); },
                                          Qt::QueuedConnection);
            });
            return OpenedAgency{std::move(profile), worker.m_store->address()};
        }();
        if (!opened)
            worker.drop();
        storage::Store *store = worker.m_store.get();
        QMetaObject::invokeMethod(this, [this, store, opened, answer, guard] {
            m_store = store;
            if (guard)
                answer(opened);
        }, Qt::QueuedConnection);
    });
}

void Desk::close()
{
    m_store = nullptr;
    if (m_beside) // its reader goes before the store
        QMetaObject::invokeMethod(m_beside.get(), [this] { m_beside->m_reader.reset(); },
                                  m_besideThread ? Qt::BlockingQueuedConnection
                                                 : Qt::DirectConnection);
    Worker *worker = m_worker.get();
    if (m_mode == DeskThread::Callers)
        worker->drop();
    else
        QMetaObject::invokeMethod(worker, [worker] { worker->drop(); },
                                  Qt::BlockingQueuedConnection);
}

void Desk::post(domain::Command command, const domain::Scope &scope, QObject *guard,
                Answer<Receipt> answer)
{
    send(std::move(command), scope, false, guard, std::move(answer));
}

void Desk::preview(domain::Command command, const domain::Scope &scope, QObject *guard,
                   Answer<Receipt> answer)
{
    send(std::move(command), scope, true, guard, std::move(answer));
}

void Desk::send(domain::Command command, const domain::Scope &scope, bool preview, QObject *guard,
                Answer<Receipt> answer)
{
    const CommandContext context{CommandId{m_ids.next(m_clock.now())}, scope};
    if (!preview)
        setPending(m_pending + 1);
    run([this, command = std::move(command), context, preview, answer = std::move(answer),
         guard = QPointer<QObject>(guard)](Worker &worker) {
        Result<Workplace> place = workplace(worker);
        Outcome outcome = !place    ? Outcome(place.failure())
                          : preview ? place->gateway.preview(command, context)
                                    : place->gateway.execute(command, context);
        QMetaObject::invokeMethod(this, [this, preview, guard, answer,
                                         outcome = std::move(outcome)] {
            if (!preview)
                setPending(m_pending - 1);
            if (guard)
                answer(outcome);
        }, Qt::QueuedConnection);
    });
}

void Desk::setPending(int pending)
{
    m_pending = pending;
    Q_EMIT pendingChanged(pending);
}

Result<Workplace> Desk::workplace(Worker &worker)
{
    if (!worker.m_gateway)
        return fail(FailureCode::Internal, {}, {}, "no agency is open");
    return Workplace{*worker.m_store, *worker.m_gateway, worker.m_clock, worker.m_ids};
}

Result<storage::Reader *> Desk::workReader(Worker &worker, const std::optional<AccountId> &client,
                                           PersonId actor)
{
    if (!worker.m_store)
        return fail(FailureCode::Internal, {}, {}, "no agency is open");
    const storage::Context context = contextOf(client, actor);
    if (!worker.m_reader || worker.m_reader->context() != context) {
        worker.m_reader.reset();
        CLIENTELE_ASSIGN(worker.m_reader, worker.m_store->reader(context));
    }
    return worker.m_reader.get();
}

void Desk::runBeside(std::optional<AccountId> client, PersonId actor, Reading reading)
{
    if (!m_beside) {
        m_beside = std::make_unique<BesideReader>();
        if (m_mode == DeskThread::Own) {
            m_besideThread = std::make_unique<QThread>();
            m_besideThread->setObjectName(QStringLiteral("reading"));
            m_beside->moveToThread(m_besideThread.get());
            m_besideThread->start();
        }
    }
    const auto read = [beside = m_beside.get(), store = m_store, context = contextOf(client, actor),
                       reading = std::move(reading)] {
        auto &reader = beside->m_reader;
        if (store == nullptr) {
            reading(fail(FailureCode::Internal, {}, {}, "no agency is open"));
            return;
        }
        if (!reader || reader->context() != context) {
            reader.reset();
            auto made = store->reader(context);
            if (!made) {
                reading(made.failure());
                return;
            }
            reader = std::move(made).value();
        }
        reading(reader.get());
    };
    QMetaObject::invokeMethod(m_beside.get(), read,
                              m_besideThread ? Qt::QueuedConnection : Qt::DirectConnection);
}

Result<std::shared_ptr<storage::Reader>> Desk::reader(std::optional<AccountId> client,
                                                      PersonId actor) const
{
    if (m_store == nullptr)
        return fail(FailureCode::Internal, {}, {}, "no agency is open");
    CLIENTELE_ASSIGN(std::unique_ptr<storage::Reader> reader,
                     m_store->reader(contextOf(client, actor)));
    return std::shared_ptr<storage::Reader>(std::move(reader));
}

} // namespace clientele::application
