import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendAway } from '@/lib/http/send-away';
import { createStudioHandler } from '@/lib/http/studio-handler';
import { isActionRequest } from '@/lib/http/studio-request';
import { ApplicationAway, type createApplicationProxy } from './application-proxy';

export interface StudioOptions {
  proxy: Pick<ReturnType<typeof createApplicationProxy>, 'handler'>;
  client: { databaseAnswers(): Promise<boolean> };
  /** Follows what the public sees; a PublicChangeFollower. */
  follower: { catchUp(): Promise<void> };
  siteUrl: string;
  trustedProxies: readonly string[];
}

/** The studio and the API are the application's; while there is none, their clients get a page or an error that says so. */
export function createStudio({ proxy, client, follower, siteUrl, trustedProxies }: StudioOptions) {
  // An editor who publishes and then opens the site finds the new state, however late the database's notification comes. A query of
  // the listener ends after two seconds; what it has missed is then handled after the next connect.
  const followChanges = () => follower.catchUp().catch(() => {});
  const passOn = (request: IncomingMessage, response: ServerResponse) =>
    proxy.handler(request, response, isActionRequest(request) ? followChanges : undefined);
  const handler = createStudioHandler(passOn, siteUrl, { answers: client.databaseAnswers }, trustedProxies);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await handler(request, response);
    } catch (error) {
      if (!(error instanceof ApplicationAway)) throw error;
      sendAway(request, response, siteUrl);
    }
  };
}
