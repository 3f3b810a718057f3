import { randomUUID } from 'node:crypto';
import type { UserActor } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { freezeRevision } from '@/lib/entries/freeze-revision';
import { RevisionFields } from '@/lib/entries/revision-fields';
import { titleColumns } from '@/lib/entries/title-columns';
import { toJson } from '@/lib/entries/to-json';
import { piecePath } from '@/lib/i18n/addresses';
import { noonOf } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { foldSlug } from '@/lib/i18n/slug';
import { appendVersions } from '@/lib/publishing/append-version';
import { upsertPublications } from '@/lib/publishing/upsert-publication';
import { article } from '@/lib/richtext/build';
import { documentToJson, parseDocument } from '@/lib/richtext/document';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { writeSearchDocuments } from '@/lib/search/write-search-documents';
import { transaction } from '@/lib/transaction';
import { generatedArticle } from './generated-article';
import { type Random, seededRandom } from './seeded-random';

export interface GeneratedEntry {
  entryId: string;
  editions: Record<Locale, { editionId: string; path: string }>;
}

interface Relations {
  sectionIds: string[];
  personIds: string[];
  topicIds: string[];
}

const BATCH_SIZE = 5;
const FIRST_DATE_MS = Date.UTC(2018, 0, 1);
const DAY_MS = 86_400_000;

async function findRelations(): Promise<Relations> {
  const order = { orderBy: { slugEn: 'asc' }, select: { id: true } } as const;
  const [sections, people, topics] = await Promise.all([
    db().section.findMany(order),
    db().person.findMany(order),
    db().topic.findMany(order),
  ]);
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  return { sectionIds: ids(sections), personIds: ids(people), topicIds: ids(topics) };
}

async function addEntry(tx: Tx, actor: UserActor, relations: Relations, random: Random) {
  const topicIds = random.shuffled(relations.topicIds).slice(0, 1 + random.below(2));
  return tx.entry.create({
    data: {
      kind: 'article',
      createdById: actor.userId,
      sectionId: random.pick(relations.sectionIds),
      authors: { create: [{ personId: random.pick(relations.personIds), position: 0 }] },
      topics: { create: topicIds.map((topicId) => ({ topicId })) },
    },
  });
}

/** Adds one edition in the state after publishing, then renders it with the code of publishing. */
async function addEdition(
  tx: Tx,
  actor: UserActor,
  entry: Awaited<ReturnType<typeof addEntry>>,
  { locale, number, random }: { locale: Locale; number: number; random: Random },
): Promise<{ editionId: string; path: string }> {
  const { slug, ...draft } = generatedArticle(locale, number, random);
  const doc = parseDocument(article(draft, newBlockId));
  const document = documentToJson(doc);
  const day = new Date(FIRST_DATE_MS + 3 * number * DAY_MS).toISOString().slice(0, 10);
  const at = noonOf(day);
  const edition = await tx.edition.create({
    data: {
      id: randomUUID(),
      entryId: entry.id,
      locale,
      document: toJson(document),
      state: 'published',
      slug,
      slugFolded: foldSlug(slug),
      datelineAt: at,
      firstPublishedAt: at,
      updatedById: actor.userId,
      ...titleColumns(doc),
    },
  });
  const revision = await freezeRevision(tx, actor, { entry, edition, occasion: 'published' });
  const fields = RevisionFields.parse(revision.fields);
  const versions = await appendVersions(tx, actor, [
    { editionId: edition.id, revisionId: revision.id, sourceId: null, change: null, former: null, at },
  ]);
  const versionId = versions.get(edition.id) ?? '';
  const publicationIds = await upsertPublications(tx, [
    { entry, edition, publication: null, revision, fields, versionId, firstPublishedAt: at, at },
  ]);
  await writeSearchDocuments(tx, publicationIds);
  return { editionId: edition.id, path: piecePath(locale, 'article', slug) };
}

async function addBatch(
  actor: UserActor,
  relations: Relations,
  { numbers, random }: { numbers: number[]; random: Random },
): Promise<GeneratedEntry[]> {
  return transaction(async (tx) => {
    const made: GeneratedEntry[] = [];
    for (const number of numbers) {
      const entry = await addEntry(tx, actor, relations, random);
      const ar = await addEdition(tx, actor, entry, { locale: 'ar', number, random });
      const en = await addEdition(tx, actor, entry, { locale: 'en', number, random });
      made.push({ entryId: entry.id, editions: { ar, en } });
    }
    return made;
  });
}

/**
 * Fills the newsroom with published articles in both languages, dated three days apart, the same in every run. Steps and audit
 * events of writing them are left out, because they would take ten times as long.
 */
export async function loadGenerated(actor: UserActor, count: number): Promise<GeneratedEntry[]> {
  const relations = await findRelations();
  const random = seededRandom(count);
  const made: GeneratedEntry[] = [];
  while (made.length < count) {
    const length = Math.min(BATCH_SIZE, count - made.length);
    const numbers = Array.from({ length }, (_, index) => made.length + index + 1);
    made.push(...(await addBatch(actor, relations, { numbers, random })));
  }
  // Otherwise autovacuum would analyse the tables during the measurements.
  await db().$executeRawUnsafe('ANALYZE');
  return made;
}
