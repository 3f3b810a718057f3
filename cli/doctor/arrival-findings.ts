import type { Env } from '@/lib/env';
import type { Arrival } from '@/lib/http/arrival-report';
import { isPublicName } from '@/lib/http/is-public-name';
import { type Finding, fault, ok, warning } from './finding';
import { isLoopback } from './settings-findings';

/** What this command pretends to have been forwarded for: an address of RFC 5737, for documentation, that nobody has. */
export const MADE_UP_ADDRESS = '203.0.113.99';

type Settings = Pick<Env, 'SITE_URL' | 'PORT'>;

/** A trial on one machine, without a proxy: what another program on it makes up is its own affair. */
function isOwnPort({ SITE_URL, PORT }: Settings): boolean {
  const { hostname, port } = new URL(SITE_URL);
  return isLoopback(hostname) && port === String(PORT);
}

function addressFinding({ peer, isTrusted, forwardedFor }: Arrival, env: Settings): Finding {
  if (isOwnPort(env)) return ok('Requests come without a proxy between.');
  if (!isTrusted) {
    return forwardedFor === MADE_UP_ADDRESS
      ? ok(`Requests come from ${peer} without a proxy between, whose addresses would be believed.`)
      : fault(
          `The proxy in front connects from ${peer}, which TRUSTED_PROXIES does not name: name it, or all visitors share one limit of sign-ins.`,
        );
  }
  if (forwardedFor === null) {
    return fault(
      'The proxy in front removes X-Forwarded-For, so that all visitors share one limit of sign-ins: in nginx, proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for.',
    );
  }
  if (forwardedFor === MADE_UP_ADDRESS) {
    return fault(
      `Requests come from ${peer}, which TRUSTED_PROXIES names, with the X-Forwarded-For that the visitor made up: let the proxy write the visitor's address at its end, or remove ${peer} from TRUSTED_PROXIES if that is no proxy.`,
    );
  }
  return ok('Visitors’ addresses arrive in X-Forwarded-For.');
}

function hostFinding({ host, forwardedHost, isTrusted }: Arrival, siteUrl: string): Finding {
  const site = new URL(siteUrl);
  const found = (isTrusted && forwardedHost?.split(',')[0]?.trim()) || host || '';
  const name = found.toLowerCase().replace(/:\d*$/, '');
  if (name === site.hostname) return ok(`The host name ${name} arrives.`);
  if (isPublicName(site.hostname) && isPublicName(name)) {
    return fault(
      `The proxy in front sends the host name ${name} instead of ${site.hostname}, so that every page redirects to itself: in nginx, proxy_set_header Host $host.`,
    );
  }
  return warning(
    `The proxy in front sends the host name ${name} instead of ${site.hostname}, so that other names are not redirected to it: in nginx, proxy_set_header Host $host.`,
  );
}

function schemeFindings({ forwardedProto }: Arrival, siteUrl: string): Finding[] {
  const scheme = forwardedProto?.split(',')[0]?.trim() ?? null;
  if (siteUrl.startsWith('http:')) {
    return scheme === 'https'
      ? [
          fault(
            'Visitors use https, but SITE_URL is http: write https:// in SITE_URL, or nobody can sign in.',
          ),
        ]
      : [];
  }
  return scheme === 'https'
    ? [ok('X-Forwarded-Proto says https.')]
    : [
        warning(
          `X-Forwarded-Proto ${scheme === null ? 'is missing' : `says ${scheme}`}, and SITE_URL is https: in nginx, proxy_set_header X-Forwarded-Proto $scheme.`,
        ),
      ];
}

/** What a request through the public address tells of the proxies between. */
export function arrivalFindings(arrival: Arrival, env: Settings): Finding[] {
  const { SITE_URL } = env;
  return [addressFinding(arrival, env), hostFinding(arrival, SITE_URL), ...schemeFindings(arrival, SITE_URL)];
}
