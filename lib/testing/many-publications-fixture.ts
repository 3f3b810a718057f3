import pg from 'pg';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { PageCursor } from '@/lib/page-cursor';
import { listSections } from '@/lib/taxonomy/list-sections';
import { signedIn } from './cast';
import { givenEntry, givenSection } from './factories';
import { type BusyTerms, givenManyPublications } from './given-many-publications';
import { givenPins } from './publication-factories';

/** In two languages: some 20,000 publications. */
export const ENTRIES = 10_000;

type Piece = PageCursor & { id: string; entryId: string };

export interface ManyPublicationsFixture {
  client: pg.Client;
  busy: BusyTerms;
  admin: UserActor;
  editor: UserActor;
  author: UserActor;
  sectionId: string;
  /** Publications in the middle of lists, as cursors of later pages. */
  middle: Record<'article' | 'author' | 'series' | 'news', Piece>;
}

async function findMiddle(client: pg.Client, where: string): Promise<Piece> {
  const { rows } = await client.query<Piece>(
    `SELECT "id", "entryId", "datelineAt", "entryNumber" FROM "Publication" p WHERE p."locale" = 'ar' AND ${where}
     ORDER BY "datelineAt" DESC, "entryNumber" DESC OFFSET 900 LIMIT 1`,
  );
  const [piece] = rows;
  if (!piece) throw new Error(`there are too few publications with ${where}`);
  return piece;
}

async function load(): Promise<BusyTerms> {
  const both = { ar: {}, en: {} };
  const piece = await givenEntry({ ...both, publish: ['ar', 'en'] });
  const item = await givenEntry({ ...both, publish: ['ar', 'en'], kind: 'center_news' });
  await givenPins('front-page', { 0: piece.entryId });
  await givenPins('center-news', { 2: item.entryId });
  for (const key of ['second', 'third']) await givenSection(key);
  const busy = await givenManyPublications({
    entries: ENTRIES,
    people: 2_000,
    topics: 2_000,
    users: 300,
    busyEvery: 3,
  });
  await givenRuledLists(busy, piece.entryId);
  await givenGlossary();
  await givenSteps();
  return busy;
}

/** Lists that are filled by what has more pieces than any query may read, with a pin at the end of what readers see. */
async function givenRuledLists({ topicId, personId }: BusyTerms, entryId: string): Promise<void> {
  const list = { nameAr: 'قائمة', nameEn: 'List', shown: 5, pins: { create: { entryId, position: 4 } } };
  const byTopic = { key: 'by-topic', topicId, frontOrder: 1, showsOtherLanguage: false, maxDays: 3_650 };
  const slugs = { slugAr: 'قائمة-1', slugEn: 'list-1', slugArFolded: 'قائمة-1', slugEnFolded: 'list-1' };
  const { id: openingId } = await db().list.create({
    data: { ...list, ...byTopic, page: { create: slugs } },
  });
  await db().section.updateMany({ data: { openingId } });
  await db().list.create({ data: { ...list, key: 'by-both', topicId, fill: 'article' } });
  await db().list.create({ data: { ...list, key: 'by-person', personId, isBeside: true } });
}

/** Terms whose names all share a word. */
async function givenGlossary(): Promise<void> {
  await db().searchTerm.createMany({
    data: Array.from({ length: 5_000 }, (_, number) => {
      const name = `organization ${number}`;
      return { names: [name], namesFolded: name, keys: [name], keysVersion: 1 };
    }),
  });
  await db().$executeRaw`ANALYZE "SearchTerm"`;
}

/** Ten steps of each of many editions. */
async function givenSteps(): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "EditionStep" ("editionId", "version", "step", "clientId", "userId")
    SELECT edition."id", made."version", '{}', 'tab', entry."createdById"
      FROM (SELECT * FROM "Edition" LIMIT 2000) edition JOIN "Entry" entry ON entry."id" = edition."entryId"
     CROSS JOIN generate_series(1, 10) AS made("version")
    ON CONFLICT DO NOTHING`;
  await db().$executeRaw`ANALYZE "EditionStep"`;
}

/** A newsroom of many publications, in which a section, an author, a topic and a series have more than any query may read. */
export async function openManyPublications(): Promise<ManyPublicationsFixture> {
  const [admin, editor, author] = [await signedIn('layla'), await signedIn('omar'), await signedIn('sara')];
  const busy = await load();
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const { personId, seriesId } = busy;
  const isByPerson = `EXISTS (SELECT FROM "PublicationAuthor" a WHERE a."publicationId" = p."id" AND a."personId" = '${personId}')`;
  return {
    ...{ client, busy, admin, editor, author },
    sectionId: (await listSections())[0]?.id ?? '',
    middle: {
      article: await findMiddle(client, `"kind" = 'article'`),
      news: await findMiddle(client, `"kind" = 'center_news'`),
      author: await findMiddle(client, isByPerson),
      series: await findMiddle(client, `"seriesId" = '${seriesId}'`),
    },
  };
}
