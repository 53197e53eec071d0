"""The workflows on GitHub: small rights, pinned actions, no foreign text in a script."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.projects import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")

workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def read(path: Path) -> dict[Any, Any]:
    # YAML 1.1 reads the key `on` as true.
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


def test_there_are_workflows_to_check_preview_comment_and_publish() -> None:
    assert [path.stem for path in WORKFLOWS] == ["ci", "comment", "preview", "publish"]


@workflow
def test_every_action_is_pinned_to_a_commit_and_says_its_version(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        _, found, action = line.partition("uses: ")
        assert not found or PINNED.fullmatch(action), action


@workflow
def test_a_workflow_gives_no_right_and_each_job_only_what_it_needs(path: Path) -> None:
    content = read(path)
    assert content["permissions"] == {}
    for job in content["jobs"].values():
        assert "write-all" not in str(job.get("permissions"))


@workflow
def test_no_job_that_may_write_runs_code_of_the_repository(path: Path) -> None:
    for name, job in read(path)["jobs"].items():
        if "write" in (job.get("permissions") or {}).values():
            uses = " ".join(step.get("uses", "") for step in job["steps"])
            assert "checkout" not in uses, name


@workflow
def test_no_workflow_gives_a_token_to_the_code_of_a_fork(path: Path) -> None:
    assert "pull_request_target" not in read(path)[True]


@workflow
def test_no_script_has_an_expression_in_it(path: Path) -> None:
    # An expression is pasted into the script before the shell reads it: a title could be a command.
    for job in read(path)["jobs"].values():
        for step in job["steps"]:
            assert "${{" not in step.get("run", "")


@workflow
def test_a_checkout_leaves_no_token_behind(path: Path) -> None:
    for job in read(path)["jobs"].values():
        for step in job["steps"]:
            if "actions/checkout" in step.get("uses", ""):
                assert step["with"]["persist-credentials"] is False


@workflow
def test_every_job_ends(path: Path) -> None:
    assert all(0 < job["timeout-minutes"] <= 30 for job in read(path)["jobs"].values())
