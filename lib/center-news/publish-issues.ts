import type { Issue } from '@/lib/errors';
import { lineIssues } from '@/lib/kinds/text-issues';
import type { Candidate } from '@/lib/kinds/types';

/** A Center News item is one line: its title is enough, and it needs no section, unlike an article. */
export function centerNewsPublishIssues(candidate: Candidate): Issue[] {
  return lineIssues(candidate);
}
