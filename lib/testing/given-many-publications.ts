import { Client } from 'pg';
import { indexDrafts } from '@/lib/search/drafts/index-drafts';
import { copySteps, TERM_STEPS } from './many-publications-sql';

export interface ManyPublications {
  /** Entries to add. Almost all are published in both languages; every tenth is a Center News item. */
  entries: number;
  /** Terms and authors to add, of which most have few pieces. */
  people: number;
  topics: number;
  /** Accounts to add, which have the password of the oldest account. */
  users: number;
  /** One of so many entries is by the first person and of the first topic, another one in the first series. */
  busyEvery: number;
}

/** Those that have many pieces. */
export interface BusyTerms {
  personId: string;
  topicId: string;
  seriesId: string;
}

const TABLES = [
  ...['Entry', 'EntryAuthor', 'EntryTopic', 'Edition', 'Revision'],
  ...['Publication', 'PublicationAuthor', 'PublicationTopic', 'PublicationCredit', 'Redirect', 'AuditEvent'],
  ...['Person', 'Topic', 'Series', 'Issue'],
];

/** Triggers of foreign keys stay enabled; only the superuser may disable them. */
async function setTriggers(client: Client, command: 'ENABLE' | 'DISABLE'): Promise<void> {
  for (const table of TABLES) await client.query(`ALTER TABLE "${table}" ${command} TRIGGER USER`);
}

async function load(
  client: Client,
  { entries, people, topics, users, busyEvery }: ManyPublications,
): Promise<void> {
  await setTriggers(client, 'DISABLE');
  for (const { sql, count } of TERM_STEPS) {
    await client.query(sql, count ? [{ people, topics, users }[count]] : []);
  }
  for (const { sql, isCounted } of copySteps(busyEvery)) await client.query(sql, isCounted ? [entries] : []);
  await setTriggers(client, 'ENABLE');
  // One change of everything replaces those that the disabled triggers would have collected.
  await client.query(
    `INSERT INTO "PublicChange" ("number", "keys") SELECT coalesce(max("number"), 0) + 1, ARRAY['*'] FROM "PublicChange"`,
  );
}

async function findBusyTerms(client: Client): Promise<BusyTerms> {
  const { rows } = await client.query<BusyTerms>(
    `SELECT (SELECT "id" FROM "Person" WHERE "slugEn" = 'person-1') AS "personId",
       (SELECT "id" FROM "Topic" WHERE "slugEn" = 'topic-1') AS "topicId",
       (SELECT "id" FROM "Series" WHERE "slugEn" = 'series-1') AS "seriesId"`,
  );
  const [busy] = rows;
  if (!busy) throw new Error('the database did not answer');
  return busy;
}

/**
 * Fills the newsroom with many published entries by SQL, some ten thousand a second. They are copies of the entries that are published in both
 * languages already, of which at least one article has to exist, with slugs, titles, dates, authors, topics and series of
 * their own. Triggers that follow changes do not run; what they store is copied too.
 */
export async function givenManyPublications(many: ManyPublications): Promise<BusyTerms> {
  // What the newsroom finds them by is copied too.
  await indexDrafts({ since: null, quietSeconds: 0 });
  // Not the newsroom's client, which ends statements after 10 s.
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query('BEGIN');
    await load(client, many);
    await client.query('COMMIT');
    // Plans depend on statistics, and on the visibility map that VACUUM writes; autovacuum would come at any moment.
    await client.query('VACUUM (ANALYZE)');
    return await findBusyTerms(client);
  } finally {
    await client.end();
  }
}
