import type { ServerResponse } from 'node:http';
import { DATA_POLICY, securityHeaders } from './security-headers';

interface Answer {
  status: number;
  type: string;
  body: string;
  siteUrl: string;
  /** Content-Security-Policy; by default that of data. */
  policy?: string;
  headers?: Record<string, string>;
}

/**
 * Answers without the application. Refusals close the connection, because the rest of the request has not been read.
 */
export function sendAnswer(response: ServerResponse, answer: Answer): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { status, type, siteUrl, policy = DATA_POLICY, headers } = answer;
  const body = Buffer.from(answer.body);
  response.writeHead(status, {
    ...Object.fromEntries(securityHeaders(siteUrl, policy)),
    'Cache-Control': 'no-store',
    'Content-Type': type,
    'Content-Length': String(body.length),
    ...(status >= 400 ? { Connection: 'close' } : {}),
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
