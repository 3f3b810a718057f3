import { Badge } from '@mantine/core';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { translationState } from '@/lib/workflow/translation-state';

type State = ReturnType<typeof translationState>;

const LOOKS: Record<State, { color: string; variant?: 'outline' }> = {
  source: { color: 'gray' },
  missing: { color: 'gray', variant: 'outline' },
  in_work: { color: 'gray' },
  withdrawn: { color: 'gray', variant: 'outline' },
  current: { color: 'petrol' },
  behind: { color: 'yellow' },
};

/** How an edition stands to the one in the other language, in words and in colour. */
export function StatePill({ state, locale }: { state: State; locale: Locale }) {
  return <Badge {...LOOKS[state]}>{translator(locale, 'studio')(`translations.states.${state}`)}</Badge>;
}
