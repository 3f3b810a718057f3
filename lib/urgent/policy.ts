import { isEditorial } from '@/lib/auth/is-editorial';
import type { Actor } from '@/lib/auth/types';

export function canSetUrgentLine(actor: Pick<Actor, 'role'>): boolean {
  return isEditorial(actor);
}
