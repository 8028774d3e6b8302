"""JUnit XML for build servers: a suite for each document, a case for each requirement and for each grave finding.

A case fails at the severity that fails the run; what is milder is printed in the suite's output. What was not decided is
skipped with its reason, what was not read is an error: neither looks passed. Form: the schema of Apache Ant's JUnit task.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from wordcheck.languages.width import printable
from wordcheck.model.report import Report, Run
from wordcheck.model.said import Said, Tongue
from wordcheck.model.verdicts import Outcome
from wordcheck.reporting.results import Gap, Result, gaps, results
from wordcheck.reporting.view import View
from wordcheck.reporting.words import OUTCOME, SEVERITY, say, titled

SUFFIX = ".xml"
SUMMARY = Said("JUnit，供构建服务器使用", "JUnit for build servers")


def render(run: Run, view: View) -> bytes:
    """The run as one `testsuites` document in UTF-8."""
    root = ET.Element("testsuites", name="wordcheck")
    unread = list(gaps(run))
    for report in run.reports:
        _suite(root, report, run, [g for g in unread if g.path == report.path], view.tongue_of(report))
    for key in ("tests", "failures", "errors", "skipped"):
        root.set(key, str(sum(int(suite.get(key, "0")) for suite in root)))
    ET.indent(root, " ")
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _suite(root: ET.Element, report: Report, run: Run, unread: Sequence[Gap], tongue: Tongue) -> None:
    suite = ET.SubElement(root, "testsuite", name=printable(report.path))
    mild: list[str] = []
    read = _case(suite, report, say("read", tongue))
    for gap in unread:
        ET.SubElement(read, "error", type="not-read", message=gap.sentence(tongue))
    for result in results(report):
        fails = result.grave and result.severity.rank <= run.fail_on.rank
        if result.outcome is None and not fails:
            mild.append(_line(result, tongue))
            continue
        case = _case(suite, report, f"{result.rule.code} {result.rule.slug}")
        if fails:
            made = ET.SubElement(case, "failure", type=result.severity.value, message=result.sentence(tongue))
            made.text = _line(result, tongue)
        elif result.outcome is not Outcome.MET and result.outcome is not None:
            said = f"{titled(OUTCOME[result.outcome].in_(tongue), tongue)}{result.sentence(tongue)}"
            ET.SubElement(case, "skipped", message=said)
    for undecided in report.undecided:
        case = _case(suite, report, f"{undecided.rule.code} {undecided.rule.slug}")
        ET.SubElement(
            case, "skipped", message=f"{titled(say('undecided', tongue), tongue)}{printable(undecided.why.in_(tongue))}"
        )
    if mild:
        ET.SubElement(suite, "system-out").text = "\n".join(mild)
    suite.set("tests", str(len(suite.findall("testcase"))))
    for key, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(key, str(sum(case.find(tag) is not None for case in suite.findall("testcase"))))


def _case(suite: ET.Element, report: Report, name: str) -> ET.Element:
    return ET.SubElement(suite, "testcase", classname=printable(report.path), name=name)


def _line(result: Result, tongue: Tongue) -> str:
    """Everything that a reader of the log needs to find the words."""
    where = result.place.path if result.place is not None else ""
    quote = f" “{printable(result.quote)}”" if result.quote else ""
    grade = SEVERITY[result.severity].in_(tongue)
    return f"{grade} {result.rule.code} {printable(where)}{quote} {result.sentence(tongue)}"
