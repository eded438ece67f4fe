#pragma once

#include "core/base/error.h"
#include "ui/shared/page.h"

namespace rd::ui {

struct DeskContext;
class FormField;
class PasswordField;
class PasswordMeter;

// The signed-in user's own password: old one, new one twice.
class PasswordPage : public Page {
    Q_OBJECT
public:
    explicit PasswordPage(DeskContext& context, QWidget* parent = nullptr);

    void save() override;
    void forget() override;

private:
    void finish(const Error* error);

    DeskContext& m_context;
    PasswordField* m_old;
    PasswordField* m_new;
    PasswordField* m_again;
    PasswordMeter* m_meter;
    FormField* m_oldField;
    FormField* m_newField;
    FormField* m_againField;
};

} // namespace rd::ui
