import { describe, expect, it } from 'vitest';
import { DATA_POLICY, READER_POLICY, securityHeaders } from './security-headers';
import { studioPolicy } from './studio-policy';

describe('What a page may run', () => {
  it('is nothing inline for readers, and nothing at all in data', () => {
    expect(READER_POLICY).not.toMatch(/unsafe|nonce|\*|https?:/);
    expect(DATA_POLICY).toMatch(/^default-src 'none'/);
  });

  it('is in the studio only what carries the nonce of this request', () => {
    const policy = studioPolicy('abc', false);
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).toContain("style-src 'self' 'nonce-abc';");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy.match(/unsafe-inline/g)).toHaveLength(1);
  });

  it.each([READER_POLICY, DATA_POLICY, studioPolicy('abc', false)])('is framed by nobody: %s', (policy) => {
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('is looser for developers, in the two points that their tools need', () => {
    expect(studioPolicy('abc', true)).toContain("'unsafe-eval'");
    expect(studioPolicy('abc', true)).toContain("style-src 'self' 'unsafe-inline';");
  });
});

describe('The promise to stay on https', () => {
  const names = (siteUrl: string) => securityHeaders(siteUrl, READER_POLICY).map(([name]) => name);

  it('is given only where the site is on https', () => {
    expect(names('https://news.example.org')).toContain('Strict-Transport-Security');
    expect(names('http://127.0.0.1:3000')).not.toContain('Strict-Transport-Security');
  });
});
