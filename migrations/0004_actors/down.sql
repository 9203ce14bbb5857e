drop table role, identifier, actor, history.role, history.identifier, history.actor;
drop function ledger.check_role;
