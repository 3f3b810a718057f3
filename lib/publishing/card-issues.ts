import type { Node } from '@tiptap/pm/model';
import type { Tx } from '@/lib/db';
import { issueAtFirst } from './issue-at-first';
import type { PictureIssues } from './picture-issues';

interface Card {
  entry: string | null;
  path: string;
}

function cardsIn(doc: Node): Card[] {
  const cards: Card[] = [];
  doc.descendants(({ type, attrs: { entry, id } }) => {
    if (type.name === 'entryCard') cards.push({ entry, path: id ? `block:${id}` : 'body' });
  });
  return cards;
}

/**
 * What is wrong with the cards of other pieces in a draft. A card for which nothing was chosen, or whose piece is gone, is unfinished work and forbids
 * publishing. One whose piece is not published appears by itself when it is: two pieces may show each other, and one of them is first.
 */
export async function cardIssues(tx: Tx, doc: Node): Promise<PictureIssues> {
  const cards = cardsIn(doc);
  if (cards.length === 0) return { issues: [], warnings: [] };
  const rows = await tx.entry.findMany({
    where: { id: { in: cards.flatMap(({ entry }) => entry ?? []) }, trashedAt: null },
    select: {
      id: true,
      editions: { select: { id: true }, where: { publication: { isNot: null } }, take: 1 },
    },
  });
  const rowOf = ({ entry }: Card) => rows.find(({ id }) => id === entry);
  return {
    issues: [
      ...issueAtFirst(
        cards.filter(({ entry }) => entry === null),
        'publish.cardEmpty',
      ),
      ...issueAtFirst(
        cards.filter((card) => card.entry !== null && !rowOf(card)),
        'publish.cardGone',
      ),
    ],
    warnings: issueAtFirst(
      cards.filter((card) => rowOf(card)?.editions.length === 0),
      'publish.cardUnpublished',
    ),
  };
}
