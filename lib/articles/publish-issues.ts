import type { Issue } from '@/lib/errors';
import type { Candidate } from '@/lib/publishing/kind-rules';
import { textIssues } from '@/lib/publishing/text-issues';

/** An article stands in a section. It may be unsigned: then it speaks for the centre. */
export function articlePublishIssues(candidate: Candidate): Issue[] {
  const issues = textIssues(candidate);
  if (!candidate.sectionId) issues.push({ path: 'sectionId', key: 'publish.sectionMissing' });
  return issues;
}
