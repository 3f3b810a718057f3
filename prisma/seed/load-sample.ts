import pg from 'pg';
import { directDatabaseUrl } from '@/lib/database/direct-database-url';
import { db } from '@/lib/db';
import { loadDossier } from './load-dossier';
import { loadEntries } from './load-entries';
import { loadFirstTerms } from './load-first-terms';
import { loadFrontPage } from './load-front-page';
import { loadGlossary } from './load-glossary';
import { loadMedia } from './load-media';
import { loadPages } from './load-pages';
import { loadReleases } from './load-releases';
import { loadTaxonomy } from './load-taxonomy';
import { loadUsers } from './load-users';

/** The setting that records what was decided at the very first start, and the state of the load. */
const STATE_KEY = 'sample-newsroom';

export type SampleState = 'declined' | 'loading' | 'loaded';

/**
 * Decides whether this newsroom gets the sample, unless that is decided already: a later start cannot change it. Call it before the
 * first account is created: a database with accounts or content has been started before. Returns the state.
 */
export async function decideSample(isWanted: boolean): Promise<SampleState> {
  await db().$executeRaw`
    INSERT INTO "Setting" ("key", "value", "updatedAt")
    SELECT ${STATE_KEY},
           CASE WHEN ${isWanted} AND NOT EXISTS (SELECT FROM "User") AND NOT EXISTS (SELECT FROM "Entry")
                     AND NOT EXISTS (SELECT FROM "Person") AND NOT EXISTS (SELECT FROM "Section")
                THEN '"loading"'::jsonb ELSE '"declined"'::jsonb END,
           now()
    ON CONFLICT ("key") DO NOTHING`;
  const { value } = await db().setting.findUniqueOrThrow({ where: { key: STATE_KEY } });
  return value as SampleState;
}

/**
 * Loads the sample newsroom into an empty database, with the same functions that editors use, also when the first start declined it.
 * Returns whether it did. An interrupted load is continued; the stored state distinguishes it from a newsroom with its own content.
 */
export async function loadSampleIfEmpty(): Promise<boolean> {
  return withAdvisoryLock(async () => {
    const state = await db().setting.findUnique({ where: { key: STATE_KEY } });
    if (state?.value === 'loaded') return false;
    if (state?.value !== 'loading' && !(await isEmpty())) return false;
    await setState('loading');
    const actor = await loadUsers();
    await loadMedia(actor);
    await loadTaxonomy();
    await loadFirstTerms();
    await loadGlossary();
    await loadEntries(actor);
    await loadFrontPage(actor);
    await loadDossier(actor);
    await loadPages(actor);
    await loadReleases(actor);
    // Nobody of the sample waits for what happened before its newsroom was opened.
    await db().notification.deleteMany();
    await setState('loaded');
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

async function setState(value: 'loading' | 'loaded'): Promise<void> {
  await db().setting.upsert({
    where: { key: STATE_KEY },
    create: { key: STATE_KEY, value },
    update: { value },
  });
}

// The load takes many transactions, so the lock that excludes a second starting process belongs to a connection of its own.
async function withAdvisoryLock<T>(work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: directDatabaseUrl() });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('${STATE_KEY}'))`);
    return await work();
  } finally {
    await client.end();
  }
}
