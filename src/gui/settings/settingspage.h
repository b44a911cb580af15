// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/agencyreading.h"
#include "settingsfields.h"
#include "shell/livepreview.h"
#include "shell/page.h"

#include <QtCore/QPointer>

#include <map>
#include <memory>
#include <string>

namespace clientele::widgets {
class FormField;
}

namespace clientele::gui {

class LogoLoader;
class SaveSettingsDialog;

/// Administration → Settings: branding, invoices and reminders of the agency, edited in place, with
/// an example invoice beside them. What does not fit is said beside its field when that is left,
/// and keeps what was typed; Save shows what will change first.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(const PageTools &given, QWidget *parent = nullptr);
    ~SettingsPage() override;

    void enter() override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::vector<QAction *> headerActions() const override;
    [[nodiscard]] QAction *primaryAction() const override { return m_save; }
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] bool isEdited() const override;
    [[nodiscard]] std::optional<QVariantMap> unsavedInput() const override;
    void restoreInput(const QVariantMap &input) override;
    /// What is typed and not saved.
    [[nodiscard]] domain::ChangeAgencySettings changes() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addActions();
    void watchEditors();
    void read();
    void take(const application::AgencySettings &fresh);
    void typed();
    void discard();
    void chooseLogo();
    void setLogo(std::string bytes);
    void save();
    void ask(const domain::ChangeAgencySettings &command);
    void post(const domain::ChangeAgencySettings &command);
    void saved(const application::Receipt &receipt);
    void refused(const Failure &failure);
    void showProblems(bool all);
    [[nodiscard]] QVariantMap typedInput() const; ///< of every editor, by its name
    void fillIn(const QVariantMap &input);
    void showExample();
    void updateActions();
    [[nodiscard]] domain::AgencyProfile typedProfile(std::vector<FieldFailure> &failures) const;

    const std::unique_ptr<Ui::SettingsPage> m_ui;
    std::unique_ptr<SettingsFields> m_fields;
    std::map<std::string, widgets::FormField *> m_formFields; ///< by FieldFailure::field
    std::optional<application::AgencySettings> m_stored; ///< as it was last read
    std::string m_logo;                                  ///< chosen, perhaps not saved
    QVariantMap m_storedInput;             ///< typedInput() of what is stored
    std::optional<QVariantMap> m_restored; ///< until the stored settings are there
    LogoLoader *m_logoLoader;
    LivePreview *m_preview;
    std::vector<FieldFailure> m_refused; ///< what the gateway says of what is typed
    std::vector<FieldFailure> m_logoRefused;
    QPointer<SaveSettingsDialog> m_dialog;
    QAction *m_save = nullptr;
    QAction *m_discard = nullptr;
    bool m_showing = false; ///< fields are filled by the program
    bool m_saving = false;
};

} // namespace clientele::gui
