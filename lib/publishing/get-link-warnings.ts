import { isEditorial } from '@/lib/auth/is-editorial';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { linkIssues } from './link-issues';

/** What whoever chooses what a line leads to should know of it: authors learn nothing of colleagues' drafts. */
export async function getLinkWarnings(actor: Actor, link: string): Promise<Issue[]> {
  const { issues, warnings } = await linkIssues(db(), { link: link.trim() });
  const told = [...issues, ...warnings];
  return isEditorial(actor) ? told : told.filter(({ key }) => key === 'publish.linkEmptyIssue');
}
