import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition, writeDocument } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { publishPresent } from '@/lib/testing/publish-present';

let omar: Actor;

beforeAll(async () => {
  omar = await signedIn('omar');
});

const [FIRST, SECOND, THIRD] = ['2026-03-01T08:00:00Z', '2026-03-02T08:00:00Z', '2026-03-03T08:00:00Z'].map(
  (text) => new Date(text),
) as [Date, Date, Date];

/** A piece that was published on the first day. */
async function givenPublished(slug: string): Promise<string> {
  const { editions } = await givenEntry({ en: { slug, title: `Piece ${slug}` } });
  const id = editions.en ?? '';
  await publishPresent(omar, id, { at: FIRST });
  return id;
}

async function writes(id: string, text: string): Promise<void> {
  await writeDocument(omar, id, article({ title: text, body: [{ p: text }] }, newBlockId));
}

const publicationOf = (editionId: string) => db().publication.findUniqueOrThrow({ where: { editionId } });
const lastVersion = (editionId: string) =>
  db().publicationVersion.findFirstOrThrow({ where: { editionId }, orderBy: { number: 'desc' } });

describe('An update of a published piece', () => {
  it('is refused without a reason, and changes nothing', async () => {
    const id = await givenPublished('no-reason');
    await writes(id, 'Other words');
    await expect(publishPresent(omar, id, { change: null })).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ key: 'corrections.reasonMissing' }],
    });
    expect((await publicationOf(id)).title).toBe('Piece no-reason');
  });

  it('needs no reason when readers see just what is in the draft', async () => {
    const id = await givenPublished('same');
    await publishPresent(omar, id, { at: SECOND, change: null });
    expect(await lastVersion(id)).toMatchObject({ number: 2, changeReason: null, correctionNote: null });
    expect((await publicationOf(id)).updatedAt).toEqual(FIRST);
  });

  it.each([
    ['typo', { reason: 'typo' }, null],
    ['facts', { reason: 'facts' }, null],
    ['correction', { reason: 'correction', note: 'It was 12, not 21.' }, 'It was 12, not 21.'],
  ] as const)(
    'keeps its reason (%s) and note with the version and in the audit log',
    async (name, change, note) => {
      const id = await givenPublished(`kept-${name}`);
      await writes(id, 'Other words');
      await publishPresent(omar, id, { change });
      expect(await lastVersion(id)).toMatchObject({ changeReason: name, correctionNote: note });
      const { entryId } = await publicationOf(id);
      const event = await db().auditEvent.findFirst({
        where: { subjectId: entryId, action: 'edition.updated' },
      });
      expect(event?.data).toMatchObject(change);
    },
  );

  it('moves the date that readers see, unless it repairs a typo', async () => {
    const id = await givenPublished('dates');
    await writes(id, 'With facts');
    await publishPresent(omar, id, { at: SECOND, change: { reason: 'facts' } });
    expect((await publicationOf(id)).updatedAt).toEqual(SECOND);
    await writes(id, 'With facts, repaired');
    await publishPresent(omar, id, { at: THIRD, change: { reason: 'typo' } });
    expect(await publicationOf(id)).toMatchObject({ title: 'With facts, repaired', updatedAt: SECOND });
  });

  it('ends the version before it at its own moment, also when the date stays', async () => {
    const id = await givenPublished('ends');
    await writes(id, 'Repaired');
    await publishPresent(omar, id, { at: THIRD, change: { reason: 'typo' } });
    const [one, two] = await db().publicationVersion.findMany({
      where: { editionId: id },
      orderBy: { number: 'asc' },
    });
    expect([one?.publishedAt, one?.endedAt]).toEqual([FIRST, THIRD]);
    expect([two?.publishedAt, two?.endedAt]).toEqual([THIRD, null]);
  });
});

describe('The corrections that readers are told of', () => {
  const corrected = async (id: string, at: Date, note: string) => {
    await writes(id, `Corrected at ${at.toISOString()}`);
    await publishPresent(omar, id, { at, change: { reason: 'correction', note } });
  };

  it('hold a note once, although what was seen is published twice', async () => {
    const id = await givenPublished('note-once');
    await writes(id, 'Corrected');
    const change = { reason: 'correction', note: 'Told once' } as const;
    await publishPresent(omar, id, { at: SECOND, change });
    await publishPresent(omar, id, { at: THIRD, change });
    const { corrections, updatedAt } = await publicationOf(id);
    expect(corrections).toEqual([{ at: SECOND.toISOString(), note: 'Told once' }]);
    expect(updatedAt).toEqual(SECOND);
  });

  it('are all that were ever given, the newest first, through typos and new facts', async () => {
    const id = await givenPublished('all-notes');
    await corrected(id, SECOND, 'First note');
    await corrected(id, THIRD, 'Second note');
    await writes(id, 'More');
    await publishPresent(omar, id, { change: { reason: 'facts' } });
    expect((await publicationOf(id)).corrections).toEqual([
      { at: THIRD.toISOString(), note: 'Second note' },
      { at: SECOND.toISOString(), note: 'First note' },
    ]);
  });

  it('go with the piece when it is withdrawn, and come back with it', async () => {
    const id = await givenPublished('notes-back');
    await corrected(id, SECOND, 'Once told');
    await unpublishEdition(omar, id);
    expect(await db().publication.count({ where: { editionId: id } })).toBe(0);
    await publishPresent(omar, id, { change: null });
    expect((await publicationOf(id)).corrections).toEqual([{ at: SECOND.toISOString(), note: 'Once told' }]);
  });
});
