import { expect, it } from 'vitest';
import { isOrcid, normaliseOrcid } from './orcid';

it('An ORCID iD is one whose checksum is right', () => {
  for (const orcid of [
    '0000-0002-1825-0097',
    '0000-0001-5109-3700',
    '0000-0002-1694-233X',
    '0000-0002-9079-593X',
  ])
    expect(isOrcid(orcid), orcid).toBe(true);
  for (const orcid of [
    '0000-0002-1825-0098',
    '0000-0001-5109-370X',
    '0000-0002-1694-2333',
    '',
    '0000000218250097',
  ])
    expect(isOrcid(orcid), orcid).toBe(false);
});

it('An ORCID iD that is typed without hyphens, or copied with its address, is the same', () => {
  for (const typed of [
    ...['0000000218250097', ' 0000-0002-1825-0097 ', 'https://orcid.org/0000-0002-1825-0097'],
    'HTTPS://ORCID.ORG/0000-0002-1825-0097',
  ])
    expect(normaliseOrcid(typed)).toBe('0000-0002-1825-0097');
  expect(normaliseOrcid('0000-0002-1694-233x')).toBe('0000-0002-1694-233X');
  expect(normaliseOrcid('http://other.example/0000-0002-1825-0097')).toBe(
    'http://other.example/0000-0002-1825-0097',
  );
});
