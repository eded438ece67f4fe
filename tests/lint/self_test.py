"""Each lint must find a planted sin and leave clean code alone."""

import json
import os
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import formatting
import includes
import loaded_libraries
import raw_writes
import sizes
import tidy
import translations
import words

QT_INCLUDE = os.environ.get("RD_QT_INCLUDE", "/usr/include/x86_64-linux-gnu/qt6")
LUPDATE = os.environ.get("RD_LUPDATE", "/usr/lib/qt6/bin/lupdate")
ROOMS = {
    "base": {"folder": "core/base", "uses": [], "qt": ["Core"], "system": ["tl-expected"]},
    "security": {"folder": "core/security", "uses": ["base"], "qt": ["Core"], "system": ["libsodium"]},
    "storage": {"folder": "core/storage", "uses": ["base"], "qt": ["Core", "Sql"], "system": ["sqlcipher"]},
    "desk": {"folder": "core/desk", "uses": ["base", "storage"], "qt": ["Core"], "system": []},
    "ui": {"folder": "ui", "uses": ["base", "desk"], "qt": ["Core", "Gui", "Widgets"], "system": []},
}


class LintTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.write("core/rooms.json", json.dumps(ROOMS))

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def except_(self, lint, key):
        self.write("tests/lint/exceptions.json", json.dumps({lint: {key: "a reason"}}))

    def included(self, path, line):
        self.write(path, line + "\n")
        return includes.check(self.root, QT_INCLUDE)

    def test_a_room_may_not_use_a_room_that_is_not_in_its_line(self):
        self.assertEqual([], self.included("core/desk/a.cpp", '#include "core/storage/storage.h"'))
        self.assertEqual(1, len(self.included("ui/a.cpp", '#include "core/storage/storage.h"')))

    def test_a_room_may_not_use_a_qt_module_that_is_not_in_its_line(self):
        self.assertEqual([], self.included("ui/a.h", "#include <QWidget>"))
        self.assertEqual(1, len(self.included("core/desk/a.h", "#include <QWidget>")))
        self.assertEqual(1, len(self.included("core/desk/a.h", "#include <QtWidgets/QWidget>")))
        self.assertEqual(1, len(self.included("core/desk/a.h", "#include <QSqlQuery>")))

    def test_only_its_room_sees_a_library(self):
        self.assertEqual([], self.included("core/security/vault.cpp", "#include <sodium.h>"))
        self.assertEqual([], self.included("core/desk/a.cpp", "#include <tl/expected.hpp>"))
        self.assertEqual(1, len(self.included("core/desk/b.cpp", "#include <sodium.h>")))
        self.assertEqual(2, len(self.included("core/storage/c.cpp", "#include <openssl/evp.h>")))

    def test_the_command_line_has_no_window(self):
        self.assertEqual([], self.included("app/main.cpp", "#include <QApplication>"))
        self.assertEqual(1, len(self.included("app/cli_main.cpp", "#include <QApplication>")))

    def test_includes_are_written_from_the_root(self):
        self.assertEqual(1, len(self.included("core/base/a.cpp", '#include "a.h"')))
        self.assertEqual(1, len(self.included("core/base/a.cpp", '#include "tests/support/a.h"')))

    def test_rooms_may_not_use_each_other_in_a_circle(self):
        circle = {**ROOMS, "base": {**ROOMS["base"], "uses": ["desk"]}}
        self.write("core/rooms.json", json.dumps(circle))
        self.assertTrue(includes.check(self.root, QT_INCLUDE))

    def test_sql_stands_in_storage_only(self):
        statement = 'auto q = u"SELECT id FROM cases"_s; // and a comment\n'
        self.write("core/storage/cases.cpp", statement)
        self.write("ui/words.cpp", 'auto t = tr("Select a file from the list"); // SELECT a FROM b\n')
        self.assertEqual([], words.sql_outside_storage(self.root))
        self.write("core/desk/cases.cpp", statement)
        self.write("core/desk/raw.cpp", 'auto q = R"(delete from cases)";\nauto p = "PRAGMA key";\n')
        self.assertEqual(2, len(words.sql_outside_storage(self.root)))

    def test_the_core_says_nothing_in_any_language(self):
        self.write("ui/a.cpp", 'label(tr("Hello"));\n')
        self.write("core/desk/a.cpp", "// tr() is for others\nreturn str(1);\n")
        self.assertEqual([], words.translations_in_core(self.root))
        self.write("core/desk/b.cpp", 'return tr("Hello");\n')
        self.assertEqual(1, len(words.translations_in_core(self.root)))

    def test_a_company_in_the_code_is_found(self):
        policy = {"id": "acme-2020", "brand": "ACME 玩具", "contact": {"hotline": "400-000-0000", "hours": {}}, "platforms": [],
                  "holders": [{"name": "客服系统", "own": True}, {"name": "某物流有限公司", "own": False}]}
        self.write("resources/rules/acme-2020.json", json.dumps(policy))
        self.write("core/desk/a.cpp", 'auto a = "客服系统"; // 某物流有限公司\n')
        self.assertEqual([], words.company_in_code(self.root))
        self.write("ui/b.cpp", 'auto b = "400-000-0000";\nauto c = u"某物流有限公司"_s;\nauto d = ":/rules/acme-2020.json";\n')
        self.assertEqual(3, len(words.company_in_code(self.root)))

    def test_unfinished_work_is_found(self):
        self.write("core/desk/a.cpp", "// TO" + "DO later\n")
        self.write("tests/unit/a_test.cpp", 'QSK' + 'IP("later");\n')
        self.assertEqual(2, len(words.unfinished(self.root)))

    def test_paths_of_one_machine_are_found(self):
        self.write("ui/a.cpp", 'auto a = "/ho' + 'me/li/desk";\n')
        self.write("app/b.cpp", f'auto b = "{self.root.resolve()}/desk";\n')
        self.write("app/c.cpp", 'auto c = "https://example.org/home/desk";\n')
        self.assertEqual(2, len(words.machine_paths(self.root)))

    def test_raw_writes_are_found_and_buffers_are_not(self):
        self.write("core/desk/a.cpp", "QBuffer buffer(&bytes);\nbuffer.open(QIODevice::WriteOnly);\n// QSaveFile\n")
        self.write("core/desk/b.cpp", "QFile file(path);\nfile.open(QIODevice::ReadOnly);\n")
        self.assertEqual([], raw_writes.check(self.root))
        self.write("core/desk/c.cpp", "QFile file(path);\nfile.open(QIODevice::WriteOnly | QIODevice::Truncate);\n")
        self.write("core/desk/d.cpp", "std::ofstream out(path);\n")
        self.assertEqual(2, len(raw_writes.check(self.root)))

    def test_times_of_the_pcs_zone_are_found(self):
        self.write("core/base/clock.cpp", "return QDateTime::fromString(text);\n")
        self.write("core/desk/a.cpp", "const auto at = QDateTime::fromMSecsSinceEpoch(f(1), Qt::UTC);\n// toLocalTime\n")
        self.assertEqual([], words.local_times(self.root))
        self.write("ui/cases/a.cpp", "auto a = QDateTime::fromString(t);\nauto b = QDate::currentDate();\n")
        self.write("app/a.cpp", "auto c = QDateTime::fromSecsSinceEpoch(n);\nauto d = day.startOfDay();\n")
        self.assertEqual(4, len(words.local_times(self.root)))

    def test_an_exception_that_is_not_needed_is_a_finding(self):
        self.write("core/desk/c.cpp", "std::ofstream out(path);\n")
        self.except_("raw_writes", "core/desk/c.cpp")
        self.assertEqual([], raw_writes.check(self.root))
        self.write("core/desk/c.cpp", "\n")
        self.assertEqual(1, len(raw_writes.check(self.root)))

    def test_long_files_and_functions_are_found(self):
        self.write("core/base/a.cpp", "int a;\n" * 501)
        body = "    run();\n" * 40
        self.write("core/base/b.cpp", f"namespace rd {{\n\nint f(int a)\n{{\n{body}}}\n\n}}\n")
        self.assertEqual(2, len(sizes.code_sizes(self.root)))

    def test_functions_are_measured_whatever_stands_around_them(self):
        text = (
            "#define OPEN {\nnamespace rd {\nclass A : public B {\npublic:\n    A()\n        : m_a{1}\n        , m_b{2}\n    {\n    }\n"
            "    int get() const { return m_a; }\n    bool operator==(const A& other) const = default;\n};\n"
            'const QHash<int, int> table = {\n    {1, call(2)},\n};\nconst char brace = \'{\';\nconst auto text = "}";\n'
            "Result<int> A::long_one(const QString& word) const\n{\n    auto f = [&](int a) {\n        return a;\n    };\n    return f(1);\n}\n}\n"
        )
        self.assertEqual([("A", 8, 2), ("get", 10, 1), ("A::long_one", 19, 6)], list(sizes.functions(text)))

    def test_a_room_without_a_short_readme_is_found(self):
        for room in ROOMS.values():
            self.write(room["folder"] + "/README.md", "text\n")
        for folder in ("app", "tests", "installer"):
            self.write(folder + "/README.md", "text\n")
        self.assertEqual([], sizes.readmes(self.root))
        self.write("ui/README.md", "text\n" * 41)
        self.write("core/desk/cases/README.md", "text\n" * 41)
        (self.root / "core/base/README.md").unlink()
        self.assertEqual(3, len(sizes.readmes(self.root)))

    def test_a_sentence_without_chinese_is_found(self):
        message = "<message><source>{}</source><translation{}>{}</translation></message>"
        ts_file = '<?xml version="1.0"?><!DOCTYPE TS><TS version="2.1" language="zh_CN"><context><name>rd::A</name>{}</context></TS>'
        self.write("ui/a.cpp", 'QString A::text() { return QCoreApplication::translate("rd::A", "Log a call"); }\n')
        self.write("app/main.cpp", "\n")
        done = message.format("Log a call", "", "登记来电")
        self.write(translations.COMPLETE, ts_file.format(done))
        self.assertEqual([], translations.check(self.root, LUPDATE))
        self.write(translations.COMPLETE, ts_file.format(message.format("Log a call", ' type="unfinished"', "")))
        self.assertEqual(1, len(translations.check(self.root, LUPDATE)))
        self.write(translations.COMPLETE, ts_file.format(message.format("Another", "", "另一句")))
        self.assertEqual(2, len(translations.check(self.root, LUPDATE)))

    def test_bad_formatting_is_found(self):
        self.write(".clang-format", "BasedOnStyle: WebKit\n")
        self.write("core/base/a.cpp", "int a;\n")
        self.assertEqual([], formatting.check(self.root))
        self.write("core/base/b.cpp", "int    b ;\n")
        self.assertEqual(["core/base/b.cpp: not as .clang-format asks"], formatting.check(self.root))

    def test_clang_tidy_finds_a_use_after_move_and_does_not_ask_twice(self):
        cache = mock.patch.dict(os.environ, {"XDG_CACHE_HOME": str(self.root / "cache")})
        cache.start()
        self.addCleanup(cache.stop)
        self.write(".clang-tidy", "Checks: '-*,bugprone-use-after-move'\nWarningsAsErrors: '*'\n")
        self.write("core/base/a.cpp", "#include <string>\nnamespace { int hidden() { return 1; } }\nint a() { return hidden(); }\n")
        self.write("core/base/b.cpp", "#include <string>\nnamespace { int hidden() { return 2; } }\n"
                   "std::size_t b() { std::string s; std::string t = std::move(s); return s.size() + t.size() + hidden(); }\n")
        sources = [str(self.root.resolve() / f"core/base/{name}.cpp") for name in ("a", "b")]
        self.write("build/compile_commands.json", json.dumps([{"file": file, "command": f"c++ -std=c++20 -c {file}"} for file in sources]))
        found = tidy.check(self.root, self.root / "build")
        self.assertEqual(1, len(found))
        self.assertTrue(found[0].startswith("core/base/b.cpp:3"), found)
        self.write("core/base/b.cpp", "int b() { return 1; }\n")
        self.assertEqual([], tidy.check(self.root, self.root / "build"))
        self.assertEqual([], tidy.Tidy(self.root, self.root / "build", "a-program-that-is-not-there").check())

    def test_a_program_that_loads_too_much_is_found(self):
        fine = "libsqlcipher.so => lib/libsqlcipher.so\nlibQt6Core.so.6 => libQt6Core.so.6\n"
        self.assertEqual([], loaded_libraries.problems("rightsdesk-cli", fine))
        self.assertEqual(1, len(loaded_libraries.problems("rightsdesk-cli", fine + "libQt6Widgets.so.6 => x\n")))
        self.assertEqual(1, len(loaded_libraries.problems("rightsdesk-cli", "libQt6Core.so.6 => x\n")))
        self.assertEqual(1, len(loaded_libraries.problems("rd-import", "libfoo.so => not found\n")))


if __name__ == "__main__":
    unittest.main()
