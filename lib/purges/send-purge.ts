import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';

/** Limit for one purge with all of its requests. A cache in the same network answers within milliseconds. */
const TIMEOUT_MS = 5_000;

/** Keys in one request: with a space after each they take at most 1.8 KB, and a header may have 8 KB. */
const KEYS_PER_REQUEST = 200;

/** The cache did not confirm a purge. `reason` is a short technical text that holds no secret, such as `ECONNREFUSED` or `HTTP 405`. */
export class PurgeFailure extends Error {
  constructor(
    readonly reason: string,
    cause?: unknown,
  ) {
    super(`The cache did not confirm a purge: ${reason}`, { cause });
    this.name = 'PurgeFailure';
  }
}

function failureOf(error: unknown): PurgeFailure {
  if (error instanceof PurgeFailure) return error;
  if (error instanceof Error && error.name === 'TimeoutError') return new PurgeFailure('timeout', error);
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return new PurgeFailure(typeof code === 'string' ? code : 'connection failed', error);
}

/** Sends one request over a connection of its own: a stored one may have been closed by a restart of the cache. */
function request(url: URL, surrogateKeys: string, signal: AbortSignal): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const headers = { 'Surrogate-Key': surrogateKeys };
    send(url, { method: 'PURGE', agent: false, headers, signal }, resolve).on('error', reject).end();
  });
}

async function sendAll(url: URL, surrogateKeys: readonly string[], signal: AbortSignal): Promise<void> {
  for (let at = 0; at < surrogateKeys.length; at += KEYS_PER_REQUEST) {
    const response = await request(url, surrogateKeys.slice(at, at + KEYS_PER_REQUEST).join(' '), signal);
    // The status says everything.
    response.destroy();
    const status = response.statusCode ?? 0;
    if (status < 200 || status > 299) throw new PurgeFailure(`HTTP ${status}`);
  }
}

/**
 * Has every cache forget the pages with one of the surrogate keys, in their order: `PURGE` requests with the keys in a Surrogate-Key
 * header. Resolves when all of them have answered 2xx; throws PurgeFailure otherwise, when the others have got theirs. User and
 * password in a URL are sent as Basic authentication.
 */
export async function sendPurge(urls: readonly URL[], surrogateKeys: readonly string[]): Promise<void> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const results = await Promise.allSettled(urls.map((url) => sendAll(url, surrogateKeys, signal)));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failureOf(signal.aborted ? signal.reason : failed.reason);
}
