import * as client from 'openid-client';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';

export type OidcFailure = 'away' | 'denied' | 'expired' | 'untold' | 'untrusted';

const ISSUES: Record<OidcFailure, string> = {
  away: 'auth.oidcAway',
  denied: 'auth.oidcDenied',
  expired: 'auth.oidcExpired',
  untold: 'auth.oidcUntold',
  untrusted: 'auth.oidcUntrusted',
};

/** Where the provider itself says that it fails, rather than that it refuses. */
const TEMPORARY = ['server_error', 'temporarily_unavailable'];
const NO_ANSWER = [
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
];

/** What a failure of openid-client means for the person who waits. */
export function oidcFailureOf(error: unknown): OidcFailure {
  if (error instanceof client.AuthorizationResponseError) {
    if (TEMPORARY.includes(error.error)) return 'away';
    return error.error === 'access_denied' ? 'denied' : 'untrusted';
  }
  if (error instanceof client.ResponseBodyError) {
    if (error.status >= 500) return 'away';
    return error.error === 'invalid_grant' ? 'expired' : 'untrusted';
  }
  // What fetch throws when nobody answers.
  if (error instanceof TypeError || NO_ANSWER.includes(codeOf(error))) return 'away';
  return 'untrusted';
}

/** Logs a failure in one line, without anything that the provider or the browser sent as a proof. */
export function toOidcRefusal(error: unknown): AppError {
  const failure = oidcFailureOf(error);
  const said = Reflect.get(Object(error), 'error');
  const claim = claimIn(error);
  log.warn(
    { failure, code: codeOf(error), ...(said && { said }), ...(claim && { claim }) },
    'The OpenID provider could not be used for signing in',
  );
  return oidcRefusal(failure);
}

export function oidcRefusal(failure: OidcFailure): AppError {
  const code = failure === 'away' ? 'unavailable' : 'unauthenticated';
  return new AppError(code, [{ path: '', key: ISSUES[failure] }]);
}

function codeOf(error: unknown): string {
  const own = Reflect.get(Object(error), 'code');
  const cause = Reflect.get(Object(causeOf(error)), 'code');
  return String(own ?? cause ?? 'unknown');
}

/** The claim of an ID token that was wrong: openid-client wraps an error that holds it. */
function claimIn(error: unknown): string | undefined {
  const details = causeOf(causeOf(error));
  const claim = Reflect.get(Object(details), 'claim');
  return typeof claim === 'string' ? claim : undefined;
}

const causeOf = (error: unknown): unknown => Reflect.get(Object(error), 'cause');
