import type { Issue } from '@/lib/errors';
import { isBlank } from '@/lib/richtext/clean-text';
import type { Candidate } from './types';

/** What is missing for publishing an entry of any kind: a title, a text or a slug. */
export function textIssues({ title, bodyText, slug }: Candidate): Issue[] {
  const issues: Issue[] = [];
  if (isBlank(title)) issues.push({ path: 'title', key: 'publish.titleMissing' });
  if (isBlank(bodyText)) issues.push({ path: 'body', key: 'publish.bodyMissing' });
  // The slug is made from the title: while the title is missing, that issue is enough.
  if (slug === '' && !isBlank(title)) issues.push({ path: 'slug', key: 'slug.missing' });
  return issues;
}
