import { Alert, Text } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { formatDate } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { OvertakenFront } from '@/lib/lists/composition/types';

interface Props {
  rows: OvertakenFront[];
  locale: Locale;
  /** Where it is not the page itself. */
  linksToList?: boolean;
}

/** That the front page is led by something old, and what to do; nothing while it is not. */
export function OvertakenNotice({ rows, locale, linksToList = false }: Props) {
  const t = translator(locale, 'lists');
  if (rows.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" mb="md" role="region" aria-label={t('overtaken.label')}>
      {rows.map(({ part, locale: language, datelineAt, newer }) => (
        <Text key={`${part} ${language}`} size="sm">
          {t(`overtaken.${part}`, {
            language: t(`preview.languages.${language}`),
            day: formatDate(datelineAt, locale),
            newer,
          })}
        </Text>
      ))}
      <Text size="sm" mt="xs">
        {t('overtaken.advice')}{' '}
        {linksToList && <Link href="/studio/lists/front-page">{t('overtaken.open')}</Link>}
      </Text>
    </Alert>
  );
}
