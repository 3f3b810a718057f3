import { foldedSlugs } from '@/lib/bilingual-records/folded-columns';
import { db } from '@/lib/db';
import type { Publication } from '@/lib/generated/prisma/client';
import { givenEntry, givenPerson, givenSection } from './factories';
import { givenList, givenSeries, givenTopic } from './publication-factories';

/** In Arabic. */
export const PUBLIC_SLUGS = {
  sections: 'قسم-wall',
  topics: 'موضوع-wall',
  authors: 'كاتب-wall',
  series: 'سلسلة-wall',
  lists: 'قائمة-wall',
  piece: 'مادة-كاملة',
};

type Published = Pick<Publication, 'id' | 'editionId' | 'datelineAt' | 'entryNumber' | 'bodyHtml'>;

export interface PublicRows {
  ids: Record<'section' | 'topic' | 'person' | 'series' | 'issue' | 'entry', string>;
  /** The Arabic publication of an article that has everything. */
  shown: Published;
  /** A Center News item. */
  news: Published;
}

/** Something for each query of readers' pages to find. */
export async function givenPublicRows(): Promise<PublicRows> {
  const [section, topic, person] = [
    await givenSection('wall'),
    await givenTopic('wall'),
    await givenPerson('wall'),
  ];
  const { series, issueIds } = await givenSeries('wall', [1]);
  const issue = issueIds[0] ?? '';
  const fields = { sectionId: section.id, topicIds: [topic.id], authorIds: [person.id], issueId: issue };
  const text = { kicker: 'في العمق:', title: 'مادة كاملة', slug: PUBLIC_SLUGS.piece };
  const { entryId, editions } = await givenEntry({
    ...fields,
    ar: { ...text, translatorIds: [person.id] },
    en: {},
    publish: ['ar', 'en'],
  });
  await givenEntry({ ...fields, ar: {}, publish: ['ar'] });
  const item = await givenEntry({ kind: 'center_news', ar: {}, publish: ['ar'] });
  await givenList('front-page', [entryId]);
  const shown = await publicationOf(editions.ar);
  await givenListPage(entryId, section.id);
  await givenBeside(shown);
  const endsAt = new Date(Date.now() + 3_600_000);
  await db().mostRead.create({ data: { locale: 'ar', position: 0, entryId } });
  await db().urgentLine.create({ data: { locale: 'ar', text: 'عاجل', endsAt } });
  return {
    ids: {
      ...{ section: section.id, topic: topic.id, person: person.id, series: series.id },
      ...{ issue, entry: entryId },
    },
    shown,
    news: await publicationOf(item.editions.ar),
  };
}

/** A list on a page of its own, which also opens that of a section. */
async function givenListPage(entryId: string, sectionId: string): Promise<void> {
  const slugs = { slugAr: PUBLIC_SLUGS.lists, slugEn: 'wall' };
  const page = { create: { ...slugs, ...foldedSlugs(slugs) } };
  const pins = { create: { entryId, position: 0 } };
  const opens = { connect: { id: sectionId } };
  await db().list.create({
    data: { key: 'wall', nameAr: 'قائمة', nameEn: 'Wall', shown: 5, page, pins, opens },
  });
}

const publicationOf = (editionId = '') => db().publication.findUniqueOrThrow({ where: { editionId } });

/** What readers get of a piece besides its page: earlier addresses, an earlier version, the notice of a withdrawal, and the card. */
async function givenBeside({ id, editionId, entryNumber, ...text }: Publication): Promise<void> {
  await db().redirect.createMany({
    data: [
      { fromPath: '/ar/articles/اسم-قديم', status: 301, editionId },
      { fromPath: '/en/articles/withdrawn', status: 410 },
    ],
  });
  const { versionId, title, titleHtml, kicker, kickerHtml, standfirst, standfirstHtml, bodyHtml } = text;
  await db().formerVersion.create({
    data: {
      ...{ versionId: versionId ?? '', publicationId: id, number: 1, datelineAt: text.datelineAt },
      ...{ shownFrom: text.firstPublishedAt, shownUntil: text.updatedAt, renderVersion: text.renderVersion },
      ...{ title, titleHtml, kicker, kickerHtml, standfirst, standfirstHtml, bodyHtml },
    },
  });
  await db().withdrawalNotice.create({ data: { editionId, entryNumber, locale: 'ar', text: 'سُحبت.' } });
  await db().shareCard.create({ data: { publicationId: id, hash: 'hash', version: 1 } });
}

/** The id of the first block of a text. */
export function firstBlock({ bodyHtml }: Pick<Published, 'bodyHtml'>): string {
  return / id="b-([^"]+)"/.exec(bodyHtml)?.[1] ?? '';
}
