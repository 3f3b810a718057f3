import { cookies } from 'next/headers';
import { openBrowserSession } from '@/app/studio/open-browser-session';
import { currentUser } from '@/app/studio/session';
import { CLIENT_ADDRESS_HEADER, keepDevice, keepPending } from '@/app/studio/take-sign-in-step';
import { deviceCookie, oidcCookie } from '@/lib/auth/session-cookies';
import { recordDatabaseFailure } from '@/lib/database/record-database-failure';
import { env } from '@/lib/env';
import type { Issue } from '@/lib/errors';
import { log } from '@/lib/log';
import { type OidcOutcome, returnFromOidc } from '@/lib/sign-in/return-from-oidc';

/** Where the OpenID provider sends people back to. Every answer is the way to a page, because people see it. */
export async function GET(request: Request): Promise<Response> {
  const path = await returnedTo(request).catch((error: unknown) => {
    if (!recordDatabaseFailure(error)) log.error({ err: error }, 'sign-in failed');
    return refusedPath('/studio/sign-in', { path: '', key: 'auth.unavailable' });
  });
  return new Response(null, {
    status: 303,
    headers: { Location: `${env().SITE_URL}${path}`, 'Cache-Control': 'no-store' },
  });
}

async function returnedTo(request: Request): Promise<string> {
  const jar = await cookies();
  const { SITE_URL } = env();
  const actor = (await currentUser())?.actor ?? null;
  const outcome = await returnFromOidc({
    query: new URL(request.url).search,
    browserToken: jar.get(oidcCookie(SITE_URL).name)?.value,
    deviceToken: jar.get(deviceCookie(SITE_URL).name)?.value,
    actor,
    address: request.headers.get(CLIENT_ADDRESS_HEADER) ?? 'unknown',
    userAgent: request.headers.get('user-agent') ?? '',
  });
  if (outcome.kind === 'opened') {
    await openBrowserSession(outcome.session.sessionId);
    await keepDevice(outcome.deviceToken);
  }
  if (outcome.kind === 'second-step') await keepPending(outcome.pendingToken);
  return pathAfter(outcome, actor !== null);
}

function pathAfter(outcome: OidcOutcome, isSignedIn: boolean): string {
  const { destination } = outcome;
  const back = `callbackUrl=${encodeURIComponent(destination)}`;
  if (outcome.kind === 'second-step') return `/studio/sign-in/second-step?${back}`;
  if (outcome.kind === 'proved') return `${destination}?done=1`;
  if (outcome.kind !== 'refused') return destination;
  const { purpose, issue } = outcome;
  if (purpose === 'proof' || purpose === 'link') return refusedPath(destination, issue);
  // The sign-in page leads on whoever is signed in, and says nothing.
  if (isSignedIn) return refusedPath('/studio/account', issue);
  return `${refusedPath('/studio/sign-in', issue)}${destination && `&${back}`}`;
}

/** As after a refused password, the page gets the key of its sentence and its one number. */
function refusedPath(page: string, { key, params }: Issue): string {
  return `${page}?refused=${key}${params?.minutes ? `:${params.minutes}` : ''}`;
}
