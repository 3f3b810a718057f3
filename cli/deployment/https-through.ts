import { type RequestOptions, request } from 'node:https';
import { connect } from 'node:tls';
import type { Answer } from '@/cli/doctor/ask';

/** An address of this machine that is no proxy's, for visitors. */
export const VISITOR = '127.0.0.2';

/** The host name in the documented settings. */
export const HOST_NAME = 'news.example.org';

/** The site behind nginx, and what is needed to be believed and to sign in. */
export interface Behind {
  folder: string;
  sitePort: number;
  secret: string;
  email: string;
  password: string;
}

interface Visit {
  port: number;
  host: string;
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: Buffer;
}

/** Sends a request to a proxy on this machine as a visitor does who knows it under a host name. Its certificate is a made-up one. */
export function httpsThrough({ port, host, path, method, headers, body }: Visit): Promise<Answer> {
  const options: RequestOptions = {
    ...{ host: '127.0.0.1', port, path, method, localAddress: VISITOR, agent: false },
    ...{ servername: host, rejectUnauthorized: false, headers: { ...headers, Host: host } },
  };
  return new Promise((resolve, reject) => {
    const sent = request(options, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          ...{ status: response.statusCode ?? 0, headers: response.headers, certificateEnds: null },
          body: Buffer.concat(pieces),
        }),
      );
    });
    sent.once('error', reject).end(body);
  });
}

/** The protocol that browsers agree on with the proxy. */
export function negotiatedProtocol(port: number, servername: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { port, servername, rejectUnauthorized: false, ALPNProtocols: ['h2', 'http/1.1'] };
    const socket = connect({ host: '127.0.0.1', ...options }, () => {
      resolve(String(socket.alpnProtocol));
      socket.destroy();
    }).once('error', reject);
  });
}
