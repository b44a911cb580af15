// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/log.h"

#include "platform/paths.h"
#include "redact.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLoggingCategory>

#include <atomic>
#include <cstdio>
#include <functional>
#include <mutex>
#include <thread>

namespace clientele {
namespace {

constexpr int kKeptFiles = 3;

QString levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return QStringLiteral("debug");
    case QtInfoMsg: return QStringLiteral("info");
    case QtWarningMsg: return QStringLiteral("warning");
    case QtCriticalMsg: return QStringLiteral("critical");
    case QtFatalMsg: return QStringLiteral("fatal");
    }
    return QStringLiteral("unknown");
}

} // namespace

class Log::File
{
public:
    File(const QString &name, const Clock &clock, qint64 mostBytes)
        : m_clock(clock), m_file(name), m_mostBytes(mostBytes)
    {
    }

    bool open()
    {
        const bool opened = m_file.open(QIODevice::WriteOnly | QIODevice::Append);
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return opened;
    }

    void append(QtMsgType type, const char *category, const QString &text)
    {
        const QJsonObject entry{
            {QStringLiteral("at"), QString::fromStdString(m_clock.now().toString())},
            {QStringLiteral("level"), levelName(type)},
            {QStringLiteral("category"), QString::fromUtf8(category ? category : "default")},
            {QStringLiteral("text"), redact(text)},
        };
        const QByteArray line = QJsonDocument(entry).toJson(QJsonDocument::Compact) + '\n';
        const std::lock_guard lock(m_mutex);
        if (m_file.size() + line.size() > m_mostBytes)
            begin();
        m_file.write(line);
        m_file.flush(); // the last line before a crash is the one that is wanted
    }

    [[nodiscard]] QString name() const { return m_file.fileName(); }
    [[nodiscard]] QString errorString() const { return m_file.errorString(); }

private:
    void begin()
    {
        const QString current = name();
        const auto old = [&current](int number) {
            return current + QLatin1Char('.') + QString::number(number);
        };
        m_file.close();
        QFile::remove(old(kKeptFiles));
        for (int number = kKeptFiles - 1; number >= 1; --number)
            QFile::rename(old(number), old(number + 1));
        QFile::rename(current, old(1));
        open();
    }

    const Clock &m_clock;
    QFile m_file;
    const qint64 m_mostBytes;
    std::mutex m_mutex;
};

namespace {

// The handler is a plain function, so it needs a place to find the file; guarded against a Log that
// goes away while another thread is about to write.
std::mutex s_guard;
std::function<void(QtMsgType, const char *, const QString &)> s_write;
// Who is writing: that may itself have something to say. No thread_local: with one of a single byte
// the linker of Debian 12 now and then makes a program that cannot be loaded.
std::atomic<std::thread::id> s_writer;

void handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (s_writer == std::this_thread::get_id())
        return;
    {
        const std::lock_guard lock(s_guard);
        s_writer = std::this_thread::get_id();
        if (s_write)
            s_write(type, context.category, text);
        if (type == QtFatalMsg)
            std::fprintf(stderr, "%s\n", redact(text).toUtf8().constData());
        s_writer = std::thread::id();
    }
}

} // namespace

Log::Log() = default;

Result<std::unique_ptr<Log>> Log::open(const QString &folder, const Clock &clock, qint64 mostBytes)
{
    CLIENTELE_TRY(ensureFolder(folder));
    std::unique_ptr<Log> log(new Log);
    const QString name = folder + QStringLiteral("/clientele.log");
    log->m_file = std::make_unique<File>(name, clock, mostBytes);
    if (!log->m_file->open())
        return fail(FailureCode::Io, "log", {name.toStdString()},
                    log->m_file->errorString().toStdString());
    {
        const std::lock_guard lock(s_guard);
        s_write = [file = log->m_file.get()](QtMsgType type, const char *category,
                                             const QString &text) {
            file->append(type, category, text);
        };
    }
    qInstallMessageHandler(handle);
    return log;
}

Log::~Log()
{
    if (!m_file)
        return;
    qInstallMessageHandler(nullptr);
    const std::lock_guard lock(s_guard);
    s_write = nullptr;
}

QString Log::fileName() const
{
    return m_file->name();
}

} // namespace clientele
