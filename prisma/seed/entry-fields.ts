import { db } from '@/lib/db';
import type { EntryFields } from '@/lib/entries/types';
import { type CreditFields, NO_CREDITS } from '@/lib/workflow/credit-roles';
import { people, sections, series, topics } from './content/newsroom';
import type { SampleEdition, SampleEntry } from './content/types';

/** Section, authors, topics, issue and cover of a sample piece as the rows that were loaded for them. */
export async function entryFields(entry: SampleEntry): Promise<EntryFields> {
  const section = sections.find((candidate) => candidate.key === entry.section);
  const topicSlugs = topics.filter((topic) => entry.topics.includes(topic.key)).map((topic) => topic.slugEn);
  const topicRows = await db().topic.findMany({ where: { slugEn: { in: topicSlugs } } });
  return {
    sectionId: section
      ? (await db().section.findUniqueOrThrow({ where: { slugEn: section.slugEn } })).id
      : null,
    issueId: await issueIdOf(entry),
    authorIds: await personIds(entry.authors),
    topicIds: topicRows.map((topic) => topic.id),
    relatedIds: [],
    cover: entry.cover === undefined ? null : { mediaId: entry.cover, focal: null },
  };
}

/** Who else worked on one language of a sample piece. */
export async function editionCredits({
  translators = [],
  editors = [],
}: SampleEdition): Promise<CreditFields> {
  return { ...NO_CREDITS, translatorIds: await personIds(translators), editorIds: await personIds(editors) };
}

function personIds(keys: string[]): Promise<string[]> {
  return Promise.all(
    keys.map(async (key) => {
      const slugEn = people.find((person) => person.key === key)?.slugEn ?? '';
      return (await db().person.findUniqueOrThrow({ where: { slugEn } })).id;
    }),
  );
}

/** Null for a piece that belongs to no issue. */
export async function issueIdOf(entry: SampleEntry): Promise<string | null> {
  if (!entry.issue) return null;
  const slugEn = series.find((candidate) => candidate.key === entry.issue?.series)?.slugEn ?? '';
  const issue = await db().issue.findFirstOrThrow({
    where: { number: entry.issue.number, series: { slugEn } },
  });
  return issue.id;
}
