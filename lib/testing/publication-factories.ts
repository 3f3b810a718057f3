import { foldedColumns } from '@/lib/bilingual-records/folded-columns';
import { db } from '@/lib/db';
import { noonOf } from '@/lib/i18n/dates';
import type { ListKey } from '@/lib/lists/types';

/** Replaces the entries of one of the site's lists by these, in this order. */
export async function givenList(
  key: ListKey,
  entryIds: string[],
  settings: { shown?: number; showsOtherLanguage?: boolean } = {},
): Promise<void> {
  const list = await db().list.update({ where: { key }, data: settings });
  await db().listEntry.deleteMany({ where: { listId: list.id } });
  await db().listEntry.createMany({
    data: entryIds.map((entryId, position) => ({ listId: list.id, entryId, position })),
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
