import type { Issue } from '@/lib/errors';
import type { Candidate } from '@/lib/publishing/kind-rules';
import { textIssues } from '@/lib/publishing/text-issues';

/** A Center News item needs its text and nothing else; sections are for articles. */
export function centerNewsPublishIssues(candidate: Candidate): Issue[] {
  return textIssues(candidate);
}
