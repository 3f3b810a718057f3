import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { savePieceField } from '@/lib/covers/save-piece-field';
import { db } from '@/lib/db';
import { LOOK_FOR_OUTDATED_MS } from '@/lib/jobs/job-handler';
import { setCredit } from '@/lib/media/set-credit';
import { updateTexts } from '@/lib/media/update-texts';
import { RERENDER_HANDLER } from '@/lib/publishing/rerender-handler';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { committed, unpublishEdition, writeDocument } from '@/lib/testing/committed';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { givenFile, givenPicture } from '@/lib/testing/given-media';
import { jobsOf } from '@/lib/testing/jobs-fixture';
import { publishPresent } from '@/lib/testing/publish-present';
import { textVector } from './analysis/text-vector';
import { followRenames } from './follow-renames';
import { INDEX_HANDLER } from './index-handlers';
import { RENAME_JOB } from './index-jobs';
import { indexPublications } from './index-publications';
import { SEARCH_VERSION } from './search-version';

const isFound = async (editionId: string | undefined, lexeme: string) => {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM "SearchDocument" d JOIN "Publication" p ON p."id" = d."publicationId"
    WHERE p."editionId" = ${editionId}::uuid AND d."vector" @@ ${`'${lexeme}'`}::tsquery`;
  return rows.length === 1;
};

async function givenPublished(title: string, more = {}): Promise<string> {
  const { editions } = await givenEntry({ ...more, en: { title }, publish: ['en'] });
  return editions.en ?? '';
}

// A failure means that texts are analysed differently: raise SEARCH_VERSION, so that every newsroom's publications are analysed anew, and
// put the new sum here.
it('The same text is analysed alike by every build of one SEARCH_VERSION', async () => {
  const text = `أكد الأمين العام لحلف الناتو، في مؤتمرٍ صحفيٍّ ببغداد، أن مسؤولي «المُسْتَقْبَل» سيشاركون بـ١٦ إصداراً في معرض الشارقة
    الدولي للكتاب 2019–2021؛ واللبنانيون وأعضاؤه وسياساتها والاقتصاديات شيء آخر. عبدالله، وبأبوظبي، ڤيديو، ﷺ.
    وقال رئيسه في تصريحاته إن مستواها وموقفه من المصرية والكندي والأميركيين، منذ 16 عاما و30 يوماً، شيئاً سيئ لله؛ مسؤولو ومسؤوليها ومائة ومنشآت وسنتين. حزبه وشعبها ووالده، توجه، ولحزبه لسانه.
    ElBaradei, Bashar al-Assad and ash-Shabaab; El Sisi.
    NATO’s policies on G20, the Saudi-led coalition, e-mail, COVID-19 and U.S. defence programmes were analysed by universities.`;
  const vector = await textVector([{ weight: 'D', text }]);
  const sum = createHash('sha256').update(vector).digest('hex').slice(0, 16);
  expect({ version: SEARCH_VERSION, sum }).toEqual({ version: 7, sum: '9c58450b7953538a' });
});

it('What a newer build has to write is looked for again, because the former one may have taken its job', () => {
  for (const handler of [INDEX_HANDLER, RERENDER_HANDLER])
    expect(handler).toMatchObject({
      lookEveryMs: LOOK_FOR_OUTDATED_MS,
      enqueueOutstanding: expect.any(Function),
    });
});

describe('A publication', () => {
  it('is searchable when its transaction is committed, and no longer when it is withdrawn', async () => {
    const id = await givenPublished('Quokka in spring');
    expect(await isFound(id, 'quokka')).toBe(true);
    await unpublishEdition(await signedIn('omar'), id);
    expect(await db().searchDocument.count({ where: { publication: { editionId: id } } })).toBe(0);
  });

  it('that an older version made searchable, or an older build published again, is analysed anew', async () => {
    const [old, missing, other] = [
      await givenPublished('Aardvark'),
      await givenPublished('Badger'),
      await givenPublished('Caribou'),
    ];
    const of = (editionId: string) => ({ where: { publication: { editionId } } });
    await db().searchDocument.updateMany({ ...of(old), data: { version: 0 } });
    await db().searchDocument.deleteMany(of(missing));
    const { id } = await db().publication.findUniqueOrThrow({ where: { editionId: old } });
    await db().searchDocument.updateMany({ ...of(other), data: { revisionId: id } });
    expect(await indexPublications({ batchSize: 2 })).toBe(3);
    expect(await isFound(missing, 'badger')).toBe(true);
    expect(await indexPublications()).toBe(0);
  });
});

it('Several processes that analyse publications at once write each of them once', async () => {
  for (const title of 'Dingo Emu Gecko Heron Ibis Jackal Koala Lemur'.split(' ')) await givenPublished(title);
  const all = await db().searchDocument.count();
  for (let round = 0; round < 20; round += 1) {
    await db().searchDocument.updateMany({ data: { version: 0 } });
    const counts = await Promise.all([1, 1, 2].map((batchSize) => indexPublications({ batchSize })));
    expect(counts.reduce((sum, count) => sum + count)).toBe(all);
  }
});

describe('A person who gets another name', () => {
  beforeAll(() => followRenames());

  it('is found by it in every piece, and by the former name in none', async () => {
    const [person, section] = [await givenPerson('renamed'), await givenSection('renamed')];
    const fields = { authorIds: [person.id], sectionId: section.id };
    const pieces = [
      await givenPublished('One', fields),
      await givenPublished('Two', fields),
      await givenPublished('Three', fields),
    ];
    await db().person.update({ where: { id: person.id }, data: { nameEn: 'Wombat Jones' } });
    expect(await followRenames({ batchSize: 2 })).toBe(3);
    for (const id of pieces) expect(await isFound(id, 'wombat')).toBe(true);
    await db().section.update({ where: { id: section.id }, data: { nameEn: 'Numbat' } });
    await db().person.update({ where: { id: person.id }, data: { nameEn: 'Echidna Jones' } });
    expect(await followRenames()).toBe(6);
    for (const id of pieces)
      expect([
        await isFound(id, 'wombat'),
        await isFound(id, 'numbat'),
        await isFound(id, 'echidna'),
      ]).toEqual([false, true, true]);
    expect(await followRenames()).toBe(0);
  });

  it('is found by it in what the person translated', async () => {
    const person = await givenPerson('quoll');
    const { editions } = await givenEntry({ en: { translatorIds: [person.id] }, publish: ['en'] });
    expect([await isFound(editions.en, 'quoll'), await isFound(editions.en, 'pangolin')]).toEqual([
      true,
      false,
    ]);
    await db().person.update({ where: { id: person.id }, data: { nameEn: 'Pangolin' } });
    expect(await followRenames()).toBe(1);
    expect(await isFound(editions.en, 'pangolin')).toBe(true);
  });

  it('is written again after the program was left in the middle of it', async () => {
    const person = await givenPerson('left');
    const id = await givenPublished('Left', { authorIds: [person.id] });
    await db().person.update({ where: { id: person.id }, data: { nameEn: 'Tapir' } });
    expect(await followRenames({ signal: AbortSignal.abort() })).toBe(0);
    expect(await isFound(id, 'tapir')).toBe(false);
    expect(await followRenames()).toBe(1);
    expect(await isFound(id, 'tapir')).toBe(true);
  });

  it('is not written anew for another biography', async () => {
    const person = await givenPerson('bio');
    await givenPublished('Bio', { authorIds: [person.id] });
    await db().person.update({ where: { id: person.id }, data: { bioEn: 'Writes.' } });
    expect(await followRenames()).toBe(0);
  });
});

describe('A piece that offers a file', () => {
  const media = (id: string) => ({ where: { id } });

  it('is found by the words of its name, and by those of the one that replaces it', async () => {
    const file = await givenFile({ fileName: 'Harbour-tonnage_bandicoot.2018.pdf' });
    const { editions } = await givenEntry({
      en: { title: 'Ports', body: [{ p: 'Words.' }, { attachment: file.id }] },
      publish: ['en'],
    });
    for (const word of ['harbour', 'bandicoot', '2018']) expect(await isFound(editions.en, word)).toBe(true);
    expect(await isFound(editions.en, 'pdf')).toBe(false);
    await followRenames();
    await db().media.update({ ...media(file.id), data: { fileName: 'Quoll.pdf' } });
    expect(await followRenames()).toBe(1);
    expect([await isFound(editions.en, 'quoll'), await isFound(editions.en, 'bandicoot')]).toEqual([
      true,
      false,
    ]);
  });

  it('and not by the names of files that no reader of it gets', async () => {
    const [draft, removed] = [
      await givenFile({ fileName: 'Dugong.pdf' }),
      await givenFile({ fileName: 'Potoroo.pdf' }),
    ];
    const omar = await signedIn('omar');
    const { editions } = await givenEntry({
      en: { title: 'Seas', body: [{ p: 'Words.' }, { attachment: removed.id }] },
      publish: ['en'],
    });
    const id = editions.en ?? '';
    const changed = { title: 'Seas', body: [{ p: 'Words.' }, { attachment: draft.id }] };
    await writeDocument(omar, id, article(changed, newBlockId));
    expect([await isFound(id, 'dugong'), await isFound(id, 'potoroo')]).toEqual([false, true]);
    await publishPresent(omar, id);
    expect([await isFound(id, 'dugong'), await isFound(id, 'potoroo')]).toEqual([true, false]);
  });

  it('while what a picture is called is nothing that readers look for', async () => {
    const picture = await givenPicture({ fileName: 'Thylacine.jpg' });
    const { editions } = await givenEntry({
      en: { title: 'Maps', body: [{ p: 'Words.' }, { figure: [picture.id] }] },
      publish: ['en'],
    });
    expect(await isFound(editions.en, 'thylacin')).toBe(false);
  });
});

describe('A piece with a cover', () => {
  const saveField = committed(savePieceField);
  const TEXTS = { altAr: '', altEn: 'Zeppelin', captionAr: '', creditAr: '', decorative: false };

  it('is found by what stands below it in its language, also when somebody has worded it anew', async () => {
    const picture = await givenPicture({
      captionEn: 'A jerboa at dusk',
      creditEn: 'Okapi',
      captionAr: 'فهد',
    });
    const omar = await signedIn('omar');
    const { editions } = await givenEntry({ en: { title: 'Deserts' } });
    const id = editions.en ?? '';
    const cover = { mediaId: picture.id, focal: null };
    await saveField(omar, id, { field: 'cover', before: null, value: cover });
    await publishPresent(omar, id);
    for (const word of ['jerboa', 'okapi']) expect(await isFound(id, word)).toBe(true);
    for (const word of ['فهد', 'zeppelin']) expect(await isFound(id, word)).toBe(false);
    await followRenames();

    await db().$executeRaw`DELETE FROM pgboss.job WHERE name = ${RENAME_JOB.name}`;
    const texts = { ...TEXTS, captionEn: 'A fennec', creditEn: 'Okapi' };
    await committed(updateTexts)(omar, { id: picture.id, version: 1, texts });
    expect(await jobsOf(RENAME_JOB)).toHaveLength(1);
    expect(await followRenames()).toBe(1);
    expect([await isFound(id, 'fennec'), await isFound(id, 'jerboa')]).toEqual([true, false]);
    await committed(setCredit)(omar, { ids: [picture.id], creditEn: 'Serval' });
    expect(await followRenames()).toBe(1);
    expect([await isFound(id, 'serval'), await isFound(id, 'okapi')]).toEqual([true, false]);
  });
});
