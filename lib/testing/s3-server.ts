import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import aws4 from 'aws4';
import S3rver from 's3rver';
import type { S3Settings } from '@/lib/media/storage/s3-settings';

const BUCKET = 'newsroom';

/** The only account that s3rver knows, and its secret. */
const KEY = 'S3RVER';

/** The signature that another library makes for the request; s3rver checks none of version 4. */
function expectedSignature({ method, url, headers }: IncomingMessage): string | undefined {
  const [, names = ''] = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '') ?? [];
  const signed = Object.fromEntries(names.split(';').map((name) => [name, headers[name]]));
  const request = { service: 's3', region: 'us-east-1', method, path: url, headers: signed };
  return String(
    aws4.sign(request as never, { accessKeyId: KEY, secretAccessKey: KEY }).headers?.Authorization,
  );
}

function refuse(response: ServerResponse, status: number, code: string): void {
  const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`;
  response.writeHead(status, { 'Content-Type': 'application/xml' }).end(body);
}

/** A server that speaks S3's protocol, with one empty bucket. `settings` are those of the storage. */
export async function openS3Server() {
  const folder = mkdtempSync(join(tmpdir(), 's3-'));
  const s3 = new S3rver({
    ...{ address: '127.0.0.1', port: 0, silent: true, directory: folder },
    ...{ vhostBuckets: false, configureBuckets: [{ name: BUCKET, configs: [] }] },
  });
  await s3.configureBuckets();
  const answer = s3.callback();
  const state = {
    /** Answered before the server sees the request; `null` when it is to be answered properly. */
    answerInstead: null as ((request: IncomingMessage, response: ServerResponse) => boolean) | null,
    requests: [] as string[],
  };
  const server = createServer((request, response) => {
    state.requests.push(`${request.method} ${request.url}`);
    if (state.answerInstead?.(request, response)) return;
    const isKnown = request.headers.authorization?.includes(`Credential=${KEY}/`);
    if (isKnown && request.headers.authorization !== expectedSignature(request))
      refuse(response, 403, 'SignatureDoesNotMatch');
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const settings: S3Settings = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ region: 'us-east-1', bucket: BUCKET, accessKeyId: KEY, secretAccessKey: KEY },
    ...{ prefix: '', hasPathStyle: true },
  };
  return Object.assign(state, {
    settings,
    refuse,
    /** The same as variables of the environment. */
    variables: {
      S3_ENDPOINT: settings.endpoint,
      S3_REGION: settings.region,
      S3_BUCKET: settings.bucket,
      S3_ACCESS_KEY_ID: KEY,
      S3_SECRET_ACCESS_KEY: KEY,
    },
    close(): void {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}
