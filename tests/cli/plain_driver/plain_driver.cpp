#include <cstdio>
#include <QSqlDriver>
#include <QSqlDriverPlugin>
#include <QSqlResult>
#include <QVariant>

// A QSQLITE driver that knows nothing of encryption, as QT_PLUGIN_PATH may bring one: every statement succeeds and says
// nothing, which is what plain SQLite answers to PRAGMA key and PRAGMA cipher_version. It tells on standard error which
// file it was asked to open.
namespace {

class SilentResult : public QSqlResult {
public:
    explicit SilentResult(const QSqlDriver* driver)
        : QSqlResult(driver)
    {
    }

protected:
    QVariant data(int) override { return {}; }
    bool isNull(int) override { return true; }
    bool reset(const QString&) override
    {
        setSelect(true);
        setActive(true);
        setAt(QSql::BeforeFirstRow);
        return true;
    }
    bool fetch(int) override { return false; }
    bool fetchFirst() override { return false; }
    bool fetchLast() override { return false; }
    int size() override { return 0; }
    int numRowsAffected() override { return 0; }
};

class PlainDriver : public QSqlDriver {
public:
    bool hasFeature(DriverFeature feature) const override
    {
        return feature == Transactions || feature == NamedPlaceholders;
    }
    bool open(const QString& file, const QString&, const QString&, const QString&, int, const QString&) override
    {
        if (file != QLatin1String(":memory:"))
            std::fprintf(stderr, "plain driver opened %s\n", qUtf8Printable(file));
        setOpen(true);
        return true;
    }
    void close() override { setOpen(false); }
    QSqlResult* createResult() const override { return new SilentResult(this); }
    bool beginTransaction() override { return true; }
    bool commitTransaction() override { return true; }
    bool rollbackTransaction() override { return true; }
};

} // namespace

class PlainDriverPlugin : public QSqlDriverPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.qt-project.Qt.QSqlDriverFactoryInterface" FILE "plain_driver.json")

public:
    QSqlDriver* create(const QString&) override { return new PlainDriver; }
};

#include "plain_driver.moc"
