import { gunzipSync } from 'node:zlib';
import type { MissingEntry, PageEntry } from '@/lib/page-cache/page-store-types';
import type { SiteModel } from './site-model';

/** A request, as far as it decides which answers are right. */
export interface AskedPage {
  target: string;
  /** The last change that the store had received. */
  seen: number;
  arrivedMs: number;
}

/** What the store has received, and what it could not do. */
export interface StoreSituation {
  nowMs: number;
  changes: { current: number; away: boolean };
  /** Last change of which the store said that it is on disk. */
  acknowledged: number;
  /** The last change that was covered by a gap. */
  gap: number;
  lastAwayMs: number;
  /** When the render of a fragment failed last. */
  failedMs: Map<string, number>;
}

/** The last good fragment is sent when a new one could not be rendered while the reader waited. */
function isExcused(fragment: string, { arrivedMs }: AskedPage, situation: StoreSituation): boolean {
  const { nowMs, lastAwayMs, failedMs } = situation;
  if (!fragment.includes('fragments')) return false;
  const failed = failedMs.get(fragment) ?? Number.NEGATIVE_INFINITY;
  return failed >= arrivedMs - 1_000 || lastAwayMs >= arrivedMs || nowMs >= arrivedMs + 8_000;
}

/** Throws when the model does not allow the answer now. */
export function checkAnswer(
  model: SiteModel,
  found: PageEntry | MissingEntry,
  asked: AskedPage,
  situation: StoreSituation,
): void {
  const { target, seen } = asked;
  const { changes, acknowledged, gap, nowMs } = situation;
  const isAllowed = (name: string, state: number, known: number) =>
    changes.away || model.isAllowed(name, state, known, nowMs);
  if (found.kind === 'missing') {
    for (let state = model.newest; state >= gap; state -= 1) {
      if (model.kind(target, state) === 'missing' && isAllowed(target, state, seen)) return;
    }
    throw new Error(`${target} is not missing`);
  }
  const location = found.identity?.head[found.identity.head.indexOf('Location') + 1];
  const text = found.gzip ? gunzipSync(found.gzip.body).toString() : `[${location}]`;
  const known = Math.max(changes.current, acknowledged);
  for (const { target: name, state } of model.statesIn(target, text)) {
    const problem = (what: string) =>
      new Error(
        `${what}: ${text} at ${nowMs} ms, ${JSON.stringify({ ...changes, seen, gap, acknowledged })}`,
      );
    if (state < gap) throw problem('from before a gap');
    if (model.isWithdrawn(name, state, known)) throw problem('withdrawn');
    if (!isExcused(name, asked, situation) && !isAllowed(name, state, seen)) throw problem('too old');
  }
}
