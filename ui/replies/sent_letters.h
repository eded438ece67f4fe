#pragma once

#include "core/domain/reply.h"

#include <QWidget>

class QVBoxLayout;

namespace rd::ui {

// A row for each letter of the case that has left, with its way and time.
class SentLetters : public QWidget {
    Q_OBJECT
public:
    explicit SentLetters(QWidget* parent = nullptr);

    enum class Printing { Offered, Hidden };
    void present(const QList<domain::Reply>& replies, Printing printing);
    void clear();

Q_SIGNALS:
    void printWanted(const rd::domain::Reply& reply);

private:
    QWidget* row(const QString& line, const domain::Reply& reply, Printing printing);

    QVBoxLayout* m_rows;
    QStringList m_lines; // in them
};

} // namespace rd::ui
