import type { UserActor } from '@/lib/auth/types';
import { type CarriedLink, findAccountLink } from './find-account-link';
import type { LinkPurpose, OpenedLink } from './types';

/** What its page shows of a link. Whoever has it may do what it is for, and may know whose account it is. Throws as `findAccountLink`. */
export async function readAccountLink(
  { purpose, actor = null, ...carried }: CarriedLink & { purpose: LinkPurpose; actor?: UserActor | null },
  now = new Date(),
): Promise<OpenedLink> {
  const { email, user, userId } = await findAccountLink(carried, purpose, now);
  const { nameAr, nameEn, interfaceLocale } = user;
  return { email: email ?? user.email, nameAr, nameEn, interfaceLocale, isOwn: actor?.userId === userId };
}
