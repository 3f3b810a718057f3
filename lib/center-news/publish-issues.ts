import type { Issue } from '@/lib/errors';
import { textIssues } from '@/lib/kinds/text-issues';
import type { Candidate } from '@/lib/kinds/types';

/** A Center News item needs no section, unlike an article. */
export function centerNewsPublishIssues(candidate: Candidate): Issue[] {
  return textIssues(candidate);
}
