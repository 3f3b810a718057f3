import { type ServerResponse, STATUS_CODES } from 'node:http';
import { DATA_POLICY, securityHeaders } from './security-headers';

/**
 * A refusal or a state of health, for programs rather than people: the name of the status as plain text. Refusals end the
 * connection, because what the client still wants to send has not been read.
 */
export function sendPlain(
  response: ServerResponse,
  status: number,
  siteUrl: string,
  headers: Record<string, string> = {},
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = `${status} ${STATUS_CODES[status] ?? ''}\n`;
  response.writeHead(status, {
    ...Object.fromEntries(securityHeaders(siteUrl, DATA_POLICY)),
    'Cache-Control': 'no-store',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    ...(status >= 400 ? { Connection: 'close' } : {}),
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
