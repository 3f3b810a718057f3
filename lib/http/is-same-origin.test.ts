import { describe, expect, it } from 'vitest';
import { isSameOrigin } from './is-same-origin';

const site = 'https://news.example.org';
const from = (origin?: string, host = 'news.example.org', secFetchSite?: string) =>
  isSameOrigin({ origin, host, secFetchSite }, site);

describe('A request that changes something', () => {
  it('passes from the site itself', () => {
    expect(from('https://news.example.org')).toBe(true);
    expect(from('https://news.example.org', '10.0.0.5:3000')).toBe(true);
  });

  it('passes from the host that it is sent to, as with an address of this machine', () => {
    expect(from('http://127.0.0.1:3000', '127.0.0.1:3000')).toBe(true);
    expect(from('http://localhost:3000', 'LOCALHOST:3000')).toBe(true);
  });

  it('passes when the browser says that it is same-origin', () => {
    expect(from(undefined, 'news.example.org', 'same-origin')).toBe(true);
  });

  it.each([
    undefined,
    'null',
    '',
    'https://evil.example',
    'https://news.example.org.evil.example',
    'https://news.example.org:8443',
    'http://news.example.org',
    'https://news.example.org/path',
    'https://user@news.example.org',
    'https://news.example.org, https://evil.example',
    'javascript:alert(1)',
  ])('is refused from %j', (origin) => {
    expect(from(origin)).toBe(false);
  });

  it.each(['same-site', 'cross-site', 'none', ''])('is refused when the browser says %j', (said) => {
    expect(from(undefined, 'news.example.org', said)).toBe(false);
  });

  it('is refused without a host to compare with', () => {
    expect(
      isSameOrigin({ origin: 'http://evil.example', host: undefined, secFetchSite: undefined }, site),
    ).toBe(false);
  });
});
