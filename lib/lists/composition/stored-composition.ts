import { z } from 'zod';
import { BLOCK_COUNT_MAX, type Composition, type FrontBlock, MAX_BLOCKS, SECTION_LOOKS } from './types';

const only = <Kind extends FrontBlock['kind']>(kind: Kind) => z.strictObject({ kind: z.literal(kind) });
const count = z.int().min(1).max(BLOCK_COUNT_MAX);
const look = z.enum(SECTION_LOOKS);

const Block: z.ZodType<FrontBlock> = z.discriminatedUnion('kind', [
  only('center-news'),
  only('picks'),
  only('lists'),
  only('series'),
  only('most-read'),
  z.strictObject({ kind: z.literal('list'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('section'), id: z.uuid(), count, look }),
  z.strictObject({ kind: z.literal('sections'), count, look }),
  z.strictObject({ kind: z.literal('newest'), count }),
  z.strictObject({ kind: z.literal('latest-issue'), seriesId: z.uuid().nullable() }),
]);

/** As administrators send it, and as a draft of the front page and its history hold it. */
export const StoredComposition: z.ZodType<Composition> = z.array(Block).max(MAX_BLOCKS);

/**
 * As readers see it, from the column of the list. A block of a kind that only a later build knows is left out, so that going back to an earlier one
 * leaves readers their front page.
 */
export function readComposition(stored: unknown): Composition | undefined {
  if (!Array.isArray(stored)) return undefined;
  return stored.flatMap((each) => Block.safeParse(each).data ?? []);
}
