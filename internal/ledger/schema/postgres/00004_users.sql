-- +goose Up
-- Who may use the desk, who has logged in, and what programs they let in. No password, and nothing that opens a session, stands here: hashes
-- alone do. Times are RFC 3339 with milliseconds, in UTC; '' is none.
create table account (
	name    text collate "C" primary key,
	role    text collate "C" not null,                 -- reader, analyst, editor, admin
	hash    text collate "C" not null,                 -- of the password: argon2id with its parameters
	made    text collate "C" not null,
	changed text collate "C" not null                  -- when password or role last did
);
create table session (
	hash    text collate "C" primary key,              -- SHA-256 of what the browser holds
	account text collate "C" not null,
	made    text collate "C" not null,
	seen    text collate "C" not null                  -- some minutes old at most
);
create index session_account on session (account);
create table token (
	id      text collate "C" primary key,              -- by which people name it
	hash    text collate "C" not null unique,          -- SHA-256 of what the program holds
	account text collate "C" not null,
	scopes  text collate "C" not null,                 -- read, judge, add; parted by spaces
	made    text collate "C" not null,
	expires text collate "C" not null,
	seen    text collate "C" not null
);
create index token_account on token (account);
