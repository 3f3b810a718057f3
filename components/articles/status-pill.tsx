import { Badge } from '@mantine/core';
import type { EditionStatus } from '@/lib/entries/types';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

const COLOURS: Record<EditionStatus, string> = {
  draft: 'gray',
  published: 'petrol',
  changed: 'yellow',
  unpublished: 'red',
};

/** The status of one edition, in words and in colour. */
export function StatusPill({ status, locale }: { status: EditionStatus; locale: Locale }) {
  return <Badge color={COLOURS[status]}>{translator(locale, 'articles')(`status.${status}`)}</Badge>;
}
