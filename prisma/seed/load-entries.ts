import type { Actor } from '@/lib/auth/types';
import { createEdition } from '@/lib/content/create-edition';
import { createEntry } from '@/lib/content/create-entry';
import { saveEditionFields } from '@/lib/content/save-edition-fields';
import { saveEntryFields } from '@/lib/content/save-entry-fields';
import type { EntryFields } from '@/lib/content/types';
import { writeDocument } from '@/lib/content/write-document';
import { db } from '@/lib/db';
import { noonOf } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { foldSlug } from '@/lib/i18n/slug';
import { publishEdition } from '@/lib/publishing/publish-edition';
import { documentToJson } from '@/lib/richtext/document';
import { editionDocument } from './content/edition-document';
import { entries, people, sections, series, topics } from './content/newsroom';
import type { SampleEdition, SampleEntry } from './content/types';

/** Writes and publishes the sample's pieces as an editor would, each on its own date. */
export async function loadEntries(actor: Actor): Promise<void> {
  // Oldest last in the content's lists; Center News puts each new item at the head, so the last is loaded first.
  for (const entry of [...entries].reverse()) {
    if (!(await isLoaded(entry))) await loadEntry(actor, entry);
  }
}

async function isLoaded(entry: SampleEntry): Promise<boolean> {
  const slugs = editionsOf(entry).map(([locale, edition]) => ({
    locale,
    slugFolded: foldSlug(edition.slug),
  }));
  return (await db().edition.count({ where: { OR: slugs } })) > 0;
}

function editionsOf(entry: SampleEntry): [Locale, SampleEdition][] {
  const both: [Locale, SampleEdition | null][] = [
    ['ar', entry.ar],
    ['en', entry.en],
  ];
  return both.flatMap(([locale, edition]) => (edition ? [[locale, edition] as [Locale, SampleEdition]] : []));
}

async function loadEntry(actor: Actor, entry: SampleEntry): Promise<void> {
  const editions = editionsOf(entry);
  const first = editions[0]?.[0] ?? 'ar';
  const { entryId, editionId } = await createEntry(actor, { kind: entry.kind, locale: first });
  await saveEntryFields(actor, entryId, { version: 1, ...(await fieldsOf(entry)) });
  for (const [locale, edition] of editions) {
    const id = locale === first ? editionId : (await createEdition(actor, entryId, locale)).editionId;
    const { version } = await writeDocument(actor, id, documentToJson(editionDocument(edition)));
    await saveEditionFields(actor, id, { fieldsVersion: 1, slug: edition.slug, dateline: entry.date });
    if (entry.publish.includes(locale)) {
      await publishEdition(actor, id, { documentVersion: version }, noonOf(entry.date));
    }
  }
}

async function fieldsOf(entry: SampleEntry): Promise<EntryFields> {
  const section = sections.find((candidate) => candidate.key === entry.section);
  const authorIds = await Promise.all(
    entry.authors.map(async (key) => {
      const slugEn = people.find((person) => person.key === key)?.slugEn ?? '';
      return (await db().person.findUniqueOrThrow({ where: { slugEn } })).id;
    }),
  );
  const topicSlugs = topics.filter((topic) => entry.topics.includes(topic.key)).map((topic) => topic.slugEn);
  const topicRows = await db().topic.findMany({ where: { slugEn: { in: topicSlugs } } });
  return {
    sectionId: section
      ? (await db().section.findUniqueOrThrow({ where: { slugEn: section.slugEn } })).id
      : null,
    issueId: await issueIdOf(entry),
    authorIds,
    topicIds: topicRows.map((topic) => topic.id),
  };
}

async function issueIdOf(entry: SampleEntry): Promise<string | null> {
  if (!entry.issue) return null;
  const slugEn = series.find((candidate) => candidate.key === entry.issue?.series)?.slugEn ?? '';
  const issue = await db().issue.findFirstOrThrow({
    where: { number: entry.issue.number, series: { slugEn } },
  });
  return issue.id;
}
