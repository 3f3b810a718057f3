import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { sweepStorage } from '@/lib/media/sweep/sweep-storage';
import { signedIn } from '@/lib/testing/cast';
import { pictureBytes } from '@/lib/testing/given-media';
import { uploadClient } from '@/lib/testing/upload-client';

const KILLS = 6;
/** Longer than one upload takes here, so that the kill falls into any part of one. */
const WINDOW_MS = 120;

let omar: UserActor;
let folder: string;
let file: string;
let picture: Buffer;

beforeAll(async () => {
  omar = await signedIn('omar');
  folder = await mkdtemp(join(tmpdir(), 'killed-'));
  file = join(folder, 'a.jpg');
  picture = await pictureBytes(1200, 900);
  await writeFile(file, picture);
});
afterAll(() => rm(folder, { recursive: true }));

/** Ids of the uploads that a process had begun when it was killed. */
async function begunUntilKilled(): Promise<string[]> {
  const program = join('lib', 'testing', 'upload-process.mjs');
  const child = spawn(process.execPath, [program, JSON.stringify({ actor: omar, file })], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ids: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (id) => ids.push(id));
  await once(lines, 'line');
  await setTimeout(randomInt(WINDOW_MS));
  child.kill('SIGKILL');
  await once(child, 'close');
  return ids;
}

/** As the browser does that lost its answer: asks how much has arrived, and sends the rest. */
async function goOn(id: string): Promise<void> {
  const client = uploadClient(omar);
  const arrived = await client.arrived(id);
  if (arrived < picture.length) await client.part(id, arrived, picture.subarray(arrived));
}

it(`After ${KILLS} kills at any moment every upload goes on, no row is without its file, and no file without its row`, async () => {
  const begun: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) begun.push(...(await begunUntilKilled()));
  // What was killed may have left files, but never a row that names none.
  for (const { id, contentHash } of await db().media.findMany()) {
    const opened = await mediaStorage().open(`${id}/${contentHash}/original`);
    expect(opened?.size).toBe(picture.length);
    opened?.stream.destroy();
  }
  for (const id of begun) await goOn(id);
  const media = await db().media.findMany();
  expect(media.map(({ id }) => id).sort()).toEqual([...begun].sort());
  await sweepStorage(new AbortController().signal, new Date(Date.now() + 60_000));
  const keys: string[] = [];
  for await (const { key } of mediaStorage().list('')) keys.push(key);
  expect(keys.sort()).toEqual(media.map(({ id, contentHash }) => `${id}/${contentHash}/original`).sort());
}, 180_000);
