import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Shutdown } from '@/cli/shutdown';
import { step } from '@/cli/step';
import type { UserActor } from '@/lib/auth/types';
import { migrate } from '@/lib/database/migrate';
import { startDatabase } from '@/lib/database/start-database';
import { closeDb, db } from '@/lib/db';
import { piecePath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { loadSampleIfEmpty } from '@/prisma/seed/load-sample';
import { type GeneratedEntry, loadGenerated } from './load-generated';

export interface NewsroomUnderTest {
  folder: string;
  databaseUrl: string;
  /** The editor who publishes. */
  actor: UserActor;
  /** The sample's longest article, which leads the front page. */
  lead: { editionId: string; paths: Record<Locale, string> };
  generated: GeneratedEntry[];
}

const LEAD = 'how-nato-plans-to-restructure-its-military-presence-in-post-isis-iraq';

/** A temporary folder that the shutdown removes. Other users may read it, because root's PostgreSQL may run as another user. */
function makeFolder(shutdown: Shutdown): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'markaz-bench-')));
  shutdown.add(async () => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755);
  return folder;
}

async function openDatabase(shutdown: Shutdown, folder: string): Promise<string> {
  const starting = startDatabase({ DATA_DIR: folder, DATABASE_URL: undefined });
  shutdown.add(async () => (await starting.catch(() => null))?.stop());
  const { url } = await starting;
  process.env.DATABASE_URL = url;
  shutdown.add(closeDb);
  await migrate(url);
  return url;
}

async function findLead(): Promise<NewsroomUnderTest['lead']> {
  const row = await db().publication.findFirstOrThrow({ where: { locale: 'en', slug: LEAD } });
  const translation = await db().publication.findFirstOrThrow({
    where: { locale: 'ar', entryId: row.entryId },
  });
  const paths = {
    en: piecePath('en', row.kind, row.slug),
    ar: encodeURI(piecePath('ar', translation.kind, translation.slug)),
  };
  return { editionId: row.editionId, paths };
}

/** Opens a new database in a temporary folder and fills it with the sample newsroom and generated articles. */
export async function openNewsroomUnderTest(
  shutdown: Shutdown,
  articles: number,
): Promise<NewsroomUnderTest> {
  const folder = makeFolder(shutdown);
  const databaseUrl = await step('Starting a new database', () => openDatabase(shutdown, folder));
  await step('Loading the sample newsroom', loadSampleIfEmpty);
  const editor = await db().user.findFirstOrThrow({ where: { role: 'editor' }, orderBy: { email: 'asc' } });
  const actor: UserActor = { userId: editor.id, role: 'editor', sessionId: '' };
  const generated = await step(`Publishing ${articles} generated articles in two languages`, () =>
    loadGenerated(actor, articles),
  );
  return { folder, databaseUrl, actor, lead: await findLead(), generated };
}
