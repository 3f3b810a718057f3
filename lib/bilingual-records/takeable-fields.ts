import type { RecordDescriptor } from './record-descriptor';
import type { BilingualFields } from './types';

/** The fields that the record which stays has not, and the other one has: whoever merges them chooses which of these it takes over. */
export function takeableFields<Fields extends BilingualFields>(
  { shape, merging }: RecordDescriptor<Fields>,
  kept: Fields,
  lost: Fields,
): (keyof Fields & string)[] {
  const names = Object.keys(shape.shape) as (keyof Fields & string)[];
  return names.filter((name) => !kept[name] && lost[name] && !merging?.decided.includes(name));
}
