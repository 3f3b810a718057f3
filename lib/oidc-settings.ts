import { z } from 'zod';

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/** What is wrong with the address of an OpenID provider, or null. */
function issuerProblem(value: string): string | null {
  if (!URL.canParse(value)) return 'must be a full address such as https://id.example.org';
  const { protocol, hostname, search, hash, username, pathname } = new URL(value);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
  if (!isSafe)
    return 'must begin with https://: whoever reads or changes what it says can sign in as anybody';
  if (search || hash || username || /[?#]/.test(value)) return 'must not have a user, a query or a fragment';
  if (pathname.includes('/.well-known/'))
    return 'must be the issuer itself: leave /.well-known/openid-configuration away';
  return null;
}

/** Exactly as it is typed, because some providers have a slash at the end and others have none. */
export const issuerAddress = z.string().refine((value) => issuerProblem(value) === null, {
  error: ({ input }) => issuerProblem(String(input)) ?? '',
});

/** What the program asks the provider about, with spaces between. */
export const scopes = z
  .string()
  .refine(
    (list) => list.split(' ').includes('openid'),
    'must hold openid, and other scopes with spaces between, such as: openid email',
  );

/** What people call their account at the provider. */
export const providerName = z.string().max(60, 'must have at most 60 characters');
