import 'server-only';
import type { EditedPiece } from '@/components/editor/screen/edited-piece';
import type { Actor } from '@/lib/auth/types';
import { canManageTaxonomy } from '@/lib/taxonomy/policy';
import { listAdministrators } from '@/lib/users/list-administrators';

/**
 * Who can add a section when a piece lacks one: `self` for the signed-in user, otherwise the administrators to ask.
 */
export async function sectionAdmins(actor: Actor): Promise<EditedPiece['sectionAdmins']> {
  return canManageTaxonomy(actor) ? 'self' : listAdministrators();
}
