import type { Issue } from '@/lib/errors';
import { textIssues } from '@/lib/kinds/text-issues';
import type { Candidate } from '@/lib/kinds/types';

/** An article stands in a section. It may be unsigned: then it speaks for the centre. */
export function articlePublishIssues(candidate: Candidate): Issue[] {
  const issues = textIssues(candidate);
  if (candidate.sectionId) return issues;
  if (candidate.sectionsExist) issues.push({ path: 'sectionId', key: 'publish.sectionMissing' });
  // Nothing can be chosen: what is needed is a section, not a choice.
  else issues.push({ path: 'sectionId', key: 'publish.noSections' });
  return issues;
}
