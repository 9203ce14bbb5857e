drop trigger end_webhooks on contributor;
drop function ledger.end_webhooks, ledger.revisions_matching;
drop table webhook_delivery, ledger.webhook_secret, webhook;
