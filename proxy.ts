import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { isAccountLinkPath } from '@/lib/account-links/account-link-path';
import { studioPolicy } from '@/lib/http/studio-policy';

/**
 * Gives every request of the studio a nonce of its own: pages read it as `x-nonce`, Next reads it from the policy and puts it on
 * its scripts. This does not protect anything by itself: permissions are checked where the data is read and changed.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64');
  const policy = studioPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  // The address to return to after signing in, which layouts cannot read otherwise.
  headers.set('x-markaz-path', request.nextUrl.pathname + request.nextUrl.search);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  if (isAccountLinkPath(request.nextUrl.pathname)) response.headers.set('referrer-policy', 'no-referrer');
  return response;
}

// Next passes at most 10 MB of a body on through here, and would cut a longer one. Uploads answer with data, which needs no nonce.
export const config = { matcher: ['/studio', '/studio/((?!media/uploads(?:/|$)).+)'] };
