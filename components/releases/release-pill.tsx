import { Badge } from '@mantine/core';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { ReleaseState } from '@/lib/releases/types';

const LOOKS: Record<ReleaseState, { color: string; variant?: 'outline' }> = {
  open: { color: 'gray' },
  planned: { color: 'blue', variant: 'outline' },
  refused: { color: 'red' },
  published: { color: 'petrol' },
  rolledBack: { color: 'gray', variant: 'outline' },
  discarded: { color: 'gray', variant: 'outline' },
};

/** How far a release is, in words and in colour. */
export function ReleasePill({ state, locale }: { state: ReleaseState; locale: Locale }) {
  return <Badge {...LOOKS[state]}>{translator(locale, 'releases')(`states.${state}`)}</Badge>;
}
