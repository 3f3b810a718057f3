import type { Prisma } from '@/lib/generated/prisma/client';

/** What the list shows of a redirect. */
export const REDIRECT_COLUMNS = {
  ...{ id: true, fromPath: true, toPath: true, means: true, madeById: true, createdAt: true },
  edition: { select: { title: true, locale: true } },
  hits: { select: { count: true, lastOn: true } },
} satisfies Prisma.RedirectSelect;

export type ListedRedirect = Prisma.RedirectGetPayload<{ select: typeof REDIRECT_COLUMNS }>;
