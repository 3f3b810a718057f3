import { db } from '@/lib/db';
import { DEFAULT_REGIONAL } from '@/lib/i18n/regional';
import { updateSettings } from '@/lib/settings/update-settings';
import { castUser, signedIn } from './cast';
import { committed, saveEditionFields, unpublishEdition } from './committed';
import { givenEntry, givenPerson } from './factories';
import { givenList, givenSeries, givenTopic } from './publication-factories';
import { publishPresent } from './publish-present';

/** Bidi controls, quotes, backslashes, tabs, line ends and what looks like escapes: letters that text formats mistake most easily. */
export const AWKWARD_TEXT =
  'قال \u2067الناتو (NATO)\u2069 \u200f: "لا" \\N \\. \\t \t tab\r\nline — ١٢٣ \u200b😀 \u0001 {a,b} \'q\' $1 %s';

async function renameAndWithdraw(editionId: string): Promise<void> {
  const omar = await signedIn('omar');
  const { fieldsVersion } = await db().edition.findUniqueOrThrow({ where: { id: editionId } });
  await saveEditionFields(omar, editionId, { fieldsVersion, slug: 'renamed-piece', dateline: '2018-07-19' });
  await publishPresent(omar, editionId);
  await unpublishEdition(omar, editionId);
}

/** Rows that no factory makes, written past the newsroom's verbs. */
async function givenOtherRows(editionId: string): Promise<void> {
  const { id: userId } = await castUser('sara');
  const step = {
    stepType: 'replace',
    text: AWKWARD_TEXT.replace('\u0001', '\\u0001'),
    big: 9_007_199_254_740_991,
    none: null,
  };
  const steps = [1_001, 1_002].map((version) => ({
    editionId,
    version,
    step,
    clientId: AWKWARD_TEXT,
    userId,
  }));
  await db().editionStep.createMany({ data: steps });
  await db().rateLimit.create({ data: { key: AWKWARD_TEXT, windowStart: new Date(1_543_104_000_123) } });
  await db().setting.create({
    data: { key: 'awkward', value: ['', AWKWARD_TEXT, 1.5, -0.1, { empty: {} }] },
  });
  await db().media.create({
    data: {
      storageKey: 'a/b.webp',
      fileName: AWKWARD_TEXT,
      contentType: 'image/webp',
      byteSize: 10,
      width: 1,
      height: 1,
      sha256: '0'.repeat(64),
      createdById: userId,
    },
  });
}

/** A newsroom with rows in every kind of table: people, pieces in both languages, history, lists, redirects, settings, audit log. */
export async function givenNewsroom(): Promise<void> {
  const [person, topic, { issueIds }] = [
    await givenPerson(),
    await givenTopic('nato'),
    await givenSeries('policy', [1, 2]),
  ];
  const shared = { authorIds: [person.id], topicIds: [topic.id] };
  const publish = ['ar', 'en'] as const;
  const both = await givenEntry({
    ...shared,
    issueId: issueIds[1],
    ar: {
      slug: 'الناتو-بعد-داعش',
      dateline: '2018-07-19',
      kicker: 'تحليل',
      body: [{ p: 'قال "الناتو" (NATO) \\N ١٢٣ — $1' }],
    },
    en: { slug: 'nato-after-isis' },
    publish: [...publish],
  });
  const item = await givenEntry({ kind: 'center_news', ar: { slug: 'خبر' }, publish: ['ar'] });
  const withdrawn = await givenEntry({ ...shared, en: { slug: 'piece' }, publish: ['en'] });
  await givenEntry({ ar: {}, en: {} });
  await givenList('front-page', [both.entryId]);
  await givenList('center-news', [item.entryId]);
  await renameAndWithdraw(withdrawn.editions.en ?? '');
  await committed(updateSettings)(await signedIn('layla'), {
    version: 0,
    nameAr: 'مركز',
    nameEn: 'Centre \\ "quoted"',
    taglineAr: '',
    taglineEn: '',
    contactEmail: '',
    securityContact: 'https://example.org/security',
    ...DEFAULT_REGIONAL,
    accounts: '',
    mostRead: 'off',
  });
  await givenOtherRows(both.editions.ar ?? '');
}
