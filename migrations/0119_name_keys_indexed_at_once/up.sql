-- Near names are looked for right after an import. What waits in a list to be indexed, up to 4 MB of it, would be read each time, and compared with
-- each of the 1,800 keys that a hundred actors may share.
alter index actor_name_keys set (fastupdate = off);
select gin_clean_pending_list('actor_name_keys');
