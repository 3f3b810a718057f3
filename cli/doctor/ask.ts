import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { TLSSocket } from 'node:tls';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it was sent, possibly compressed. */
  body: Buffer;
  /** When the certificate of an https address expires. */
  certificateEnds: Date | null;
}

export interface Question {
  method?: string;
  headers?: Record<string, string>;
  body?: Buffer;
}

/** For the whole answer. */
const TIMEOUT_MS = 5_000;

function certificateEnd(socket: unknown): Date | null {
  const certificate = (socket as Partial<TLSSocket>).getPeerCertificate?.();
  return certificate?.valid_to ? new Date(certificate.valid_to) : null;
}

/** Sends one request over a connection of its own. Follows no redirect and leaves the body as it is. Rejects with Node's error. */
export function ask(url: string, { method = 'GET', headers = {}, body }: Question = {}): Promise<Answer> {
  const send = url.startsWith('https:') ? httpsRequest : httpRequest;
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  return new Promise((resolve, reject) => {
    const sent = send(url, { method, headers, agent: false, signal }, (response) => {
      const certificateEnds = certificateEnd(response.socket);
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          ...{ status: response.statusCode ?? 0, headers: response.headers, certificateEnds },
          body: Buffer.concat(pieces),
        }),
      );
    });
    sent.once('error', (error) => reject(signal.aborted ? new Error('no answer within 5 s') : error));
    sent.end(body);
  });
}
