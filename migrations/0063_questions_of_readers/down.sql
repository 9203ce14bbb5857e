drop index follow_up_order, history.follow_up_order, evidence_contradicting, history.evidence_contradicting;
