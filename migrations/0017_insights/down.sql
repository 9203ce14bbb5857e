drop index commitment_counts, history.commitment_counts, party_promises, history.party_promises, evidence_citations,
  history.evidence_citations, evidence_cited, history.evidence_cited, source_article_published_latest,
  history.source_article_published_latest, participation_presence, history.participation_presence,
  change_set_revision_order;
