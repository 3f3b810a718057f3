import type { IncomingHttpHeaders } from 'node:http';
import { type Finding, fault, ok } from '@/cli/doctor/finding';
import { type Behind, HOST_NAME, httpsThrough } from './https-through';

function cookiesIn(headers: IncomingHttpHeaders): string[] {
  return (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? '');
}

/** Signs in as a browser does, and opens the newsroom. */
export async function signInThrough(port: number, { email, password }: Behind): Promise<Finding> {
  const visit = (path: string, headers: Record<string, string> = {}, form?: Record<string, string>) =>
    httpsThrough({
      ...{ port, host: HOST_NAME, path, method: form ? 'POST' : 'GET' },
      body: form && Buffer.from(new URLSearchParams(form).toString()),
      headers: { Origin: `https://${HOST_NAME}`, ...headers },
    });
  const csrf = await visit('/api/auth/csrf');
  const { csrfToken } = JSON.parse(csrf.body.toString());
  const signedIn = await visit(
    '/api/auth/callback/credentials',
    { Cookie: cookiesIn(csrf.headers).join('; '), 'Content-Type': 'application/x-www-form-urlencoded' },
    { csrfToken, email, password, json: 'true' },
  );
  const session = cookiesIn(signedIn.headers).find((cookie) =>
    /^__(?:Host|Secure)-.*session.*=./.test(cookie),
  );
  if (!session) return fault(`Signing in answers ${signedIn.status} without a session cookie of https.`);
  const studio = await visit('/studio/articles', { Cookie: session });
  return studio.status === 200 && studio.body.toString().includes('<h1')
    ? ok('An administrator signs in and opens the newsroom.')
    : fault(`After signing in the newsroom answers ${studio.status} ${studio.headers.location ?? ''}.`);
}
