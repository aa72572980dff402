-- +goose Up
-- What people asked to be told of (alerts), and what they were told (notices). A notice is written down before its mail is sent, so that
-- nothing is sent twice. Times are RFC 3339 with milliseconds, in UTC; '' is none. Of documents, the day of coming is looked for.
create table alert (
	name   text collate "C" primary key,
	query  text collate "C" not null,                -- Query as JSON
	mail   text collate "C" not null,                -- addresses, parted by spaces
	days   text collate "C" not null,                -- how many before a deadline it tells, parted by spaces
	made   text collate "C" not null,
	paused bigint not null,                -- 1 if it tells nothing
	feed   text collate "C" not null                 -- SHA-256 of the token in the address of its feed; '' for none
);
create table notice (
	recipient text collate "C" not null,             -- a mail address
	subject   text collate "C" not null,             -- what it is under: alert:NAME or relationship:SG+VN
	key       text collate "C" not null,             -- of what was told: a hash of its words
	day       bigint not null,             -- record.Day around which the same words are the same; 0 if the key says all
	rule      text collate "C" not null,
	state     text collate "C" not null,             -- sending, sent, unsure
	at        text collate "C" not null,
	message   text collate "C" not null,             -- Message-ID
	primary key (recipient, subject, key, day)
);
create index notice_message on notice (message);
create index notice_sending on notice (state) where state = 'sending';
create table told (
	recipient text collate "C" not null,
	subject   text collate "C" not null,
	upto      text collate "C" not null,             -- documents kept before are told, or told nothing
	primary key (recipient, subject)
);
create index document_got on document (got);
