#pragma once

#include "core/domain/reply.h"

#include <map>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace rd::ui {

// The blocks of a letter with what each still lacks, and a field for every value people have to write (R-LT-02).
class LetterChecklist : public QWidget {
    Q_OBJECT
public:
    explicit LetterChecklist(QWidget* parent = nullptr);

    void present(const domain::Reply& reply);
    void clear();
    // Puts away what is typed in the field that has the focus.
    void keep();
    static bool isComplete(const domain::Reply& reply);

Q_SIGNALS:
    void valueWritten(const QString& placeholder, const QString& text);
    void templateTextWanted(const QString& block); // the sentences that were taken away are wanted back

private:
    struct Value {
        QWidget* field = nullptr;
        QLineEdit* edit = nullptr; // free text, or
        QComboBox* choice = nullptr; // one of a few codes
        QString kept;
    };

    void presentBlocks(const domain::Reply& reply);
    void presentValues(const domain::Reply& reply);
    void addValue(const QString& name);
    Value textValue(const QString& name);
    Value choiceValue(const QString& name, const QStringList& codes);

    QLabel* m_heading;
    QVBoxLayout* m_blocks;
    QVBoxLayout* m_values;
    std::map<QString, Value> m_fields;
};

} // namespace rd::ui
