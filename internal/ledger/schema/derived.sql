-- What is derived: dropped and made again at will. {int}, {text}, {bytes} and {packed} are what an engine calls them: 64-bit integers,
-- text in the order of its bytes, bytes, and a table kept in the order of its key. Days count as record.Day does; items are
-- those of facet.go, which is an index of its own.
create table reading (
	doc        {int} primary key,
	id         {text} not null,
	twin       {text} not null,          -- the same for the same text under the same link; '' without a link
	day        {int} not null,           -- publication, else the main event, else 0
	published  {int} not null,
	lang       {text} not null,
	genre      {text} not null,
	relevant   {int} not null,
	outlet     {text} not null,
	author     {text} not null,
	link       {text} not null,          -- the page's own address
	title      {text} not null,
	people     {int} not null,           -- how many
	events     {int} not null,
	statements {int} not null,
	spoken     {text} not null,          -- of what groups speak: "SG+VN energy 2", a line for each group and topic
	body       {bytes} not null          -- the reading's JSON, zstd
);

create index reading_twin on reading (twin) where twin <> '';

create table sighting (
	doc    {int} not null,
	person {text} not null,                -- id in the document's reading
	form   {int} not null,
	key    {text} not null,
	title  {text} not null,
	beside {text} not null,                -- their other offices in the document
	day    {int} not null,
	primary key (doc, person, form)
){packed};
create table seen (                      -- the sightings of a form
	form {int} not null,
	doc  {int} not null,
	primary key (form, doc)
){packed};

create table form (
	id     {int} primary key,
	name_id {text} not null unique,      -- link.Form.ID
	party  {text} not null,
	key    {text} not null,
	name   {text} not null,
	plain  {text} not null,              -- the name as it is searched
	office {text} not null,
	title  {text} not null,
	beside {text} not null,              -- offices told of them beside this one
	first  {int} not null,
	last   {int} not null,
	n      {int} not null,
	person {text} not null
);
create index form_person on form (person);
create index form_key on form (party, key);
create index form_office on form (party, office);

create table kin (
	kin  {text} not null,
	form {int} not null,
	primary key (kin, form)
){packed};

create table person (
	id    {text} primary key,
	party {text} not null,
	name  {text} not null,
	first {int} not null,
	last  {int} not null,
	body  {text} not null
);
create index person_party on person (party, id);
create index person_last on person (party, last);

create table report (
	id    {text} primary key,              -- of the event in its document
	doc   {int} not null,
	block {text} not null,
	lo    {int} not null,
	hi    {int} not null,
	event {text} not null,               -- '' until it is settled
	body  {text} not null
);
create index report_doc on report (doc);
create index report_event on report (event) where event <> '';
create table calendar (                  -- the reports of each block by their days
	block  {text} not null,
	lo     {int} not null,
	hi     {int} not null,
	report {text} not null,
	primary key (block, lo, hi, report)
){packed};
create table loose (                     -- those without an event
	block  {text} not null,
	report {text} not null,
	lo     {int} not null,
	hi     {int} not null,
	primary key (block, report)
){packed};

create table event (
	id   {text} primary key,
	item {int} not null,
	day  {int} not null,
	grp  {text} not null,                -- GroupKey of its parties
	met  {int} not null,                 -- the day again if they spoke to each other, else 0
	body {text} not null
);
create index event_item on event (item);
create index event_grp on event (grp, item);
create index event_met on event (grp, met) where met > 0;

create table step (
	doc  {int} not null,
	id   {text} not null,                -- of the statement, else of the event, in its document
	key  {text} not null,                -- of the initiative
	body {text} not null,                -- follow.Step as JSON
	primary key (doc, id, key)
){packed};
create table fold (
	key  {text} not null,
	doc  {int} not null,
	id   {text} not null,
	body {bytes} not null,               -- what follow.Fold looks at of the step
	primary key (key, doc, id)
){packed};

create table pending (
	doc {int} primary key                -- a document whose rows of seen, calendar and fold are still to be made
);
create table dirty (
	key {text} primary key               -- of an initiative that has to be folded again
){packed};

create table initiative (
	key    {text} primary key,
	item   {int} not null,
	day    {int} not null,
	grp    {text} not null,              -- GroupKey of its parties
	open   {int} not null,               -- 1 if it is neither delivered nor dropped
	due    {int} not null,               -- the day its deadline ends, 0 for none
	body   {text} not null
);
create index initiative_item on initiative (item);
create index initiative_open on initiative (grp, due) where open = 1;
create index initiative_due on initiative (due) where open = 1 and due > 0;

create table relation (
	doc   {int} not null,
	grp   {text} not null,
	level {text} not null,
	since {text} not null,
	day   {int} not null,
	primary key (doc, grp, level, since)
){packed};
create index relation_grp on relation (grp, level, since, day);

create table topic_year (                -- the sum of what is spoken of in the readings of each year
	grp   {text} not null,
	topic {text} not null,
	year  {int} not null,
	n     {int} not null,                -- statements
	primary key (grp, topic, year)
){packed};

create table instrument (
	slug  {text} not null,
	doc   {int} not null,
	id    {text} not null,                 -- in the document's reading
	name  {text} not null,
	kind  {text} not null,
	day   {int} not null,
	primary key (slug, doc, id)
){packed};
create index instrument_doc on instrument (doc);

create table doubt (
	kind  {text} not null,
	a     {text} not null,
	b     {text} not null,
	score double precision not null,
	body  {text} not null,
	primary key (kind, a, b)
){packed};
create index doubt_b on doubt (b);
create index doubt_score on doubt (score desc, kind, a, b);

create table lost (
	judgement {text} not null,
	doc       {int} not null,            -- in which it does not find its words
	primary key (judgement, doc)
){packed};
