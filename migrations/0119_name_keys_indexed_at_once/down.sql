alter index actor_name_keys reset (fastupdate);
