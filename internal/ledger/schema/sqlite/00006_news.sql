-- +goose Up
-- What people asked to be told of (alerts), and what they were told (notices). A notice is written down before its mail is sent, so that
-- nothing is sent twice. Times are RFC 3339 with milliseconds, in UTC; '' is none. Of documents, the day of coming is looked for.
create table alert (
	name   text primary key,
	query  text not null,                -- Query as JSON
	mail   text not null,                -- addresses, parted by spaces
	days   text not null,                -- how many before a deadline it tells, parted by spaces
	made   text not null,
	paused integer not null,                -- 1 if it tells nothing
	feed   text not null                 -- SHA-256 of the token in the address of its feed; '' for none
);
create table notice (
	recipient text not null,             -- a mail address
	subject   text not null,             -- what it is under: alert:NAME or relationship:SG+VN
	key       text not null,             -- of what was told: a hash of its words
	day       integer not null,             -- record.Day around which the same words are the same; 0 if the key says all
	rule      text not null,
	state     text not null,             -- sending, sent, unsure
	at        text not null,
	message   text not null,             -- Message-ID
	primary key (recipient, subject, key, day)
);
create index notice_message on notice (message);
create index notice_sending on notice (state) where state = 'sending';
create table told (
	recipient text not null,
	subject   text not null,
	upto      text not null,             -- documents kept before are told, or told nothing
	primary key (recipient, subject)
);
create index document_got on document (got);
