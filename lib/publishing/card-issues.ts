import type { Node } from '@tiptap/pm/model';
import type { Tx } from '@/lib/db';
import type { Alongside } from './alongside';
import { issueAtFirst } from './issue-at-first';
import type { PictureIssues } from './picture-issues';

interface Card {
  entry: string | null;
  path: string;
}

/** Whose text it is, and whether somebody can still change it or it was frozen as a revision. */
export interface CardsOf {
  editionId: string;
  isFrozen: boolean;
  alongside?: Alongside | undefined;
}

function cardsIn(doc: Node): Card[] {
  const cards: Card[] = [];
  doc.descendants(({ type, attrs: { entry, id } }) => {
    if (type.name === 'entryCard') cards.push({ entry, path: id ? `block:${id}` : 'body' });
  });
  return cards;
}

/**
 * What is wrong with the cards of other pieces in a text. A card for which nothing was chosen, or whose piece is gone, is unfinished work and forbids
 * publishing a draft; of a frozen text readers see nothing in its place. One whose piece is not published appears by itself when it is: two pieces may
 * show each other, and one of them is first. A piece that shows itself leads its readers to where they are.
 */
export async function cardIssues(
  tx: Tx,
  doc: Node,
  { editionId, isFrozen, alongside }: CardsOf,
): Promise<PictureIssues> {
  const cards = cardsIn(doc);
  if (cards.length === 0) return { issues: [], warnings: [] };
  const rows = await tx.entry.findMany({
    where: { id: { in: cards.flatMap(({ entry }) => entry ?? []) }, trashedAt: null },
    select: {
      id: true,
      editions: { select: { id: true, publication: { select: { id: true } } } },
    },
  });
  const rowOf = ({ entry }: Card) => rows.find(({ id }) => id === entry);
  const isOwn = (card: Card) => rowOf(card)?.editions.some(({ id }) => id === editionId) === true;
  const isUnpublished = (card: Card) =>
    rowOf(card)?.editions.every(({ id, publication }) => !publication || alongside?.editions.has(id)) ===
      true && !alongside?.shown.has(card.entry ?? '');
  const [empty, gone] = [
    cards.filter(({ entry }) => entry === null),
    cards.filter((card) => card.entry !== null && !rowOf(card)),
  ];
  return {
    issues: [
      ...issueAtFirst(empty, 'publish.cardEmpty'),
      ...issueAtFirst(isFrozen ? [] : gone, 'publish.cardGone'),
    ],
    warnings: [
      ...issueAtFirst(cards.filter(isOwn), 'publish.cardOwn'),
      ...issueAtFirst(
        cards.filter((card) => !isOwn(card) && isUnpublished(card)),
        'publish.cardUnpublished',
      ),
    ],
  };
}
