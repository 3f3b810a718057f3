import type { IncomingMessage } from 'node:http';
import { sessionCookies } from './session-cookies';

/** Whether a request carries the cookie of a session, be it a valid one or not: the application decides about that. */
export function createSessionCheck(siteUrl: string): (request: Pick<IncomingMessage, 'headers'>) => boolean {
  const start = `${sessionCookies(siteUrl).sessionToken.name}=`;
  return ({ headers }) => headers.cookie?.split(/; */).some((cookie) => cookie.startsWith(start)) ?? false;
}
