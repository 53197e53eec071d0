"""Web archives: one article for each page that a crawl kept, one record in memory at a time."""

from __future__ import annotations

import hashlib
import io
import zlib
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import replace
from typing import BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeadersParserException

from generator.model.article import Field, Seed
from generator.model.document import Document
from generator.problems import Problem, Severity
from generator.readers.decoding import decode
from generator.readers.html import decode_html, page
from generator.readers.names import stem_of
from generator.readers.normalising import changes_to
from generator.readers.reading import Reading, seed_path

# What the library raises on damaged archives; a record without an address makes it stumble over None.
_DAMAGE = (
    *(ArchiveLoadFailed, StatusAndHeadersParserException, EOFError, OSError, zlib.error, ValueError),
    *(AttributeError, TypeError, IndexError, OverflowError),
)
_LARGEST_RECORD = 5_000_000
_MOST_RECORDS = 200_000
_CHUNK = 1 << 16
_GZIP = b"\x1f\x8b"


def read_warc(seed: Seed) -> Reading:
    """A document for each page with status 200 (WARC) and each text of a page (WET).

    Its id is the file's stem and a digest of the page's address, so that it stays what it is when the
    crawl is packed anew. Of two captures of an address the first counts. Records longer than 5 MB are
    left out, so that memory stays bounded whatever the archive unpacks to.
    """
    path = seed_path(seed)
    documents: dict[str, Document] = {}
    skipped = 0
    problems: list[Problem] = []
    try:
        for record in _quietly(_records(seed.data)):
            content = record.content_stream().read(_LARGEST_RECORD + 1)
            if len(content) > _LARGEST_RECORD:
                skipped += 1
                continue
            document = _document(seed, record, content)
            if document is not None:
                documents.setdefault(document.id, document)
        if _breaks_off(seed.data):
            raise EOFError("the last record is not whole")
    except _DAMAGE as error:
        cause = f"the archive breaks off or is damaged ({_first_line(error)})"
        kept = "its first pages are read" if documents else "no page can be read"
        severity = Severity.WARNING if documents else Severity.ERROR
        problems.append(Problem(path, None, f"{cause}; {kept}", "fetch the file again", severity))
    if skipped:
        cause = f"{skipped} records are longer than {_LARGEST_RECORD:,} bytes and were left out"
        problems.append(Problem(path, None, cause, severity=Severity.WARNING))
    if not documents and not problems:
        problems.append(Problem(path, None, "no page in this archive", "save pages with status 200"))
    return Reading(tuple(documents.values()), tuple(problems))


def pages_of(archive: BinaryIO) -> bytes:
    """The archive without the records that are no pages (pictures, films, requests), byte for byte.

    It is read one record at a time, so that memory holds its pages and no more. The last record and
    what cannot be read stay too: they tell `read_warc` whether the archive is whole.
    """
    kept: list[tuple[int, int]] = []
    start = end = 0
    rest = -1
    records = ArchiveIterator(archive)
    try:
        for record in _quietly(records):
            wanted = _is_wanted(record)
            start = records.get_record_offset()
            end = start + records.get_record_length()
            if wanted:
                kept.append((start, end))
    except _DAMAGE:
        start, rest = end, _LARGEST_RECORD
    parts = []
    for begin, stop in kept:
        if begin < start:
            archive.seek(begin)
            parts.append(archive.read(stop - begin))
    archive.seek(start)
    return b"".join((*parts, archive.read(rest)))


def _quietly(records: Iterator[ArcWarcRecord]) -> Iterator[ArcWarcRecord]:
    """The records, without what the library prints about bytes that it leaves out."""
    while True:
        with redirect_stderr(io.StringIO()):
            record = next(records, None)
        if record is None:
            return
        yield record


def _breaks_off(data: bytes) -> bool:
    """Whether the last compressed member of a file is not whole; unpacked in small pieces, none kept."""
    if not data.startswith(_GZIP):
        return False
    at = 0
    while data.startswith(_GZIP, at):
        member = zlib.decompressobj(wbits=31)
        rest = memoryview(data)[at : at + _CHUNK]
        position = at
        while not member.eof:
            if not rest:
                return True
            position += len(rest)
            pending: bytes | memoryview = rest
            while pending and not member.eof:
                member.decompress(pending, _CHUNK)
                pending = member.unconsumed_tail
            rest = memoryview(data)[position : position + _CHUNK]
        at = position - len(member.unused_data)
    return False


def _records(data: bytes) -> Iterator[ArcWarcRecord]:
    for number, record in enumerate(ArchiveIterator(io.BytesIO(data))):
        if number >= _MOST_RECORDS:
            return
        if _is_wanted(record):
            yield record


def _is_wanted(record: ArcWarcRecord) -> bool:
    return record.rec_type == "conversion" or (record.rec_type == "response" and _is_page(record))


def _is_page(record: ArcWarcRecord) -> bool:
    headers = record.http_headers
    if headers is None or headers.get_statuscode() != "200":
        return False
    return "html" in (headers.get_header("Content-Type") or "").lower()


def _document(seed: Seed, record: ArcWarcRecord, content: bytes) -> Document | None:
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    suffix = hashlib.sha256(address.encode("utf-8", "replace")).hexdigest()[:12]
    identifier = f"{stem_of(seed.path)[:60]}-{suffix}"
    sha256 = hashlib.sha256(content).hexdigest()
    as_page = record.rec_type == "response"
    decoded = decode_html(seed.path, content) if as_page else decode(seed.path, content)
    if isinstance(decoded, Problem):
        return None
    if as_page:
        document = page(identifier, seed.path, sha256, decoded)
    else:
        document = Document(
            id=identifier,
            seed=seed.path,
            sha256=sha256,
            text=decoded.text,
            encoding=decoded.encoding,
            format="wet",
            changes=changes_to(decoded.text),
        )
    if document.stated.url.value or not address:
        return document
    return replace(document, stated=replace(document.stated, url=Field(address)))


def _first_line(error: BaseException) -> str:
    return " ".join(str(error).split())[:100] or type(error).__name__
