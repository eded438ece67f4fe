#pragma once

#include <QLayout>

namespace rd::ui {

// Lays widgets side by side and goes on in the next line when the width is used up.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(QWidget* parent, int spacing);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override { return minimumSize(); }
    void setGeometry(const QRect& area) override;

private:
    enum class Pass { Measure, Place };
    int arrange(const QRect& area, Pass pass) const;

    QList<QLayoutItem*> m_items;
};

} // namespace rd::ui
