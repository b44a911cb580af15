// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/ui_settingspage.h"
#include "settingspage.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QSpinBox>

// What is typed on the page Settings and not saved, kept while somebody acts as a client.

namespace clientele::gui {
namespace {

const QString kLogoInput = QStringLiteral("logo");

/// Editors inside of others belong to those.
bool isEditorOfThePage(const QWidget &widget)
{
    return !widget.objectName().isEmpty()
           && !widget.objectName().startsWith(QLatin1String("qt_"));
}

} // namespace

QVariantMap SettingsPage::typedInput() const
{
    QVariantMap input;
    for (const QLineEdit *edit : findChildren<QLineEdit *>()) {
        if (isEditorOfThePage(*edit))
            input.insert(edit->objectName(), edit->text());
    }
    for (const QPlainTextEdit *edit : findChildren<QPlainTextEdit *>())
        input.insert(edit->objectName(), edit->toPlainText());
    for (const QComboBox *box : findChildren<QComboBox *>())
        input.insert(box->objectName(), box->currentIndex());
    for (const QSpinBox *box : findChildren<QSpinBox *>())
        input.insert(box->objectName(), box->value());
    return input;
}

/// Only what differs from what is stored: the rest may be changed by others meanwhile.
std::optional<QVariantMap> SettingsPage::unsavedInput() const
{
    if (!m_stored)
        return m_restored;
    QVariantMap input = typedInput();
    for (auto at = input.begin(); at != input.end();)
        at = m_storedInput.value(at.key()) == at.value() ? input.erase(at) : std::next(at);
    if (m_logo != m_stored->profile.logo)
        input.insert(kLogoInput, QByteArray::fromStdString(m_logo));
    return input.isEmpty() ? std::nullopt : std::optional(input);
}

void SettingsPage::restoreInput(const QVariantMap &input)
{
    if (m_stored)
        fillIn(input);
    else
        m_restored = input; // the stored settings come first
}

void SettingsPage::fillIn(const QVariantMap &input)
{
    m_showing = true;
    for (auto at = input.begin(); at != input.end(); ++at) {
        auto *widget = findChild<QWidget *>(at.key());
        if (auto *edit = qobject_cast<QLineEdit *>(widget))
            edit->setText(at.value().toString());
        else if (auto *text = qobject_cast<QPlainTextEdit *>(widget))
            text->setPlainText(at.value().toString());
        else if (auto *box = qobject_cast<QComboBox *>(widget))
            box->setCurrentIndex(at.value().toInt());
        else if (auto *spin = qobject_cast<QSpinBox *>(widget))
            spin->setValue(at.value().toInt());
    }
    m_showing = false;
    if (input.contains(kLogoInput))
        setLogo(input.value(kLogoInput).toByteArray().toStdString());
    typed();
    showProblems(true);
}

} // namespace clientele::gui
