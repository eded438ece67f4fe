#pragma once

#include "core/domain/reply.h"

#include <map>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace rd::ui {

class FormField;

bool isComplete(const domain::Reply& reply); // nothing is missing in any block of it

// A field for every value of a letter that people have to write (R-LT-02), two beside each other.
class LetterGaps : public QWidget {
    Q_OBJECT
public:
    explicit LetterGaps(QWidget* parent = nullptr);

    void present(const domain::Reply& reply);
    void clear();
    bool isEmpty() const { return m_fields.empty(); }
    // Puts away what is typed in the field that has the focus.
    void keep();
    QMap<QString, QString> typed() const; // by placeholder; what is not put away yet
    void refuse(const QString& placeholder, const QString& sentence); // it could not be, and stays here

Q_SIGNALS:
    void valueWritten(const QString& placeholder, const QString& text);
    void typing();

private:
    struct Value {
        FormField* field = nullptr;
        QLineEdit* edit = nullptr; // free text, or
        QComboBox* choice = nullptr; // one of a few codes
        QString kept; // what was handed over to be put away last
        QString stored; // what the desk has
    };

    void addValue(const QString& name);
    Value textValue(const QString& name);
    Value choiceValue(const QString& name, const QStringList& codes);
    void layOut(const QStringList& names);

    QLabel* m_heading;
    QGridLayout* m_grid;
    std::map<QString, Value> m_fields;
};

} // namespace rd::ui
