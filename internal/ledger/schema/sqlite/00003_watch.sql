-- +goose Up
-- What is watched, and the pages that it listed. A page is written down in the transaction that notes its listing as looked at, and leaves
-- waiting only once its document is in the ledger. Times are RFC 3339 with milliseconds, in UTC; '' is none.
create table watch (
	address  text primary key,
	part_of  text not null,                -- the index that names this sitemap, else ''
	kind     text not null,                -- feed, sitemap, index
	title    text not null,
	added    text not null,
	since    text not null,                -- what was published or changed before is passed over
	every    integer not null,                -- seconds between two looks
	etag     text not null,
	modified text not null,
	changed  text not null,                -- of a part, as its index told it last
	checked  text not null,
	next     text not null,                -- '' of a part: when its index says that it changed
	failures integer not null,                -- in a row
	why      text not null                 -- what failed last
);
create table listed (
	address   text primary key,
	watch     text not null,               -- which listed it first
	title     text not null,
	found     text not null,
	published text not null,
	day       text not null,               -- of publication, where it was published: 2025-03-26
	changed   text not null,
	state     text not null,               -- waiting, had, known, refused, forbidden, gone
	etag      text not null,
	modified  text not null,
	tries     integer not null,               -- that failed, in a row
	next      text not null,               -- of one that waits
	why       text not null,
	document  text not null                -- id
);
create index listed_waiting on listed (next) where state = 'waiting';
create index listed_watch on listed (watch, state);
