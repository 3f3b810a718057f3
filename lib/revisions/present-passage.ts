import { AppError } from '@/lib/errors';
import type { Passage } from './types';
import { stepsUpTo } from './written-steps';

/** How many steps a text may have got since the passage was chosen. */
const MAX_STEPS_SINCE = 1_000;

/** The passage in the text as it is now: a colleague may have written since it was chosen. Throws `conflict` when it is gone. */
export async function presentPassage(
  { id, version }: { id: string; version: number },
  passage: Passage,
  size: number,
): Promise<Passage> {
  const gone = () => new AppError('conflict', [{ path: '', key: 'conflict' }]);
  const since = version - passage.version;
  if (since < 0 || since > MAX_STEPS_SINCE) throw gone();
  let { from, to } = passage;
  const isEmpty = from === to;
  const steps = since > 0 ? await stepsUpTo(id, version, since) : [];
  for (const { step } of steps.reverse()) {
    from = step ? step.getMap().map(from, 1) : from;
    to = step && !isEmpty ? step.getMap().map(to, -1) : isEmpty ? from : to;
  }
  if (steps.length < since || from > to || (from === to && !isEmpty) || to > size) throw gone();
  return { version, from, to };
}
