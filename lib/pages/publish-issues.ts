import type { Issue } from '@/lib/errors';
import { textIssues } from '@/lib/kinds/text-issues';
import type { Candidate } from '@/lib/kinds/types';

/** A page of the site needs a title and a text; it belongs to no section. */
export function pagePublishIssues(candidate: Candidate): Issue[] {
  return textIssues(candidate);
}
