import { expect, it } from 'vitest';
import { RELEASE_NAME_MAX } from '@/lib/releases/types';
import { releaseNameOf } from './release-name-of';

it.each([
  ['a title that fits', 'Water from the sun', 'Water from the sun'],
  ['one as long as a name can be', 'a'.repeat(RELEASE_NAME_MAX), 'a'.repeat(RELEASE_NAME_MAX)],
  ['a long title, cut after a word', 'water '.repeat(50), `${'water '.repeat(20).trimEnd()}…`],
  ['a long Arabic title, cut after a word', 'مياه '.repeat(60), `${'مياه '.repeat(24).trimEnd()}…`],
  ['one word that is longer than a name', 'w'.repeat(300), `${'w'.repeat(RELEASE_NAME_MAX - 1)}…`],
  ['characters of two units each', `w${'😀'.repeat(100)}`, `w${'😀'.repeat(59)}…`],
])('A release has the name of %s', (_what, title, name) => {
  expect(releaseNameOf(title)).toBe(name);
  expect(name.length).toBeLessThanOrEqual(RELEASE_NAME_MAX);
});
