import { cookies } from 'next/headers';
import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { z } from 'zod';
import { authOptions } from '@/app/studio/auth-options';
import { sessionCookies } from '@/lib/auth/session-cookies';
import { env } from '@/lib/env';
import { type ErrorCode, STATUS } from '@/lib/errors';

type Context = { params: Promise<{ nextauth: string[] }> };

/** The paths that the studio uses. Others, such as `_log` (which would write into our log) or a provider that there is not, fail in next-auth. */
const PATHS = {
  GET: /^(?:csrf|error|providers|session|signin|signout|verify-request)$/,
  POST: /^(?:callback\/(?:credentials|second-step|passkey)|session|signin|signout)$/,
};

/** What a form of the studio sends as JSON. */
const Body = z.record(z.string(), z.union([z.string(), z.boolean()]));

/** next-auth answers every failed sign-in with 401. These are no wrong passwords. */
const CODES: Partial<Record<string, ErrorCode>> = {
  'auth.tooMany': 'too_many',
  'auth.busy': 'too_many',
  'auth.unavailable': 'unavailable',
};

const RETRY_AFTER_SECONDS = '5';

// The options are read at each request, because they depend on the environment of the running server, not of the build.
async function handler(request: NextRequest, context: Context): Promise<Response> {
  const path = (await context.params).nextauth.join('/');
  const method = request.method === 'POST' ? 'POST' : 'GET';
  if (!PATHS[method].test(path)) {
    const isKnown = PATHS.GET.test(path) || PATHS.POST.test(path);
    return new Response(null, { status: isKnown ? STATUS.malformed : STATUS.not_found });
  }
  if (!(await isReadable(request))) return new Response(null, { status: STATUS.malformed });
  await dropUnusableCallback();
  return withStatus(await NextAuth(authOptions())(withUsableCallback(request), context));
}

/** Whether next-auth accepts this as the address to go to after signing in. It fails for any other, also when it is only kept as a cookie. */
function isUsable(address: string): boolean {
  const base = address.startsWith('/') ? env().SITE_URL : undefined;
  return URL.canParse(address, base) && /^https?:$/.test(new URL(address, base).protocol);
}

function withUsableCallback(request: NextRequest): NextRequest {
  const url = new URL(request.url);
  const callback = url.searchParams.get('callbackUrl');
  if (!callback || isUsable(callback)) return request;
  url.searchParams.delete('callbackUrl');
  return new NextRequest(url, request);
}

/** next-auth reads the cookies of this same store. */
async function dropUnusableCallback(): Promise<void> {
  const [{ name }, jar] = [sessionCookies(env().SITE_URL).callbackUrl, await cookies()];
  const callback = jar.get(name)?.value;
  if (callback && !isUsable(callback)) jar.delete(name);
}

/** Whether next-auth can read the body: a form always, JSON when it is an object of plain values. */
async function isReadable(request: Request): Promise<boolean> {
  // next-auth's client names a type also where it sends nothing.
  if (request.method !== 'POST' || request.body === null) return true;
  if (!request.headers.get('content-type')?.includes('application/json')) return true;
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => null);
  return Body.safeParse(body).success;
}

/** The reason of a refusal stands in the address to which the page would go. */
async function withStatus(response: Response): Promise<Response> {
  if (response.status !== STATUS.unauthenticated) return response;
  const body = await response.text();
  const reason = /[?&]error=([\w.]+)/.exec(body)?.[1] ?? '';
  const code = CODES[reason] ?? 'unauthenticated';
  const headers = new Headers(response.headers);
  if (code !== 'unauthenticated') headers.set('Retry-After', RETRY_AFTER_SECONDS);
  return new Response(body, { status: STATUS[code], headers });
}

export { handler as GET, handler as POST };
