import { isSameRun } from './compare-documents';
import type { ComparedRun } from './types';

/** Runs that are shown as one: unchanged, with other marks, or words of which some were removed and others added. */
export interface RunGroup {
  kind: 'same' | 'marks' | 'words';
  runs: ComparedRun[];
}

function kindOf(run: ComparedRun): RunGroup['kind'] {
  if (run.before === null || run.after === null) return 'words';
  return isSameRun(run) ? 'same' : 'marks';
}

/** Neighbouring runs of the same kind; words that were removed after others were added begin a new group. */
export function runGroups(runs: readonly ComparedRun[]): RunGroup[] {
  const groups: RunGroup[] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    const kind = kindOf(run);
    const isNext = kind === 'words' && run.after === null && last?.runs.at(-1)?.before === null;
    if (last?.kind === kind && !isNext) last.runs.push(run);
    else groups.push({ kind, runs: [run] });
  }
  return groups;
}
