import type { LinkPurpose } from './types';

/** The page of each purpose. */
const PAGES: Record<LinkPurpose, string> = {
  newPassword: '/studio/new-password',
  newEmail: '/studio/new-email',
  oldEmail: '/studio/old-email',
  invitation: '/studio/invitation',
};

/** Whether this is the page of a link, which tells other sites nothing of itself. */
export const isAccountLinkPath = (path: string): boolean => Object.values(PAGES).includes(path);

/**
 * Where a link leads. The token stands behind a `#`, which browsers send to nobody: it is in no log of a server or proxy, in no `Referer`, and
 * a program that looks at the links of a mail opens a page that knows nothing.
 */
export const accountLinkPath = (purpose: LinkPurpose, token: string): string => `${PAGES[purpose]}#${token}`;
