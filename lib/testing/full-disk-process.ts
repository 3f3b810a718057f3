import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { failureOf } from '@/lib/jobs/job-failure';
import { prepareMedia } from '@/lib/media/prepare/prepare-media';
import { givenEntry } from './factories';
import { uploadClient } from './upload-client';

// Uploads and prepares pictures while the disk that everything is stored on is full (lib/media/full-disk.test.ts), and says how each attempt ended.

interface Task {
  actor: UserActor;
  /** The picture. */
  file: string;
}

const { actor, file }: Task = JSON.parse(process.argv[2] ?? '');
const picture = await readFile(file);
const client = uploadClient(actor);
const filler = join(process.env.DATA_DIR ?? '', 'filler');
const said: Record<string, unknown> = {};

function* zeros() {
  for (;;) yield Buffer.alloc(4096);
}

async function attempt(name: string, work: () => Promise<unknown>): Promise<void> {
  said[name] = await work().catch((error) => ({
    key: error instanceof AppError ? error.issues[0]?.key : null,
    reason: failureOf(error).reason,
  }));
}

const stored = (id: string) => db().media.findUniqueOrThrow({ where: { id } });

async function prepare(id: string): Promise<string> {
  const { contentHash } = await stored(id);
  await prepareMedia({ id, contentHash }, new AbortController().signal);
  return (await stored(id)).state;
}

async function goOn(id: string): Promise<number> {
  const arrived = await client.arrived(id);
  return (await client.part(id, arrived, picture.subarray(arrived))).status;
}

await mkdir(process.env.TMPDIR ?? '', { recursive: true });
const first = await client.upload(picture, { filename: 'first.jpg' });
const second = await client.begin(picture.length, { filename: 'second.jpg' });
// Until the disk takes no more.
await pipeline(Readable.from(zeros()), createWriteStream(filler)).catch(() => null);
await attempt('begin', () => client.begin(picture.length, { filename: 'third.jpg' }));
said.unfinished = await db().mediaUpload.count({ where: { userId: actor.userId, finishedAt: null } });
await attempt('send', () => client.part(second, 0, picture));
await attempt('prepare', () => prepare(first));
said.state = (await stored(first)).state;
said.variants = await db().mediaVariant.count();
await attempt('write', async () => Object.keys((await givenEntry({ en: {}, publish: ['en'] })).editions));
await rm(filler);
await attempt('goOn', () => goOn(second));
await attempt('prepareFirst', () => prepare(first));
await attempt('prepareSecond', () => prepare(second));
process.stdout.write(JSON.stringify(said));
process.exit(0);
