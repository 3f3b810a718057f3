import type { Issue } from '@/lib/generated/prisma/client';

/** Whether readers see an issue or have seen it, so that they may know its address. */
export function wasPublic({ isShown, hiddenAt }: Pick<Issue, 'isShown' | 'hiddenAt'>): boolean {
  return isShown || hiddenAt !== null;
}
