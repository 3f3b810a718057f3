import { setTimeout as pause } from 'node:timers/promises';
import { httpGet } from './http-get';
import { httpSend } from './http-send';
import { PASSWORD, USERS } from './open-newsroom-under-test';
import type { Markaz } from './start-markaz';

const POLL_MS = 5;

const cookiesOf = (headers: { 'set-cookie'?: string[] }) =>
  (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? '');

/** Signs one person in as a browser does. Each person has an address in a network of its own. */
async function signIn({ siteUrl }: Markaz, number: number): Promise<boolean> {
  const address = `10.${number >> 8}.${number & 255}.7`;
  const common = { origin: siteUrl, 'x-forwarded-for': address };
  const csrf = await httpGet(`${siteUrl}/api/auth/csrf`, common);
  const { csrfToken } = JSON.parse(csrf.body.toString('utf8')) as { csrfToken: string };
  const fields = { csrfToken, email: `user-${number}@example.com`, password: PASSWORD, json: 'true' };
  const headers = {
    ...common,
    'content-type': 'application/x-www-form-urlencoded',
    cookie: cookiesOf(csrf.headers).join('; '),
  };
  const answer = await httpSend(
    `${siteUrl}/api/auth/callback/credentials`,
    headers,
    new URLSearchParams(fields).toString(),
  );
  return answer.status === 200 && cookiesOf(answer.headers).some((cookie) => /session=./.test(cookie));
}

/** All accounts of authors sign in, spread evenly over this time. Returns how many were let in. */
export async function signInPeople(
  markaz: Markaz,
  seconds: number,
  isEnding: () => boolean,
): Promise<number> {
  const started = performance.now();
  const tries: Promise<boolean>[] = [];
  while (tries.length < USERS && !isEnding()) {
    const due = ((performance.now() - started) / 1_000) * (USERS / seconds);
    while (tries.length < Math.min(due, USERS)) {
      tries.push(signIn(markaz, tries.length + 1).catch(() => false));
    }
    await pause(POLL_MS);
  }
  return (await Promise.all(tries)).filter(Boolean).length;
}
