// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actionregistry.h"
#include "domain/commands.h"
#include "domain/permission.h"
#include "prompter.h"
#include "session.h"

#include <QtCore/QVariantMap>
#include <QtWidgets/QWidget>

#include <functional>
#include <optional>
#include <vector>

namespace clientele {
class Settings;
}

namespace clientele::widgets {
class JobsPanel;
class MessageBar;
}

namespace clientele::gui {

/// What every page gets; all of it outlives the page.
struct PageTools {
    Session &session;
    ActionRegistry &actions;
    Prompter &prompter;
    Settings &settings;
    widgets::MessageBar &messages;
    widgets::JobsPanel &jobs;
    /// Shows another page (its id), optionally about something (an id as text). For links.
    std::function<void(const QString &page, const QString &about)> go;
};

/// Says in the message bar what went wrong.
void showProblem(const PageTools &tools, const Failure &failure);

/// Says what was done, with the way back where the receipt has one (N8): Undo carries it out and
/// answers with what that did to the next invoice. The offer ends with `guard`.
void sayDone(const PageTools &tools, QObject *guard, const QString &what,
             const application::Receipt &receipt);
/// The same, and after it what the command did to the next invoice.
void sayDoneAndEffect(const PageTools &tools, QObject *guard, const QString &what,
                      const application::Receipt &receipt);

/// A page: what is below the header. It is made when it is first shown in a scope and goes away
/// with the scope, so it never sees two of them (IM.21). Make its actions in the constructor.
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(const PageTools &tools, QWidget *parent = nullptr)
        : QWidget(parent), m_tools(tools) {}

    /// Shown; reads what it needs.
    virtual void enter() = 0;
    /// Hidden; may be entered again.
    virtual void leave() {}
    /// The scope ends: give back readers and lists now. Nothing is called any more after it.
    virtual void release() {}

    [[nodiscard]] virtual QString title() const = 0;
    /// Buttons of the header in this order; null for a gap.
    [[nodiscard]] virtual std::vector<QAction *> headerActions() const { return {}; }
    [[nodiscard]] virtual QAction *primaryAction() const { return nullptr; }
    /// What the search field of the header says when it is empty; empty: this page has no search.
    [[nodiscard]] virtual QString searchHint() const { return {}; }
    virtual void search(const QString &) {}
    /// "91 clients, none ticked"
    [[nodiscard]] virtual QString statusText() const { return {}; }
    /// Something is typed in the page itself and not saved.
    [[nodiscard]] virtual bool isEdited() const { return false; }
    /// Shows one thing of the page (go()).
    virtual void showAbout(const QString &) {}

    /// What was typed and not saved, when a client context ends in the middle of it; given back
    /// after the next login to the same client (decisions.md 3).
    [[nodiscard]] virtual std::optional<QVariantMap> unsavedInput() const { return std::nullopt; }
    virtual void restoreInput(const QVariantMap &) {}

Q_SIGNALS:
    void titleChanged();
    void actionsChanged();
    void statusChanged();

protected:
    [[nodiscard]] const PageTools &tools() const { return m_tools; }
    [[nodiscard]] Session &session() const { return m_tools.session; }
    void showProblem(const Failure &failure) const { gui::showProblem(m_tools, failure); }
    void sayDone(const QString &what, const application::Receipt &receipt)
    {
        gui::sayDone(m_tools, this, what, receipt);
    }
    void sayDoneAndEffect(const QString &what, const application::Receipt &receipt)
    {
        gui::sayDoneAndEffect(m_tools, this, what, receipt);
    }
    /// Disables the action where scope or rights forbid the command, and says so; else `otherwise`
    /// is why it cannot be done now (setReason).
    void allow(QAction &action, const domain::Command &command, const QString &otherwise) const;

private:
    PageTools m_tools;
};

/// Where a page exists (IM.23: agency pages do not exist inside a client account).
enum class PagePlace : std::uint8_t { Agency, Client };
enum class PageSection : std::uint8_t { Main, Administration };

/// One line of the navigation. pagelist.cpp has them all, in the order shown.
struct PageSpec {
    QString id;        ///< "clients"; the same id may exist in both places
    const char *title; ///< QT_TRANSLATE_NOOP("gui", …)
    QString icon;      ///< Breeze name; empty: indented below the page before
    PagePlace place = PagePlace::Agency;
    PageSection section = PageSection::Main;
    domain::Permission permission = domain::Permission::ViewClients;
    std::function<Page *(const PageTools &)> make;
    /// The number beside it, of the account that is acted as on that day, read after each change;
    /// null: none.
    std::function<Result<std::int64_t>(storage::Reader &, AccountId, Date today)> count = {};
};

[[nodiscard]] const std::vector<PageSpec> &allPages();

} // namespace clientele::gui
