import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { noonOf } from '@/lib/i18n/dates';
import { signedIn } from '@/lib/testing/cast';
import { saveEditionFields, saveEntryFields } from '@/lib/testing/committed';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { givenSeries, givenTopic } from '@/lib/testing/publication-factories';
import { publishPresent } from '@/lib/testing/publish-present';

interface Written {
  id: string;
  /** Number of the transaction that wrote the row. */
  writer: string;
}

const authorsOf = (editionId: string) => db().$queryRaw<Written[]>`
  SELECT author."personId" AS id, author.xmin::text AS writer
  FROM "PublicationAuthor" author JOIN "Publication" p ON p."id" = author."publicationId"
  WHERE p."editionId" = ${editionId}::uuid ORDER BY author."position"`;

const topicsOf = (editionId: string) => db().$queryRaw<Written[]>`
  SELECT topic."topicId" AS id, topic.xmin::text AS writer
  FROM "PublicationTopic" topic JOIN "Publication" p ON p."id" = topic."publicationId"
  WHERE p."editionId" = ${editionId}::uuid ORDER BY topic."topicId"`;

async function givenPublished() {
  const [first, second] = [await givenPerson('first'), await givenPerson('second')];
  const [gas, oil] = [await givenTopic('gas'), await givenTopic('oil')];
  const { entryId, editions } = await givenEntry({
    authorIds: [first.id, second.id],
    topicIds: [gas.id, oil.id],
    en: { dateline: '2018-07-19' },
    publish: ['en'],
  });
  return { entryId, id: editions.en ?? '', people: [first.id, second.id], topics: [gas.id, oil.id] };
}

/** Changes authors and topics of an entry, then publishes its edition again. */
async function republish(
  { entryId, id }: { entryId: string; id: string },
  fields: { authorIds: string[]; topicIds: string[]; issueId?: string },
) {
  const omar = await signedIn('omar');
  const { version } = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
  const sectionId = (await givenSection()).id;
  await saveEntryFields(omar, entryId, { version, sectionId, issueId: null, ...fields });
  await publishPresent(omar, id);
}

describe('Publishing a piece again', () => {
  it('writes no row of an author or a topic that stays', async () => {
    const piece = await givenPublished();
    const [authors, topics] = [await authorsOf(piece.id), await topicsOf(piece.id)];
    await republish(piece, { authorIds: piece.people, topicIds: piece.topics });
    expect(await authorsOf(piece.id)).toEqual(authors);
    expect(await topicsOf(piece.id)).toEqual(topics);
  });

  it('replaces the authors and topics that changed, and only those', async () => {
    const piece = await givenPublished();
    const third = await givenPerson('third');
    const [kept] = await authorsOf(piece.id);
    const [gas = '', oil = ''] = piece.topics;
    const keptTopic = (await topicsOf(piece.id)).find(({ id }) => id === oil);
    await republish(piece, { authorIds: [piece.people[0] ?? '', third.id], topicIds: [oil] });
    expect(await authorsOf(piece.id)).toEqual([kept, { id: third.id, writer: expect.any(String) }]);
    expect(await topicsOf(piece.id)).toEqual([keptTopic]);
    await republish(piece, { authorIds: [], topicIds: [gas] });
    expect(await authorsOf(piece.id)).toEqual([]);
    expect(await topicsOf(piece.id)).toMatchObject([{ id: gas }]);
  });

  it('can put its authors into another order', async () => {
    const piece = await givenPublished();
    const authorIds = piece.people.toReversed();
    await republish(piece, { authorIds, topicIds: piece.topics });
    expect((await authorsOf(piece.id)).map(({ id }) => id)).toEqual(authorIds);
  });
});

describe('What orders the lists of readers', () => {
  const orderOf = (editionId: string) =>
    db().publication.findUniqueOrThrow({
      where: { editionId },
      select: { id: true, locale: true, datelineAt: true, entryNumber: true, authors: true, topics: true },
    });

  it('is the same for a piece, its authors and its topics, also after its date has changed', async () => {
    const piece = await givenPublished();
    const omar = await signedIn('omar');
    const { slug, fieldsVersion } = await db().edition.findUniqueOrThrow({ where: { id: piece.id } });
    await saveEditionFields(omar, piece.id, { slug, dateline: '2019-02-03', fieldsVersion });
    await publishPresent(omar, piece.id);
    const { authors, topics, ...publication } = await orderOf(piece.id);
    const { id: publicationId, ...order } = publication;
    expect(order).toMatchObject({ locale: 'en', datelineAt: noonOf('2019-02-03') });
    expect(authors).toHaveLength(2);
    expect(topics).toHaveLength(2);
    for (const row of [...authors, ...topics]) expect(row).toMatchObject({ publicationId, ...order });
  });

  it('cannot differ between a piece and its authors', async () => {
    const { id } = await givenPublished();
    const author = { where: { publication: { editionId: id } } };
    for (const data of [{ locale: 'ar' as const }, { datelineAt: new Date(0) }, { entryNumber: 1_000_000 }])
      await expect(db().publicationAuthor.updateMany({ ...author, data })).rejects.toThrow(/[Ff]oreign key/);
  });

  it('is filled in for a build that does not know these columns', async () => {
    const piece = await givenPublished();
    const [person, topic] = [await givenPerson('later'), await givenTopic('later')];
    const { id, locale, datelineAt, entryNumber } = await orderOf(piece.id);
    await db().$executeRaw`INSERT INTO "PublicationAuthor" ("publicationId", "personId", "position")
      VALUES (${id}::uuid, ${person.id}::uuid, 7)`;
    await db().$executeRaw`INSERT INTO "PublicationTopic" ("publicationId", "topicId")
      VALUES (${id}::uuid, ${topic.id}::uuid)`;
    const { authors, topics } = await orderOf(piece.id);
    const order = { locale, datelineAt, entryNumber };
    expect(authors.find(({ personId }) => personId === person.id)).toMatchObject(order);
    expect(topics.find(({ topicId }) => topicId === topic.id)).toMatchObject(order);
  });

  it('is the series and number of the issue, and follows when the issue gets another number', async () => {
    const { series, issueIds } = await givenSeries('quarterly', [4]);
    const piece = await givenPublished();
    const issueOf = () =>
      db().publication.findUniqueOrThrow({
        where: { editionId: piece.id },
        select: { issueId: true, seriesId: true, issueNumber: true },
      });
    await republish(piece, { authorIds: [], topicIds: [], issueId: issueIds[0] ?? '' });
    expect(await issueOf()).toEqual({ issueId: issueIds[0], seriesId: series.id, issueNumber: 4 });
    await db().issue.update({ where: { id: issueIds[0] ?? '' }, data: { number: 5 } });
    expect(await issueOf()).toMatchObject({ seriesId: series.id, issueNumber: 5 });
    await republish(piece, { authorIds: [], topicIds: [] });
    expect(await issueOf()).toEqual({ issueId: null, seriesId: null, issueNumber: null });
  });
});
