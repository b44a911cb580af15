// SPDX-License-Identifier: GPL-3.0-or-later
#include "guiharness.h"

#include "application/sample.h"
#include "application/signin.h"
#include "crowd.h"
#include "storage/store.h"
#include "widgets/sheet.h"
#include "widgets/theme.h"

#include <QtPrintSupport/QPrinter>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

namespace clientele::testing {
namespace {

// 22 November 2026, 10:00 UTC
constexpr Instant kStart{1'795'341'600'000};

storage::StoreOptions options(const Clock &clock, IdSource &ids, const QString &folder)
{
    return {.clock = clock, .ids = ids, .holderName = "test", .stateFolder = folder};
}

} // namespace

void FakePrompter::confirm(const gui::Question &question, QObject *guard,
                           std::function<void(bool)> answer)
{
    asked.push_back(question);
    if (showsQuestions) {
        m_real.confirm(question, guard, std::move(answer));
        return;
    }
    if (confirmations.empty()) {
        QTest::qFail(qPrintable(QStringLiteral("not expected: ") + question.title), __FILE__,
                     __LINE__);
        return;
    }
    const bool given = confirmations.front();
    confirmations.pop_front();
    QMetaObject::invokeMethod(guard, [answer = std::move(answer), given] { answer(given); },
                              Qt::QueuedConnection);
}

void FakePrompter::askText(const gui::TextQuestion &question, QObject *guard,
                           std::function<void(QString)> answer)
{
    if (showsQuestions) {
        m_real.askText(question, guard, std::move(answer));
        return;
    }
    if (texts.empty()) {
        QTest::qFail(qPrintable(QStringLiteral("not expected: ") + question.title), __FILE__,
                     __LINE__);
        return;
    }
    const QString given = texts.front();
    texts.pop_front();
    QMetaObject::invokeMethod(guard, [answer = std::move(answer), given] { answer(given); },
                              Qt::QueuedConnection);
}

void FakePrompter::askFile(const gui::FileQuestion &question, QObject *guard,
                           std::function<void(QString)> answer)
{
    if (files.empty()) {
        QTest::qFail(qPrintable(QStringLiteral("not expected: ") + question.title), __FILE__,
                     __LINE__);
        return;
    }
    const QString given = files.front();
    files.pop_front();
    QMetaObject::invokeMethod(guard, [answer = std::move(answer), given] { answer(given); },
                              Qt::QueuedConnection);
}

void FakePrompter::askPrinter(const std::shared_ptr<QPrinter> &printer, QObject *guard,
                              std::function<void(bool)> answer)
{
    if (printedFiles.empty()) {
        QTest::qFail("not expected: a question for a printer", __FILE__, __LINE__);
        return;
    }
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(printedFiles.front());
    printedFiles.pop_front();
    QMetaObject::invokeMethod(guard, [answer = std::move(answer)] { answer(true); },
                              Qt::QueuedConnection);
}

GuiHarness::GuiHarness() : clock(kStart) {}

GuiHarness::~GuiHarness()
{
    shell.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    session.reset();
    desk.reset();
}

bool GuiHarness::begin(int clients)
{
    widgets::Theme::install(*qApp, {});
    settings = std::make_unique<Settings>(folder.filePath(QStringLiteral("window.ini")));
    settings->setText(QStringLiteral("window/page"), QStringLiteral("clients")); // to begin with
    desk = std::make_unique<application::Desk>(clock, ids, workIds, m_thread);
    session = std::make_unique<gui::Session>(*desk);
    shell = std::make_unique<gui::Shell>(*session, *settings);
    realPrompter = std::make_unique<gui::DialogPrompter>(shell->sheets());
    auto fake = std::make_unique<FakePrompter>(*realPrompter);
    prompter = fake.get();
    shell->setPrompter(std::move(fake));
    const QString file = folder.filePath(QStringLiteral("sample.clientele"));
    std::optional<Status> began;
    const auto make = [&]() -> Result<std::unique_ptr<storage::Store>> {
        auto store = storage::Store::create(file, options(clock, workIds, folder.path()));
        if (!store)
            return store;
        application::SampleOptions sample;
        sample.size = clients;
        sample.months = 3;
        sample.asOf = clock.today("Europe/Stockholm");
        const auto made = application::makeSample(**store, sample);
        if (!made)
            return made.failure();
        if (m_copies == 0)
            return store;
        store->reset(); // the file is open in one place at a time
        if (!multiplyClients(file, m_copies))
            return fail(FailureCode::Internal, "crowd");
        return storage::Store::open(file, options(clock, workIds, folder.path()));
    };
    desk->open(make, shell.get(), [&](const Result<application::OpenedAgency> &agency) {
        if (!agency) {
            began = agency.failure();
            return;
        }
        desk->ask<domain::Scope>(
            [](application::Workplace &place) {
                return application::SignIn(place.store, place.clock, place.ids).intoSample();
            },
            shell.get(), [&, opened = *agency](const Result<domain::Scope> &scope) {
                if (scope)
                    session->begin(opened, *scope, [&](Status status) { began = status; });
                else
                    began = scope.failure();
            });
    });
    const int patienceMs = 60'000 + 5 * clients * m_copies;
    const bool answered = QTest::qWaitFor([&] { return began.has_value(); }, patienceMs);
    shell->show();
    return answered && began->ok() && QTest::qWaitForWindowActive(shell.get());
}

QDialog *GuiHarness::dialog() const
{
    return shell->sheets().top();
}

QWidget *GuiHarness::named(const QString &accessibleName) const
{
    for (QWidget *widget : shell->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

} // namespace clientele::testing
