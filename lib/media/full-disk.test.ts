import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';

/** A mount that only one process and its children see. Whoever is not root needs a user namespace for it, which some systems forbid. */
const UNSHARE = process.getuid?.() === 0 ? ['--mount'] : ['--map-root-user', '--mount'];
const mount = (folder: string) => `mount -t tmpfs -o size=12m tmpfs '${folder}'`;
const canMount = spawnSync('unshare', [...UNSHARE, 'sh', '-c', mount(tmpdir())]).status === 0;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'full-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Some 350 KB, because nothing repeats in it. */
const photograph = () =>
  sharp({
    create: {
      ...{ width: 900, height: 600, channels: 3, background: '#fff' },
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg({ quality: 90 })
    .toBuffer();

/** How each attempt of the program ended (lib/testing/full-disk-process.mjs), with a disk of 12 MB for everything that it stores. */
async function attemptsOnSmallDisk(): Promise<unknown> {
  const file = join(folder, 'a.jpg');
  await writeFile(file, await photograph());
  const dataDir = process.env.DATA_DIR ?? '';
  await mkdir(dataDir, { recursive: true });
  const task = JSON.stringify({ actor: await signedIn('omar'), file });
  const command = `${mount(dataDir)} && exec "$0" lib/testing/full-disk-process.mjs "$1"`;
  const child = spawn('unshare', [...UNSHARE, 'sh', '-c', command, process.execPath, task], {
    env: { ...process.env, NODE_OPTIONS: '', TMPDIR: join(dataDir, 'tmp') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await Promise.all([json(child.stdout), once(child, 'close')]);
  return said;
}

const FULL = { key: 'media.full', reason: 'full' };

it.skipIf(!canMount)(
  'On a full disk uploads say so in words and leave nothing behind, texts are written, and all goes on once there is space (skipped where no small disk can be made)',
  async () => {
    expect(await attemptsOnSmallDisk()).toEqual({
      begin: FULL,
      // The one that was begun before the disk was full.
      unfinished: 1,
      send: FULL,
      prepare: { key: null, reason: 'full' },
      ...{ state: 'processing', variants: 0, write: ['en'] },
      ...{ goOn: 204, prepareFirst: 'ready', prepareSecond: 'ready' },
    });
    expect(await db().media.count({ where: { state: 'ready' } })).toBe(2);
  },
  300_000,
);
