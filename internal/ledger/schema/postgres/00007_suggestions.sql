-- +goose Up
-- What programs suggest, and what people made of it. Times are RFC 3339 in UTC; '' is none.
create table suggestion (
	id        text collate "C" primary key,        -- hash of the judgement that is suggested
	at        text collate "C" not null,
	origin    text collate "C" not null,
	body      text collate "C" not null,           -- record.Judgement as JSON
	state     text collate "C" not null,           -- open, taken, refused
	who       text collate "C" not null,           -- decided so
	decided   text collate "C" not null,           -- when
	why       text collate "C" not null,
	judgement text collate "C" not null            -- that of whoever took it up
);
create index suggestion_open on suggestion (at, id) where state = 'open';
