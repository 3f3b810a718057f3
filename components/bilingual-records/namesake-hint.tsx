import { Alert } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { LocaleText } from '@/components/ui/locale-text';
import type { Choice } from '@/lib/bilingual-records/types';
import { type Locale, localised, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import classes from './usage-list.module.css';

interface Props {
  namesakes: readonly Choice[];
  mergePath: string;
  locale: Locale;
}

/** Says that a record is perhaps there twice, and leads to merging it with each that has the same name; nothing where there is none. */
export function NamesakeHint({ namesakes, mergePath, locale }: Props) {
  const t = translator(locale, 'studio');
  if (namesakes.length === 0) return null;
  const other = otherLocale(locale);
  return (
    <Alert color="yellow" variant="light" maw={920} mb="md" title={t('merge.namesakes')}>
      <ul className={classes.list}>
        {namesakes.map((row) => (
          <li key={row.id}>
            <Link href={`${mergePath}/${row.id}`} className={classes.link}>
              <LocaleText locale={locale}>{localised(row, 'name', locale)}</LocaleText>
              {' · '}
              <LocaleText locale={other}>{localised(row, 'name', other)}</LocaleText>
            </Link>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
