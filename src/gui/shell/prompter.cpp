// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompter.h"

#include "formdialog.h"
#include "widgets/sheet.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>
#include <QtPrintSupport/QPrintDialog>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace clientele::gui {
namespace {

using widgets::PlainLabel;

void addParagraph(FormDialog &dialog, const QString &text)
{
    auto *label = new PlainLabel(text);
    label->setWrapped(true);
    dialog.body()->addWidget(label);
}

void addTyped(FormDialog &dialog, const Question &question)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QStringLiteral("typedLineEdit"));
    dialog.addField("typed", question.typedLabel, edit, false);
    dialog.confirmButton()->setEnabled(false);
    QObject::connect(edit, &QLineEdit::textChanged, &dialog,
                     [&dialog, typed = question.typed.trimmed()](const QString &text) {
                         dialog.confirmButton()->setEnabled(text.trimmed() == typed);
                     });
    edit->setFocus();
}

} // namespace

void DialogPrompter::confirm(const Question &question, QObject *guard,
                             std::function<void(bool)> answer)
{
    auto *dialog = new FormDialog(question.title, question.confirm);
    dialog->setObjectName(QStringLiteral("questionDialog"));
    if (!question.text.isEmpty())
        addParagraph(*dialog, question.text);
    for (const QString &point : question.points)
        addParagraph(*dialog, QStringLiteral("\u2022  ") + point);
    if (question.dangerous)
        dialog->setDangerous();
    if (!question.typed.isEmpty())
        addTyped(*dialog, question);
    QObject::connect(dialog, &FormDialog::submitted, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::finished, guard, [answer](int result) {
        answer(result == QDialog::Accepted);
    });
    m_host.present(dialog);
}

void DialogPrompter::askText(const TextQuestion &question, QObject *guard,
                             std::function<void(QString)> answer)
{
    auto *dialog = new FormDialog(question.title, question.confirm);
    dialog->setObjectName(QStringLiteral("textDialog"));
    auto *edit = new QLineEdit(question.text);
    edit->setObjectName(QStringLiteral("textLineEdit"));
    edit->selectAll();
    dialog->addField("text", question.label, edit, true);
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
    edit->setFocus();
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
