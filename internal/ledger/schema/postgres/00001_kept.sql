-- +goose Up
-- What is kept for good. All three are only ever added to, but for the quarantine, which empties when its sources are read.
create table document (
	seq    bigint generated always as identity primary key,
	id     text collate "C" not null unique,           -- sha256 of the bytes as they came, hex
	source text collate "C" not null,                  -- path or address as given
	got    text collate "C" not null,                  -- when, RFC 3339 in UTC
	raw    bytea not null                   -- the bytes, zstd
);
create table judgement (
	seq  bigint generated always as identity primary key,
	id   text collate "C" not null unique,             -- hash of body, which names the judgement before it
	body text collate "C" not null                     -- record.Judgement as JSON
);
create table quarantine (
	source text collate "C" primary key,
	why    text collate "C" not null,                  -- one line
	at     text collate "C" not null,                  -- when it was last tried
	raw    bytea                            -- the bytes, zstd; null if they could not be had or are too many to keep
);
create table meta (key text collate "C" primary key, value text collate "C" not null);
