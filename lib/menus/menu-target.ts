import { isUuid } from '@/lib/is-uuid';
import { FIXED_TARGETS, type FixedTarget, type MenuItem, RECORD_KINDS, type RecordKind } from './types';

export type MenuTarget =
  | { kind: 'fixed'; name: FixedTarget }
  | { kind: RecordKind; id: string }
  | { kind: 'address' };

/** What an item leads to; null for a target that this build does not know. */
export function menuTarget(target: string): MenuTarget | null {
  const fixed = FIXED_TARGETS.find((name) => name === target);
  if (fixed) return { kind: 'fixed', name: fixed as FixedTarget };
  const [kind = '', rest = ''] = target.split(':', 2);
  if (kind === 'address') return /^[1-9]\d{0,3}$/.test(rest) ? { kind } : null;
  const record = RECORD_KINDS.find((each) => each === kind);
  return record && isUuid(rest) ? { kind: record, id: rest } : null;
}

/** The ids of the records of a kind that items lead to. */
export function recordIds(items: readonly MenuItem[], kind: RecordKind): string[] {
  return items.flatMap(({ target }) => {
    const found = menuTarget(target);
    return found?.kind === kind ? [found.id] : [];
  });
}
