// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette.h"

#include "listreading.h"
#include "models/clientlist.h"
#include "widgets/icons.h"

#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QVBoxLayout>

namespace clientele::gui {

using widgets::px;

namespace {

constexpr int kMostClients = 8;
constexpr int kPauseMs = 80;

/// Every word must begin a word of the text, in any order.
bool fits(const QString &text, const QString &search)
{
    const QString folded = text.toCaseFolded();
    for (const QString &word : search.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const bool found = folded.startsWith(word) || folded.contains(QLatin1Char(' ') + word);
        if (!found)
            return false;
    }
    return true;
}

} // namespace

Palette::Palette(const PageTools &tools, std::vector<PageEntry> pages, QWidget *parent)
    : QDialog(parent), m_tools(tools), m_pages(std::move(pages)), m_edit(new QLineEdit),
      m_list(new QListWidget)
{
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Find and do"));
    setFixedWidth(px(560));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(12), px(12), px(12), px(12));
    column->setSpacing(px(8));
    m_edit->setObjectName(QStringLiteral("paletteLineEdit"));
    m_edit->setPlaceholderText(tr("Search clients, pages, actions"));
    m_edit->setAccessibleName(tr("Search clients, pages, actions"));
    m_edit->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteListWidget"));
    m_list->setAccessibleName(tr("Found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFixedHeight(px(320));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_edit);
    column->addWidget(m_list);
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    timer->setInterval(kPauseMs);
    connect(m_edit, &QLineEdit::textChanged, timer, qOverload<>(&QTimer::start));
    connect(timer, &QTimer::timeout, this, [this] {
        if (m_filled != m_edit->text().trimmed()) // Enter may have been faster
            fill(m_edit->text().trimmed());
    });
    connect(m_list, &QListWidget::itemClicked, this, &Palette::choose);
    fill({});
    m_edit->setFocus();
}

Palette::~Palette() = default;

void Palette::addRow(const QString &text, const QString &hint, const QString &iconName,
                     std::function<void()> chosen, int at)
{
    // the parts of the dashboard have none of their own
    auto *item = new QListWidgetItem(
        widgets::icon(iconName.isEmpty() ? QStringLiteral("office-chart-bar") : iconName), text);
    item->setSizeHint(QSize(0, px(34)));
    if (!hint.isEmpty())
        item->setText(tr("%1    %2").arg(text, hint));
    m_list->insertItem(at, item);
    m_chosen.insert(m_chosen.begin() + at, std::move(chosen));
}

void Palette::fill(const QString &text)
{
    m_filled = text;
    ++m_search;
    m_list->clear();
    m_chosen.clear();
    m_chooseWhenFound = false;
    for (const PageEntry &page : m_pages) {
        if (fits(page.title, text))
            addRow(page.title, tr("page"), page.icon,
                   [go = m_tools.go, id = page.id] { go(id, {}); }, m_list->count());
    }
    for (QAction *action : m_tools.actions.all()) {
        const QString name = QString(action->text()).remove(QStringLiteral("\u2026"));
        if (!fits(name, text))
            continue;
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        const QString hint = action->isEnabled() ? keys : action->statusTip();
        addRow(name, hint, QStringLiteral("system-run"), [action = QPointer<QAction>(action)] {
            if (action)
                action->trigger(); // does nothing while it is disabled; the row says why
        }, m_list->count());
    }
    m_list->setCurrentRow(0);
    m_finding = false;
    if (!text.isEmpty() && !m_tools.session.inClientContext())
        findClients(text);
}

void Palette::findClients(const QString &text)
{
    using Clients = std::vector<FoundClient>;
    m_finding = true;
    readList<Clients>(
        m_tools.session,
        [display = m_tools.session.display()](auto reader) {
            return models::makeClientList(std::move(reader), display);
        },
        [text](models::ListModel &list) -> Result<Clients> {
            list.setSearch(text);
            Clients found;
            for (int row = 0; row < std::min(kMostClients, list.rowCount()); ++row) {
                const auto cell = [&](models::ClientColumn column) {
                    return list.model()->index(row, static_cast<int>(column)).data().toString();
                };
                found.push_back({QString::fromStdString(list.clientAt(row).toString()),
                                 cell(models::ClientColumn::Name),
                                 cell(models::ClientColumn::Number)});
            }
            return found;
        },
        this, [this, search = m_search](const Result<Clients> &found) {
            if (search == m_search)
                showClients(found ? *found : Clients());
        });
}

/// Above pages and actions, because that is what people look for most.
void Palette::showClients(const std::vector<FoundClient> &found)
{
    m_finding = false;
    int at = 0;
    for (const FoundClient &client : found)
        addRow(client.name, client.number, QStringLiteral("group"),
               [go = m_tools.go, id = client.id] { go(QStringLiteral("clients"), id); }, at++);
    m_list->setCurrentRow(0);
    if (m_chooseWhenFound)
        choose();
}

void Palette::choose()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const auto chosen = m_chosen[static_cast<std::size_t>(row)];
    accept();
    chosen();
}

bool Palette::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int rows = m_list->count();
        if ((key == Qt::Key_Down || key == Qt::Key_Up) && rows > 0) {
            const int step = key == Qt::Key_Down ? 1 : rows - 1;
            m_list->setCurrentRow((m_list->currentRow() + step) % rows);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (m_filled != m_edit->text().trimmed())
                fill(m_edit->text().trimmed()); // faster than the pause
            m_chooseWhenFound = m_finding;
            if (!m_finding)
                choose();
            return true;
        }
    }
    return QDialog::eventFilter(object, event);
}

} // namespace clientele::gui
