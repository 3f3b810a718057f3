import type { NameRef } from '@/lib/entries/types';

/** Somebody else who has the same text open. */
export interface Colleague extends Pick<NameRef, 'nameAr' | 'nameEn'> {
  isWriting: boolean;
}

export interface Activity {
  version: number;
  colleagues: Colleague[];
  /** Says who is there; the next question gives it back. */
  state: string;
}
