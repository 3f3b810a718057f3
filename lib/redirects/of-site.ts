import { Prisma } from '@/lib/generated/prisma/client';

/** Of what the site itself records: nobody has made it. Written wherever the site takes over an address that somebody had lead elsewhere. */
export const OF_SITE = { means: null, madeById: null, before: Prisma.DbNull } as const;
