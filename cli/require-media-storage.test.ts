import { afterAll, beforeAll, expect, it } from 'vitest';
import { readEnv } from '@/lib/env';
import { OperatorError } from '@/lib/operator-error';
import { openS3Server } from '@/lib/testing/s3-server';
import { requireMediaStorage } from './require-media-storage';

let server: Awaited<ReturnType<typeof openS3Server>>;
beforeAll(async () => {
  server = await openS3Server();
});
afterAll(() => server.close());

const start = (variables: Record<string, string>) => requireMediaStorage(readEnv(variables));

it('A start goes on with files on disk, with a bucket that can be used, and while the store is away', async () => {
  await start({});
  await start(server.variables);
  await start({ ...server.variables, S3_ENDPOINT: 'http://127.0.0.1:9' });
});

it.each([
  ['S3_SECRET_ACCESS_KEY', 'wrong', 'correct S3_SECRET_ACCESS_KEY'],
  ['S3_ACCESS_KEY_ID', 'nobody', 'correct S3_ACCESS_KEY_ID'],
  ['S3_BUCKET', 'absent', 'it has no bucket absent'],
])('A start with a wrong %s ends with one line that says so', async (name, value, advice) => {
  const failure = await start({ ...server.variables, [name]: value }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(OperatorError);
  expect((failure as OperatorError).message).toContain(advice);
  expect((failure as OperatorError).message).not.toContain('\n');
});
