import { expect, it } from 'vitest';
import { issueText } from './issue-text';
import { waitingTime } from './waiting-time';

it.each([
  [1, '1 minute', 'دقيقة واحدة'],
  [12, '12 minutes', '12 دقيقة'],
  [60, '1 hour', 'ساعة واحدة'],
  [61, '1 hour and 1 minute', 'ساعة واحدة ودقيقة واحدة'],
  [122, '2 hours and 2 minutes', 'ساعتين ودقيقتين'],
  [183, '3 hours and 3 minutes', '3 ساعات و3 دقائق'],
  [843, '14 hours and 3 minutes', '14 ساعة و3 دقائق'],
  [1440, '24 hours', '24 ساعة'],
])('Whoever is to wait %s minutes reads hours and minutes', (minutes, english, arabic) => {
  const issue = { key: 'auth.tooMany', params: waitingTime(minutes) };
  expect(issueText(issue, 'en')).toBe(`Too many attempts. Please wait ${english} and try again.`);
  expect(issueText(issue, 'ar')).toBe(`محاولات كثيرة. انتظر ${arabic} ثم حاول مرة أخرى.`);
});
