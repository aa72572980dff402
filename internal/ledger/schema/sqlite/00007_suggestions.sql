-- +goose Up
-- What programs suggest, and what people made of it. Times are RFC 3339 in UTC; '' is none.
create table suggestion (
	id        text primary key,        -- hash of the judgement that is suggested
	at        text not null,
	origin    text not null,
	body      text not null,           -- record.Judgement as JSON
	state     text not null,           -- open, taken, refused
	who       text not null,           -- decided so
	decided   text not null,           -- when
	why       text not null,
	judgement text not null            -- that of whoever took it up
);
create index suggestion_open on suggestion (at, id) where state = 'open';
