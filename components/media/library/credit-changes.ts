import type { MediaItem } from '@/components/media/media-item';

export interface Credit {
  creditAr: string;
  creditEn: string;
}

/** What was written for all of them. A language that is left out keeps the credits that there are. */
export type CreditChanges = Partial<Credit>;

/** What all of them have; null where they differ. */
export function sharedCredit(items: readonly MediaItem[], name: keyof Credit): string | null {
  const [first] = items;
  return first && items.every((item) => item[name] === first[name]) ? first[name] : null;
}

/**
 * The changes after a field was written in. A field that shows again what it showed at first changes nothing: one that is empty because
 * the credits differ removes none of them.
 */
export function withCredit(
  changes: CreditChanges,
  name: keyof Credit,
  { value, shared }: { value: string; shared: string | null },
): CreditChanges {
  const { [name]: _before, ...others } = changes;
  return value === (shared ?? '') ? others : { ...others, [name]: value };
}
