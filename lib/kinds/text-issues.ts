import type { Issue } from '@/lib/errors';
import { isBlank } from '@/lib/richtext/clean-text';
import type { Candidate } from './types';

/** What every kind needs before readers may see it: a title, some text, an address. */
export function textIssues({ title, bodyText, slug }: Candidate): Issue[] {
  const issues: Issue[] = [];
  if (isBlank(title)) issues.push({ path: 'title', key: 'publish.titleMissing' });
  if (isBlank(bodyText)) issues.push({ path: 'body', key: 'publish.bodyMissing' });
  // Without a title there is nothing to make a slug from, and one complaint about it is enough.
  if (slug === '' && !isBlank(title)) issues.push({ path: 'slug', key: 'slug.missing' });
  return issues;
}
