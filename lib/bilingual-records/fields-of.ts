import type { RecordDescriptor } from './record-descriptor';
import type { BilingualFields } from './types';

/** What a form holds of a stored row, which has columns that no form holds, such as the folded slugs. */
export function fieldsOf<Fields extends BilingualFields>(
  { shape }: RecordDescriptor<Fields>,
  row: Fields,
): Fields {
  const names = new Set(Object.keys(shape.shape));
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.has(name))) as Fields;
}
