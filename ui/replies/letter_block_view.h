#pragma once

#include "core/domain/reply.h"

#include <QMap>
#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace rd::ui {

// One block of the letter as it will print, open for editing; what is still missing in it is painted red.
class LetterBlockView : public QWidget {
    Q_OBJECT
public:
    explicit LetterBlockView(const domain::LetterBlock& block, QWidget* parent = nullptr);

    const QString& id() const { return m_id; }
    void present(const domain::LetterBlock& block); // what is being typed stays
    bool isChanged() const;
    QString text() const;
    enum class Access { Editable, ReadOnly };
    void setAccess(Access access);

Q_SIGNALS:
    void edited(const QString& block, const QString& text); // when the block is left

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QString inWords(QString text);
    void fitHeight();

    QString m_id;
    QString m_shown;
    QMap<QString, QString> m_names; // of placeholders by the word shown for them
    QLabel* m_title;
    QPlainTextEdit* m_text;
};

} // namespace rd::ui
