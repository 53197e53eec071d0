"""Bytes to text, and what is said when there is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Problem
from generator.readers.decoding import Decoded, decode

TEXT = "L’été à Genève : « non », dit-il. Œuvre à 100 €."


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-32"), "utf-32"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_the_text_comes_back_whatever_the_encoding(data: bytes, encoding: str) -> None:
    assert decode("seeds/a.txt", data) == Decoded(TEXT, encoding)


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "the file is empty"),
        (b" \n\t\r\n", "the file is empty"),
        (b"\xef\xbb\xbf\n", "the file is empty"),
        (b"%PDF-1.7 ...", "this is a PDF file, not text"),
        (b"PK\x03\x04 ...", "this is a ZIP archive or an office document, not text"),
        (bytes(range(1, 9)) * 40, "the file is binary, not text"),
    ],
)
def test_a_file_without_text_is_a_problem_that_names_it(data: bytes, cause: str) -> None:
    problem = decode("seeds/a.txt", data)

    assert isinstance(problem, Problem)
    assert (problem.path, problem.cause) == ("seeds/a.txt", cause)
    assert problem.remedy


@given(st.binary(max_size=2000))
def test_any_bytes_are_a_text_or_a_problem(data: bytes) -> None:
    assert isinstance(decode("seeds/a.txt", data), Decoded | Problem)
