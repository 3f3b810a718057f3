import type { Issue } from '@/lib/errors';

/** The facts of an edition that decide whether it may be published. */
export interface Candidate {
  title: string;
  bodyText: string;
  slug: string;
  sectionId: string | null;
  /** Whether any section exists to choose from. */
  sectionsExist: boolean;
}

export interface KindRules {
  /** What is still missing before the edition may be published. Saving never checks this. */
  publishIssues(candidate: Candidate): Issue[];
}
