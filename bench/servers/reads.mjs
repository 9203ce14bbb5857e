// What the peers with resolvers read: a DataLoader for each kind of look-up, so one statement for each level and type, prepared by name,
// with the columns that are asked for.
import DataLoader from "dataloader";
import pg from "pg";

// All of these are look-ups in an index, so one plan does for any number of keys. Left to itself Postgres plans each anew, which doubles what it takes.
const pool = new pg.Pool({
  connectionString: process.env.APP_URL,
  max: 10,
  options: "-c timezone=UTC -c jit=off -c plan_cache_mode=force_generic_plan",
});

/** The column, or the expression, from which a field is read. */
const columns = {
  commitment: {
    slug: "slug",
    title: "title",
    statement: "statement",
    madeOn: "made_on",
    dueOn: "due_in_force",
    formality: "formality",
    status: "status",
    timeliness: "timeliness(due_in_force, status, fulfilled_on, formality, current_date)",
    meeting: "meeting_id",
  },
  party: { role: "role", status: "status", actor: "actor_id" },
  actor: { slug: "slug", name: "name", kind: "kind" },
  meeting: { slug: "slug", title: "title", date: "date", city: "city" },
  participation: { role: "role", attendance: "attendance", actor: "actor_id" },
  evidence: { quote: "quote", stance: "stance", role: "role", sourceArticle: "source_article_id" },
  source_article: { title: "title", publisher: "publisher", url: "url", publishedOn: "published_on" },
  follow_up: { kind: "kind", title: "title", date: "date" },
};

/** How the rows of a page stand, and whose they are. */
const pages = {
  evidence: { of: "subject_id", order: "id" },
  follow_up: { of: "commitment_id", order: "partial_earliest(date), id" },
};

/** Of each place in a document its statements: parsed documents are kept, so their nodes are the same the next time. */
const known = new WeakMap();
const statements = new Map();

/** The statement for a place in a document, written once; others with the same text are the same object. */
function statementFor(info, key, write) {
  const [node] = info.fieldNodes;
  const kept = known.get(node)?.get(key);
  if (kept) return kept;
  const made = write((kind) => selected(kind, info));
  const statement = statements.get(made.text) ?? { ...made, name: `s${statements.size}` };
  statements.set(made.text, statement);
  if (!known.has(node)) known.set(node, new Map());
  known.get(node).set(key, statement);
  return statement;
}

/** The columns of a kind that the fields below ask for, under the names of the fields; the id always. */
function selected(kind, info) {
  const names = new Set();
  const visit = ({ selections }) => {
    for (const each of selections) {
      if (each.kind === "Field") names.add(each.name.value);
      else visit(each.selectionSet ?? info.fragments[each.name.value].selectionSet);
    }
  };
  for (const node of info.fieldNodes) visit(node.selectionSet);
  const asked = Object.entries(columns[kind]).filter(([field]) => names.has(field));
  return ["id", ...asked.map(([field, column]) => `${column} as "${field}"`)].join(", ");
}

/** One record by a key of its own. */
export const one = (kind, by, info) =>
  statementFor(info, `one ${kind}`, (columnsOf) => ({
    text: `select ${by} as "of", ${columnsOf(kind)} from ${kind} where ${by} = any ($1)`,
    group: single,
  }));

/** All parts of a whole. */
export const parts = (kind, of, info) =>
  statementFor(info, `parts ${kind}`, (columnsOf) => ({
    text: `select ${of} as "of", ${columnsOf(kind)} from ${kind} where ${of} = any ($1) order by id`,
    group: grouped,
  }));

/** The first so many that belong to a record. */
export const first = (kind, count, info) =>
  statementFor(info, `first ${count} ${kind}`, (columnsOf) => {
    const { of, order } = pages[kind];
    return {
      text: `select k.of, r.* from unnest($1::uuid[]) k(of) cross join lateral (
        select ${columnsOf(kind)} from ${kind} where ${of} = k.of order by ${order} limit ${Number(count)}) r`,
      group: grouped,
    };
  });

/** A page of all commitments. */
export const list = (info) =>
  statementFor(info, "list", (columnsOf) => ({
    text: `select ${columnsOf("commitment")} from commitment
      where partial_earliest(made_on) <= $1::date and partial_latest(made_on) <= $1::date
      order by partial_earliest(made_on) desc, id desc limit $2`,
  }));

function single(keys, rows) {
  const found = new Map(rows.map((row) => [row.of, row]));
  return keys.map((key) => found.get(key) ?? null);
}

function grouped(keys, rows) {
  const found = new Map(keys.map((key) => [key, []]));
  for (const row of rows) found.get(row.of).push(row);
  return keys.map((key) => found.get(key));
}

export class Reads {
  #loaders = new Map();

  load(statement, key) {
    let loader = this.#loaders.get(statement);
    if (!loader) {
      loader = new DataLoader(async (keys) => statement.group(keys, await this.all(statement, [keys])));
      this.#loaders.set(statement, loader);
    }
    return loader.load(key);
  }

  async all({ name, text }, values) {
    return (await pool.query({ name, text, values })).rows;
  }
}
