// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompter.h"

#include "formdialog.h"
#include "shell/ui_questionform.h"
#include "shell/ui_textform.h"
#include "widgets/sheet.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>
#include <QtPrintSupport/QPrintDialog>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QPushButton>

namespace clientele::gui {
namespace {

void askToType(FormDialog &dialog, const Ui::QuestionForm &form, const Question &question)
{
    form.typedField->setTitle(question.typedLabel);
    dialog.confirmButton()->setEnabled(false);
    QObject::connect(form.typedLineEdit, &QLineEdit::textChanged, &dialog,
                     [&dialog, typed = question.typed.trimmed()](const QString &text) {
                         dialog.confirmButton()->setEnabled(text.trimmed() == typed);
                     });
}

} // namespace

void DialogPrompter::confirm(const Question &question, QObject *guard,
                             std::function<void(bool)> answer)
{
    auto *dialog = new FormDialog;
    Ui::QuestionForm form;
    dialog->fill(form);
    dialog->setObjectName(QStringLiteral("questionDialog"));
    dialog->setTitle(question.title);
    dialog->setConfirm(question.confirm);
    form.textLabel->setText(question.text);
    form.textLabel->setVisible(!question.text.isEmpty());
    for (const QString &point : question.points) {
        auto *label = new widgets::PlainLabel(QStringLiteral("\u2022  ") + point);
        label->setWrapped(true);
        form.pointsLayout->addWidget(label);
    }
    if (question.dangerous)
        dialog->setDangerous();
    form.typedField->setVisible(!question.typed.isEmpty());
    if (!question.typed.isEmpty())
        askToType(*dialog, form, question);
    QObject::connect(dialog, &FormDialog::submitted, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::finished, guard, [answer](int result) {
        answer(result == QDialog::Accepted);
    });
    m_host.present(dialog);
}

void DialogPrompter::askText(const TextQuestion &question, QObject *guard,
                             std::function<void(QString)> answer)
{
    auto *dialog = new FormDialog;
    Ui::TextForm form;
    dialog->fill(form);
    dialog->setObjectName(QStringLiteral("textDialog"));
    dialog->setTitle(question.title);
    dialog->setConfirm(question.confirm);
    form.textField->setTitle(question.label);
    QLineEdit *edit = form.textLineEdit;
    edit->setText(question.text);
    edit->selectAll();
    const auto check = [dialog](const QString &text) {
        dialog->confirmButton()->setEnabled(!text.trimmed().isEmpty());
    };
    check(question.text);
    QObject::connect(edit, &QLineEdit::textChanged, dialog, check);
    QObject::connect(dialog, &FormDialog::submitted, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::finished, guard, [answer, edit](int result) {
        answer(result == QDialog::Accepted ? edit->text().trimmed() : QString());
    });
    m_host.present(dialog);
}

void DialogPrompter::askFile(const FileQuestion &question, QObject *guard,
                             std::function<void(QString)> answer)
{
    auto *dialog = new QFileDialog(m_host.window(), question.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(question.filter);
    dialog->setAcceptMode(question.save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(question.folder ? QFileDialog::Directory
                        : question.save ? QFileDialog::AnyFile
                                        : QFileDialog::ExistingFile);
    if (!question.name.isEmpty())
        dialog->selectFile(question.name);
    QObject::connect(dialog, &QDialog::finished, guard, [answer, dialog](int result) {
        answer(result == QDialog::Accepted ? dialog->selectedFiles().value(0) : QString());
    });
    dialog->open();
}

void DialogPrompter::askPrinter(const std::shared_ptr<QPrinter> &printer, QObject *guard,
                                std::function<void(bool)> answer)
{
    auto *dialog = new QPrintDialog(printer.get(), m_host.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::finished, guard, [answer, printer](int result) {
        answer(result == QDialog::Accepted);
    });
    dialog->open();
}

void DialogPrompter::present(QDialog *dialog)
{
    m_host.present(dialog);
}

} // namespace clientele::gui
