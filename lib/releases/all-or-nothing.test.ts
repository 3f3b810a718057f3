import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Random, seededRandom } from '@/cli/bench/seeded-random';
import type { Actor } from '@/lib/auth/types';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { createRelease, givenListDraft, release, signAll, write } from '@/lib/testing/given-release';
import { givenList } from '@/lib/testing/publication-factories';

const ROUNDS = 14;
/** The front pages and the pages of all that a release changes: none of them is ever sent as it was before. */
const TARGETS = ['/ar', '/en', '/ar/articles/مادة-1', '/en/articles/piece-1', '/en/articles/piece-2'].map(
  encodeURI,
);

interface Reader {
  child: ChildProcess;
  folder: string;
  port: number;
  /** The last round that any answer of this process showed. */
  seen: number;
}

const readers: Reader[] = [];
const problems: string[] = [];
let omar: Actor;
let editions: string[];
let entryIds: string[];

async function startReader(): Promise<Reader> {
  const folder = mkdtempSync(join(tmpdir(), 'markaz-reader-'));
  const program = join(import.meta.dirname, '../testing/reader-process.mjs');
  const env = { ...process.env, PAGES_FOLDER: folder };
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const [line] = await new Promise<string[]>((resolve, reject) => {
    createInterface(child.stdout as NodeJS.ReadableStream).once('line', (text) => resolve([text]));
    child.once('exit', () => reject(new Error('the reader process ended')));
  });
  return { child, folder, port: Number(line), seen: 0 };
}

const title = (number: number, round: number) => `Piece ${number} round${round}x`;

beforeAll(async () => {
  omar = await signedIn('omar');
  const one = await givenEntry({
    ...{ ar: { title: title(1, 0), slug: 'مادة-1' }, en: { title: title(1, 0), slug: 'piece-1' } },
    publish: ['ar', 'en'],
  });
  const two = await givenEntry({ en: { title: title(2, 0), slug: 'piece-2' }, publish: ['en'] });
  editions = [one.editions.ar ?? '', one.editions.en ?? '', two.editions.en ?? ''];
  entryIds = [one.entryId, two.entryId];
  await givenList('front-page', entryIds, { showsOtherLanguage: true });
  readers.push(await startReader(), await startReader());
});

afterAll(() => {
  for (const { child, folder } of readers) {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Changes both languages of one piece, the other piece and the front page, on which another one is first each time. */
async function publishRound(round: number): Promise<string> {
  const { id } = await createRelease(omar, { name: `Round ${round}` });
  for (const [index, editionId] of editions.entries()) {
    await write(omar, editionId, title(index < 2 ? 1 : 2, round));
    await release.add(omar, id, { editionId, change: { reason: 'facts' } });
  }
  await givenListDraft(omar, 'front-page', entryIds[round % 2] ?? '');
  await release.addList(omar, id, { listKey: 'front-page' });
  await signAll(omar, id);
  await release.publish(omar, id, {});
  return id;
}

async function readOnce(reader: Reader, target: string): Promise<void> {
  const seenBefore = reader.seen;
  const response = await fetch(`http://127.0.0.1:${reader.port}${target}`);
  const body = await response.text();
  const rounds = new Set([...body.matchAll(/round(\d+)x/g)].map(([, round]) => Number(round)));
  const [round = -1] = rounds;
  if (response.status !== 200) return void problems.push(`${target} answered ${response.status}`);
  if (rounds.size !== 1) problems.push(`${target} shows the rounds ${[...rounds].join(', ')} at once`);
  if (round < seenBefore) problems.push(`${target} shows round ${round} after round ${seenBefore} was seen`);
  reader.seen = Math.max(reader.seen, round);
}

async function keepReading(reader: Reader, random: Random, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await readOnce(reader, random.pick(TARGETS));
    await pause(random.below(10));
  }
}

it('Readers of two processes see all of a release or nothing of it: once a part of it is seen, no later answer is older', async () => {
  const random = seededRandom(20_180_719);
  for (const reader of readers) for (const target of TARGETS) await readOnce(reader, target);
  let isOver = false;
  const reading = [0, 0, 1, 1].map((index, number) =>
    keepReading(readers[index] as Reader, seededRandom(number + 1), () => isOver),
  );
  for (let round = 1; round <= ROUNDS; round += 1) {
    await publishRound(round);
    await pause(random.below(200));
  }
  isOver = true;
  await Promise.all(reading);
  // On a slow machine nobody may have asked since the last one.
  for (const reader of readers) for (const target of TARGETS) await readOnce(reader, target);
  expect(problems.slice(0, 5)).toEqual([]);
  for (const reader of readers) expect(reader.seen).toBe(ROUNDS);
}, 240_000);
