import { expect, it } from 'vitest';
import { ownPath } from './own-path';

const SITE = 'https://news.example.org';

it.each([
  ...[`${SITE}/en/a`, 'http://news.example.org/en/a', 'HTTPS://NEWS.example.org:443/en/a'],
  ...[
    'https://www.news.example.org/en/a/',
    'https://news.example.org./en/a',
    'http://news.example.org:80/en/a',
  ],
  ...['//news.example.org/en/a', '/en/a', '/ar/../en/a', `${SITE}/en/%61?from=mail#top`, `${SITE}/en/a//`],
])('%s is an address of this site', (address) => {
  expect(ownPath(address, SITE)).toBe('/en/a');
});

it.each([
  ...['https://other.example.org/en/a', 'https://news.example.org:8080/en/a', 'https://example.org/en/a'],
  ...['mailto:a@news.example.org', 'https://', 'https://news.example.org.other.example/en/a'],
])('%s is none', (address) => {
  expect(ownPath(address, SITE)).toBeNull();
});

it.each(['/en/a%00', '/en/%00', '/en/%61%00/', '/en/a%ff', '/en/%ed%a0%80'])(
  '%s, which no page can have, stays as it is encoded',
  (path) => {
    expect(ownPath(`${SITE}${path}`, SITE)).toBe(path);
  },
);

it('A site whose own name begins with www is known without it, and one on a port of this machine by its port alone', () => {
  expect(ownPath('http://example.org/en', 'https://www.example.org')).toBe('/en');
  expect(ownPath('http://localhost:3001/en', 'http://localhost:3000')).toBeNull();
});
