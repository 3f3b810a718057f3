import { beforeAll, expect, it } from 'vitest';
import { type Random, seededRandom } from '@/cli/bench/seeded-random';
import type { Actor } from '@/lib/auth/types';
import { findDatabaseFailure } from '@/lib/database/find-database-failure';
import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { addEntry } from '@/lib/lists/add-entry';
import { publishListDraft, startListDraft } from '@/lib/lists/list-draft';
import { moveEntry } from '@/lib/lists/move-entry';
import { publishEdition } from '@/lib/publishing/publish-edition';
import { versionsOf } from '@/lib/publishing/seen-versions';
import { unpublishEdition } from '@/lib/publishing/unpublish-edition';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { seenEdition } from '@/lib/testing/given-open-release';
import { write } from '@/lib/testing/given-release';
import { givenList } from '@/lib/testing/publication-factories';
import { addEdition } from './add-edition';
import { addEditions } from './add-editions';
import { addListDraft } from './add-list-draft';
import { createRelease } from './create-release';
import { discardRelease } from './discard-release';
import { publishRelease } from './publish-release';
import type { SeenEdition } from './put-into-release';
import { releaseTogether } from './release-together';
import { rollBackRelease } from './roll-back-release';
import { signOff } from './sign-off';

const PIECES = 4;
const TURNS = 25;
const key = 'front-page';

let omar: Actor;
let pieces: { entryId: string; ids: string[] }[];

beforeAll(async () => {
  omar = await signedIn('omar');
  pieces = [];
  for (let index = 0; index < PIECES; index += 1) {
    const { entryId, editions } = await givenEntry({ ar: {}, en: {}, publish: ['ar', 'en'] });
    pieces.push({ entryId, ids: [editions.ar ?? '', editions.en ?? ''] });
  }
  await givenList(
    key,
    pieces.map(({ entryId }) => entryId),
  );
});

/** Once, so that two transactions that wait for each other are seen. */
const once = <Result>(work: (tx: Tx) => Promise<Result>) => db().$transaction(work, { timeout: 30_000 });

const listVersion = async () => (await db().list.findUniqueOrThrow({ where: { key } })).version;

/** A release of some of it, taken in in a random order, that is published and rolled back. */
async function publishAll(random: Random): Promise<void> {
  const name = 'Some of it';
  let { id, version } = await once((tx) => createRelease(tx, omar, { name }));
  const change = async (verb: (tx: Tx) => Promise<{ version: number }>) => {
    ({ version } = await once(verb));
  };
  try {
    for (const editionId of random.shuffled(pieces.flatMap(({ ids }) => ids)).slice(0, 3)) {
      await write(omar, editionId, `Title ${random.below(1_000)}`);
      const reason = { reason: 'facts' } as const;
      await change((tx) => addEdition(tx, omar, { id, version, editionId, change: reason }));
    }
    if (random.below(2) === 0) {
      await once(async (tx) => startListDraft(tx, omar, { key, version: await listVersion() }));
      await change((tx) => addListDraft(tx, omar, { id, version, listKey: key }));
    }
    for (const { locale } of await db().releaseEdition.findMany({
      where: { releaseId: id },
      distinct: ['locale'],
    }))
      await change((tx) => signOff(tx, omar, { id, version, locale }));
    await once((tx) => publishRelease(tx, omar, { id, version }));
    version += 1;
    await once((tx) => rollBackRelease(tx, omar, { id, version }));
  } finally {
    await once((tx) => discardRelease(tx, omar, { id, version })).catch(() => {});
  }
}

/** Some editions and the draft of a list, taken in in a random order and published at once. */
async function publishTogether(random: Random): Promise<void> {
  const ids = random.shuffled(pieces.flatMap(({ ids }) => ids)).slice(0, 3);
  const change = { reason: 'facts' } as const;
  const editions: SeenEdition[] = [];
  for (const id of ids) editions.push({ ...(await seenEdition(id)), change });
  await once((tx) => releaseTogether(tx, omar, { name: 'Together', editions, moment: null }));
}

/** Some editions, put into a release at once in a random order. */
async function putTogether(random: Random): Promise<void> {
  const seen = await once((tx) => createRelease(tx, omar, { name: 'Put together' }));
  const ids = random.shuffled(pieces.flatMap(({ ids }) => ids)).slice(0, 3);
  const editions = ids.map((editionId) => ({ editionId, kind: 'publish' as const, change: null }));
  const { version } = await once((tx) => addEditions(tx, omar, { ...seen, editions }));
  await once((tx) => discardRelease(tx, omar, { id: seen.id, version }));
}

async function publishByHand(editionId: string): Promise<void> {
  const { entry, ...edition } = await db().edition.findUniqueOrThrow({
    where: { id: editionId },
    include: { entry: true },
  });
  const change = { reason: 'facts' } as const;
  await once((tx) => publishEdition(tx, omar, editionId, versionsOf(edition, entry), { change }));
}

const acts: ((random: Random) => Promise<unknown>)[] = [
  (random) => publishAll(random),
  (random) => publishTogether(random),
  (random) => putTogether(random),
  (random) => publishByHand(random.pick(random.pick(pieces).ids)),
  (random) => once((tx) => unpublishEdition(tx, omar, random.pick(random.pick(pieces).ids))),
  (random) => write(omar, random.pick(random.pick(pieces).ids), `Typed ${random.below(1_000)}`),
  async (random) => {
    const change = { key, version: await listVersion(), entryId: random.pick(pieces).entryId };
    await once((tx) => moveEntry(tx, omar, { ...change, to: random.below(PIECES) }));
  },
  async (random) => {
    const change = { key, version: await listVersion(), entryId: random.pick(pieces).entryId };
    await once((tx) => addEntry(tx, omar, change));
  },
  async () => once(async (tx) => publishListDraft(tx, omar, { key, version: await listVersion() })),
];

it('Releases wait for whoever changes the same pieces and lists, and never wait for each other for ever', async () => {
  const failures: unknown[] = [];
  let published = 0;
  const work = async (own: (random: Random) => Promise<unknown>, random: Random) => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      try {
        await own(random);
        if (own === acts[0]) published += 1;
      } catch (error) {
        // A colleague was faster.
        if (error instanceof AppError) continue;
        failures.push(findDatabaseFailure(error) ?? error);
      }
    }
  };
  const [whole = async () => {}, together = async () => {}, put = async () => {}] = acts;
  await Promise.all([
    ...[1, 2].map((seed) => work(whole, seededRandom(seed))),
    work(together, seededRandom(5)),
    work(put, seededRandom(7)),
    ...[3, 4].map((seed) => work((random) => random.pick(acts.slice(1))(random), seededRandom(seed))),
  ]);
  expect(failures).toEqual([]);
  expect(published).toBeGreaterThan(0);
}, 240_000);
