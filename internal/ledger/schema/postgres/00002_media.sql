-- +goose Up
-- Beside its bytes: the media type (RFC 2045) under which a document came, '' if the bytes alone tell; and its text, zstd, if a program of its own took it out.
alter table document add column media text collate "C" not null default '';
alter table document add column extract bytea;
alter table quarantine add column media text collate "C" not null default '';
