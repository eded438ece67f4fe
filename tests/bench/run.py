#!/usr/bin/env python3
"""Runs the benchmark programs once, forms the ratios the program promises and writes them to one JSON file.

Ends with 1 when a promise is not kept. With --smoke the programs run at a small size and nothing is promised: that run
only shows that they still work.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def run_program(program, arguments, smoke):
    """All measured times of one program in seconds, by benchmark, with the counters of each."""
    options = ["--benchmark_format=json", f"--benchmark_repetitions={1 if smoke else 3}",
               f"--benchmark_min_time={0.01 if smoke else 0.5}", "--benchmark_enable_random_interleaving=true"]
    done = subprocess.run([program, *arguments, *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(f"{program.name} failed:\n{done.stderr}")
    seconds = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0}
    measured = {}
    for entry in json.loads(done.stdout)["benchmarks"]:
        if entry.get("error_occurred"):
            sys.exit(f"{program.name}: {entry['name']}: {entry['error_message']}")
        if entry["run_type"] != "iteration":
            continue
        name = entry["name"].split("/")[0]
        measured.setdefault(name, []).append({"seconds": entry["real_time"] * seconds[entry["time_unit"]], **entry})
    return measured


def median(measured, name, field="seconds"):
    return statistics.median(entry[field] for entry in measured[name])


def promise(title, value, limit, at_most, unit, detail):
    kept = value <= limit if at_most else value >= limit
    return {"what": title, "value": round(value, 3), "limit": limit, "bound": "at most" if at_most else "at least", "unit": unit,
            "kept": kept, "detail": detail}


def ratio(measured, title, ours, theirs, limit):
    a, b = median(measured, ours), median(measured, theirs)
    return promise(title, a / b, limit, True, "times", {"ours_us": round(a * 1e6, 2), "bare_us": round(b * 1e6, 2)})


def desk_promises(tests, smoke):
    measured = run_program(tests / "bench_desk", [f"--cases={400 if smoke else 200000}"], smoke)
    return [
        ratio(measured, "lookup by case number against the C API", "lookupByNumber", "lookupByNumberBare", 1.5),
        ratio(measured, "lookup by phone against the C API", "lookupByPhone", "lookupByPhoneBare", 1.5),
        ratio(measured, "logging a call against a bare durable commit", "logCall", "logCallBare", 2.0),
        promise("first page of the list", median(measured, "listFirstPage") * 1e3, 50, True, "ms", {}),
        promise("slowest page of the list", median(measured, "listEveryPage", "slowest_page_ms"), 50, True, "ms", {}),
        promise("first page of the work", median(measured, "listWorkFirstPage") * 1e3, 50, True, "ms", {}),
        promise("slowest page of the work", median(measured, "listEveryPageOfWork", "slowest_page_ms"), 50, True, "ms", {}),
        promise("memory left by walking the list", median(measured, "listEveryPage", "grown_kb") / 1024, 16, True, "MB", {}),
    ]


def deadline_promises(tests, smoke):
    program = tests / "bench_deadline"
    if not program.exists():
        return [{"what": "due dates against QuantLib", "left_out": "QuantLib is missing"}]
    dates = 2000 if smoke else 1000000
    measured = run_program(program, [f"--dates={dates}"], smoke)
    ours, theirs = median(measured, "dueDates"), median(measured, "dueDatesQuantLib")
    each = {name: median(measured, name) / dates for name in ("dueDatesOfReceipts", "wholeDeadlines", "explainedDeadlines")}
    return [
        promise("due dates of receipt dates against QuantLib", theirs / ours, 50, False, "times as fast",
                {"ours_ms": round(ours * 1e3, 2), "quantlib_ms": round(theirs * 1e3, 2)}),
        promise("a due date", each["dueDatesOfReceipts"] * 1e9, 100, True, "ns", {}),
        promise("a due date with its explanation", each["explainedDeadlines"] * 1e6, 2, True, "us",
                {"without_the_days_us": round(each["wholeDeadlines"] * 1e6, 3)}),
        promise("memory of twenty years of calendar", median(measured, "twentyYears", "bytes") / 1024, 64, True, "KiB", {}),
    ]


def notice_promises(tests, smoke):
    measured = run_program(tests / "bench_notice", [f"--cases={200 if smoke else 100000}"], smoke)
    return [
        ratio(measured, "dates of 100,000 open cases recomputed against one bare UPDATE", "moveDates", "moveDatesBare", 1.5),
        ratio(measured, "confirming a notice, each case with its line in the log, against the bare UPDATE", "confirmNotice", "updateBare", 1.5),
    ]


def move_promises(tests, smoke):
    measured = run_program(tests / "bench_move", [f"--moves={1 if smoke else 20}"], smoke)
    moves = {"propose": "proposing an outcome", "giveBack": "giving a proposal back", "agree": "approving",
             "dismissTask": "dismissing a task"}
    return [ratio(measured, f"{words} against a bare durable commit", name, f"{name}Bare", 2.0) for name, words in moves.items()]


def report_promises(tests, smoke):
    measured = run_program(tests / "bench_report", [f"--cases={500 if smoke else 1000000}"], smoke)
    reports = sorted({name[:-len("Bare")] for name in measured if name.endswith("Bare")})
    return [
        promise("the figures of the dashboard", median(measured, "dashboard") * 1e3, 300, True, "ms", {}),
        promise("memory of a program that made them", median(measured, "dashboardMemory", "resident_kb") / 1024, 400, True, "MB", {}),
        promise("the ledger of 10,000 requests as a PDF", median(measured, "ledger"), 5, True, "s",
                {"pages": median(measured, "ledger", "pages")}),
        *[ratio(measured, f"figures of {name} against their bare statements", name, f"{name}Bare", 1.5) for name in reports],
    ]


def page_promises(tests, smoke):
    measured = run_program(tests / "bench_case_page", [f"--entries={20 if smoke else 500}"], smoke)
    return [promise("opening a request with 40 tasks and 500 entries", median(measured, "openCasePage") * 1e3, 100, True, "ms", {})]


def start_promises(build, smoke):
    command = [sys.executable, HERE / "start_up.py", "--program", build / "bin" / "rightsdesk", "--starts", "1" if smoke else "9"]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit("start_up.py failed")
    times = json.loads(done.stdout)
    if "left_out" in times:
        return [{"what": "start to the sign-in window against KeePassXC", "left_out": times["left_out"]}]
    return [promise("start to the sign-in window against KeePassXC", times["ours_ms"] / times["keepassxc_ms"], 1.0, True, "times", times)]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--smoke", action="store_true")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("RIGHTSDESK_BIN", str(options.build.resolve() / "bin"))
    tests = options.build / "tests"
    results = [*desk_promises(tests, options.smoke), *deadline_promises(tests, options.smoke), *notice_promises(tests, options.smoke),
               *move_promises(tests, options.smoke), *page_promises(tests, options.smoke),
               *report_promises(tests, options.smoke), *start_promises(options.build, options.smoke)]
    options.out.write_text(json.dumps({"smoke": options.smoke, "results": results}, indent=2, ensure_ascii=False) + "\n")
    for result in results:
        if "left_out" in result:
            print(f"-     {result['what']}: left out, {result['left_out']}")
            continue
        word = "ok   " if result["kept"] else "MISSED"
        print(f"{word} {result['what']}: {result['value']} {result['unit']} ({result['bound']} {result['limit']})")
    missed = [result for result in results if not result.get("kept", True)]
    return 1 if missed and not options.smoke else 0


if __name__ == "__main__":
    sys.exit(main())
