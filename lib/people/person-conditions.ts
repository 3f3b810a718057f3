import type { PersonCondition, PersonFilter } from './types';

/** What a filter asks of people. */
export function personConditions({ standing, photo }: PersonFilter): PersonCondition[] {
  return [
    ...(standing ? [{ standing: standing === 'former' ? 'former' : '' }] : []),
    ...(photo ? [{ photoId: null }] : []),
  ];
}
