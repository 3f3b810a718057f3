import type { Issue } from '@/lib/errors';
import { isBlank } from '@/lib/richtext/clean-text';
import type { Candidate } from './types';

const titleIssues = ({ title }: Candidate): Issue[] =>
  isBlank(title) ? [{ path: 'title', key: 'publish.titleMissing' }] : [];

const bodyIssues = ({ bodyText }: Candidate): Issue[] =>
  isBlank(bodyText) ? [{ path: 'body', key: 'publish.bodyMissing' }] : [];

// The slug is made from the title: while the title is missing, that issue is enough.
const slugIssues = ({ title, slug }: Candidate): Issue[] =>
  slug === '' && !isBlank(title) ? [{ path: 'slug', key: 'slug.missing' }] : [];

/** What is missing for publishing an entry that is one line: a title or a slug. */
export const lineIssues = (candidate: Candidate): Issue[] => [
  ...titleIssues(candidate),
  ...slugIssues(candidate),
];

/** What is missing for publishing an entry with a text: a title, the text or a slug. */
export const textIssues = (candidate: Candidate): Issue[] => [
  ...titleIssues(candidate),
  ...bodyIssues(candidate),
  ...slugIssues(candidate),
];
