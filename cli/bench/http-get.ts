import { type Agent, get, type IncomingHttpHeaders } from 'node:http';

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  /** Names and values in turn, with the server's spelling and order. */
  rawHeaders: string[];
  body: Buffer;
  /** From sending the request to the last byte. */
  milliseconds: number;
}

const TIMEOUT_MS = 20_000;

/** Sends one GET request. Bodies stay compressed and redirects are not followed. */
export function httpGet(url: string, headers: Record<string, string> = {}, agent?: Agent): Promise<Reply> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const request = get(url, { headers, agent, timeout: TIMEOUT_MS }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          rawHeaders: response.rawHeaders,
          body: Buffer.concat(pieces),
          milliseconds: performance.now() - started,
        }),
      );
    });
    request.once('timeout', () =>
      request.destroy(new Error(`${url} did not answer within ${TIMEOUT_MS} ms`)),
    );
    request.once('error', reject);
  });
}
