// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QtWidgets/QLabel>

namespace clientele::widgets {

/// `text` for a tooltip that shows it literally: Qt would read "<b>" as markup (product.md, "Bad
/// input"). The only way for text from people to become one.
[[nodiscard]] QString plain(const QString &text);

/// A label that shows text and never markup, in one of the look's types and meanings.
class PlainLabel : public QLabel
{
    Q_OBJECT
    // for .ui files: the names of Type and Meaning
    Q_PROPERTY(QString type READ typeName WRITE setTypeName)
    Q_PROPERTY(QString meaning READ meaningName WRITE setMeaningName)
public:
    explicit PlainLabel(QWidget *parent = nullptr); ///< Type::Text, Meaning::Text
    explicit PlainLabel(const QString &text, Type type = Type::Text,
                        Meaning meaning = Meaning::Text, QWidget *parent = nullptr);

    void setType(Type type);
    void setMeaning(Meaning meaning);
    [[nodiscard]] QString typeName() const;
    /// Precondition: a name of Type, as "PageTitle".
    void setTypeName(const QString &name);
    [[nodiscard]] QString meaningName() const;
    /// Precondition: a name of Meaning.
    void setMeaningName(const QString &name);
    /// One line that ends in "…" where there is no room, with the whole text as its tooltip.
    void setElided(bool elided);
    /// Many lines instead of one.
    void setWrapped(bool wrapped);
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyMeaning();

    Meaning m_meaning = Meaning::Text;
    Type m_type = Type::Text;
    bool m_elided = false;
    bool m_applying = false;
};

} // namespace clientele::widgets
