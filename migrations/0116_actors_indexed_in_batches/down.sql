alter index actor_trigrams reset (gin_pending_list_limit);
alter index actor_trigrams set (fastupdate = off);
