// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardpage.h"

#include "boardcard.h"
#include "clients/clienttexts.h"
#include "models/clientlist.h"
#include "platform/settings.h"
#include "shell/listreading.h"
#include "shell/loginasked.h"
#include "widgets/cards.h"
#include "widgets/layouts.h"
#include "widgets/listtable.h"
#include "widgets/notices.h"
#include "wording/figures.h"
#include "wording/sentences.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

namespace clientele::gui {

using domain::BoardSection;
using models::ClientColumn;
using widgets::px;

namespace {

constexpr int kNarrowestCard = 320;
constexpr int kNarrowestFigure = 124;

const QString &viewKey()
{
    static const QString key = QStringLiteral("dashboard/view");
    return key;
}

QString cardsView()
{
    return QStringLiteral("cards");
}

QString listView()
{
    return QStringLiteral("list");
}

int columnOf(ClientColumn name)
{
    return static_cast<int>(name);
}

QVariantList statusesOf(BoardSection section)
{
    switch (section) {
    case BoardSection::Paid: return {QStringLiteral("active"), QStringLiteral("ending")};
    case BoardSection::Trials: return {QStringLiteral("trial")};
    case BoardSection::Expired: break;
    }
    return {QStringLiteral("freemium")};
}

} // namespace

BoardPage::BoardPage(const PageTools &given, std::optional<BoardSection> section,
                     QWidget *parent)
    : Page(given, parent), m_section(section), m_headlines(new widgets::HeadlineBar),
      m_views(new widgets::ChipBar), m_stack(new QStackedWidget), m_scroll(new QScrollArea),
      m_figures(new widgets::CardGrid(kNarrowestFigure)),
      m_aboveAttention(new widgets::PlainLabel(QString(), widgets::Type::DetailTitle)),
      m_calm(new widgets::PlainLabel(QString(), widgets::Type::Text, widgets::Meaning::Muted)),
      m_attention(new widgets::CardGrid(kNarrowestCard)),
      m_above(new widgets::PlainLabel(QString(), widgets::Type::DetailTitle)),
      m_grid(new widgets::CardGrid(kNarrowestCard)), m_more(new QPushButton),
      m_aboveNext(new widgets::PlainLabel(QString(), widgets::Type::DetailTitle)),
      m_next(new widgets::CardGrid(kNarrowestCard)),
      m_empty(new widgets::EmptyState), m_table(new widgets::ListTable)
{
    setObjectName(QStringLiteral("dashboardPage"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("look", QStringLiteral("surface"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_headlines);
    QWidget *rule = widgets::makeRule(this);
    rows->addWidget(rule);
    m_headlines->setVisible(m_section.has_value());
    rule->setVisible(m_section.has_value());
    m_views->setChips({{cardsView(), tr("Cards"), {}}, {listView(), tr("List"), {}}});
    connect(m_views, &widgets::ChipBar::chosen, this, [this](const QString &view) {
        tools().settings.setText(viewKey(), view);
        showView(view);
    });
    rows->addWidget(m_views);
    m_views->setVisible(m_section.has_value()); // not before: it would be a window of its own
    buildCards();
    m_table->setObjectName(QStringLiteral("dashboardTableView"));
    m_table->setAccessibleName(title());
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (m_list)
            goToClient(m_list->clientAt(index.row()));
    });
    for (QWidget *view : {static_cast<QWidget *>(m_scroll), static_cast<QWidget *>(m_empty),
                          static_cast<QWidget *>(m_table)})
        m_stack->addWidget(view);
    rows->addWidget(m_stack, 1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(0);
    connect(&m_rest, &QTimer::timeout, this, &BoardPage::addCards);
    connect(&session(), &Session::changed, this, &BoardPage::applyChange);
}

BoardPage::~BoardPage() = default;

void BoardPage::buildCards()
{
    auto *ground = new QWidget;
    ground->setAttribute(Qt::WA_StyledBackground);
    ground->setProperty("look", QStringLiteral("window"));
    auto *column = new QVBoxLayout(ground);
    column->setContentsMargins(px(20), px(16), px(20), px(16));
    column->setSpacing(px(12));
    m_figures->setFilling(true);
    m_attention->setFilling(true);
    m_figures->setObjectName(QStringLiteral("figuresGrid"));
    m_attention->setObjectName(QStringLiteral("attentionGrid"));
    m_grid->setObjectName(QStringLiteral("cardsGrid"));
    m_aboveAttention->setText(tr("Needs attention"));
    m_calm->setText(tr("Nothing is overdue or parked, and nothing ends or changes this week."));
    m_calm->setWrapped(true);
    for (QWidget *part : {static_cast<QWidget *>(m_figures),
                          static_cast<QWidget *>(m_aboveAttention),
                          static_cast<QWidget *>(m_calm), static_cast<QWidget *>(m_attention)}) {
        column->addWidget(part);
        part->setVisible(!m_section && part != m_calm);
    }
    m_above->setText(tr("Trials that end first"));
    column->addWidget(m_above);
    m_above->setVisible(!m_section);
    column->addWidget(m_grid);
    m_more->setObjectName(QStringLiteral("moreButton"));
    m_more->setProperty("look", QStringLiteral("link"));
    m_more->hide();
    connect(m_more, &QPushButton::clicked, this, [this] {
        if (m_section)
            showView(listView());
        else
            tools().go(QStringLiteral("trials"), {});
    });
    column->addWidget(m_more, 0, Qt::AlignLeft);
    m_aboveNext->setText(tr("Billed next"));
    m_aboveNext->hide();
    column->addWidget(m_aboveNext);
    column->addWidget(m_next);
    column->addStretch(1);
    m_scroll->setWidget(ground);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(title());
    m_scroll->setFocusPolicy(Qt::NoFocus);
}

BoardSection BoardPage::cardsOf() const
{
    return m_section.value_or(BoardSection::Trials);
}

QString BoardPage::title() const
{
    return m_section ? sectionTitle(*m_section) : QCoreApplication::translate("gui", "Dashboard");
}

QString BoardPage::searchHint() const
{
    return m_section ? tr("Search %1").arg(title()) : QString();
}

void BoardPage::enter()
{
    m_entered = true;
    const QString saved = tools().settings.text(viewKey());
    if (m_section)
        showView(saved == listView() ? saved : cardsView());
    read();
}

void BoardPage::release()
{
    m_table->setModel(nullptr);
    m_list.reset();
}

/// One read at a time; what changes meanwhile is read once more after it.
void BoardPage::read()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    const int limit = m_section ? kMostCards : kMostUrgent;
    session().read<Reading>(
        [section = m_section, limit,
         today = session().today()](storage::Reader &reader) -> Result<Reading> {
            Reading reading;
            if (section) {
                CLIENTELE_ASSIGN(reading.board, application::readBoard(reader, *section, limit));
                return reading;
            }
            CLIENTELE_ASSIGN(reading.board, application::readOverview(reader, limit));
            CLIENTELE_ASSIGN(reading.attention,
                             application::readAttention(reader, today, kAttentionDays,
                                                        kAttentionRows));
            return reading;
        },
        this, [this](const Result<Reading> &reading) {
            m_reading = false;
            if (reading)
                show(*reading);
            else
                showProblem(reading.failure());
            if (std::exchange(m_again, false))
                read();
        });
}

void BoardPage::show(const Reading &reading)
{
    const application::Board &board = reading.board;
    if (m_section) {
        m_headlines->setHeadlines(sectionHeadlines(*m_section, board, session()));
    } else {
        showFigures(board);
        showAttention(reading.attention);
    }
    showCards(board);
    const std::int64_t all = partsOf(board.totals).of(cardsOf()).clients;
    const auto shown = static_cast<std::int64_t>(board.cards.size());
    m_more->setVisible(all > shown);
    m_more->setText(tr("Show all %1").arg(wording::number(all, session().locale())));
    m_status = tr("%n clients", nullptr,
                  static_cast<int>(m_section ? all : partsOf(board.totals).clients()));
    Q_EMIT statusChanged();
    m_above->setVisible(!m_section && shown > 0);
    m_aboveNext->setVisible(!board.billedNext.empty());
    const bool empty = m_section ? board.cards.empty() : partsOf(board.totals).clients() == 0;
    if (m_stack->currentWidget() != m_table)
        m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_scroll);
    if (empty)
        showEmptyState();
}

/// The same cards with other numbers, so that the focus stays in the one that has it.
void BoardPage::showFigures(const application::Board &board)
{
    const std::vector<BoardFigure> figures = overviewFigures(board, session());
    if (figures.size() != m_figures->cards().size()) {
        std::vector<QWidget *> cards;
        for (const BoardFigure &figure : figures) {
            auto *card = new widgets::FigureCard;
            card->setObjectName(QStringLiteral("figure_") + QString::number(cards.size()));
            connect(card, &QPushButton::clicked, this,
                    [this, page = figure.page] { tools().go(page, {}); });
            cards.push_back(card);
        }
        m_figures->setCards(cards);
    }
    for (std::size_t i = 0; i < figures.size(); ++i)
        static_cast<widgets::FigureCard *>(m_figures->cards()[i])
            ->setFigure(figures[i].figure, figures[i].label);
}

void BoardPage::showAttention(const application::Attention &attention)
{
    const QString key = attentionKey(attention) + QString::number(session().today().days());
    if (key == m_attentionKey)
        return;
    m_attentionKey = key;
    const QWidget *focus = focusWidget();
    const bool inside = focus != nullptr && m_attention->isAncestorOf(focus);
    AttentionLinks links;
    links.client = [this](AccountId client) { goToClient(client); };
    links.list = [this](const QString &page, const QString &chip) {
        tools().go(page, QStringLiteral("chip:") + chip);
    };
    m_attention->setCards(attentionCards(attention, links, session()));
    m_calm->setVisible(m_attention->cards().empty());
    if (inside) {
        if (auto *first = m_attention->findChild<QPushButton *>(QStringLiteral("attentionButton")))
            first->setFocus(Qt::OtherFocusReason);
    }
}

/// Cards that say the same stay; the button that has the focus keeps it in its new card.
void BoardPage::showCards(const application::Board &board)
{
    const Date today = session().today();
    if (m_shown.cards == board.cards && m_shown.billedNext == board.billedNext
        && m_shownOn == today)
        return;
    m_shown = board;
    m_shownOn = today;
    const QWidget *focus = focusWidget();
    const bool inside = focus != nullptr && m_scroll->isAncestorOf(focus);
    m_focusedCard = inside ? focus->parentWidget()->objectName() : QString();
    m_focusedButton = inside ? focus->objectName() : QString();
    m_grid->setCards({});
    m_next->setCards(makeCards(board.billedNext));
    addCards();
}

/// So many at once as a person does not notice; sixty would stop the window for a moment.
void BoardPage::addCards()
{
    const std::span<const domain::BoardCard> all = m_shown.cards;
    const std::size_t first = m_grid->cards().size();
    const std::size_t number = std::min(kCardsAtOnce, all.size() - first);
    m_grid->addCards(makeCards(all.subspan(first, number)));
    if (first + number < all.size())
        m_rest.start();
    const auto *again = m_focusedCard.isEmpty() ? nullptr
                                                : m_scroll->findChild<QWidget *>(m_focusedCard);
    if (auto *same = again != nullptr ? again->findChild<QWidget *>(m_focusedButton) : nullptr) {
        m_focusedCard.clear();
        same->setFocus(Qt::OtherFocusReason);
    }
}

std::vector<QWidget *> BoardPage::makeCards(std::span<const domain::BoardCard> cards)
{
    std::vector<QWidget *> views;
    for (const domain::BoardCard &card : cards) {
        const Status may = session().may(
            domain::LogInAsClient{card.client, {}, {}, {}, {}, false});
        const QString reason = may.ok() ? QString()
                                        : wording::sentence(may.failure(), session().locale());
        auto *view = new BoardCardView(card, reason, session());
        connect(view, &BoardCardView::nameClicked, this,
                [this, client = card.client] { goToClient(client); });
        connect(view, &BoardCardView::loginClicked, this,
                [this, client = card.client] { logInAsked(tools(), this, client); });
        views.push_back(view);
    }
    return views;
}

void BoardPage::showEmptyState()
{
    const QString icon = QStringLiteral("view-list-icons");
    if (!m_section)
        m_empty->setTexts(tr("No clients yet"),
                          tr("Create the first one under Clients, New, or import a file there."),
                          icon);
    else if (*m_section == BoardSection::Paid)
        m_empty->setTexts(tr("No paid subscription yet"),
                          tr("Create a client with a plan under Clients, New."), icon);
    else if (*m_section == BoardSection::Trials)
        m_empty->setTexts(tr("No trial runs"),
                          tr("Create a client under Clients, New, with a plan that has a trial."),
                          icon);
    else
        m_empty->setTexts(tr("No expired trial"),
                          tr("A trial that ends without a paid plan stays here as Freemium."),
                          icon);
}

void BoardPage::showView(const QString &view)
{
    m_views->setCurrent(view);
    if (view != listView()) {
        const bool empty = m_section && m_grid->cards().empty();
        m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_scroll);
        return;
    }
    if (!m_list)
        openList();
    m_stack->setCurrentWidget(m_table);
}

