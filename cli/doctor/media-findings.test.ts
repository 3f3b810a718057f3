import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readEnv } from '@/lib/env';
import { S3Storage } from '@/lib/media/storage/s3-storage';
import { givenPicture } from '@/lib/testing/given-media';
import { openS3Server } from '@/lib/testing/s3-server';
import { mediaFindings } from './media-findings';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
let server: Awaited<ReturnType<typeof openS3Server>>;
beforeAll(async () => {
  await client.connect();
  server = await openS3Server();
  await givenPicture({ width: 400, height: 300 });
});
afterAll(async () => {
  await client.end();
  server.close();
});

async function linesOf(variables: Record<string, string>): Promise<string> {
  const findings = await mediaFindings(client, readEnv(variables));
  return findings.map(({ level, text }) => `${level}: ${text}`).join('\n');
}

it('An operator learns how much the media library holds, and where', async () => {
  expect(await linesOf({ DATA_DIR: process.env.DATA_DIR ?? '' })).toMatch(
    /^ok: The media library has 1 pictures and files with [\d.,]+ (?:bytes|MB) of originals, in .*media\.$/m,
  );
});

it('An operator whose command looks into another folder or bucket than the site is told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  expect(await linesOf({ DATA_DIR: folder })).toMatch(
    /^fault: (\d+) of the \1 files .* set DATA_DIR and S3_\*/,
  );
  rmSync(folder, { recursive: true });
  expect(await linesOf(server.variables)).toMatch(/^fault: (\d+) of the \1 files .* bucket newsroom of http/);
});

it('An operator whose bucket refuses the key is told which setting is wrong', async () => {
  expect(await linesOf({ ...server.variables, S3_ACCESS_KEY_ID: 'nobody' })).toMatch(
    /^fault: .*correct S3_ACCESS_KEY_ID/,
  );
});

it('A bucket that has the files is in order', async () => {
  const { rows } = await client.query<{ key: string }>(
    `SELECT "mediaId" || '/' || "contentHash" || '/' || "name" AS key FROM "MediaVariant"`,
  );
  const bucket = new S3Storage(server.settings);
  for (const { key } of rows) await bucket.put(key, Buffer.from('x'), { contentType: 'image/webp' });
  bucket.close();
  expect(await linesOf(server.variables)).toMatch(
    /^ok: The media library has 1 .* in the bucket newsroom of http/,
  );
});

it('An operator learns how many files have no row, and how many rows no file', async () => {
  const env = { DATA_DIR: process.env.DATA_DIR ?? '' };
  expect(await linesOf(env)).toMatch(/^ok: In the media library no row is without its file/m);
  const picture = await givenPicture({ width: 400, height: 300 });
  const folder = join(env.DATA_DIR, 'media', picture.id, picture.contentHash);
  const orphan = join(folder, '999.jpg');
  writeFileSync(orphan, 'x');
  // It may be about to get its row.
  expect(await linesOf(env)).toMatch(/^ok: In the media library no row is without its file/m);
  const threeDaysAgo = Date.now() / 1000 - 3 * 86_400;
  utimesSync(orphan, threeDaysAgo, threeDaysAgo);
  expect(await linesOf(env)).toMatch(/^warning: 1 files of the media library have no row/m);
  rmSync(join(folder, 'original'));
  expect(await linesOf(env)).toMatch(/^fault: 1 files that rows .* are missing.*Files without rows: 1\.$/m);
});
