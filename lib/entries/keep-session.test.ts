import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { saveEditionFields, saveEntryFields, saveSteps } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';

const MINUTE_MS = 60_000;

let omar: UserActor;
let daniel: UserActor;

beforeAll(async () => {
  [omar, daniel] = [await signedIn('omar'), await signedIn('daniel')];
});

/** A piece that Omar changed last so many minutes ago. */
async function givenLeft(minutes: number) {
  const { entryId, editions } = await givenEntry({ en: { title: 'Left' } });
  const id = editions.en ?? '';
  await leave(id, minutes);
  return { id, entryId };
}

async function leave(id: string, minutes: number): Promise<Date> {
  const updatedAt = new Date(Date.now() - minutes * MINUTE_MS);
  await db().$executeRaw`UPDATE "Edition" SET "updatedAt" = ${updatedAt} WHERE "id" = ${id}::uuid`;
  return updatedAt;
}

async function type(by: UserActor, id: string) {
  const { version } = await db().edition.findUniqueOrThrow({ where: { id } });
  const step = { stepType: 'replace', from: 3, to: 3, slice: { content: [{ type: 'text', text: 'x' }] } };
  await saveSteps(by, id, { version, clientId: by.userId, steps: [step] });
}

const sessionsOf = (editionId: string) =>
  db().revision.findMany({ where: { editionId, occasion: 'session' }, orderBy: { number: 'asc' } });

describe('A writing session', () => {
  it('is kept as a revision, with its last writer and instant, when the next one begins', async () => {
    const { id } = await givenLeft(0);
    const { document, version } = await db().edition.findUniqueOrThrow({ where: { id } });
    const leftAt = await leave(id, 31);
    await type(daniel, id);
    expect(await sessionsOf(id)).toMatchObject([
      {
        number: 1,
        document,
        documentVersion: version,
        createdById: omar.userId,
        createdAt: leftAt,
        reason: 'saved',
      },
    ]);
  });

  it('goes on over a short pause, and while colleagues take turns', async () => {
    const { id } = await givenLeft(29);
    await type(omar, id);
    await type(daniel, id);
    await leave(id, 4);
    await type(omar, id);
    expect(await sessionsOf(id)).toEqual([]);
  });

  it('ends sooner when somebody else goes on', async () => {
    const { id } = await givenLeft(6);
    await type(daniel, id);
    expect(await sessionsOf(id)).toHaveLength(1);
  });

  it('is kept once, and not when nothing was written in it', async () => {
    const { id } = await givenLeft(60);
    await type(omar, id);
    await type(omar, id);
    await leave(id, 60);
    await db().$executeRaw`UPDATE "Edition" SET "version" = "version" WHERE "id" = ${id}::uuid`;
    await type(omar, id);
    expect(await sessionsOf(id)).toHaveLength(2);
    const empty = await givenEntry({});
    const created = await db().edition.findFirstOrThrow({ where: { entryId: empty.entryId } });
    await leave(created.id, 60);
    await saveEditionFields(omar, created.id, { fieldsVersion: 1, slug: 'begun', dateline: null });
    expect(await sessionsOf(created.id)).toEqual([]);
  });

  it('is kept before a field is changed too, also one that both languages share', async () => {
    const { id, entryId } = await givenLeft(60);
    await saveEditionFields(omar, id, { fieldsVersion: 1, slug: 'after-a-pause', dateline: null });
    expect(await sessionsOf(id)).toMatchObject([{ fields: { slug: null } }]);
    await leave(id, 60);
    const nothing = { sectionId: null, issueId: null, topicIds: [], authorIds: [] };
    await saveEntryFields(omar, entryId, { version: 2, ...nothing });
    expect(await sessionsOf(id)).toHaveLength(2);
    expect((await sessionsOf(id))[1]).toMatchObject({ fields: { slug: 'after-a-pause' } });
  });
});
