import type { ShownItem } from './shown-day';

/** Names an event among all that a calendar shows. */
export const keyOf = ({ event, id }: Pick<ShownItem, 'event' | 'id'>) => `${event}-${id}`;
