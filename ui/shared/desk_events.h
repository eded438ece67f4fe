#pragma once

#include "core/domain/audit_event.h"

#include <QObject>

namespace rd::ui {

// The one stream of committed changes from which all models refresh.
class DeskEvents : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void changed(const rd::domain::AuditEvent& event);
};

} // namespace rd::ui
