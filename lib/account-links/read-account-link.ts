import { type CarriedLink, findAccountLink } from './find-account-link';
import type { LinkPurpose, OpenedLink } from './types';

/** What its page shows of a link. Whoever has it may do what it is for, and may know whose account it is. Throws as `findAccountLink`. */
export async function readAccountLink(
  { purpose, ...carried }: CarriedLink & { purpose: LinkPurpose },
  now = new Date(),
): Promise<OpenedLink> {
  const { email, user } = await findAccountLink(carried, purpose, now);
  const { nameAr, nameEn, interfaceLocale } = user;
  return { email: email ?? user.email, nameAr, nameEn, interfaceLocale };
}
