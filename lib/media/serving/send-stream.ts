import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Slower clients are disconnected and may go on from where they were (Range), so that a few hundred of them do not hold all files open. */
const BYTES_PER_SECOND = 8_192;

const LIMIT_MS = 30_000;

export interface StreamLimits {
  limitMs: number;
  bytesPerSecond: number;
}

/**
 * Sends a stream of `bytes` as the body, as fast as the client reads. Ends the connection when the stream fails or the client is too slow:
 * the length that was announced tells the client that something is missing. Never throws.
 */
export async function sendStream(
  stream: Readable,
  response: ServerResponse,
  bytes: number,
  { limitMs, bytesPerSecond }: StreamLimits = { limitMs: LIMIT_MS, bytesPerSecond: BYTES_PER_SECOND },
): Promise<void> {
  const timer = setTimeout(() => response.destroy(), limitMs + (bytes / bytesPerSecond) * 1000).unref();
  try {
    await pipeline(stream, response);
  } catch {
    response.destroy();
  } finally {
    clearTimeout(timer);
  }
}
