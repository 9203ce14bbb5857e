create or replace function ledger.compared(value text) returns text language sql immutable parallel safe
return translate(lower(value), E'ς\n\r\t_-\u2010\u2011\u00A0\u202F', 'σ         ');
