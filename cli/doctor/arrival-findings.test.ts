import { describe, expect, it } from 'vitest';
import { readEnv } from '@/lib/env';
import type { Arrival } from '@/lib/http/arrival-report';
import { arrivalFindings, MADE_UP_ADDRESS } from './arrival-findings';
import { unreachable } from './public-address-findings';

const SITE_URL = 'https://news.example.org';

/** What arrives through a proxy that does what it should. */
const ARRIVAL: Arrival = {
  ...{ peer: '127.0.0.1', isTrusted: true, client: '198.51.100.7', host: 'news.example.org', bodyBytes: 0 },
  ...{ forwardedFor: `${MADE_UP_ADDRESS}, 198.51.100.7`, forwardedProto: 'https', forwardedHost: null },
};

function linesOf(change: Partial<Arrival>): string {
  const findings = arrivalFindings({ ...ARRIVAL, ...change }, readEnv({ SITE_URL }));
  return findings.map(({ level, text }) => `${level}: ${text}`).join('\n');
}

describe('Of a request through the public address', () => {
  it('everything is right when the proxy appends or replaces the address', () => {
    expect(linesOf({})).not.toMatch(/^(?:fault|warning)/m);
    expect(linesOf({ forwardedFor: '198.51.100.7' })).not.toMatch(/^(?:fault|warning)/m);
    expect(linesOf({ host: 'backend', forwardedHost: 'News.Example.org:443, x' })).not.toMatch(
      /^(?:fault|warning)/m,
    );
  });

  it.each<[string, Partial<Arrival>, RegExp]>([
    [
      'another public name makes every page redirect to itself',
      { host: 'old.example.org' },
      /^fault: .*redirects to itself/m,
    ],
    [
      'a name of the proxy’s own is warned of',
      { host: '127.0.0.1:3000' },
      /^warning: .*127\.0\.0\.1 instead of/m,
    ],
    ['a missing scheme is warned of', { forwardedProto: null }, /^warning: X-Forwarded-Proto is missing/m],
    ['a wrong scheme is warned of', { forwardedProto: 'http' }, /^warning: X-Forwarded-Proto says http/m],
    [
      'a host name that no proxy of ours forwards is not believed',
      { isTrusted: false, forwardedFor: MADE_UP_ADDRESS, host: 'backend', forwardedHost: 'news.example.org' },
      /^warning: .*backend instead of/m,
    ],
    [
      'a site that is reached without a proxy is fine',
      { isTrusted: false, forwardedFor: MADE_UP_ADDRESS },
      /^ok: Requests come from 127\.0\.0\.1 without a proxy between/m,
    ],
  ])('%s', (_, change, line) => {
    expect(linesOf(change)).toMatch(line);
  });
});

describe('A public address that cannot be reached', () => {
  it.each([
    ['CERT_HAS_EXPIRED', 'fault', 'has expired: renew it'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'fault', 'is for another name'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'fault', 'not of an authority'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'fault', 'send the full chain'],
    ['ENOTFOUND', 'warning', 'see DNS'],
    ['ECONNREFUSED', 'warning', 'if readers reach it, this is a matter of this network'],
  ])('with %s is a %s', (code, level, text) => {
    const error = Object.assign(new Error(`connect ${code}`), { code });
    expect(unreachable(SITE_URL, error)).toMatchObject({ level, text: expect.stringContaining(text) });
  });
});
