-- +goose Up
-- What is watched, and the pages that it listed. A page is written down in the transaction that notes its listing as looked at, and leaves
-- waiting only once its document is in the ledger. Times are RFC 3339 with milliseconds, in UTC; '' is none.
create table watch (
	address  text collate "C" primary key,
	part_of  text collate "C" not null,                -- the index that names this sitemap, else ''
	kind     text collate "C" not null,                -- feed, sitemap, index
	title    text collate "C" not null,
	added    text collate "C" not null,
	since    text collate "C" not null,                -- what was published or changed before is passed over
	every    bigint not null,                -- seconds between two looks
	etag     text collate "C" not null,
	modified text collate "C" not null,
	changed  text collate "C" not null,                -- of a part, as its index told it last
	checked  text collate "C" not null,
	next     text collate "C" not null,                -- '' of a part: when its index says that it changed
	failures bigint not null,                -- in a row
	why      text collate "C" not null                 -- what failed last
);
create table listed (
	address   text collate "C" primary key,
	watch     text collate "C" not null,               -- which listed it first
	title     text collate "C" not null,
	found     text collate "C" not null,
	published text collate "C" not null,
	day       text collate "C" not null,               -- of publication, where it was published: 2025-03-26
	changed   text collate "C" not null,
	state     text collate "C" not null,               -- waiting, had, known, refused, forbidden, gone
	etag      text collate "C" not null,
	modified  text collate "C" not null,
	tries     bigint not null,               -- that failed, in a row
	next      text collate "C" not null,               -- of one that waits
	why       text collate "C" not null,
	document  text collate "C" not null                -- id
);
create index listed_waiting on listed (next) where state = 'waiting';
create index listed_watch on listed (watch, state);
