#pragma once

#include "core/base/secret.h"

#include <QLineEdit>

namespace rd::ui {

// A field whose text is never shown, copied, undone or remembered by an input method.
class PasswordField : public QLineEdit {
    Q_OBJECT
public:
    explicit PasswordField(const QString& name, QWidget* parent = nullptr);
    ~PasswordField() override;

    // The password, taken out of the field: it is empty afterwards.
    Secret take();
};

} // namespace rd::ui
