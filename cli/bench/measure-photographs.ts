import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import type { Shutdown } from '@/cli/shutdown';
import { db } from '@/lib/db';
import { httpGet } from './http-get';
import { ENCODINGS } from './measured-server';
import { type Spread, spreadOf } from './percentiles';
import { findArticlePaths } from './site-addresses';
import type { Markaz } from './start-markaz';
import { type SteadyReport, startSteadyLoad } from './steady-load';
import { signedInHeaders } from './studio-session';

export interface Photographs {
  /** From the last byte of each to the moment when all of its sizes were there. */
  ready: Spread;
  /** Bytes of one, on average. */
  bytes: number;
  /** What readers wait before, and while the photographs are uploaded and prepared. */
  idle: SteadyReport;
  meanwhile: SteadyReport;
}

const PHOTOGRAPHS = 20;
/** Of a telephone. Pixels. */
const SIZE = { width: 4_000, height: 3_000 };
/** As the editor's browser sends them. */
const PART_BYTES = 1024 * 1024;
const READERS_PER_SECOND = 200;
const READ_PAGES = 100;
const IDLE_SECONDS = 15;
const READY_TIMEOUT_MS = 120_000;
const POLL_MS = 20;

/** Grain on a colour of its own, so that it is some megabytes large, as photographs are, and no two are the same. */
function photograph(number: number): Promise<Buffer> {
  const mean = 60 + 6 * number;
  const noise = { type: 'gaussian', mean, sigma: 12 } as const;
  return sharp({ create: { ...SIZE, channels: 3, background: { r: mean, g: 128, b: 200 - mean }, noise } })
    .jpeg({ quality: 85 })
    .toBuffer();
}

interface Uploader {
  siteUrl: string;
  headers: Record<string, string>;
}

async function expectStatus(response: Response, status: number): Promise<Response> {
  if (response.status === status) return response;
  throw new Error(`${response.url} was answered ${response.status}: ${await response.text()}`);
}

/** Sends a file by the tus protocol; answers its id when the last byte was taken. */
async function upload({ siteUrl, headers }: Uploader, bytes: Buffer, name: string): Promise<string> {
  const tus = { ...headers, 'Tus-Resumable': '1.0.0' };
  const metadata = `filename ${Buffer.from(name).toString('base64')}`;
  const begun = await fetch(`${siteUrl}/studio/media/uploads`, {
    method: 'POST',
    headers: { ...tus, 'Upload-Length': String(bytes.length), 'Upload-Metadata': metadata },
  });
  const address = new URL((await expectStatus(begun, 201)).headers.get('location') ?? '', siteUrl).href;
  for (let offset = 0; offset < bytes.length; offset += PART_BYTES) {
    const part = await fetch(address, {
      method: 'PATCH',
      headers: { ...tus, 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) },
      body: new Uint8Array(bytes.subarray(offset, offset + PART_BYTES)),
    });
    await expectStatus(part, 204);
  }
  return address.split('/').at(-1) ?? '';
}

/** Milliseconds until all sizes of a picture are there. */
async function untilReady(id: string): Promise<number> {
  const started = performance.now();
  while (performance.now() < started + READY_TIMEOUT_MS) {
    const media = await db().media.findUnique({ where: { id }, select: { state: true } });
    if (media?.state === 'ready') return performance.now() - started;
    if (media?.state === 'failed') throw new Error(`the photograph ${id} could not be prepared`);
    await pause(POLL_MS);
  }
  throw new Error(`the photograph ${id} was not ready within ${READY_TIMEOUT_MS} ms`);
}

/** Uploads photographs as an editor does, one after the other, while readers read; the same readers are measured before. */
export async function measurePhotographs({
  shutdown,
  markaz,
}: {
  shutdown: Shutdown;
  markaz: Markaz;
}): Promise<Photographs> {
  const { siteUrl } = markaz;
  const files: Buffer[] = [];
  while (files.length < PHOTOGRAPHS) files.push(await photograph(files.length));
  const uploader = { siteUrl, headers: await signedInHeaders(siteUrl, 'editor') };
  const read = {
    ...{ origin: siteUrl, paths: await findArticlePaths(READ_PAGES), perSecond: READERS_PER_SECOND },
    headers: { 'accept-encoding': ENCODINGS.gzip },
  };
  for (const path of [...read.paths, ...read.paths]) await httpGet(`${siteUrl}${path}`, read.headers);
  const before = await startSteadyLoad(shutdown, read);
  await pause(IDLE_SECONDS * 1_000);
  const idle = await before.stop();
  const during = await startSteadyLoad(shutdown, read);
  const times: number[] = [];
  for (const [number, file] of files.entries())
    times.push(await untilReady(await upload(uploader, file, `photograph-${number}.jpg`)));
  const meanwhile = await during.stop();
  const bytes = files.reduce((sum, { length }) => sum + length, 0) / files.length;
  return { ready: spreadOf(times), bytes, idle, meanwhile };
}
