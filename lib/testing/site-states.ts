import { inflateRawSync } from 'node:zlib';
import { renderView } from '@/lib/testing/reader-views';

/** What every target answered after an act of the newsroom, which took from `from` to `to`. */
export interface SiteState {
  from: number;
  to: number;
  answers: Map<string, string>;
  /** How long a page may go on showing the state before this one. */
  graceMs(target: string): number;
}

/** What a reader page answers from what the database holds now: its body, or its status when that is not 200. */
export async function answerNow(target: string): Promise<string> {
  const outcome = await renderView(target, {});
  if (outcome.kind === 'missing') return String(outcome.status);
  const content = outcome.parts.flatMap((part) => (part.kind === 'content' ? [part.deflated] : []));
  const body = inflateRawSync(Buffer.concat([...content, Buffer.from([3, 0])])).toString();
  return outcome.status === 200 ? body.trim() : String(outcome.status);
}

/** Whether `answer` is that of a state that still counted at `at`. Times are those of `performance.now()`. */
export function isAllowed(states: readonly SiteState[], target: string, answer: string, at: number): boolean {
  return states.some((state, index) => {
    if (state.answers.get(target) !== answer) return false;
    let endsAt = Number.POSITIVE_INFINITY;
    let before = answer;
    for (const later of states.slice(index + 1)) {
      const now = later.answers.get(target);
      if (now === answer) break;
      // An act that changed nothing here ends nothing here.
      if (now !== before) endsAt = Math.min(endsAt, later.to + later.graceMs(target));
      before = now ?? '';
    }
    return endsAt >= at;
  });
}
