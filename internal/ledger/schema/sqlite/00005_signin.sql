-- +goose Up
-- How a provider knows somebody, in what browser a session is, and who has tried too many wrong passwords. An account whose hash is '' has no
-- password.
alter table account add column mail text not null default '';     -- by which a provider's word binds the account, once
alter table account add column issuer text not null default '';   -- the provider that it is bound to
alter table account add column subject text not null default '';  -- who it is there
create unique index account_mail on account (mail) where mail <> '';
create unique index account_subject on account (issuer, subject) where subject <> '';
alter table session add column agent text not null default '';    -- the browser, as it names itself
create table latch (
	key   text primary key,             -- an address, or some bits of a hash of a name
	wrong integer not null,
	last  text not null,                -- the last wrong password
	until text not null,                -- nobody may try before
	wait  integer not null                  -- seconds: how long it was the last time
);
