import { createHash } from 'node:crypto';
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { AwsV4Signer } from 'aws4fetch';
import { log } from '@/lib/log';
import { s3Address } from './s3-address';
import { refused, S3Failure, unreachable } from './s3-failure';
import type { S3Settings } from './s3-settings';

export interface S3Request {
  method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  /** In the bucket; the bucket itself when nothing is said. */
  key?: string;
  query?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  body?: Buffer;
}

/** For a connection on which nothing comes, also while a body is read. */
const TIMEOUT_MS = 20_000;

/** Before the second and third attempt. Everything that is asked may be asked again: files are replaced by the same bytes. */
const PAUSES_MS = [150, 1_000];

const MAX_SOCKETS = 64;

/** Failures are logged at most so often: readers may ask for a hundred pictures a second. */
const LOG_INTERVAL_MS = 60_000;

/** Sends requests to one service. Answers of 2xx and 404 are returned; everything else throws S3Failure. */
export class S3Client {
  readonly #agents = {
    'http:': new HttpAgent({ keepAlive: true, maxSockets: MAX_SOCKETS }),
    'https:': new HttpsAgent({ keepAlive: true, maxSockets: MAX_SOCKETS }),
  };
  /** Keys for signing are derived once a day. */
  readonly #signingKeys = new Map<string, ArrayBuffer>();
  #loggedAtMs = Number.NEGATIVE_INFINITY;

  constructor(
    readonly settings: S3Settings,
    private readonly timeoutMs = TIMEOUT_MS,
  ) {}

  /** Whoever gets the answer reads its body to the end or destroys it. */
  async send(request: S3Request): Promise<IncomingMessage> {
    let outcome = await this.#attempt(request);
    for (const pauseMs of PAUSES_MS) {
      if (!(outcome instanceof S3Failure) || outcome.isRefusal) break;
      await pause(pauseMs * (0.5 + Math.random()));
      outcome = await this.#attempt(request);
    }
    if (!(outcome instanceof S3Failure)) return outcome;
    this.#noteFailure(outcome);
    throw outcome;
  }

  close(): void {
    for (const agent of Object.values(this.#agents)) agent.destroy();
  }

  #noteFailure({ message, reason }: S3Failure): void {
    if (performance.now() - this.#loggedAtMs < LOG_INTERVAL_MS) return;
    this.#loggedAtMs = performance.now();
    log.warn({ reason }, message);
  }

  async #attempt(request: S3Request): Promise<IncomingMessage | S3Failure> {
    const response = await this.#request(request).catch((error) => unreachable(this.settings, error));
    if (response instanceof S3Failure) return response;
    const status = response.statusCode ?? 0;
    if (status >= 200 && status <= 299) return response;
    const document = await text(response).catch(() => '');
    const failure = refused(this.settings, status, document);
    // The bucket itself being absent is another matter than one file of it.
    return status === 404 && failure.reason !== 'NoSuchBucket' ? response : failure;
  }

  async #request(request: S3Request): Promise<IncomingMessage> {
    const { method, headers, body } = request;
    const url = s3Address(this.settings, request.key, request.query);
    const signed = await this.#signer(url, request).sign();
    const options = {
      ...{ method, agent: this.#agents[url.protocol as 'http:' | 'https:'], timeout: this.timeoutMs },
      headers: {
        ...Object.fromEntries(signed.headers),
        ...headers,
        ...(body && { 'content-length': body.length }),
      },
    };
    return new Promise((resolve, reject) => {
      const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
      const outgoing = send(url, options, resolve);
      outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in time')));
      outgoing.on('error', reject).end(body);
    });
  }

  #signer(url: URL, { method, body = Buffer.alloc(0) }: S3Request): AwsV4Signer {
    const { accessKeyId, secretAccessKey, region } = this.settings;
    return new AwsV4Signer({
      ...{ method, url: url.href, accessKeyId, secretAccessKey, region },
      ...{ service: 's3', cache: this.#signingKeys },
      headers: { 'x-amz-content-sha256': createHash('sha256').update(body).digest('hex') },
    });
  }
}
