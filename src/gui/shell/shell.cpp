// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell.h"

#include "application/accountreading.h"
#include "application/invoiceview.h"
#include "draftrefresh.h"
#include "logobadge.h"
#include "platform/settings.h"
#include "shelltexts.h"
#include "subscription/upgrade.h"
#include "widgets/fields.h"
#include "widgets/focusorder.h"
#include "widgets/icons.h"
#include "widgets/layouts.h"
#include "widgets/navigation.h"
#include "widgets/notices.h"
#include "widgets/pageparts.h"
#include "widgets/sheet.h"
#include "wording/sentences.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

#include <algorithm>

namespace clientele::gui {

using widgets::Meaning;
using widgets::plain;
using widgets::PlainLabel;
using widgets::px;
using widgets::Type;

Shell::Shell(Session &session, Settings &settings)
    : m_session(session), m_settings(settings), m_banner(new widgets::ScopeBanner),
      m_work(new QWidget)
{
    setObjectName(QStringLiteral("shell"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumSize(px(900), px(560));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_work, 1);
    m_banner->hide();
    auto *row = new QHBoxLayout(m_work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    buildSidebar();
    buildMain();
    row->addWidget(m_sidebar);
    row->addWidget(m_main, 1);
    m_sheets = new widgets::SheetHost(m_work);
    m_prompter = std::make_unique<DialogPrompter>(*m_sheets);
    buildUserMenu();
    addWindowActions();
    new DraftRefresh(session, *m_jobs,
                     [this](const Failure &failure) { showProblem(tools(), failure); }, this);
    connect(&session, &Session::scopeChanged, this, &Shell::rebuild);
    connect(&session, &Session::scopeProlonged, this, &Shell::showTimeLeft);
    connect(&session, &Session::ticked, this, &Shell::showTimeLeft);
    connect(&session, &Session::contextEnded, this, &Shell::keepInput);
    connect(&session, &Session::changed, this, &Shell::readCounts);
    connect(&session, &Session::profileChanged, this, &Shell::showIdentity);
    connect(m_banner, &widgets::ScopeBanner::signOutClicked, &session, &Session::logOut);
    connect(m_banner, &widgets::ScopeBanner::anotherHourClicked, this, [this] {
        m_session.stayAnotherHour(this, [this](const Status &status) {
            if (!status.ok())
                showProblem(tools(), status.failure());
        });
    });
    const QByteArray geometry = settings.bytes(QStringLiteral("window/geometry"));
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(px(1366), px(850));
}

Shell::~Shell()
{
    if (isVisible()) // ended without being closed
        saveWindow();
    dropPages();
}

void Shell::buildSidebar()
{
    m_sidebar = new QWidget;
    m_sidebar->setAttribute(Qt::WA_StyledBackground);
    m_sidebar->setProperty("look", QStringLiteral("sidebar"));
    m_sidebar->setFixedWidth(px(208));
    auto *column = new QVBoxLayout(m_sidebar);
    column->setContentsMargins(0, px(14), 0, px(8));
    column->setSpacing(px(12));
    auto *identity = new QBoxLayout(QBoxLayout::LeftToRight);
    identity->setContentsMargins(px(16), 0, px(12), 0);
    identity->setSpacing(px(10));
    m_badge = new LogoBadge;
    connect(m_badge, &LogoBadge::shapeChanged, identity, [this, identity] {
        identity->setDirection(m_badge->isWide() ? QBoxLayout::TopToBottom
                                                 : QBoxLayout::LeftToRight);
    });
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    m_account = new PlainLabel(QString(), Type::Strong);
    m_account->setElided(true);
    m_accountBelow = new PlainLabel(QString(), Type::Secondary, Meaning::Muted);
    m_accountBelow->setElided(true);
    names->addWidget(m_account);
    names->addWidget(m_accountBelow);
    identity->addWidget(m_badge);
    identity->addLayout(names, 1);
    column->addLayout(identity);
    m_navigation = new widgets::Navigation;
    connect(m_navigation, &widgets::Navigation::chosen, this,
            [this](const QString &id) { showPage(id); });
    column->addWidget(m_navigation, 1);
}

void Shell::buildMain()
{
    m_main = new QWidget;
    auto *column = new QVBoxLayout(m_main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new widgets::PageHeader;
    m_search = new widgets::SearchField;
    m_search->setMinimumWidth(px(100));
    m_search->setMaximumWidth(px(280));
    m_search->setHint(tr("Ctrl K"));
    m_user = new QPushButton;
    m_user->setObjectName(QStringLiteral("userMenuButton"));
    m_user->setProperty("look", QStringLiteral("avatar"));
    m_user->setAccessibleName(tr("User Menu"));
    m_header->addAtEnd(m_search);
    m_header->addAtEnd(m_user);
    m_messages = new widgets::MessageBar;
    m_stack = new QStackedWidget;
    m_jobs = new widgets::JobsPanel;
    column->addWidget(m_header);
    column->addWidget(widgets::makeRule(m_main));
    column->addWidget(m_messages);
    column->addWidget(m_stack, 1);
    column->addWidget(m_jobs);
    column->addWidget(widgets::makeRule(m_main));
    auto *bar = new QWidget;
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setProperty("look", QStringLiteral("surface"));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(px(20), px(5), px(20), px(5));
    row->setSpacing(px(16));
    m_status = new PlainLabel(QString(), Type::Secondary, Meaning::Muted);
    m_status->setObjectName(QStringLiteral("statusLabel"));
    m_saved = new PlainLabel(tr("All changes saved"), Type::Secondary, Meaning::Muted);
    m_place = new PlainLabel(QString(), Type::Secondary, Meaning::Muted);
    m_place->setElided(true);
    row->addWidget(m_status);
    row->addWidget(m_saved);
    row->addStretch(1);
    row->addWidget(m_place);
    column->addWidget(bar);
    connect(m_search, &widgets::SearchField::searched, this, [this](const QString &text) {
        if (Page *page = currentPage())
            page->search(text);
    });
    connect(&m_session.desk(), &application::Desk::pendingChanged, this, [this](int pending) {
        m_saved->setText(pending > 0 ? tr("Saving\u2026") : tr("All changes saved"));
    });
}

PageTools Shell::tools()
{
    return {m_session, m_actions,
            *m_prompter, m_settings,
            *m_messages, *m_jobs,
            [this](const QString &page, const QString &about) { showPage(page, about); }};
}

void Shell::showFront(QWidget *front)
{
    if (m_front != nullptr) {
        m_front->hide();
        m_front->deleteLater();
    }
    m_front = front;
    m_sidebar->setVisible(front == nullptr);
    m_main->setVisible(front == nullptr);
    if (front != nullptr) {
        static_cast<QHBoxLayout *>(m_work->layout())->addWidget(front, 1);
        front->show();
        m_sheets->raise();
    }
}

void Shell::dropPages()
{
    m_sheets->dismissAll();
    for (const auto &[id, page] : m_pages) {
        page->release();
        m_stack->removeWidget(page);
        // now: another accent polishes every widget that there is, which took two seconds with the
        // cards of some pages. Nothing of a page is running: scopes change by answers and by what
        // is the shell's own.
        delete page;
    }
    m_pages.clear();
    m_currentId.clear();
    delete m_upgrade;
}

std::vector<const PageSpec *> Shell::pagesHere() const
{
    std::vector<const PageSpec *> pages;
    const PagePlace place = m_session.inClientContext() ? PagePlace::Client : PagePlace::Agency;
    for (const PageSpec &spec : allPages()) {
        if (spec.place == place && m_session.has(spec.permission))
            pages.push_back(&spec);
    }
    return pages;
}

void Shell::fillNavigation()
{
    std::vector<widgets::NavigationEntry> entries;
    bool administration = false;
    for (const PageSpec *spec : pagesHere()) {
        if (spec->section == PageSection::Administration && !administration) {
            entries.push_back({QString(), tr("Administration"), QString()});
            administration = true;
        }
        entries.push_back({spec->id, QCoreApplication::translate("gui", spec->title), spec->icon});
    }
    m_navigation->setEntries(entries);
    m_sidebar->setFixedWidth(std::clamp(m_navigation->textsWidth(), px(208), px(260)));
}

void Shell::rebuild()
{
    keepTyped();
    dropPages();
    m_messages->dismiss();
    m_search->clear();
    widgets::Theme::current().setAccent(m_session.inClientContext() ? widgets::Accent::Client
                                                                    : widgets::Accent::Agency);
    showBanner();
    if (!m_session.isActive()) {
        setWindowTitle(QCoreApplication::applicationName());
        return;
    }
    showFront(nullptr);
    showIdentity();
    if (m_session.inClientContext())
        m_upgrade = new Upgrade(tools(), m_main);
    fillNavigation();
    readCounts();
    const auto pages = pagesHere();
    if (pages.empty())
        return;
    const bool kept = m_kept && m_session.scope().subject == m_kept->client;
    QString first = m_settings.text(QStringLiteral("window/page")); // the dashboard to begin with
    if (m_session.inClientContext() || !m_navigation->ids().contains(first))
        first = pages.front()->id;
    showPage(kept ? m_kept->page : first);
    if (kept) {
        const KeptInput input = std::move(*std::exchange(m_kept, std::nullopt));
        Page *page = currentPage();
        if (page != nullptr && input.input)
            page->restoreInput(*input.input);
        if (m_upgrade && input.upgrade)
            m_upgrade->restoreInput(*input.upgrade);
    } else if (m_session.inClientContext()) {
        m_kept.reset(); // IM.21: nothing of one client is kept while acting as another
    }
    tellTyped();
    followLink();
}

void Shell::openLink(const Link &link)
{
    m_link = link;
    if (!m_session.isActive())
        return; // rebuild() follows it
    if (m_session.inClientContext()) {
        m_link.reset();
        m_messages->show(widgets::Tone::Advice,
                         tr("Sign out of %1 first to show %2.")
                             .arg(m_session.clientName(), link.number));
    } else if (m_sheets->isBusy()) {
        m_link.reset();
        m_messages->show(widgets::Tone::Advice,
                         tr("Finish what is open first to show %1.").arg(link.number));
    } else {
        followLink();
    }
}

void Shell::followLink()
{
    if (!m_link || m_session.inClientContext())
        return;
    const Link link = *std::exchange(m_link, std::nullopt);
    const bool client = link.what == Link::What::Client;
    m_session.read<QString>(
        [client, number = link.number.toStdString()](storage::Reader &reader) -> Result<QString> {
            if (client) {
                CLIENTELE_ASSIGN(const AccountId id,
                                 application::AccountReading(reader).clientByNumber(number));
                return QString::fromStdString(id.toString());
            }
            CLIENTELE_ASSIGN(const application::InvoiceView view,
                             application::InvoiceReading(reader).byNumber(number));
            return QString::fromStdString(view.id.toString());
        },
        m_stack, [this, client](const Result<QString> &about) {
            showLinked(client ? QStringLiteral("clients") : QStringLiteral("invoices"), about);
        });
}

void Shell::showLinked(const QString &page, const Result<QString> &about)
{
    if (about && !m_session.inClientContext() && !m_sheets->isBusy())
        showPage(page, *about);
    else if (!about)
        m_messages->show(widgets::Tone::Problem,
                         wording::sentence(about.failure(), m_session.locale()));
}

void Shell::showPage(const QString &id, const QString &about)
{
    const auto pages = pagesHere();
    const auto spec = std::find_if(pages.begin(), pages.end(),
                                   [&](const PageSpec *page) { return page->id == id; });
    if (spec == pages.end())
        return;
    if (id != m_currentId) {
        if (Page *old = currentPage())
            old->leave();
        auto at = m_pages.find(id);
        if (at == m_pages.end()) {
            Page *page = (*spec)->make(tools());
            at = m_pages.emplace(id, page).first;
            m_stack->addWidget(page);
            connect(page, &Page::titleChanged, this, &Shell::showHeader);
            connect(page, &Page::actionsChanged, this, &Shell::showHeader);
            connect(page, &Page::statusChanged, this, [this, page] {
                if (page == currentPage())
                    showStatus(*page);
            });
        }
        m_currentId = id;
        m_stack->setCurrentWidget(at->second);
        m_navigation->setCurrent(id);
        m_search->clear();
        showHeader();
        at->second->enter();
        restoreTyped(id, *at->second);
        if (!m_session.inClientContext())
            m_settings.setText(QStringLiteral("window/page"), id);
    }
    if (!about.isEmpty())
        currentPage()->showAbout(about);
}

Page *Shell::currentPage() const
{
    const auto at = m_pages.find(m_currentId);
    return at == m_pages.end() ? nullptr : at->second;
}

void Shell::showHeader()
{
    Page *page = currentPage();
    if (page == nullptr)
        return;
    m_header->setTitle(page->title());
    m_header->setActions(page->headerActions(), page->primaryAction());
    const QString hint = page->searchHint();
    m_search->setVisible(!hint.isEmpty());
    m_search->setPlaceholderText(hint);
    m_search->setAccessibleName(hint);
    showStatus(*page);
    setWindowTitle(windowTitleOf(m_session, page->title()));
}

void Shell::showStatus(const Page &page)
{
    m_status->setText(page.statusText());
    m_saved->setVisible(!page.isEdited());
}

void Shell::showIdentity()
{
    const Identity identity = identityOf(m_session);
    const bool client = m_session.inClientContext();
    m_badge->setInitials(identity.initials, client ? Meaning::Text : Meaning::Accent,
                         client ? Meaning::Surface : Meaning::OnAccent);
    m_badge->setLogo(client ? std::string() : m_session.profile().logo);
    m_account->setText(identity.name);
    m_accountBelow->setText(identity.below);
    m_place->setText(identity.place);
    m_user->setText(identity.userInitials);
    m_user->setToolTip(plain(identity.user));
    m_user->setAccessibleDescription(identity.user);
}

void Shell::showBanner()
{
    m_banner->setVisible(m_session.inClientContext());
    if (!m_session.inClientContext())
        return;
    const BannerTexts texts = bannerTextsOf(m_session);
    m_banner->begin(texts.client, texts.actor, texts.agency, texts.startedAt);
    showTimeLeft();
}

void Shell::showTimeLeft()
{
    m_banner->setTimeLeft(timeLeftText(m_session.leftMs()),
                          m_session.leftMs() <= Session::kWarningMs);
}

void Shell::readCounts()
{
    if (!m_session.isActive())
        return;
    for (const PageSpec *spec : pagesHere()) {
        if (!spec->count)
            continue;
        m_session.read<std::int64_t>(
            [count = spec->count, account = m_session.account(),
             today = m_session.today()](storage::Reader &reader) {
                return count(reader, account, today);
            },
            m_stack, [this, id = spec->id](const Result<std::int64_t> &count) {
            if (count)
                m_navigation->setCount(id, *count == 0 ? QString()
                                                       : m_session.locale().toString(
                                                           static_cast<qlonglong>(*count)));
        });
    }
}

void Shell::saveWindow()
{
    m_settings.setBytes(QStringLiteral("window/geometry"), saveGeometry());
    if (Page *page = currentPage())
        page->leave();
}

void Shell::closeEvent(QCloseEvent *event)
{
    saveWindow();
    QWidget::closeEvent(event);
}

bool Shell::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate && m_session.isActive())
        readCounts();
    return QWidget::event(event);
}

bool Shell::focusNextPrevChild(bool next)
{
    return widgets::goToTabStop(*this, next);
}

} // namespace clientele::gui
