import type { TermKind } from '@/lib/taxonomy/types';

/** Studio paths of the lists. */
export const TERM_PATHS: Record<TermKind, string> = {
  section: '/studio/sections',
  topic: '/studio/topics',
};
