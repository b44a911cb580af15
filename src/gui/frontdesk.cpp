// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontdesk.h"

#include "application/signin.h"
#include "login/createagencydialog.h"
#include "login/signinpage.h"
#include "login/welcomepage.h"
#include "platform/secretstore.h"
#include "platform/settings.h"
#include "shell/busyfront.h"
#include "widgets/notices.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtCore/QPointer>

#include <utility>

namespace clientele::gui {
namespace {

/// The same as the commands use, so that a password that is kept serves both.
QString secretKey(const QString &address, const QString &email)
{
    return address + QLatin1Char('\n') + email;
}

QString emailKey(const QString &address)
{
    return QStringLiteral("signin/email/%1")
        .arg(QString::fromLatin1(address.toUtf8().toBase64(QByteArray::Base64UrlEncoding)));
}

const QString &lastAgencyKey()
{
    static const QString key = QStringLiteral("window/agency");
    return key;
}

} // namespace

FrontDesk::FrontDesk(const WindowTools &tools, application::Desk &desk, Session &session,
                     Shell &shell)
    : m_tools(tools), m_desk(desk), m_session(session), m_shell(shell)
{
    connect(&shell, &Shell::signOutAsked, this, &FrontDesk::signOut);
    connect(&shell, &Shell::otherAgencyAsked, this, &FrontDesk::leaveAgency);
}

QString FrontDesk::sentence(const Failure &failure) const
{
    return wording::sentence(failure, m_session.locale());
}

void FrontDesk::start(const Start &start)
{
    switch (start.what) {
    case Start::What::Sample: exploreSample(start.sampleClients); return;
    case Start::What::Agency: openAgency(start.address); return;
    case Start::What::Default: break;
    }
    const QString address = addressOf(start, m_tools.settings, m_tools.host);
    if (address.isEmpty())
        welcome();
    else
        openAgency(address);
}

QString addressOf(const Start &start, const Settings &settings, const AgencyHost &host)
{
    if (start.what != Start::What::Default)
        return start.what == Start::What::Agency ? start.address : QString();
    for (const QString &address : {settings.text(lastAgencyKey()), host.defaultAddress()}) {
        if (!address.isEmpty() && host.exists(address))
            return address;
    }
    return {};
}

bool FrontDesk::claim(const QString &address)
{
    return !m_tools.claim || m_tools.claim(address);
}

void FrontDesk::whenSettled(std::function<void(const Status &)> then)
{
    m_whenSettled = std::move(then);
    if (m_settled)
        settle(*m_settled);
}

void FrontDesk::settle(const Status &status)
{
    m_settled = status;
    if (const auto then = std::exchange(m_whenSettled, {}))
        then(status);
}

void FrontDesk::welcome(const Status &opened)
{
    auto *page = new WelcomePage;
    connect(page, &WelcomePage::createAsked, this, &FrontDesk::createAgency);
    connect(page, &WelcomePage::openAsked, this, &FrontDesk::chooseFile);
    connect(page, &WelcomePage::sampleAsked, this, [this] { exploreSample(91); });
    if (!opened.ok())
        page->showProblem(sentence(opened.failure()));
    m_shell.showFront(page);
    page->setFocus();
    settle(opened.ok() ? fail(FailureCode::SignInFailed, "nobodySignedIn") : opened);
}

void FrontDesk::createAgency()
{
    auto *dialog = new CreateAgencyDialog(m_tools.host.defaultAddress());
    connect(dialog, &FormDialog::submitted, this, [this, dialog] { create(dialog); });
    m_shell.prompter().present(dialog);
}

void FrontDesk::create(CreateAgencyDialog *dialog)
{
    dialog->setWaiting(true);
    const auto password = std::make_shared<Secret>(dialog->takePassword());
    const QPointer<CreateAgencyDialog> shown = dialog;
    m_desk.open(m_tools.host.create(dialog->file(), dialog->agency(), password), this,
                [this, password, shown](const Result<application::OpenedAgency> &agency) {
        if (!agency) {
            if (shown)
                shown->showFailure(agency.failure(), m_session.locale());
            return;
        }
        if (shown)
            shown->accept();
        m_tools.settings.setText(lastAgencyKey(), agency->address);
        (void)claim(agency->address);
        signIn(*agency, QString::fromStdString(agency->profile.email), std::move(*password),
               [this, opened = *agency](const Result<domain::Scope> &scope) {
                   scope ? begin(opened, *scope) : askToSignIn(opened);
               });
    });
}

void FrontDesk::chooseFile()
{
    FileQuestion question;
    question.title = tr("Open an agency");
    question.filter = tr("Agencies (*.clientele)");
    m_shell.prompter().askFile(question, this, [this](const QString &file) {
        if (!file.isEmpty())
            openAgency(file);
    });
}

void FrontDesk::openAgency(const QString &address)
{
    if (!claim(address)) {
        welcome(fail(FailureCode::InUse, "otherWindow"));
        return;
    }
    m_shell.showFront(new BusyFront(tr("Opening the agency\u2026")));
    m_desk.open(m_tools.host.open(address), this,
                [this](const Result<application::OpenedAgency> &agency) {
        if (!agency) {
            welcome(agency.failure());
            return;
        }
        m_tools.settings.setText(lastAgencyKey(), agency->address);
        agency->profile.sample ? enterSample(*agency) : tryKeptPassword(*agency);
    });
}

void FrontDesk::exploreSample(int clients)
{
    auto *busy = new BusyFront(tr("Making the sample agency\u2026"));
    m_shell.showFront(busy);
    const QPointer<BusyFront> shown = busy;
    const auto progress = [this, shown](int done, int total) {
        QMetaObject::invokeMethod(this, [shown, done, total] {
            if (shown)
                shown->setProgress(done, total);
        }, Qt::QueuedConnection);
    };
    m_desk.open(m_tools.host.sample(clients, progress), this,
                [this](const Result<application::OpenedAgency> &agency) {
        agency ? enterSample(*agency) : welcome(agency.failure());
    });
}

void FrontDesk::enterSample(const application::OpenedAgency &agency)
{
    m_desk.ask<domain::Scope>(
        [](application::Workplace &place) {
            return application::SignIn(place.store, place.clock, place.ids).intoSample();
        },
        this, [this, agency](const Result<domain::Scope> &scope) {
            scope ? begin(agency, *scope) : welcome(scope.failure());
        });
}

/// Signs in without asking where a password was kept; asks where there is none, or it is wrong, or
/// the key ring does not answer.
void FrontDesk::tryKeptPassword(const application::OpenedAgency &agency)
{
    const QString email = m_tools.settings.text(emailKey(agency.address));
    if (email.isEmpty()) {
        askToSignIn(agency);
        return;
    }
    m_tools.secrets.read(secretKey(agency.address, email), this,
                         [this, agency, email](Result<Secret> secret) {
        if (!secret) {
            askToSignIn(agency);
            return;
        }
        signIn(agency, email, *std::move(secret), [this, agency](const auto &scope) {
            scope ? begin(agency, *scope) : askToSignIn(agency);
        });
    });
}

void FrontDesk::askToSignIn(const application::OpenedAgency &agency)
{
    auto *page = new SignInPage(wording::plainName(agency.profile.name), agency.address,
                                m_tools.settings.text(emailKey(agency.address)),
                                m_tools.secrets.outlivesTheProgram());
    connect(page, &SignInPage::otherAgencyAsked, this, &FrontDesk::leaveAgency);
    connect(page, &SignInPage::submitted, this, [this, page, agency] { submit(page, agency); });
    m_shell.showFront(page);
    page->setFocus();
    settle(fail(FailureCode::SignInFailed, "nobodySignedIn"));
}

void FrontDesk::submit(SignInPage *page, const application::OpenedAgency &agency)
{
    page->setWaiting(true);
    page->showProblem({});
    const QString email = page->email();
    const Secret typed = page->takePassword();
    const auto kept = std::make_shared<Secret>(page->keepSignedIn() ? Secret(typed.bytes())
                                                                    : Secret());
    signIn(agency, email, Secret(typed.bytes()),
           [this, agency, email, kept, page = QPointer<SignInPage>(page)](const auto &scope) {
        if (!page)
            return;
        page->setWaiting(false);
        if (!scope) {
            page->showProblem(sentence(scope.failure()));
            return;
        }
        if (!kept->isEmpty()) {
            m_tools.settings.setText(emailKey(agency.address), email);
            m_tools.secrets.write(secretKey(agency.address, email), std::move(*kept), this,
                                  [this](const Status &status) {
                if (!status.ok())
                    m_shell.messages().show(widgets::Tone::Advice, sentence(status.failure()));
            });
        }
        begin(agency, *scope);
    });
}

/// Argon2id takes its time, so it runs on the database's thread.
void FrontDesk::signIn(const application::OpenedAgency &, const QString &email, Secret password,
                       std::function<void(const Result<domain::Scope> &)> answer)
{
    const auto secret = std::make_shared<Secret>(std::move(password));
    m_desk.ask<domain::Scope>(
        [email = email.toStdString(), secret](application::Workplace &place) {
            application::SignIn door(place.store, place.clock, place.ids);
            return email.empty() ? Result<domain::Scope>(fail(FailureCode::SignInFailed))
                                 : door.withPassword(email, secret->bytes());
        },
        this, [answer = std::move(answer)](const Result<domain::Scope> &scope) { answer(scope); });
}

void FrontDesk::begin(const application::OpenedAgency &agency, const domain::Scope &scope)
{
    m_session.begin(agency, scope, [this](const Status &status) {
        if (status.ok())
            settle({});
        else
            welcome(status);
    });
}

void FrontDesk::signOut()
{
    const application::OpenedAgency agency{m_session.profile(), m_session.address()};
    const QString email = m_tools.settings.text(emailKey(agency.address));
    if (!email.isEmpty())
        m_tools.secrets.remove(secretKey(agency.address, email), this, [](const Status &) {});
    m_session.end();
    if (agency.profile.sample)
        leaveAgency();
    else
        askToSignIn(agency);
}

void FrontDesk::leaveAgency()
{
    if (m_session.isActive())
        m_session.end();
    m_tools.settings.remove(lastAgencyKey());
    m_desk.close();
    (void)claim({});
    welcome();
}

} // namespace clientele::gui
