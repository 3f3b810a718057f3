import type { z } from 'zod';
import type { Issue } from '@/lib/errors';

type ZodIssue = z.core.$ZodIssue;

/** Converts zod issues to issues with message keys, so that they can be shown in the user's language. */
export function zodIssues(error: z.ZodError): Issue[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), ...keyOf(issue) }));
}

function keyOf(issue: ZodIssue): Pick<Issue, 'key' | 'params'> {
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return issue.minimum === 1
      ? { key: 'field.required' }
      : { key: 'field.tooShort', params: { minimum: Number(issue.minimum) } };
  }
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return { key: 'field.tooLong', params: { maximum: Number(issue.maximum) } };
  }
  if (issue.code === 'too_small')
    return { key: 'field.tooSmall', params: { minimum: Number(issue.minimum) } };
  if (issue.code === 'too_big') return { key: 'field.tooBig', params: { maximum: Number(issue.maximum) } };
  if (issue.code === 'invalid_format' && issue.format === 'email') return { key: 'field.email' };
  // A message of our own is a key: `.refine(isSlug, 'slug.malformed')`. Those of zod are sentences.
  if (/^[a-z]+\.[a-zA-Z]+$/.test(issue.message))
    return { key: issue.message, ...(issue.code === 'custom' && issue.params && { params: issue.params }) };
  return { key: 'field.malformed' };
}
