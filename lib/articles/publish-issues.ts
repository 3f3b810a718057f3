import type { Issue } from '@/lib/errors';
import { textIssues } from '@/lib/kinds/text-issues';
import type { Candidate } from '@/lib/kinds/types';

/** An article needs a section. It needs no author: without one it is published in the name of the institute. */
export function articlePublishIssues(candidate: Candidate): Issue[] {
  const issues = textIssues(candidate);
  if (candidate.sectionId) return issues;
  if (candidate.sectionsExist) issues.push({ path: 'sectionId', key: 'publish.sectionMissing' });
  // No section exists: the message asks to create one instead of choosing one.
  else issues.push({ path: 'sectionId', key: 'publish.noSections' });
  return issues;
}
