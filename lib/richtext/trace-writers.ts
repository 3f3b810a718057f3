import type { Node } from '@tiptap/pm/model';
import { ReplaceStep, type Step } from '@tiptap/pm/transform';
import { onlyRange, type TracedPart, traceBack } from './trace-back';

export interface WrittenStep {
  version: number;
  userId: string;
  clientId: string;
  createdAt: Date;
  /** Null for a step that moves nothing, such as one that makes words bold. */
  step: Step | null;
}

export interface StepSource {
  /** Up to so many steps that end with the one that made `version`, the latest first. */
  stepsUpTo(version: number): Promise<WrittenStep[]>;
  documentAt(version: number): Promise<Node | null>;
}

export interface TracedWriters {
  found: { part: TracedPart; by: WrittenStep }[];
  /** Parts whose writers can no longer be told, as they stood at this version. */
  rest: TracedPart[];
  version: number;
}

/** What bounds the cost of an answer: steps that are looked at, and time. */
export interface TraceLimits {
  steps: number;
  isOver: () => boolean;
}

/** Reads steps backwards, many at once. */
function reader({ stepsUpTo }: StepSource): (version: number) => Promise<WrittenStep | undefined> {
  let read: WrittenStep[] = [];
  return async (version) => {
    if (version < 1) return undefined;
    const known = () => read[(read[0]?.version ?? 0) - version];
    if (!known()) read = await stepsUpTo(version);
    return known();
  };
}

/**
 * Goes back from a version, step by step, until every part of a passage has been put in by one of them. What was moved is followed to where it
 * was taken from; what was pasted or brought back is of whoever did that.
 */
export async function traceWriters(
  source: StepSource,
  { version, from, to }: { version: number; from: number; to: number },
  limits: TraceLimits,
): Promise<TracedWriters> {
  const found: TracedWriters['found'] = [];
  let rest: TracedPart[] = [{ from, to, at: from }];
  const stepOf = reader(source);
  let at = version;
  while (rest.length > 0 && version - at < limits.steps && !limits.isOver()) {
    const by = await stepOf(at);
    if (!by) break;
    at -= 1;
    if (!by.step) continue;
    const { inserted, earlier } = traceBack(rest, by.step.getMap());
    rest = earlier;
    if (inserted.length === 0) continue;
    const removal = await stepOf(at);
    const taken = await takenFrom(source, by, removal);
    if (!taken || !removal?.step) {
      found.push(...inserted.map((part) => ({ part, by })));
      continue;
    }
    // Two steps back at once: one took the passage out, the other put it in.
    const shift = taken.from - taken.putAt;
    const moved = inserted.map((part) => ({ ...part, from: part.from + shift, to: part.to + shift }));
    rest = [...traceBack(earlier, removal.step.getMap()).earlier, ...moved];
    at -= 1;
  }
  return { found, rest, version: at };
}

/** Where a moved passage was taken from and put in; null if the step is not the second half of a move. */
async function takenFrom(
  source: StepSource,
  by: WrittenStep,
  before: WrittenStep | undefined,
): Promise<{ from: number; putAt: number } | null> {
  if (!(by.step instanceof ReplaceStep) || !(before?.step instanceof ReplaceStep)) return null;
  if (before.clientId !== by.clientId || before.userId !== by.userId) return null;
  const [put, removed] = [onlyRange(by.step), onlyRange(before.step)];
  if (put?.kind !== 'inserts' || removed?.kind !== 'removes') return null;
  if (put.to - put.from !== removed.to - removed.from) return null;
  const doc = await source.documentAt(before.version - 1);
  if (!doc || removed.to > doc.content.size) return null;
  const isSame = doc.slice(removed.from, removed.to).content.eq(by.step.slice.content);
  return isSame ? { from: removed.from, putAt: put.from } : null;
}
