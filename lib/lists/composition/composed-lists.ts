import type { Tx } from '@/lib/db';
import { readComposition } from './stored-composition';

/** The ids of the lists that the composition of the front page names, as readers see it. Others stand there by themselves. */
export async function composedLists(tx: Tx): Promise<string[]> {
  const front = await tx.list.findUnique({ where: { key: 'front-page' }, select: { blocks: true } });
  const blocks = readComposition(front?.blocks) ?? [];
  return blocks.flatMap((block) => (block.kind === 'list' ? block.id : []));
}
