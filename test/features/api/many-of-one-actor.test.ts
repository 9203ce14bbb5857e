import { onServer } from "../../support/server";
import { dataOf } from "../../support/server";

/** 14,000 commitments; one actor is in 11,900 of them, for itself or spoken for by another, and one in 41. */
const rows = `
  set session_replication_role = replica;
  insert into contributor (id, name, role) values (gen_random_uuid(), 'A generator', 'ADMIN');
  insert into change_set (id, status, revision, summary, contributor_id, created_at, applied_at)
    select gen_random_uuid(), 'APPLIED', g, 'Many', c.id, now(), now() from generate_series(1, 3) g, contributor c where c.name = 'A generator';
  create function pg_temp.id(kind integer, n integer) returns uuid language sql as $$ select md5(kind || ' ' || n)::uuid $$;
  insert into actor (id, version, revision, updated_at, kind, slug, name)
    select pg_temp.id(1, g::integer), 1, 1, now(), 'COMPANY', slug, slug from unnest('{mighty,rare,voice}'::text[]) with ordinality as each(slug, g);
  insert into commitment (id, version, revision, updated_at, slug, title, statement, made_on, due_on, formality, status)
    select pg_temp.id(2, g), 1, 1 + g % 3, now() + (g * 7 % 1009) * interval '1 second', 'c-' || g, 'Nr ' || g * 31 % 997, 'It is promised.', made,
        case when g % 3 > 0 then (made::date + 30 + g * 13 % 4000)::text end,
        (array['PROPOSED', 'DECLARED', 'IN_LAW'])[1 + g % 3], (array['NOT_RATED', 'KEPT', 'BROKEN', 'WITHDRAWN', 'STALLED'])[1 + g % 5]
      from generate_series(1, 14000) g, lateral (select (date '2010-01-01' + g * 17 % 5003)::text as made) m;
  insert into party (id, version, revision, updated_at, commitment_id, actor_id, representing_id, role)
    select pg_temp.id(3, g), 1, 1 + g % 3, now(), pg_temp.id(2, g), pg_temp.id(1, case when g % 10 = 1 then 3 else 1 end),
        case when g % 10 = 1 then pg_temp.id(1, 1) end, case when g % 4 = 0 then 'ASKED' else 'PLEDGER' end
      from generate_series(1, 14000) g where g % 20 > 2
    union all
    select pg_temp.id(4, g), 1, 1, now(), pg_temp.id(2, g), pg_temp.id(1, 1), null, 'COUNTERPARTY' from generate_series(5, 14000, 9) g where g % 20 > 2
    union all
    select pg_temp.id(5, g), 1, 1, now(), pg_temp.id(2, g), pg_temp.id(1, 2), null, 'PLEDGER' from generate_series(7, 14000, 345) g;
  set session_replication_role = origin;
  call ledger.tally_again();
  call ledger.keep_deadline_tally_again();
  analyze actor; analyze commitment; analyze party;`;

const server = onServer("empty");
const today = new Date().toISOString().slice(0, 10);

const isDue = "coalesce(partial_latest(due_on), 'infinity')";
const isOpenPromise = "status not in ('KEPT', 'PARTIALLY_KEPT', 'WITHDRAWN') and formality <> 'PROPOSED'";
const isIn = (slug: string, more = ""): string =>
  `exists (select from party p join actor a on a.slug = '${slug}' where p.commitment_id = c.id and a.id in (p.actor_id, p.representing_id) ${more})`;

const orders = {
  MADE_ON: "partial_earliest(made_on)",
  DUE_ON: isDue,
  TITLE: `fold(title) collate "C"`,
  UPDATED_AT: "updated_at",
};

const filters: readonly [given: string, meant: string][] = [
  ["", "true"],
  [`actor: "mighty"`, isIn("mighty")],
  [`actor: "rare"`, isIn("rare")],
  [`actor: "mighty", role: [ASKED, COUNTERPARTY]`, isIn("mighty", "and p.role in ('ASKED', 'COUNTERPARTY')")],
  [`actor: "mighty", representingOthers: false`, isIn("mighty", "and p.principal_id = a.id")],
  [`actor: "voice", representingOthers: true`, isIn("voice", "and p.principal_id <> a.id")],
  [
    `actor: "mighty", status: [BROKEN], overdue: true`,
    `${isIn("mighty")} and status = 'BROKEN' and ${isOpenPromise} and ${isDue} < '${today}'`,
  ],
  [`actor: "mighty", where: { not: { actor: "rare" } }`, `${isIn("mighty")} and not ${isIn("rare")}`],
  [`actor: "rare", where: { actor: "mighty" }`, `${isIn("mighty")} and ${isIn("rare")}`],
  [`overdue: true`, `${isOpenPromise} and ${isDue} < '${today}'`],
  [`overdue: false`, `(${isOpenPromise} and ${isDue} < '${today}') is not true`],
  [`where: { not: { overdue: true } }`, `(${isOpenPromise} and ${isDue} < '${today}') is not true`],
  [`dueBefore: "2011-06-01"`, `${isDue} <= '2011-06-01'`],
  [`actor: "nobody-has-this-slug"`, "false"],
];

/** Up to three pages from one end of the list, and how many there are. */
async function pages(
  given: string,
  order: string,
  size: "first" | "last",
): Promise<{ slugs: string[]; count: number }> {
  const slugs: string[] = [];
  for (let page = 0, cursor = ""; page < 3; page++) {
    const [from, end, more] =
      size === "first" ? ["after", "endCursor", "hasNextPage"] : ["before", "startCursor", "hasPreviousPage"];
    const place = cursor && `${from}: "${cursor}"`;
    const { list } = await dataOf(
      server,
      `{ list: commitments(${size}: 40 ${place} ${order} ${given}) { totalCount pageInfo { ${end} ${more} } nodes { slug } } }`,
    );
    const found = list.nodes.map(({ slug }: { slug: string }) => slug);
    if (size === "first") slugs.push(...found);
    else slugs.unshift(...found);
    if (!list.pageInfo[more]) return { slugs, count: list.totalCount };
    cursor = list.pageInfo[end];
    if (page === 2) return { slugs, count: list.totalCount };
  }
  throw new Error("there is a third page");
}

describe("a page of the commitments of an actor that is in very many, or in few", () => {
  beforeAll(async () => {
    const owner = await server.database.connectAsOwner();
    await owner.query(rows);
    await owner.end();
  });

  it.each(filters)("has those that a plain statement finds, in its order: %s", async (given, meant) => {
    for (const [field, key] of Object.entries(orders)) {
      for (const [direction, size] of [
        ["DESC", "first"],
        ["ASC", "last"],
        ["ASC", "first"],
      ] as const) {
        const [found, all] = await Promise.all([
          pages(given, `orderBy: { field: ${field}, direction: ${direction} }`, size),
          server.database.app.query<{ slug: string }[]>(
            `select slug from commitment c where ${meant} order by ${key} ${direction}, id ${direction}`,
          ),
        ]);
        const slugs = all.map(({ slug }) => slug);
        const expected = size === "first" ? slugs.slice(0, 120) : slugs.slice(-120);
        expect({ field, direction, size, ...found }).toEqual({
          field,
          direction,
          size,
          slugs: expected,
          count: all.length,
        });
      }
    }
  });
});