void BoardPage::openList()
{
    auto reader = session().reader();
    if (!reader) {
        tools().messages.show(widgets::Tone::Problem,
                              wording::sentence(reader.failure(), session().locale()));
        return;
    }
    m_list = models::makeClientList(*reader, session().display());
    m_list->readBeside(besideOf(session()));
    const QVariantList statuses = statusesOf(*m_section);
    const Status applied = m_list->applyFilter(
        {{{"status", models::FilterRelation::OneOf, {statuses.begin(), statuses.end()}}}});
    if (!applied.ok())
        tools().messages.show(widgets::Tone::Problem,
                              wording::sentence(applied.failure(), session().locale()));
    m_table->setModel(m_list->model());
    m_table->sortByColumn(*m_section == BoardSection::Paid ? columnOf(ClientColumn::NextDate)
                                                           : columnOf(ClientColumn::Name),
                          Qt::AscendingOrder);
    setUpColumns();
}

void BoardPage::setUpColumns()
{
    using widgets::FigureDelegate;
    const std::pair<ClientColumn, int> widths[] = {
        {ClientColumn::Plan, 110}, {ClientColumn::Status, 150}, {ClientColumn::ActiveUsers, 70},
        {ClientColumn::NextDate, 90}, {ClientColumn::NextAmount, 110}, {ClientColumn::Login, 80}};
    QHeaderView *header = m_table->horizontalHeader();
    for (int i = 0; i < m_list->model()->columnCount(); ++i)
        m_table->setColumnHidden(i, i != columnOf(ClientColumn::Name));
    header->setMinimumSectionSize(px(40));
    header->setSectionResizeMode(columnOf(ClientColumn::Name), QHeaderView::Stretch);
    for (const auto &[name, units] : widths) {
        m_table->setColumnHidden(columnOf(name), false);
        m_table->setColumnWidth(columnOf(name), px(units));
    }
    header->setSectionResizeMode(columnOf(ClientColumn::Login), QHeaderView::Fixed);
    const auto use = [this](ClientColumn name, QAbstractItemDelegate *delegate) {
        m_table->setItemDelegateForColumn(columnOf(name), delegate);
    };
    use(ClientColumn::Name, new widgets::NameDelegate(columnOf(ClientColumn::Number), m_table));
    use(ClientColumn::Status,
        new widgets::PillDelegate(
            [this](const QModelIndex &index) { return statusPill(index, session().today()); },
            m_table));
    for (const ClientColumn name : {ClientColumn::ActiveUsers, ClientColumn::NextAmount})
        use(name, new FigureDelegate(models::RawRole, FigureDelegate::Zero::Show, false, m_table));
    auto *next = new FigureDelegate(models::RawRole, FigureDelegate::Zero::Show, false, m_table);
    next->setShortText(
        [this](const QVariant &day) { return shortDay(day.toDate(), session()); });
    use(ClientColumn::NextDate, next);
    auto *buttons = new widgets::RowButtons(*m_table, columnOf(ClientColumn::Login), tr("Login"));
    connect(buttons, &widgets::RowButtons::clicked, this,
            [this](int row) { logInAsked(tools(), this, m_list->clientAt(row)); });
}

/// Cards have no search of their own; the list has, and is what somebody who types wants to see.
void BoardPage::search(const QString &text)
{
    if (!m_section || (text.isEmpty() && !m_list))
        return;
    if (!text.isEmpty())
        showView(listView());
    if (m_list)
        m_list->setSearch(text);
}

void BoardPage::applyChange(const domain::ChangeSet &changes)
{
    if (m_list)
        m_list->applyChange(changes);
    if (m_entered)
        read();
}

void BoardPage::goToClient(AccountId client)
{
    tools().go(QStringLiteral("clients"), QString::fromStdString(client.toString()));
}

} // namespace clientele::gui
