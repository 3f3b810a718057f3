import { Prisma } from '@/lib/generated/prisma/client';
import { PIN_ORDER } from '@/lib/publications/fill-sql';
import type { LockedList } from './lock-list';

const IS_PUBLISHED = Prisma.sql`
  EXISTS (SELECT FROM "PublishedEntry" entry WHERE entry."entryId" = pin."entryId")`;

/** SQL condition: an actor who sees drafts, or does not, sees the pin `pin`. */
export const isSeenPin = (includesUnpublished: boolean) =>
  includesUnpublished ? Prisma.sql`true` : IS_PUBLISHED;

/** The pins of a list, each with its number among them, counted from 1, and with how many entries of the fill come before it if there are so many. */
export const rankedPins = (list: LockedList) => Prisma.sql`
  SELECT *, (pin."position" - dense_rank() OVER (ORDER BY pin."position") + 1)::int AS "filledBefore",
    row_number() OVER (ORDER BY ${PIN_ORDER}) AS "rank",
    row_number() OVER (PARTITION BY pin."position" ORDER BY ${PIN_ORDER}) > 1 AS "sharesPosition"
  FROM ${list.pins} pin WHERE pin."listId" = ${list.id}::uuid`;
