import type { Step } from '@tiptap/pm/transform';
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
  saved: readonly SavedStep[],
): boolean {
  return origins.some((origin) =>
    saved.some(({ clientId, sequence }) => clientId === origin.clientId && origin.number <= (sequence ?? 0)),
  );
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
