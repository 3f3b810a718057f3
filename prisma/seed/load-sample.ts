import pg from 'pg';
import { db } from '@/lib/db';
import { loadEntries } from './load-entries';
import { loadFrontPage } from './load-front-page';
import { loadTaxonomy } from './load-taxonomy';
import { loadUsers } from './load-users';

const MARK = 'sample-newsroom';

/**
 * Loads the sample newsroom into an empty database, through the same rooms that editors use. Answers whether it
 * did. A load that was interrupted goes on where it stopped: a mark tells it from a newsroom of one's own.
 */
export async function loadSampleIfEmpty(): Promise<boolean> {
  return alone(async () => {
    const mark = await db().setting.findUnique({ where: { key: MARK } });
    if (mark?.value === 'loaded') return false;
    if (!mark && !(await isEmpty())) return false;
    await setMark('loading');
    const actor = await loadUsers();
    await loadTaxonomy();
    await loadEntries(actor);
    await loadFrontPage(actor);
    await setMark('loaded');
    return true;
  });
}

async function isEmpty(): Promise<boolean> {
  const [entries, people, sections] = await Promise.all([
    db().entry.count(),
    db().person.count(),
    db().section.count(),
  ]);
  return entries + people + sections === 0;
}

async function setMark(value: 'loading' | 'loaded'): Promise<void> {
  await db().setting.upsert({ where: { key: MARK }, create: { key: MARK, value }, update: { value } });
}

// The load is many transactions, so the lock that keeps a second starting process out is held by a connection.
async function alone<T>(work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('${MARK}'))`);
    return await work();
  } finally {
    await client.end();
  }
}
