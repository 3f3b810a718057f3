import type { Node } from '@tiptap/pm/model';
import { db } from '@/lib/db';
import { NO_TAB } from '@/lib/entries/rewrite-document';
import type { TracedPart } from '@/lib/richtext/trace-back';
import type { TracedWriters, WrittenStep } from '@/lib/richtext/trace-writers';
import type { PassageWriter, WrittenHow } from './types';

/** Characters of the text that a part holds; a picture or the number of a note counts as one, the edges of blocks as none. */
export function weightOf(doc: Node, { from, to, at }: TracedPart): number {
  return doc.textBetween(at, at + to - from, '', '\ufffc').length;
}

type Writer = Omit<PassageWriter, 'user'> & { userId: string };

/** The parts of each person and kind of change together, whoever wrote most first. */
export async function groupWriters(
  editionId: string,
  doc: Node,
  found: TracedWriters['found'],
): Promise<Writer[]> {
  const howOf = await waysOf(editionId, found);
  const writers = new Map<string, Writer>();
  for (const { part, by } of found) {
    const characters = weightOf(doc, part);
    if (characters === 0) continue;
    const [how, at] = [howOf(by), by.createdAt];
    const key = `${by.userId} ${how}`;
    const known = writers.get(key) ?? { userId: by.userId, how, characters: 0, firstAt: at, lastAt: at };
    writers.set(key, {
      ...known,
      characters: known.characters + characters,
      // They are found from the latest to the earliest.
      firstAt: at,
    });
  }
  return [...writers.values()].sort((one, other) => other.characters - one.characters);
}

/** Steps that no tab has made are told apart by the revisions around them. */
async function waysOf(
  editionId: string,
  found: TracedWriters['found'],
): Promise<(step: WrittenStep) => WrittenHow> {
  const isWhole = ({ by }: TracedWriters['found'][number]) => by.clientId === NO_TAB;
  const revisions = found.some(isWhole)
    ? await db().revision.findMany({
        where: { editionId },
        orderBy: { number: 'asc' },
        select: { documentVersion: true, occasion: true },
      })
    : [];
  return ({ clientId, version }) => {
    if (clientId !== NO_TAB) return 'wrote';
    const before = revisions.findLast(({ documentVersion }) => documentVersion < version);
    if (before?.occasion === 'replaced' || before?.occasion === 'restored') return 'restored';
    const after = revisions.find(({ documentVersion }) => documentVersion >= version);
    return after?.occasion === 'duplicated' ? 'duplicated' : 'imported';
  };
}
