-- +goose Up
-- What is kept for good. All three are only ever added to, but for the quarantine, which empties when its sources are read.
create table document (
	seq    integer primary key autoincrement,
	id     text not null unique,           -- sha256 of the bytes as they came, hex
	source text not null,                  -- path or address as given
	got    text not null,                  -- when, RFC 3339 in UTC
	raw    blob not null                   -- the bytes, zstd
);
create table judgement (
	seq  integer primary key autoincrement,
	id   text not null unique,             -- hash of body, which names the judgement before it
	body text not null                     -- record.Judgement as JSON
);
create table quarantine (
	source text primary key,
	why    text not null,                  -- one line
	at     text not null,                  -- when it was last tried
	raw    blob                            -- the bytes, zstd; null if they could not be had or are too many to keep
);
create table meta (key text primary key, value text not null);
