-- +goose Up
-- Who may use the desk, who has logged in, and what programs they let in. No password, and nothing that opens a session, stands here: hashes
-- alone do. Times are RFC 3339 with milliseconds, in UTC; '' is none.
create table account (
	name    text primary key,
	role    text not null,                 -- reader, analyst, editor, admin
	hash    text not null,                 -- of the password: argon2id with its parameters
	made    text not null,
	changed text not null                  -- when password or role last did
);
create table session (
	hash    text primary key,              -- SHA-256 of what the browser holds
	account text not null,
	made    text not null,
	seen    text not null                  -- some minutes old at most
);
create index session_account on session (account);
create table token (
	id      text primary key,              -- by which people name it
	hash    text not null unique,          -- SHA-256 of what the program holds
	account text not null,
	scopes  text not null,                 -- read, judge, add; parted by spaces
	made    text not null,
	expires text not null,
	seen    text not null
);
create index token_account on token (account);
