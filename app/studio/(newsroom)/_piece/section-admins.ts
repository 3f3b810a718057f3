import 'server-only';
import type { EditedPiece } from '@/components/editor/screen/edited-piece';
import type { Actor } from '@/lib/auth/types';
import { canKeepTaxonomy } from '@/lib/taxonomy/policy';
import { listAdministrators } from '@/lib/users/list-administrators';

/** Who adds the section that a piece lacks: whoever is looking, or those to ask. */
export async function sectionAdmins(actor: Actor): Promise<EditedPiece['sectionAdmins']> {
  return canKeepTaxonomy(actor) ? 'self' : listAdministrators();
}
