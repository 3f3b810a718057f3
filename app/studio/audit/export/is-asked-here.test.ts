import { expect, it } from 'vitest';
import { isAskedHere } from './is-asked-here';

it.each([
  ['GET', 'same-origin', true],
  ['GET', null, true],
  ['GET', 'cross-site', false],
  ['GET', 'same-site', false],
  ['GET', 'none', false],
  ['HEAD', 'same-origin', false],
  ['HEAD', null, false],
])('A %s from %s takes the file: %s', (method, site, expected) => {
  const headers = new Headers(site === null ? {} : { 'sec-fetch-site': site });
  expect(isAskedHere({ method, headers })).toBe(expected);
});
