import { foldedColumns } from '@/lib/bilingual-records/folded-columns';
import { db } from '@/lib/db';
import { noonOf } from '@/lib/i18n/dates';
import type { ListKey } from '@/lib/lists/types';

/**
 * Gives one of the site's lists exactly these entries, in this order: pins them, and removes everything else that could fill the list.
 * What is published later fills it.
 */
export async function givenList(
  key: ListKey,
  entryIds: string[],
  settings: { shown?: number; showsOtherLanguage?: boolean } = {},
): Promise<void> {
  await givenPins(
    key,
    Object.fromEntries(entryIds.map((entryId, position) => [position, entryId])),
    settings,
  );
  const { id, fill } = await db().list.findUniqueOrThrow({ where: { key } });
  if (!fill) return;
  await db().listExclusion.deleteMany({ where: { listId: id } });
  const others = await db().publishedEntry.findMany({ where: { kind: fill, entryId: { notIn: entryIds } } });
  await db().listExclusion.createMany({ data: others.map(({ entryId }) => ({ listId: id, entryId })) });
}

/** Pins entries to positions of a list, counted from 0, and nothing else. What was removed from the list stays removed. */
export async function givenPins(
  key: ListKey,
  pins: Record<number, string>,
  settings: { shown?: number; showsOtherLanguage?: boolean } = {},
): Promise<void> {
  // The new version refuses changes that were made for the former order.
  const data = { ...settings, version: { increment: 1 } };
  const { id } = await db().list.update({ where: { key }, data });
  await db().listPin.deleteMany({ where: { listId: id } });
  await db().listExclusion.deleteMany({ where: { listId: id, entryId: { in: Object.values(pins) } } });
  await db().listPin.createMany({
    data: Object.entries(pins).map(([position, entryId]) => ({
      listId: id,
      entryId,
      position: Number(position),
    })),
  });
}

export async function givenTopic(key: string) {
  const fields = { slugEn: key, slugAr: `موضوع-${key}`, nameAr: `موضوع ${key}`, nameEn: `Topic ${key}` };
  return db().topic.upsert({
    where: { slugEn: key },
    update: {},
    create: { ...fields, ...foldedColumns(fields) },
  });
}

/** A series with issues of these numbers; `issueIds` are in the same order. */
export async function givenSeries(key: string, numbers: number[]) {
  const fields = {
    ...{ slugEn: key, slugAr: `سلسلة-${key}` },
    ...{ nameAr: `سلسلة ${key}`, nameEn: `Series ${key}` },
  };
  const series = await db().series.create({
    data: {
      ...fields,
      ...foldedColumns(fields),
      issues: {
        create: numbers.map((number) => ({
          number,
          titleAr: `عنوان العدد ${number}`,
          titleEn: `Title of issue ${number}`,
          publishedOn: noonOf('2026-01-05'),
        })),
      },
    },
    include: { issues: true },
  });
  const issueIds = numbers.map((number) => series.issues.find((issue) => issue.number === number)?.id ?? '');
  return { series, issueIds };
}
