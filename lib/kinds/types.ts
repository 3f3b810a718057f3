import type { Issue } from '@/lib/errors';

/** What is known of an edition when it is asked whether it may be published. */
export interface Candidate {
  title: string;
  bodyText: string;
  slug: string;
  sectionId: string | null;
  /** Whether there is any section to choose. */
  sectionsExist: boolean;
}

export interface KindRules {
  /** What is still missing before readers may see it; saving never asks this. */
  publishIssues(candidate: Candidate): Issue[];
}
