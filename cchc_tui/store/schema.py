"""The tables, as migrations that are never edited: a new release adds new ones at the end."""

from __future__ import annotations

from collections.abc import Iterator

from sqlite_utils import Database, Migrations

from cchc_tui.store.words import index_words, unpacked_text

APPLICATION_ID = 0x43434843
"""CCHC, in the head of the file"""
SCHEMA_VERSION = 7
"""how many migrations there are; `user_version` of a database says how many it has had"""

MIGRATIONS = Migrations("cchc")


def _run(db: Database, *statements: str) -> None:
    for statement in statements:
        db.execute(statement)


@MIGRATIONS()
def m001_reports(db: Database) -> None:
    """Reports, their versions and what was found in them."""
    _run(
        db,
        """create table engine (
            id integer primary key,
            program text not null,
            text_version integer not null,
            lexicons text not null,
            settings text not null,
            unique (program, text_version, lexicons, settings)
        ) strict""",
        """create table report (
            id integer primary key autoincrement,
            latest integer references version (id) deferrable initially deferred,
            apart integer not null default 0,
            changed integer not null
        ) strict""",
        "create index report_changed on report (changed)",
        """create table version (
            id integer primary key,
            report integer not null references report (id),
            engine integer not null references engine (id),
            sha256 text not null unique,
            path text not null,
            loaded text not null,
            identity text,
            unit text,
            level text,
            number text,
            date text,
            title text,
            period_kind text,
            period_year integer,
            period_ordinal integer,
            period_start text,
            period_end text,
            characters integer not null,
            coverage text not null,
            checks blob not null,
            facts blob not null,
            text blob not null
        ) strict""",
        "create index version_report on version (report)",
        "create index version_identity on version (identity) where identity is not null",
        """create table source (
            path text primary key,
            version integer not null references version (id),
            file_sha256 text not null
        ) strict, without rowid""",
        "create index source_version on source (version)",
        """create table finding (
            id integer primary key,
            version integer not null references version (id),
            engine integer not null references engine (id),
            corpus integer not null,
            fingerprint text not null,
            rule text not null,
            severity integer not null,
            class text not null,
            start integer not null,
            "end" integer not null,
            line integer not null,
            "column" integer not null,
            message text not null,
            details text not null,
            related text not null,
            elsewhere text not null,
            "check" integer
        ) strict""",
        "create index finding_version on finding (version, fingerprint)",
        """create table citation (
            version integer not null references version (id),
            ordinal integer not null,
            start integer not null,
            "end" integer not null,
            text text not null,
            kind text,
            number text,
            year integer,
            symbol text,
            canonical text,
            repaired text,
            marks text not null,
            alias text,
            date text,
            issuer text,
            title text,
            term text,
            own integer not null,
            primary key (version, ordinal)
        ) strict, without rowid""",
        """create table indicator_point (
            version integer not null references version (id),
            ordinal integer not null,
            start integer not null,
            "end" integer not null,
            indicator text not null,
            slot text,
            level text,
            period_kind text,
            period_year integer,
            period_ordinal integer,
            modality text not null,
            satellite text not null,
            unit text not null,
            value text not null,
            text text not null,
            primary key (version, ordinal)
        ) strict, without rowid""",
        "create index indicator_point_indicator on indicator_point (indicator)",
    )


@MIGRATIONS()
def m002_decisions(db: Database) -> None:
    """What reviewers decided: a journal that only grows."""
    _run(
        db,
        """create table decision (
            id integer primary key,
            batch integer not null,
            reviewer text not null,
            at text not null,
            action text not null check (
                action in ('confirm', 'dismiss', 'flag', 'reopen', 'note', 'undo', 'redo')
            ),
            target integer,
            version integer references version (id),
            fingerprint text,
            rule text,
            words text,
            check ((action in ('undo', 'redo')) = (target is not null)),
            check ((target is null) = (version is not null and fingerprint is not null))
        ) strict""",
        "create index decision_target on decision (target, id) where target is not null",
        "create index decision_version on decision (version, fingerprint)",
        "create index decision_reviewer on decision (reviewer, id)",
        """create view standing_decision as
            select * from decision
            where target is null and coalesce(
                (select marker.action from decision as marker
                 where marker.target = decision.batch order by marker.id desc limit 1),
                'redo'
            ) = 'redo'""",
        """create view decided as
            select version.report, d.fingerprint, d.rule, d.action, max(d.id) as decision
            from standing_decision as d join version on version.id = d.version
            where d.action <> 'note'
            group by version.report, d.fingerprint""",
        """create table pair_decision (
            id integer primary key,
            reviewer text not null,
            at text not null,
            first text not null,
            second text not null check (first < second),
            verdict text not null check (verdict in ('same', 'different', 'open')),
            reason text
        ) strict""",
        "create index pair_decision_pair on pair_decision (first, second, id)",
        *_only_growing("decision"),
        *_only_growing("pair_decision"),
    )


def _only_growing(table: str) -> Iterator[str]:
    """Triggers against changing and removing rows, also by `insert or replace`."""
    events = {
        "update": "",
        "delete": "",
        "insert": f"when exists (select 1 from {table} where id = new.id)",
    }
    for event, condition in events.items():
        yield f"""create trigger {table}_{event} before {event} on {table} {condition}
            begin select raise(abort, '{table} only grows'); end"""


@MIGRATIONS()
def m003_corpus(db: Database) -> None:
    """Up to which change the rules over many reports have looked, and by which engine."""
    _run(
        db,
        """create table corpus (
            id integer primary key check (id = 1),
            changed integer not null,
            engine integer not null references engine (id)
        ) strict""",
    )


@MIGRATIONS()
def m004_search(db: Database) -> None:
    """Which version has which words, without accents; the texts decide what is found."""
    _run(
        db,
        """create virtual table text_words using fts5 (
            words, content = '', detail = none, columnsize = 0,
            tokenize = 'unicode61 remove_diacritics 2'
        )""",
    )
    for version, text in db.execute("select id, text from version order by id").fetchall():
        words = index_words(unpacked_text(text))
        db.execute("insert into text_words (rowid, words) values (?, ?)", (version, words))


@MIGRATIONS()
def m005_making(db: Database) -> None:
    """How the text of a version was made, and whether rules of other packages failed on it."""
    _run(
        db,
        "alter table version add column notes text not null default '[]'",
        "alter table version add column faults integer not null default 0",
    )


@MIGRATIONS()
def m006_sessions(db: Database) -> None:
    """Reports taken out of sight, where reviewers were, how often reports were compared."""
    _run(
        db,
        "alter table report add column removed integer not null default 0",
        """create table removal (
            id integer primary key,
            reviewer text,
            at text not null,
            version integer not null references version (id),
            action text not null check (action in ('remove', 'restore'))
        ) strict""",
        *_only_growing("removal"),
        """create table place (
            reviewer text primary key,
            place text not null
        ) strict, without rowid""",
        "alter table corpus add column runs integer not null default 0",
    )


@MIGRATIONS()
def m007_suppressions(db: Database) -> None:
    """Findings that a comment in the text settles."""
    _run(db, "alter table finding add column suppression text")
