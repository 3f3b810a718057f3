import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { tryParseDocument } from '@/lib/richtext/document';
import { schema } from '@/lib/richtext/schema';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { createRelease, release, signAll, write } from '@/lib/testing/given-release';
import { givenTopic } from '@/lib/testing/publication-factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { recordedStatements } from '@/lib/testing/recorded-statements';

let omar: UserActor;

beforeAll(async () => {
  omar = await signedIn('omar');
});

async function givenDraft(): Promise<string> {
  const { editions } = await givenEntry({
    sectionId: (await givenSection()).id,
    authorIds: [(await givenPerson()).id],
    topicIds: [(await givenTopic('ports')).id],
    ar: {},
  });
  return editions.ar ?? '';
}

/** All that is sent, but for what `publishPresent` looks at as a user would have. */
async function statementsOf(work: () => Promise<unknown>, before = 0): Promise<string[]> {
  const statements = await recordedStatements(work);
  return statements.slice(before).map(({ text }) => text.replace(/\s+/g, ' ').slice(0, 70));
}

/** How many nodes of documents are read from JSON. */
async function nodesReadBy(work: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(schema, 'nodeFromJSON');
  try {
    await work();
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}

const documentOf = async (id: string) =>
  (await db().edition.findUniqueOrThrow({ where: { id }, select: { document: true } })).document;

describe('While Omar publishes, nobody else can change these rows: the database is asked', () => {
  let id: string;

  it('21 times for a piece that nobody has seen', async () => {
    id = await givenDraft();
    const statements = await statementsOf(() => publishPresent(omar, id), 1);
    expect(statements.length, statements.join('\n')).toBe(21);
  });

  it('14 times for an update', async () => {
    await write(omar, id, 'عنوان آخر');
    const statements = await statementsOf(() => publishPresent(omar, id), 1);
    expect(statements.length, statements.join('\n')).toBe(14);
  });

  /** How many statements each further piece of a release adds, whose pieces are made or changed by `edit`. */
  async function perPiece(edit: () => Promise<string>, change?: { reason: 'facts' }): Promise<number> {
    const counts: number[] = [];
    // One alone would have its jobs enqueued in one statement less.
    for (const count of [2, 4]) {
      const { id: releaseId } = await createRelease(omar, { name: `Of ${count}` });
      for (let number = 0; number < count; number += 1)
        await release.add(omar, releaseId, { editionId: await edit(), ...(change && { change }) });
      await signAll(omar, releaseId);
      counts.push((await statementsOf(() => release.publish(omar, releaseId, {}))).length);
    }
    return ((counts[1] ?? 0) - (counts[0] ?? 0)) / 2;
  }

  it('4 times for each piece of a release that nobody has seen: to check, write, and name its authors and topics', async () => {
    expect(await perPiece(givenDraft)).toBe(4);
  });

  it('twice for each piece of a release that is updated: to check and to write its text', async () => {
    const givenChanged = async () => {
      const changed = await givenDraft();
      await publishPresent(omar, changed);
      await write(omar, changed, 'عنوان ثالث');
      return changed;
    };
    expect(await perPiece(givenChanged, { reason: 'facts' })).toBe(2);
  });
});

describe('A text that Omar publishes', () => {
  it('is read from what is stored once, however many ask for it', async () => {
    const id = await givenDraft();
    const document = await documentOf(id);
    const once = await nodesReadBy(async () => tryParseDocument(document));
    expect(await nodesReadBy(() => publishPresent(omar, id))).toBe(once);
  });
});
