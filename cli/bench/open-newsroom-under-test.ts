import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Shutdown } from '@/cli/shutdown';
import { step } from '@/cli/step';
import { hashPassword } from '@/lib/auth/passwords';
import type { UserActor } from '@/lib/auth/types';
import { CARD_VERSION, cardHash } from '@/lib/cards/card-content';
import { listCards } from '@/lib/cards/read-card';
import { migrate } from '@/lib/database/migrate';
import { startDatabase } from '@/lib/database/start-database';
import { closeDb, db } from '@/lib/db';
import { piecePath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { keepMediaIn } from '@/lib/media/storage/media-storage';
import { givenManyMedia } from '@/lib/testing/given-many-media';
import { type BusyTerms, givenManyPublications } from '@/lib/testing/given-many-publications';
import { loadSampleIfEmpty } from '@/prisma/seed/load-sample';
import { type GeneratedEntry, loadGenerated } from './load-generated';

export interface NewsroomUnderTest {
  folder: string;
  databaseUrl: string;
  /** Editions in the database, those of the sample newsroom aside. */
  editions: number;
  /** The editor who publishes. */
  actor: UserActor;
  /** The sample's longest article, which leads the front page. */
  lead: { editionId: string; paths: Record<Locale, string> };
  /** Entries that the code of publishing rendered. The other ones are copies of them under other titles and addresses. */
  generated: GeneratedEntry[];
  busy: BusyTerms;
}

/** Of every account. */
export const PASSWORD = 'plain sailing to Fujairah';
/** Accounts of authors, `user-1@example.com` and so on. */
export const USERS = 300;

const LEAD = 'how-nato-plans-to-restructure-its-military-presence-in-post-isis-iraq';
const RENDERED_ENTRIES = 250;
/** So that at 100,000 editions one author and one topic have some 5,000 pieces in each language. */
const BUSY_EVERY = 10;

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

/** Not with the newsroom's client, which ends statements after 10 s. */
async function fillLibrary(connectionString: string, userId: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await givenManyMedia(client, [userId, userId]);
  } finally {
    await client.end();
  }
}

const CARDS_AT_ONCE = 1_000;

/** Records a share card of every publication, as if each had been drawn. The pictures themselves are drawn when somebody requests them. */
async function recordCards(): Promise<void> {
  for (let after: string | null = null; ; ) {
    const cards = await listCards(db(), { after, take: CARDS_AT_ONCE });
    const data = cards.map(({ publicationId, content }) => ({
      ...{ publicationId, hash: cardHash(content), version: CARD_VERSION },
    }));
    await db().shareCard.createMany({ data, skipDuplicates: true });
    after = cards.at(-1)?.publicationId ?? null;
    if (cards.length < CARDS_AT_ONCE) return;
  }
}

interface Filling {
  /** Articles that the code of publishing renders, which takes most of the time. */
  rendered?: number;
  /** Whether the media library is filled too. */
  withLibrary?: boolean;
}

/** Opens a new database in a temporary folder and fills it with the sample newsroom and this many further editions. */
export async function openNewsroomUnderTest(
  shutdown: Shutdown,
  editions: number,
  { rendered = RENDERED_ENTRIES, withLibrary = true }: Filling = {},
): Promise<NewsroomUnderTest> {
  const folder = makeFolder(shutdown);
  const databaseUrl = await step('Starting a new database', () => openDatabase(shutdown, folder));
  // This process stores the pictures of the sample where the site under test looks for them.
  keepMediaIn(folder);
  await step('Loading the sample newsroom', loadSampleIfEmpty);
  const passwordHash = await hashPassword(PASSWORD);
  await db().user.updateMany({ data: { passwordHash, mustChangePassword: false, passwordExpiresAt: null } });
  const editor = await db().user.findFirstOrThrow({ where: { role: 'editor' }, orderBy: { email: 'asc' } });
  const actor: UserActor = { userId: editor.id, role: 'editor', sessionId: '' };
  const generated = await step(`Publishing ${rendered} generated articles in two languages`, () =>
    loadGenerated(actor, rendered),
  );
  const entries = editions / 2 - rendered;
  const busy = await step(`Copying them to ${editions.toLocaleString('en')} editions`, () =>
    givenManyPublications({ entries, people: 1_000, topics: 1_000, users: USERS, busyEvery: BUSY_EVERY }),
  );
  // The files and cards of an archive are made for hours, on a core that is measured.
  await db().pdfRequest.deleteMany();
  await step('Recording their share cards', recordCards);
  if (withLibrary) await step('Filling the media library', () => fillLibrary(databaseUrl, actor.userId));
  return { folder, databaseUrl, editions, actor, lead: await findLead(), generated, busy };
}
