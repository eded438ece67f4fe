#pragma once

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace rd::ui {

enum class Presence { Optional, Required };

// Label above, editor below, the error in a sentence under it. The label is the editor's buddy, so its mnemonic works.
class FormField : public QWidget {
    Q_OBJECT
public:
    FormField(const QString& title, QWidget* editor, Presence presence = Presence::Optional, QWidget* parent = nullptr);

    QWidget* editor() const { return m_editor; }
    void setHint(const QString& hint);
    // Shows the sentence and gives the editor the focus; an empty one clears it.
    void setError(const QString& sentence);
    void clearError();
    bool hasError() const;

private:
    QWidget* m_editor;
    QLabel* m_hint;
    QLabel* m_error;
};

// The one column of a form: fields under each other, never wider than theme::FormWidth, buttons always at its end.
class FormColumn : public QWidget {
    Q_OBJECT
public:
    explicit FormColumn(QWidget* parent = nullptr);

    FormField* addField(const QString& title, QWidget* editor, Presence presence = Presence::Optional);
    void addWidget(QWidget* widget);
    void addButtons(const QList<QWidget*>& buttons);
    void clearErrors();

private:
    QVBoxLayout* m_layout;
    QList<FormField*> m_fields;
};

// The content in an area without a frame that scrolls where the screen is too small for it. Tabs and stacks hold such
// areas: their wrapped lines would else count as high as they are when narrow, and push the window off the screen.
QScrollArea* scrolled(QWidget* content, QWidget* parent);
// The same for editors: the keys stop at them and not at the area, and no line is wider than it.
QScrollArea* scrolledForm(QWidget* content, QWidget* parent);
// A form at the side of a page, as wide as all of them, which scrolls where the page is low.
QWidget* sidePanel(FormColumn* form, QWidget* parent);

} // namespace rd::ui
