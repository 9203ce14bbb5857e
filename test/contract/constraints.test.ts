import { sentenceFor } from "../../src/modules/ledger/apply/constraint.sentences";
import { submit } from "../support/contribute";
import * as a from "../support/factories";
import { onServer } from "../support/server";
import { beforeTests } from "../support/before-tests";

/** Constraints that no request can break: what they hold is made by the server, or checked by it before. */
const outOfReach = new Set([
  // Ids, keys and counters that the server makes.
  "change_set_version_counts_from_one",
  "change_set_applied_has_revision",
  "change_set_payload_hash_is_sha256",
  "operation_id_unique",
  "operation_position_not_negative",
  "operation_record_has_kind",
  "topic_labels_is_list",
  "topic_matches_is_list",
  // Answered by the services of accounts, each with its own sentence.
  "contributor_name_unique",
  "token_hash_unique",
  "token_hash_is_sha256",
  "token_expires_within_a_year",
  // Told apart before: the answer is the change set that was sent with the key.
  "change_set_idempotency_key_unique",
  // Set by a trigger.
  "evidence_unverified_reason_of_unverified",
  // Of fingerprints and hashes, whose form the input is checked for.
  "evidence_quote_runs_are_whole",
  "evidence_quote_runs_are_of_whole_runs",
  "evidence_quote_runs_fit_the_locator",
  "source_article_content_hash_is_sha256",
  "source_article_fingerprint_is_whole_runs",
  // Checked in the inputs of imports.
  "import_mapping_hash_is_sha256",
  "import_file_hashes_are_sha256",
  "import_counts_from_zero",
  "import_is_counted_when_finished",
  // Of the queue of webhooks, which only the server writes.
  "webhook_queued_revision_not_negative",
  "webhook_delivery_waits_while_pending",
  "webhook_delivery_attempts_not_negative",
]);

const server = onServer("empty");
const owner = beforeTests(() => server.database.connectAsOwner());

it("every constraint has a sentence for whoever breaks it, or is out of everybody's reach", async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select distinct conname as name from pg_constraint
      where connamespace = 'public'::regnamespace and contype in ('c', 'u', 'x') order by 1`,
  );
  const constraints = rows.map(({ name }) => name);
  expect(constraints.length).toBeGreaterThan(80);
  expect(constraints.filter((name) => sentenceFor(name) === null && !outOfReach.has(name))).toEqual([]);
  expect([...outOfReach].filter((name) => !constraints.includes(name))).toEqual([]);
});

it("a second methodology of one name and edition is refused in words, at its field", async () => {
  const grace = await server.signIn({ role: "REVIEWER" });
  const scale = { recordMethodology: a.methodology({ name: "履行状況の尺度", edition: "2" }).input };
  expect((await submit(grace, [scale])).errors).toEqual([]);

  expect((await submit(grace, [scale])).errors).toEqual([
    {
      code: "DUPLICATE",
      field: "operations.0.recordMethodology.edition",
      message: "another methodology has this name and this edition: 履行状況の尺度, 2",
    },
  ]);
});
