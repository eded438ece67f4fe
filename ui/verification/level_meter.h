#pragma once

#include "core/domain/codes.h"

#include <QWidget>

namespace rd::ui {

// Four steps, L0 to L3: those reached are filled, the highest one an item still waits for is outlined.
class LevelMeter : public QWidget {
    Q_OBJECT
public:
    explicit LevelMeter(QWidget* parent = nullptr);

    void present(domain::AssuranceLevel reached, domain::AssuranceLevel needed);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    domain::AssuranceLevel m_reached = domain::AssuranceLevel::L0;
    domain::AssuranceLevel m_needed = domain::AssuranceLevel::L0;
};

} // namespace rd::ui
