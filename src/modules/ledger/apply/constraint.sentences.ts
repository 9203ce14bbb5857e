/** What a contributor is told where a rule of the tables is broken: the rules that only one table has, by their name. */
const named: Readonly<Record<string, string>> = {
  source_article_canonical_url_unique: "another source article has this canonical address",
  actor_slug_unique: "another actor has this slug",
  meeting_slug_unique: "another meeting has this slug",
  commitment_slug_unique: "another commitment has this slug",
  methodology_name_edition_unique: "another methodology has this name and this edition",
  identifier_scheme_value_unique: "another identifier has this scheme and this value",
  participation_once_in_a_meeting: "this actor takes part in the meeting already; somebody is in a meeting once",
  party_once_in_a_role: "this actor is a party in this role already",
  evidence_value_has_field: "a value needs the field that it is the value of",
  meeting_does_not_precede_itself: "a meeting does not come before itself",
  follow_up_meeting_is_named: "a follow-up of the kind MEETING names the meeting",
  follow_up_successor_is_named: "a follow-up names a successor where its kind is SUCCESSOR, and only there",
  follow_up_successor_is_another: "a commitment is not its own successor",
  assessment_unratable_has_reason:
    "an assessment says why it cannot rate where its status is UNRATABLE, and only there",
  assessment_fulfilled_only_if_kept: "only what was kept, or kept in part, was fulfilled on a day",
  commitment_due_after_made: "what is due is not due before it was promised",
  role_ends_after_it_begins: "a role does not end before it begins",
  source_article_url_is_http: "an address begins with http:// or https://",
  source_article_language_is_bcp47: "takes a language as BCP 47 writes it, such as fr or pt-BR",
  source_article_fingerprint_is_of_whole_runs:
    "a wide fingerprint has 16 bytes for every run, behind the 16 of its rule",
  source_article_fingerprint_says_what_it_covers: "a fingerprint says whether it is of the whole text or of an excerpt",
  change_set_idempotency_key_length: "an idempotency key has 1 to 200 characters",
};

/** Rules that many columns have: how their names end. */
const kinds: readonly [ending: RegExp, sentence: string][] = [
  [/_(is|are)_plain_texts?$/, "holds characters that no text of the record may hold, or is not trimmed"],
  [/_is_partial_date$/, "is no date: write a year, a year and month, or a day, such as 2015-02-20"],
  [/_is_kebab_case$/, "takes lower-case letters, digits and single hyphens, such as code-of-good-conduct"],
  [/_(length|text_lengths)$/, "a text is empty, or longer than its field takes"],
  [/_is_iso3166$/, "takes a country as two capital letters (ISO 3166-1), such as FR"],
  [/_known$/, "is none of the values that there are"],
];

/** The sentence for a constraint of ours; null for one that no contributor can break: that is a bug of ours. */
export const sentenceFor = (constraint: string): string | null =>
  named[constraint] ?? kinds.find(([ending]) => ending.test(constraint))?.[1] ?? null;
