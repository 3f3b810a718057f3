import { expect, it } from 'vitest';
import { securityText } from './security-text';

const now = new Date('2026-11-26T12:00:00Z');

it.each([
  ['security@example.org', 'Contact: mailto:security@example.org'],
  ['https://example.org/report', 'Contact: https://example.org/report'],
])('security.txt names %s as an address that programs can use', (contact, line) => {
  const text = securityText(contact, 'https://news.example.org', now);
  expect(text.split('\n')).toEqual([
    line,
    'Expires: 2027-05-01T00:00:00.000Z',
    'Preferred-Languages: ar, en',
    'Canonical: https://news.example.org/.well-known/security.txt',
    '',
  ]);
});
