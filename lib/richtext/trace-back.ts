import type { Step, StepMap } from '@tiptap/pm/transform';

/** A part of a text: where it stood at some version, and since then at the version that was asked about. */
export interface TracedPart {
  from: number;
  to: number;
  /** Where it begins in the version that was asked about. */
  at: number;
}

interface Change {
  newFrom: number;
  newTo: number;
  /** Added to a position behind the change, it gives the position before the step. */
  shift: number;
}

function changesOf(map: StepMap): Change[] {
  const changes: Change[] = [];
  map.forEach((_oldFrom, oldTo, newFrom, newTo) => {
    changes.push({ newFrom, newTo, shift: oldTo - newTo });
  });
  return changes;
}

function cut({ from, at }: TracedPart, start: number, end: number, shift = 0): TracedPart[] {
  return start < end ? [{ from: start + shift, to: end + shift, at: at + start - from }] : [];
}

/** Follows parts of a text to where they stood before a step: those that it put in, and the others where they stood. */
export function traceBack(
  parts: readonly TracedPart[],
  map: StepMap,
): { inserted: TracedPart[]; earlier: TracedPart[] } {
  const changes = changesOf(map);
  if (changes.length === 0) return { inserted: [], earlier: [...parts] };
  const [inserted, earlier]: [TracedPart[], TracedPart[]] = [[], []];
  for (const part of parts) {
    let [start, shift] = [part.from, 0];
    for (const change of changes) {
      earlier.push(...cut(part, start, Math.min(part.to, change.newFrom), shift));
      const inside = Math.max(start, change.newFrom);
      inserted.push(...cut(part, inside, Math.min(part.to, change.newTo)));
      start = Math.max(start, Math.min(part.to, change.newTo));
      shift = change.shift;
    }
    earlier.push(...cut(part, start, part.to, shift));
  }
  return { inserted, earlier };
}

/** Where a step takes a whole range out without putting anything in, or puts something in without taking anything out. */
export function onlyRange(step: Step): { kind: 'removes' | 'inserts'; from: number; to: number } | null {
  const ranges: { kind: 'removes' | 'inserts'; from: number; to: number }[] = [];
  let isMixed = false;
  step.getMap().forEach((oldFrom, oldTo, newFrom, newTo) => {
    if (oldFrom === oldTo) ranges.push({ kind: 'inserts', from: newFrom, to: newTo });
    else if (newFrom === newTo) ranges.push({ kind: 'removes', from: oldFrom, to: oldTo });
    else isMixed = true;
  });
  return !isMixed && ranges.length === 1 ? (ranges[0] ?? null) : null;
}
