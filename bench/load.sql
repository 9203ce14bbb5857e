-- Fills a fresh database with bench.n commitments and what hangs on them. Run as the owner, in one session.
--
-- Triggers and foreign keys are off while loading (session_replication_role = replica): with them on, each row costs a
-- look-up of the open change set, a check of its evidence at commit, and more. So this file writes what the triggers
-- would: version, revision, updated_at, verified, and the status that follows from the latest assessment.
-- check.sql then proves that nothing here could not have come through the ledger.
-- What belongs together is inserted together (`order by`), as it is when it comes through the ledger.
-- A step is what stands between two lines that begin with "-- step".

-- step settings
set session_replication_role = replica;
set maintenance_work_mem = '512MB';
set work_mem = '64MB';
set synchronous_commit = off;
set statement_timeout = 0;

create schema bench;
-- Ids as the service makes them (UUID version 7): rows made one after the other lie side by side.
create function bench.id(kind integer, n bigint) returns uuid language sql immutable parallel safe return
  (lpad(to_hex(1700000000000 + n), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8'
   || lpad(to_hex(n % 4096), 3, '0') || substr(md5(kind || '/' || n), 1, 12))::uuid;
-- A number from 0 to below, always the same for the same place.
create function bench.pick(n bigint, salt integer, below bigint) returns bigint language sql immutable parallel safe return
  (hashint8extended(n, salt) & 9223372036854775807) % below;
create function bench.word(n bigint, salt integer, words text[]) returns text language sql immutable parallel safe return
  words[1 + bench.pick(n, salt, cardinality(words))];
-- An invented name: about 8,000 of them, so each is rare.
create function bench.name(n bigint) returns text language sql immutable parallel safe return
  initcap(bench.word(n % 8009, 1, '{ba,ke,lo,mi,nu,ra,se,ti,vo,za}') || bench.word(n % 8009, 2, '{dan,fel,gor,lin,mar,nor,ral,sen,tov,vir}')
    || bench.word(n % 8009, 3, '{a,e,i,o,u,ya,eo,ia}') || bench.word(n % 8009, 4, '{bel,cor,dun,gan,lis,mont,pol,rus,stad,wick}'));
-- A partial date: seven in ten are days, two in ten months, the others years.
create function bench.day(base date, n bigint, salt integer) returns text language sql immutable parallel safe return
  substr(base::text, 1, case when bench.pick(n, salt, 10) < 7 then 10 when bench.pick(n, salt, 10) < 9 then 7 else 4 end);
create function bench.made(n bigint) returns date language sql immutable parallel safe return
  date '2010-01-01' + bench.pick(n, 11, 5700)::integer;
-- Companies 1 to 800, ministries to 1300, persons to 1900, associations to 2000. A few are in very much.
create function bench.company(n bigint, salt integer) returns bigint language sql immutable parallel safe return
  1 + floor(800 * power(bench.pick(n, salt, 1000000) / 1000000.0, 3))::bigint;
create function bench.ministry(n bigint, salt integer) returns bigint language sql immutable parallel safe return
  801 + floor(500 * power(bench.pick(n, salt, 1000000) / 1000000.0, 2))::bigint;
create function bench.person(n bigint, salt integer) returns bigint language sql immutable parallel safe return
  1301 + bench.pick(n, salt, 600);
create function bench.association(n bigint, salt integer) returns bigint language sql immutable parallel safe return
  1901 + bench.pick(n, salt, 100);
create function bench.formality(n bigint) returns text language sql immutable parallel safe return
  bench.word(n, 78, '{PROPOSED,DECLARED,DECLARED,IN_POLICY_DOCUMENT,SIGNED_AGREEMENT,IN_LAW}');
-- Nobody breaks what they were only asked for.
create function bench.verdict(n bigint) returns text language sql immutable parallel safe return
  case when bench.formality(n) = 'PROPOSED' then bench.word(n, 80, '{IN_PROGRESS,NOT_STARTED,STALLED,KEPT}')
       else bench.word(n, 80, '{KEPT,KEPT,PARTIALLY_KEPT,BROKEN,IN_PROGRESS,IN_PROGRESS,STALLED,NOT_STARTED,BLOCKED}') end;
create function bench.n() returns integer language sql stable return current_setting('bench.n')::integer;
-- How many quotes each commitment rests on.
create function bench.quotes() returns integer language sql stable return current_setting('bench.quotes')::integer;
-- How many source articles there are: n / 10, from which the quotes are, and others that nobody quotes.
create function bench.articles() returns integer language sql stable return current_setting('bench.articles')::integer;
-- One hundred change sets, the records spread over them in order.
create function bench.revision(place bigint, total bigint) returns bigint language sql immutable parallel safe return
  1 + (place - 1) * 100 / greatest(total, 1);

-- step change sets
insert into contributor (id, name, role) values (bench.id(1, 1), 'Benchmark', 'ADMIN');
-- The first change sets go for the seeds, so that a server that starts on these data takes those for recorded.
insert into contributor (id, name, role, system) values (bench.id(1, 2), 'Followthrough seeds', 'ADMIN', true);
insert into change_set (id, status, revision, summary, contributor_id, idempotency_key, created_at, applied_at)
select bench.id(2, g), 'APPLIED', g, 'Load ' || g, case when seed is null then bench.id(1, 1) else bench.id(1, 2) end, seed,
       applied, applied
  from generate_series(1, 120) g,
       lateral (select timestamptz '2025-01-01 12:00Z' + g * interval '2 days' as applied) a,
       lateral (select (string_to_array(current_setting('bench.seeds'), ','))[g] as seed) s;
create function bench.at(revision bigint) returns timestamptz language sql immutable parallel safe return
  timestamptz '2025-01-01 12:00Z' + revision * interval '2 days';

-- step drop indexes
create table bench.kept_index as
select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace s on s.oid = c.relnamespace
 where s.nspname in ('public', 'history') and not i.indisunique
   and not exists (select from pg_constraint k where k.conindid = i.indexrelid);
do $$ declare name text; begin
  for name in select k.name from bench.kept_index k loop execute 'drop index ' || name; end loop;
end $$;

-- step actors
insert into actor (id, version, revision, updated_at, kind, slug, name, aliases, country, description)
select bench.id(3, g), 1, 1, bench.at(1), kind, 'actor-' || g, name, array[upper(left(name, 3)) || g],
       bench.word(g, 20, '{FR,US,DE,GB,IE,BE,JP,IN}'), 'An invented ' || lower(replace(kind, '_', ' ')) || '.'
  from generate_series(1, 2000) g,
       lateral (select case when g <= 800 then 'TECH_COMPANY' when g <= 1300 then 'GOVERNMENT_BODY'
                            when g <= 1900 then 'PERSON' else 'ASSOCIATION' end as kind) k,
       lateral (select case kind when 'TECH_COMPANY' then bench.name(g) || ' ' || bench.word(g, 21, '{Systems,Networks,Cloud,Media,Mobile}')
                  when 'GOVERNMENT_BODY' then 'Ministry of ' || bench.word(g, 22, '{the Interior,Justice,Economy,Digital Affairs,Culture}') || ' of ' || bench.name(g)
                  when 'PERSON' then bench.word(g, 23, '{Anne,Bernard,Carla,David,Elena,Farid,Grace,Hugo}') || ' ' || bench.name(g + 4000)
                  else 'Association of ' || bench.name(g) end as name) l;
insert into role (id, version, revision, updated_at, person_id, organisation_id, title, from_on, to_on)
select bench.id(4, g), 1, 1, bench.at(1), bench.id(3, 1300 + g), bench.id(3, bench.ministry(g, 31)), 'Minister',
       bench.day(date '2008-01-01' + (g * 9), g, 32), case when g % 3 > 0 then (2024 + g % 10)::text end
  from generate_series(1, 600) g;

-- step source articles
insert into source_article (id, version, revision, updated_at, url, canonical_url, title, publisher, published_on, language)
select bench.id(5, g), 1, bench.revision(g, bench.articles()), bench.at(bench.revision(g, bench.articles())),
       url, url, bench.name(g) || ': ' || bench.word(g, 41, '{Platforms,Ministers,Operators,Companies}') || ' agree on '
         || bench.word(g, 42, '{terrorist content,transparency,encryption,child safety,disinformation}') || ' in ' || bench.name(g * 7),
       bench.word(g, 43, '{Le Monde,Reuters,AFP,The Guardian,Next INpact,Politico,Numerama}'),
       bench.day(bench.made(g), g, 44), bench.word(g, 45, '{fr,en,en,de}')
  from generate_series(1, bench.articles()) g, lateral (select 'https://news.example/' || g as url) u;

-- step meetings
insert into meeting (id, version, revision, updated_at, slug, title, purpose, date, place, city, country, status, preceded_by_id)
select bench.id(6, g), 1, bench.revision(g, bench.n() / 5), bench.at(bench.revision(g, bench.n() / 5)), 'meeting-' || g,
       bench.word(g, 51, '{Round table,Summit,Working group,Hearing}') || ' on ' || bench.word(g, 52, '{terrorist content,data protection,child safety,elections}') || ' in ' || bench.name(g),
       'To discuss what the companies will do about it', bench.day(bench.made(g), g, 53), 'Place ' || bench.name(g * 3),
       bench.word(g, 54, '{Paris,Brussels,Washington,Berlin,Dublin}'), bench.word(g, 55, '{FR,BE,US,DE,IE}'),
       bench.word(g, 56, '{HELD,HELD,HELD,POSTPONED,CANCELLED}'), case when g % 4 = 0 then bench.id(6, g - 1) end
  from generate_series(1, bench.n() / 5) g;
insert into participation (id, version, revision, updated_at, meeting_id, actor_id, role, representing_id, attendance)
select bench.id(7, m * 6 + k), 1, bench.revision(m, bench.n() / 5), bench.at(bench.revision(m, bench.n() / 5)), bench.id(6, m),
       bench.id(3, case when k <= 3 then 1 + (bench.company(m, 61) - 1 + k * 131) % 800
                        when k = 4 then bench.ministry(m, 62) else bench.person(m, 63) + case when k = 5 then 0 else
                          case when bench.person(m, 63) = 1900 then -1 else 1 end end end),
       case k when 4 then 'HOST' else 'ATTENDEE' end,
       case k when 5 then bench.id(3, bench.ministry(m, 62)) end, case when k = 3 then 'INVITED' else 'ATTENDED' end
  from generate_series(1, bench.n() / 5) m, generate_series(1, 6) k order by m, k;

-- step commitments
insert into commitment (id, version, revision, updated_at, slug, title, statement, made_on, due_on, formality, clarity, meeting_id, status, fulfilled_on)
select bench.id(8, g), 1, revision, bench.at(revision), 'commitment-' || g,
       bench.word(g, 71, '{Remove,Report,Label,Limit,Publish,Review,Preserve,Disclose}') || ' '
         || bench.word(g, 72, '{terrorist content,illegal content,political advertising,user data requests,personal data,recommender systems,child abuse material,encryption keys,audit reports,access logs}')
         || ' ' || bench.word(g, 73, '{within 24 hours,within a month,every quarter,by default,on request,without delay}')
         || ' in ' || bench.name(g) || case when g % 20000 = 77 then ' under the moratorium' else '' end,
       'The companies undertake to act on what is notified to them by the competent authorities of ' || bench.name(g * 13)
         || ', to keep a record of every decision and its reasons, and to publish the figures once a year (' || g || ').',
       bench.day(bench.made(g), g, 74),
       case when bench.pick(g, 75, 10) < 7 then bench.day(bench.made(g) + 400 + bench.pick(g, 76, 2500)::integer, g, 77) end,
       bench.formality(g),
       bench.word(g, 79, '{CLEAR,CLEAR,VAGUE,UNRATABLE}'), bench.id(6, 1 + (g - 1) % (bench.n() / 5)),
       case when g % 5 < 2 then verdict else 'NOT_RATED' end,
       case when g % 5 < 2 and verdict in ('KEPT', 'PARTIALLY_KEPT') then (bench.made(g) + 700)::text end
  from generate_series(1, bench.n()) g, lateral (select bench.revision(g, bench.n()) as revision,
       bench.verdict(g) as verdict) v;
insert into party (id, version, revision, updated_at, commitment_id, actor_id, role)
select bench.id(9, g::bigint * 5 + k), 1, revision, bench.at(revision), bench.id(8, g),
       bench.id(3, case k when 1 then bench.company(g, 81) when 2 then bench.ministry(g, 82) when 3 then bench.company(g, 83)
                          when 4 then bench.association(g, 84) else bench.person(g, 85) end),
       ((case when bench.formality(g) = 'PROPOSED' then '{ASKED,COUNTERPARTY,CONVENER,BENEFICIARY,MONITOR}'
              else '{PLEDGER,COUNTERPARTY,SIGNATORY,BENEFICIARY,MONITOR}' end)::text[])[k]
  from generate_series(1, bench.n()) g, generate_series(1, 5) k, lateral (select bench.revision(g, bench.n()) as revision) v order by g, k;

-- step follow-ups
insert into follow_up (id, version, revision, updated_at, commitment_id, kind, date, title, summary, meeting_id, actor_id)
select bench.id(10, g::bigint * 2 + k), 1, revision, bench.at(revision), bench.id(8, g), kind,
       bench.day(bench.made(g) + 200 * k, g * 2 + k, 91),
       bench.word(g * 2 + k, 92, '{Figures published,Minister asks again,Companies report back,Law adopted}') || ' in ' || bench.name(g + k),
       'What was found when somebody looked into it, in one or two sentences, with the figures that were given.',
       case when kind = 'MEETING' then bench.id(6, 1 + bench.pick(g, 93, bench.n() / 5)) end,
       case when k = 2 then bench.id(3, bench.company(g, 81)) end
  from generate_series(1, bench.n()) g, generate_series(1, 2) k,
       lateral (select bench.revision(g, bench.n()) as revision,
                       bench.word(g * 2 + k, 94, '{MEETING,ACTION,STATEMENT,REPORT,LAW}') as kind) v
 order by g, k;

-- step assessments
insert into methodology (id, version, revision, updated_at, name, edition) values (bench.id(11, 1), 1, 1, bench.at(1), 'Benchmark', '2025');
insert into assessment (id, version, revision, updated_at, commitment_id, methodology_id, date, status, fulfilled_on, rationale)
select bench.id(12, g), 1, revision, bench.at(revision), bench.id(8, g), bench.id(11, 1), (bench.made(g) + 800)::text, verdict,
       case when verdict in ('KEPT', 'PARTIALLY_KEPT') then (bench.made(g) + 700)::text end, 'Because the figures say so.'
  from generate_series(1, bench.n()) g, lateral (select bench.revision(g, bench.n()) as revision,
       bench.verdict(g) as verdict) v
 where g % 5 < 2;

-- step evidence
create procedure bench.cite(subject_kind text, id_kind integer, subjects bigint, each integer, first bigint, offsets bigint, only_mod integer)
language sql begin atomic
  insert into evidence (id, version, revision, updated_at, subject_kind, subject_id, source_article_id, quote, prefix, suffix, stance, role, quote_runs)
  select bench.id(13, first + g * each + k), 1, revision, bench.at(revision), subject_kind, bench.id(id_kind, g + offsets),
         bench.id(5, 1 + bench.pick(g * each + k, 101 + id_kind, bench.n() / 10)),
         'They said that ' || bench.name(g + k) || ' would act within the period that had been agreed, and that the authorities would be told what was done',
         'On that day', ', the minister added.', bench.word(g * each + k, 102, '{SUPPORTS,SUPPORTS,SUPPORTS,NEUTRAL,CONTRADICTS}'),
         bench.word(g * each + k, 103, '{ORIGIN,PROGRESS,OUTCOME,RESPONSE}'), '\x01020304'
    from generate_series(1::bigint, subjects) g, generate_series(1, each) k,
         lateral (select bench.revision(g, subjects) as revision) v
   where g % 5 < only_mod order by g, k;
end;
call bench.cite('COMMITMENT', 8, bench.n(), bench.quotes(), 0, 0, 5);
call bench.cite('FOLLOW_UP', 10, bench.n()::bigint * 2, 1, 6000000, 2, 5);
call bench.cite('MEETING', 6, bench.n() / 5, 1, 9000000, 0, 5);
call bench.cite('ASSESSMENT', 12, bench.n(), 1, 10000000, 0, 2);
call bench.cite('ROLE', 4, 600, 1, 12000000, 0, 5);

-- step history
-- One commitment in five was edited once, one quote in ten: twenty further change sets.
insert into history.commitment
select 101 + bench.pick(n, 111, 20), c.* from commitment c, lateral (select substr(slug, 12)::bigint as n) s where n % 5 = 0;
update commitment c set version = 2, revision = h.superseded_by, updated_at = bench.at(h.superseded_by) from history.commitment h where h.id = c.id;
insert into history.evidence
select 101 + bench.pick(hashtext(id::text), 112, 20), e.* from evidence e where hashtext(id::text) % 10 = 0;
update evidence e set version = 2, revision = h.superseded_by, updated_at = bench.at(h.superseded_by) from history.evidence h where h.id = e.id;

-- step indexes
do $$ declare definition text; begin
  for definition in select k.definition from bench.kept_index k loop execute definition; end loop;
end $$;

-- step for PostGraphile
-- What PostGraphile needs to select the same: a computed column.
create function commitment_timeliness(commitment) returns text language sql stable parallel safe
return timeliness(($1).due_on, ($1).status, ($1).fulfilled_on, ($1).formality, current_date);
grant execute on function commitment_timeliness(commitment) to followthrough_app;
set session_replication_role = origin;

-- step statistics
-- What is counted and hashed next is found by plans for tables of this size.
analyze;

-- step proof
-- What came past the triggers has no hash yet, and no change and no count.
call ledger.catch_up();

-- step vacuum
vacuum (analyze);
checkpoint;
