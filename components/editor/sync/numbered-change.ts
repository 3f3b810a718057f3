import type { Mapping, Step, StepMap } from '@tiptap/pm/transform';
import type { SavedStep } from '@/lib/entries/types';
import { dividedSteps, divideStep } from './divide-step';

/** Where a change was taken over from: a closed tab, and its number there. */
export interface Origin {
  clientId: string;
  number: number;
}

/** A step of a tab that the server has not stored, or the part of it that it has not stored. */
export interface NumberedChange {
  step: Step;
  /**
   * A tab numbers its changes from 1. A change that is sent in several parts has a number for each: `first` is that of its next
   * part, `last` that of its last one.
   */
  first: number;
  last: number;
  /** Of a change that was taken over from closed tabs, one after the other. */
  origins?: readonly Origin[];
}

/** A change in the form in which it is kept on the device. */
export interface ChangeJson {
  step: unknown;
  first: number;
  last: number;
  origins?: readonly Origin[];
}

/** The next change after the one with this number. */
export function numbered(step: Step, previous: number): NumberedChange {
  return { step, first: previous + 1, last: previous + dividedSteps(step).length };
}

const written = new WeakMap<Step, unknown>();

/** JSON is made once for every step, because a long text typed without a connection is kept at every key. */
export function stepJson(step: Step): unknown {
  const json = written.get(step) ?? step.toJSON();
  written.set(step, json);
  return json;
}

export function changeJson({ step, first, last, origins }: NumberedChange): ChangeJson {
  return { step: stepJson(step), first, last, ...(origins && { origins }) };
}

/** Whether a tab from which the change was taken over has stored it itself, because its last request arrived after that. */
export function isStoredByOrigin(
  { origins = [] }: Pick<NumberedChange, 'origins'>,
  saved: readonly Pick<SavedStep, 'clientId' | 'sequence'>[],
): boolean {
  return origins.some((origin) =>
    saved.some(({ clientId, sequence }) => clientId === origin.clientId && origin.number <= (sequence ?? 0)),
  );
}

/**
 * The change as those that are sent for it. Each is recognised on its own when a request of the tab that made them arrives late. One that
 * was itself taken over by a page of the previous build stays whole, as that page would have sent it.
 */
export function inParts(change: NumberedChange): NumberedChange[] {
  const { step, first, last, origins } = change;
  const parts = first === last || origins ? [] : dividedSteps(step);
  if (parts.length !== last - first + 1) return [change];
  return parts.map((part, index) => ({ step: part, first: first + index, last: first + index }));
}

/** Which of the saved steps is this change, of the same size, so that positions in one are positions in the other; -1 if none. */
export function storedAs({ step, origins = [] }: NumberedChange, saved: readonly StoredStep[]): number {
  return saved.findIndex(
    ({ clientId, sequence, step: other }) =>
      origins.some((origin) => origin.clientId === clientId && origin.number === sequence) &&
      sizes(step.getMap()) === sizes(other.getMap()),
  );
}

/** Parts of ProseMirror's Mapping that its types do not name. The undo history and selections rely on what it records. */
interface Mirrors {
  setMirror(map: number, mirror: number): void;
  /** Pairs of indexes, one after the other. */
  mirror?: number[];
}

export const mirrored = (mapping: Mapping): Mirrors => mapping as unknown as Mirrors;

interface StoredStep extends Omit<SavedStep, 'step'> {
  step: Step;
}

function sizes(map: StepMap): string {
  const found: number[] = [];
  map.forEach((from, to, newFrom, newTo) => {
    found.push(to - from, newTo - newFrom);
  });
  return found.join();
}

/** What is left of a change when its parts up to a number are stored, and these parts; null when all are. */
export function afterStored(
  change: NumberedChange,
  sequence: number,
): { stored: Step[]; rest: NumberedChange } | null {
  if (sequence >= change.last) return null;
  const stored: Step[] = [];
  let rest = change;
  while (rest.first <= sequence) {
    const divided = divideStep(rest.step);
    if (!divided) return null;
    stored.push(divided.first);
    rest = { step: divided.rest, first: rest.first + 1, last: rest.last };
  }
  return { stored, rest };
}
