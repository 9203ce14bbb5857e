import { getNamedType, isInterfaceType, isObjectType } from "graphql";
import { publicSchema } from "../../src/graphql/schema";

const schema = publicSchema();

/** Texts that are had in one language only, with the reason. A field of several types stands here once, without its type. */
const inOneLanguage: Readonly<Record<string, string>> = {
  // What machines read.
  cacheKey: "a key of caches",
  cursor: "a place in a list",
  endCursor: "a place in a list",
  startCursor: "a place in a list",
  hash: "a hash",
  contentHash: "a hash",
  fingerprint: "hashes",
  partFingerprints: "hashes",
  "PartialDate.value": "a date",
  "ImportBatchPayload.differences": "names of fields and their values",
  "IssueTokenPayload.secret": "a secret",
  "CreateWebhookPayload.secret": "a secret",
  "RotateWebhookSecretPayload.secret": "a secret",
  "Webhook.publicKeys": "keys",
  "Webhook.query": "a query",
  "WebhookDelivery.messageId": "a name for machines",
  "WebhookDelivery.responseBody": "what another server answered",
  "WebhookDelivery.error": "English, for those who run a receiver",
  "DuplicateReason.ofA": "a name, an identifier or a code as it was compared",
  "DuplicateReason.ofB": "a name, an identifier or a code as it was compared",
  // Names of things that have one name in every language.
  slug: "a part of addresses",
  language: "a tag of BCP 47",
  country: "a code of ISO 3166",
  "Jurisdiction.code": "a code of ISO 3166",
  "Webhook.jurisdiction": "codes of ISO 3166",
  "Jurisdiction.alpha3": "a code of ISO 3166",
  "Meeting.startTime": "a time of the day",
  "Meeting.timeZone": "a name for machines",
  "Import.dataset": "a name for machines",
  "Import.mappingName": "the name of a file",
  mappingHash: "a hash",
  "ImportFile.name": "the name of a file",
  "ImportReject.file": "the name of a file",
  "ImportReject.column": "what a register calls it",
  "ImportReject.value": "what a register says",
  "ImportReject.reason": "English, for those who import",
  "VanishedRecord.kind": "a kind of record, as the schema names it",
  "VanishedRecord.reason": "English, for those who import",
  "Identifier.scheme": "a name for machines",
  "Identifier.value": "what a register calls it",
  "TopicMatch.scheme": "a name for machines",
  "TopicMatch.code": "what another vocabulary calls it",
  "Methodology.edition": "what its publisher calls it",
  "Operation.name": "the name of a mutation",
  "RefusedOperation.name": "the name of a mutation",
  "RefusedOperation.localName": "what the client calls it",
  "Evidence.locator": "a place in a source (RFC 7111)",
  "CommitmentBucketKey.monthMade": "a month",
  "CommitmentBucketKey.quarterMade": "a quarter",
  "FollowUpBucketKey.month": "a month",
  "FollowUpBucketKey.quarter": "a quarter",
  "MeetingBucketKey.month": "a month",
  "MeetingBucketKey.quarter": "a quarter",
  // Names of fields.
  "Evidence.field": "the name of a field",
  "Translation.field": "the name of a field",
  "FieldChange.field": "the name of a field",
  "FieldDifference.field": "the name of a field",
  "RemainingPlace.field": "the name of a field",
  "Redaction.fields": "names of fields",
  "UserError.field": "the path of a field",
  "UserError.nearestLocator": "a place in a source",
  // What a source, a register or a methodology says, word for word.
  "Evidence.quote": "quoted",
  "Evidence.prefix": "quoted",
  "Evidence.suffix": "quoted",
  "Evidence.value": "what the source says",
  "UserError.nearestPassage": "quoted",
  firstKept: "quoted",
  lastKept: "quoted",
  firstDropped: "quoted",
  lastDropped: "quoted",
  "Assessment.term": "the methodology's own word, which its crosswalk must have",
  "CrosswalkTerm.term": "the methodology's own word",
  "AssessmentBucketKey.firstTerm": "the methodology's own word",
  "AssessmentBucketKey.latestTerm": "the methodology's own word",
  "TopicMatch.label": "another vocabulary's own word",
  // Proper names.
  "SourceArticle.publisher": "a proper name, as the source prints it",
  "SourceArticle.agency": "a proper name, as the source prints it",
  "SourceArticle.authors": "proper names, as the source prints them",
  "CommitmentBucketKey.publisher": "a proper name, as the source prints it",
  "Actor.aliases": "other names, whatever their language",
  "Contributor.name": "what somebody calls themselves",
  "Token.label": "what its owner calls it",
  "Webhook.label": "what its owner calls it",
  "ActorLink.note": "what the other site is called",
  // What a contributor wrote about an edit. It is a part of the proof, and nobody corrects it.
  "ChangeSet.summary": "the reason of an edit, in the words of its author",
  "Revision.summary": "the reason of an edit, in the words of its author",
  "DuplicateJudgement.reason": "the words of who judged",
  "Review.reason": "the words of a reviewer",
  "Import.summary": "the reason of an edit, in the words of its author",
  "Redaction.reason": "the words of an administrator",
  "Tombstone.reason": "the reason of an edit, in the words of its author",
  "UserError.message": "English, for those who write to the API",
  // Words of ours.
  labels: "English words for a key; `key` has the record, whose texts take `in`",
  // Texts in other languages themselves, with their tags beside them.
  "Translation.text": "a text in another language",
  "TopicLabel.text": "a text in another language",
  "TextInLanguage.text": "a text in another language",
};

/** An address on the web is in no language, and its field says by its name that it is one. */
const isAddress = (field: string): boolean => /^url$|Url$/.test(field);

/** Every field with a text, with the names under which it can stand in the list: that of the type, of its interfaces, or none. */
const texts = Object.values(schema.getTypeMap()).flatMap((type) => {
  if (type.name.startsWith("__") || !(isObjectType(type) || isInterfaceType(type))) return [];
  const types = [type, ...type.getInterfaces()].map(({ name }) => name);
  return Object.values(type.getFields()).flatMap((field) => {
    if (getNamedType(field.type).name !== "String" || isAddress(field.name)) return [];
    const isInLanguages = field.args.some(({ name }) => name === "in" || name === "language");
    const hasTextBeside = `${field.name}Text` in type.getFields();
    const names = [field.name, ...types.map((name) => `${name}.${field.name}`)];
    return [
      {
        name: `${type.name}.${field.name}`,
        names,
        isInLanguages,
        hasTextBeside,
        takesIn: field.args[0]?.name === "in",
      },
    ];
  });
});

describe("a text that a reader sees", () => {
  it("is had in the reader's language, or it is told here why not", () => {
    const forgotten = texts.filter((text) => !text.isInLanguages && !text.names.some((name) => name in inOneLanguage));
    expect(texts.length).toBeGreaterThan(200);
    expect(forgotten.map(({ name }) => name)).toEqual([]);
  });

  it("says beside it in which language it is", () => {
    expect(texts.filter(({ takesIn, hasTextBeside }) => takesIn !== hasTextBeside).map(({ name }) => name)).toEqual([]);
  });

  it("is in one language only if it is a field, and does not take languages", () => {
    const excused = texts.filter(({ isInLanguages }) => !isInLanguages).flatMap(({ names }) => names);
    expect(Object.keys(inOneLanguage).filter((name) => !excused.includes(name))).toEqual([]);
  });
});
