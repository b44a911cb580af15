// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingspage.h"

#include "exampleinvoice.h"
#include "savesettingsdialog.h"
#include "settings/ui_settingspage.h"
#include "shell/logoloader.h"
#include "wording/sentences.h"

#include <QtGui/QAction>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QScrollBar>

namespace clientele::gui {

using application::AgencySettings;
using application::Receipt;
using domain::ChangeAgencySettings;
using widgets::FormField;

SettingsPage::SettingsPage(const PageTools &given, QWidget *parent)
    : Page(given, parent), m_ui(std::make_unique<Ui::SettingsPage>()),
      m_logoLoader(new LogoLoader(this)),
      m_preview(new LivePreview(session(), this, [this](const Result<Receipt> &receipt) {
          m_refused = receipt ? std::vector<FieldFailure>() : receipt.failure().fields;
          showProblems(false);
      }))
{
    setObjectName(QStringLiteral("settingsPage"));
    m_ui->setupUi(this);
    widgets::finishForm(*this);
    m_fields = std::make_unique<SettingsFields>(*m_ui, session().locale());
    for (FormField *field : findChildren<FormField *>())
        m_formFields[field->name().toStdString()] = field;
    m_ui->invoiceThumb->setAccessibleName(tr("Example invoice"));
    m_ui->logoEditor->setFocusProxy(m_ui->chooseLogoButton);
    addActions();
    watchEditors();
    connect(m_ui->chooseLogoButton, &QPushButton::clicked, this, &SettingsPage::chooseLogo);
    connect(m_ui->removeLogoButton, &QPushButton::clicked, this, [this] { setLogo({}); });
    connect(&session(), &Session::profileChanged, this, [this] {
        if (isVisible())
            read();
    });
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::addActions()
{
    m_save = tools().actions.add(this, {QStringLiteral("settings.save"), tr("Save"),
                                        QStringLiteral("document-save"), QKeySequence::Save,
                                        tr("Save the settings of the agency")},
                                 [this] { save(); });
    m_discard = tools().actions.add(this, {QStringLiteral("settings.discard"), tr("Discard"),
                                           QStringLiteral("edit-undo"), {},
                                           tr("Take back what is typed and not saved")},
                                    [this] { discard(); });
    updateActions();
}

/// Every editor tells when it is changed, and when it is left.
void SettingsPage::watchEditors()
{
    for (QLineEdit *edit : findChildren<QLineEdit *>())
        connect(edit, &QLineEdit::textChanged, this, &SettingsPage::typed);
    for (QPlainTextEdit *edit : findChildren<QPlainTextEdit *>())
        connect(edit, &QPlainTextEdit::textChanged, this, &SettingsPage::typed);
    for (QComboBox *box : findChildren<QComboBox *>())
        connect(box, &QComboBox::currentIndexChanged, this, &SettingsPage::typed);
    for (QSpinBox *box : findChildren<QSpinBox *>())
        connect(box, &QSpinBox::valueChanged, this, &SettingsPage::typed);
    for (const auto &[name, field] : m_formFields)
        field->editor()->installEventFilter(this);
}

bool SettingsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        showProblems(false);
    return Page::eventFilter(watched, event);
}

void SettingsPage::enter()
{
    read();
}

void SettingsPage::read()
{
    session().read<AgencySettings>(
        [today = session().today()](storage::Reader &reader) {
            return application::readAgencySettings(reader, today);
        },
        this, [this](const Result<AgencySettings> &fresh) {
            if (fresh)
                take(*fresh);
            else
                showProblem(fresh.failure());
        });
}

/// What is typed and not saved stays, whatever somebody else has changed meanwhile.
void SettingsPage::take(const AgencySettings &fresh)
{
    const ChangeAgencySettings kept = changes();
    std::vector<FieldFailure> unreadable;
    if (m_stored)
        (void)typedProfile(unreadable);
    m_stored = fresh;
    const domain::AgencyProfile shown = applied(fresh.profile, kept);
    m_showing = true;
    if (unreadable.empty())
        m_fields->show(shown);
    m_showing = false;
    setLogo(shown.logo);
    typed();
}

domain::AgencyProfile SettingsPage::typedProfile(std::vector<FieldFailure> &failures) const
{
    domain::AgencyProfile profile = m_fields->read(m_stored->profile, failures);
    profile.logo = m_logo;
    return profile;
}

ChangeAgencySettings SettingsPage::changes() const
{
    if (!m_stored)
        return {};
    std::vector<FieldFailure> failures;
    return difference(m_stored->profile, typedProfile(failures));
}

void SettingsPage::typed()
{
    if (m_showing || !m_stored)
        return;
    const ChangeAgencySettings command = changes();
    if (isEmpty(command)) {
        m_refused.clear();
        m_preview->ask(std::nullopt);
    } else {
        m_preview->ask(command);
    }
    const bool own = m_ui->numberingComboBox->currentIndex() == 1;
    m_formFields.at("numbering")->setHint(
        own ? tr("Each client has numbers such as %1.")
                  .arg(QString::fromStdString(m_stored->clientSeries))
            : tr("The next invoice is %1.").arg(QString::fromStdString(m_stored->nextInvoice)));
    m_ui->removeLogoButton->setEnabled(!m_logo.empty());
    showProblems(false);
    showExample();
    updateActions();
    Q_EMIT statusChanged();
}

void SettingsPage::discard()
{
    m_refused.clear();
    m_logoRefused.clear();
    m_showing = true;
    m_fields->show(m_stored->profile);
    m_showing = false;
    setLogo(m_stored->profile.logo);
    showProblems(true);
}

void SettingsPage::chooseLogo()
{
    FileQuestion question;
    question.title = tr("Choose a logo");
    question.filter = tr("Pictures (*.png *.jpg *.jpeg *.svg)");
    tools().prompter.askFile(question, this, [this](const QString &path) {
        if (path.isEmpty())
            return;
        m_logoLoader->loadFile(path, m_ui->logoView->boxPixels(),
                               [this](const Result<LoadedLogo> &logo) {
            m_logoRefused = logo ? std::vector<FieldFailure>() : logo.failure().fields;
            if (logo) {
                m_logo = logo->bytes;
                m_ui->logoView->setPicture(logo->picture);
                typed();
            }
            showProblems(true);
        });
    });
}

void SettingsPage::setLogo(std::string bytes)
{
    m_logoRefused.clear();
    m_logo = std::move(bytes);
    m_logoLoader->load(m_logo, m_ui->logoView->boxPixels(),
                       [this](const Result<LoadedLogo> &logo) {
        m_ui->logoView->setPicture(logo ? logo->picture : QImage());
    });
    typed();
}

/// Beside each field what is wrong with it; not in the one that is being typed in, but for `all`.
void SettingsPage::showProblems(bool all)
{
    if (!m_stored)
        return;
    std::vector<FieldFailure> failures;
    (void)typedProfile(failures);
    failures.insert(failures.end(), m_refused.begin(), m_refused.end());
    failures.insert(failures.end(), m_logoRefused.begin(), m_logoRefused.end());
    for (const auto &[name, field] : m_formFields) {
        const auto at = std::find_if(failures.begin(), failures.end(),
                                     [&](const auto &each) { return each.field == name; });
        const QString problem = at == failures.end()
                                    ? QString()
                                    : wording::sentence(*at, session().locale());
        const bool busy = field->editor() == window()->focusWidget() && !all;
        if (problem.isEmpty() || !busy)
            field->setProblem(problem);
    }
}

void SettingsPage::showExample()
{
    std::vector<FieldFailure> failures;
    domain::AgencyProfile profile = typedProfile(failures);
    const std::string number = profile.numbering == "client" ? m_stored->clientSeries
                                                             : m_stored->nextInvoice;
    m_ui->invoiceThumb->setDocument(exampleInvoice(profile, number, session().today()));
}

void SettingsPage::updateActions()
{
    const QString nothing = tr("Nothing is changed yet.");
    std::vector<FieldFailure> failures;
    if (m_stored)
        (void)typedProfile(failures);
    const bool differs = m_stored && (!failures.empty() || !isEmpty(changes()));
    allow(*m_save, ChangeAgencySettings(), differs && !m_saving ? QString() : nothing);
    setReason(*m_discard, differs ? QString() : nothing);
}

void SettingsPage::save()
{
    std::vector<FieldFailure> failures;
    (void)typedProfile(failures);
    if (!failures.empty()) {
        refused(invalid(std::move(failures)));
        return;
    }
    const ChangeAgencySettings command = changes();
    m_saving = true;
    updateActions();
    session().preview(command, this, [this, command](const Result<Receipt> &receipt) {
        m_saving = false;
        updateActions();
        if (receipt)
            ask(command);
        else
            refused(receipt.failure());
    });
}

void SettingsPage::ask(const ChangeAgencySettings &command)
{
    if (m_dialog)
        return;
    auto *dialog = new SaveSettingsDialog(session(), *m_stored, command);
    m_dialog = dialog;
    connect(dialog, &FormDialog::submitted, this, [this, command] { post(command); });
    tools().prompter.present(dialog);
}

void SettingsPage::post(const ChangeAgencySettings &command)
{
    ChangeAgencySettings versioned = command;
    versioned.seenVersion = m_stored->profile.version;
    m_dialog->setWaiting(true);
    session().post(versioned, this, [this](const Result<Receipt> &receipt) {
        if (m_dialog)
            m_dialog->accept();
        if (receipt)
            saved(*receipt);
        else
            refused(receipt.failure());
    });
}

void SettingsPage::saved(const Receipt &receipt)
{
    // what is typed is what is stored now; the rest is read again
    std::vector<FieldFailure> failures;
    m_stored->profile = typedProfile(failures);
    read();
    sayDone(tr("The settings are saved."), receipt);
}

/// What belongs to a field is said there, and the first of them gets the focus.
void SettingsPage::refused(const Failure &failure)
{
    m_refused = failure.fields;
    showProblems(true);
    for (const auto &[name, field] : m_formFields) {
        if (field->problem().isEmpty())
            continue;
        field->editor()->setFocus();
        m_ui->settingsScrollArea->ensureWidgetVisible(field);
        return;
    }
    showProblem(failure);
    if (failure.code == FailureCode::Conflict)
        read();
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

std::vector<QAction *> SettingsPage::headerActions() const
{
    return {m_save, m_discard};
}

QString SettingsPage::statusText() const
{
    return isEdited() ? tr("Changes are not saved yet") : QString();
}

bool SettingsPage::isEdited() const
{
    return !isEmpty(changes());
}

} // namespace clientele::gui
