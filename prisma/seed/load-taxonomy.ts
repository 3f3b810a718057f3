import { foldedColumns } from '@/lib/bilingual-records/folded-columns';
import { db } from '@/lib/db';
import { noonOf } from '@/lib/i18n/dates';
import { people, sections, series, topics } from './content/newsroom';

/** People, sections, topics and series with their issues. Existing ones (with the same English slug) are not changed. */
export async function loadTaxonomy(): Promise<void> {
  for (const { key: _key, ...person } of people) {
    await db().person.upsert({
      where: { slugEn: person.slugEn },
      create: { ...person, ...foldedColumns(person) },
      update: {},
    });
  }
  for (const [position, { key: _key, ...section }] of sections.entries()) {
    await db().section.upsert({
      where: { slugEn: section.slugEn },
      create: { ...section, ...foldedColumns(section), position },
      update: {},
    });
  }
  for (const { key: _key, ...topic } of topics) {
    await db().topic.upsert({
      where: { slugEn: topic.slugEn },
      create: { ...topic, ...foldedColumns(topic) },
      update: {},
    });
  }
  for (const { key: _key, issues, ...fields } of series) {
    const { id } = await db().series.upsert({
      where: { slugEn: fields.slugEn },
      create: { ...fields, ...foldedColumns(fields) },
      update: {},
    });
    for (const { date, coverId = null, ...issue } of issues) {
      await db().issue.upsert({
        where: { seriesId_number: { seriesId: id, number: issue.number } },
        create: { ...issue, coverId, seriesId: id, publishedOn: noonOf(date) },
        update: {},
      });
    }
  }
}
