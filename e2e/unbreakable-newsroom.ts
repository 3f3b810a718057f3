import { savePieceField } from '@/lib/covers/save-piece-field';
import { db } from '@/lib/db';
import { authorPath, monthPath, piecePath, sectionPath, seriesPath, topicPath } from '@/lib/i18n/addresses';
import { isoDate } from '@/lib/i18n/dates';
import { type Locale, localised } from '@/lib/i18n/locales';
import type { Block } from '@/lib/richtext/build';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition } from '@/lib/testing/committed';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { givenFile, givenPicture } from '@/lib/testing/given-media';
import { givenSeries, givenTopic } from '@/lib/testing/publication-factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { transaction } from '@/lib/transaction';

/** Runs in which a browser finds no point to begin a new line at. */
export const UNBREAKABLE = [
  '#LetUsTalkAboutTheFutureOfArabicPublishingInTheGulfRegion2026',
  'https://ar.wikipedia.org/wiki/%D8%AD%D9%84%D9%81_%D8%B4%D9%85%D8%A7%D9%84_%D8%A7%D9%84%D8%A3%D8%B7%D9%84%D8%B3%D9%8A',
  'لنتحدثعنمستقبلالنشرالعربيفيمنطقةالخليجوفيغيرهامنالمناطقكلها',
] as const;
const [HASHTAG, ADDRESS, ARABIC] = UNBREAKABLE;

const HOUR_MS = 3_600_000;
const YEARS = Array.from({ length: 13 }, (_, year) => String(2010 + year));

const BODY: Block[] = [
  { p: `${HASHTAG} ${ADDRESS} ${ARABIC}` },
  { h2: HASHTAG },
  { points: [{ lead: ARABIC, text: [ADDRESS] }] },
  { ul: [HASHTAG, ARABIC] },
  { quote: [ADDRESS] },
  // Wider than paper, which cannot be scrolled.
  {
    table: [
      [HASHTAG, ...YEARS],
      [ARABIC, ...YEARS.map((year) => `${year}.25`)],
    ],
    caption: ADDRESS,
    source: HASHTAG,
  },
  { pullQuote: HASHTAG },
  { divider: true },
  { box: HASHTAG, text: [ADDRESS, ARABIC] },
  { video: 'https://youtu.be/a1B2c3D4_-x', caption: ADDRESS },
  { references: [`${HASHTAG} ${ADDRESS}`, ARABIC] },
];

/** What stands in a text and in the media library, or is a piece of its own. */
async function withPictures(card: string): Promise<{ cover: string; body: Block[] }> {
  const texts = { altAr: HASHTAG, altEn: HASHTAG, captionAr: ADDRESS, captionEn: ADDRESS };
  const [wide, high] = [
    await givenPicture({ ...texts, width: 1600, height: 900 }),
    await givenPicture({ ...texts, width: 400, height: 1200 }),
  ];
  const file = await givenFile({ fileName: `${HASHTAG}.pdf` });
  const lines = { caption: ADDRESS, credit: HASHTAG };
  const body: Block[] = [
    ...BODY,
    { figure: [wide.id], width: 'full', ...lines },
    { figure: [wide.id, high.id, wide.id, high.id], width: 'wide', ...lines },
    { figure: [high.id, wide.id], ...lines },
    { attachment: file.id, title: HASHTAG },
    { attachment: file.id },
    { card },
  ];
  return { cover: wide.id, body };
}

const LINES = { kicker: HASHTAG, title: `${ARABIC} ${HASHTAG}`, standfirst: `${ADDRESS} ${ARABIC}` };

/**
 * Records whose names are such a run, an urgent line, and pieces that consist of nothing else, one of them withdrawn. Returns the addresses of their pages
 * and of the month in which they appeared.
 */
export async function givenUnbreakableNewsroom(key: string, locale: Locale): Promise<string[]> {
  const [section, author, topic] = [
    await givenSection(`s${key}`),
    await givenPerson(`p${key}`),
    await givenTopic(`t${key}`),
  ];
  const { series, issueIds } = await givenSeries(`r${key}`, [7]);
  const names = { nameAr: `${ARABIC}${key}`, nameEn: `${HASHTAG}${key}` };
  const descriptions = { descriptionAr: ADDRESS, descriptionEn: ADDRESS };
  await db().section.update({ where: { id: section.id }, data: { ...names, ...descriptions } });
  await db().topic.update({ where: { id: topic.id }, data: { ...names, ...descriptions } });
  await db().series.update({ where: { id: series.id }, data: { ...names, ...descriptions } });
  await db().person.update({ where: { id: author.id }, data: { ...names, bioAr: ADDRESS, bioEn: ADDRESS } });
  const line = {
    text: `${HASHTAG} ${ARABIC}`,
    link: null,
    endsAt: new Date(Date.now() + HOUR_MS),
    version: 1,
  };
  await db().urgentLine.upsert({ where: { locale }, create: { locale, ...line }, update: line });
  const fields = {
    sectionId: section.id,
    authorIds: [author.id],
    topicIds: [topic.id],
    issueId: issueIds[0],
  };
  const slug = `unbreakable-${key}`;
  const other = await givenEntry({ ...fields, [locale]: { ...LINES, body: BODY }, publish: [locale] });
  const { cover, body } = await withPictures(other.entryId);
  const piece = await givenEntry({ ...fields, [locale]: { ...LINES, body, slug } });
  const [omar, edition] = [await signedIn('omar'), piece.editions[locale] ?? ''];
  const change = { field: 'cover', before: null, value: { mediaId: cover, focal: null } } as const;
  await transaction((tx) => savePieceField(tx, omar, edition, change));
  await publishPresent(omar, edition);
  const news = { ...LINES, body: BODY, slug: `${slug}-news` };
  await givenEntry({ kind: 'center_news', [locale]: news, publish: [locale] });
  const gone = await givenEntry({
    ...fields,
    [locale]: { ...LINES, slug: `${slug}-gone` },
    publish: [locale],
  });
  await unpublishEdition(omar, gone.editions[locale] ?? '');
  return [
    piecePath(locale, 'article', slug),
    piecePath(locale, 'article', `${slug}-gone`),
    monthPath(locale, isoDate(new Date()).slice(0, 7)),
    piecePath(locale, 'center_news', news.slug),
    sectionPath(locale, localised(section, 'slug', locale)),
    authorPath(locale, localised(author, 'slug', locale)),
    topicPath(locale, localised(topic, 'slug', locale)),
    seriesPath(locale, localised(series, 'slug', locale)),
  ];
}

/** Gives the section, which stands in the navigation of every page, a short name again, and takes the line above them away. */
export async function shortenNames(key: string, locale: Locale): Promise<void> {
  await db().urgentLine.deleteMany({ where: { locale } });
  const data = { nameAr: `قسم ${key}`, nameEn: `Section ${key}` };
  await db().section.updateMany({ where: { slugEn: `s${key}` }, data });
}
