import { describe, expect, it, vi } from 'vitest';
import { DATA_POLICY, READER_POLICY, securityHeaders } from './security-headers';
import { studioPolicy } from './studio-policy';

describe('The content security policy', () => {
  it('allows readers’ pages nothing inline, and data nothing at all', () => {
    expect(READER_POLICY).not.toMatch(/unsafe|nonce|\*|https?:/);
    expect(DATA_POLICY).toMatch(/^default-src 'none'/);
  });

  it('allows the studio only scripts and styles with the nonce of the request', () => {
    const policy = studioPolicy('abc', false);
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).toContain("style-src 'self' 'nonce-abc';");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy.match(/unsafe-inline/g)).toHaveLength(1);
  });

  it.each([READER_POLICY, DATA_POLICY, studioPolicy('abc', false)])('forbids all frames: %s', (policy) => {
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('is looser in development, in the two points that its tools need', () => {
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

  it('demands https for the host names below the site’s only where HSTS_SUBDOMAINS says so', async () => {
    const hsts = async (setting: string) => {
      vi.stubEnv('HSTS_SUBDOMAINS', setting);
      vi.resetModules();
      const fresh = await import('./security-headers');
      return fresh
        .securityHeaders('https://news.example.org', READER_POLICY)
        .find(([name]) => name === 'Strict-Transport-Security')?.[1];
    };
    expect(await hsts('')).toBe('max-age=31536000');
    expect(await hsts('on')).toBe('max-age=31536000; includeSubDomains');
    vi.unstubAllEnvs();
  });
});
