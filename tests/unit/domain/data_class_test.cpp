#include "core/domain/data_class.h"

#include <QTest>

using namespace rd;
using domain::DataClass;
using domain::FieldKind;

class DataClassTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowIsAsItsCategoryOrAsItsMostDelicateCell_R_DC_03_data();
    void aRowIsAsItsCategoryOrAsItsMostDelicateCell_R_DC_03();
};

void DataClassTest::aRowIsAsItsCategoryOrAsItsMostDelicateCell_R_DC_03_data()
{
    QTest::addColumn<DataClass>("ofCategory");
    QTest::addColumn<FieldKind>("kind");
    QTest::addColumn<QString>("value");
    QTest::addColumn<DataClass>("expected");
    const QString some = QStringLiteral("x");
    QTest::newRow("general") << DataClass::General << FieldKind::OwnName << some << DataClass::General;
    QTest::newRow("of its category") << DataClass::Sensitive << FieldKind::Plain << some << DataClass::Sensitive;
    QTest::newRow("a child's name") << DataClass::General << FieldKind::ChildName << some << DataClass::Child;
    QTest::newRow("a child's age") << DataClass::Sensitive << FieldKind::ChildDetail << some << DataClass::Child;
    QTest::newRow("no child named") << DataClass::General << FieldKind::ChildName << QStringLiteral(" ")
                                    << DataClass::General;
    QTest::newRow("a card") << DataClass::General << FieldKind::CardNumber << some << DataClass::Sensitive;
    QTest::newRow("a child's card") << DataClass::Child << FieldKind::CardNumber << some << DataClass::Child;
}

void DataClassTest::aRowIsAsItsCategoryOrAsItsMostDelicateCell_R_DC_03()
{
    QFETCH(DataClass, ofCategory);
    QFETCH(FieldKind, kind);
    QFETCH(QString, value);
    domain::FoundRecord record;
    record.fields = {{QStringLiteral("甲"), QStringLiteral("1"), FieldKind::Plain},
                     {QStringLiteral("乙"), value, kind}};
    QTEST(domain::classOf(record, ofCategory), "expected");
}

QTEST_GUILESS_MAIN(DataClassTest)
#include "data_class_test.moc"
