'use client';

import { useTranslations } from 'next-intl';
import { formatDate } from '@/lib/i18n/dates';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { directionOf, type Locale, localised } from '@/lib/i18n/locales';
import type { FieldDifference, FieldValue } from '@/lib/revisions/types';
import classes from './comparison.module.css';

interface Props {
  differences: FieldDifference[];
  /** Language of the interface, and of the edition. */
  locale: Locale;
  contentLocale: Locale;
}

/** The fields beside the text that differ, with both values. */
export function FieldDifferences({ differences, locale, contentLocale }: Props) {
  const t = useTranslations('history');
  if (differences.length === 0) return null;
  return (
    <section className={classes.fields} aria-labelledby="compared-fields">
      <h2 id="compared-fields">{t('compare.fields')}</h2>
      <dl>
        {differences.map(({ name, before, after }) => (
          <div key={name}>
            <dt>{t(`fields.${name}`)}</dt>
            <dd>
              <del>
                <Value value={before} locale={locale} contentLocale={contentLocale} />
              </del>
              <ins>
                <Value value={after} locale={locale} contentLocale={contentLocale} />
              </ins>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Value({
  value,
  locale,
  contentLocale,
}: {
  value: FieldValue;
  locale: Locale;
  contentLocale: Locale;
}) {
  const t = useTranslations('history');
  if (value.type === 'none') return t('compare.none');
  if (value.type === 'yes') return t('compare.yes');
  if (value.type === 'day') return formatDate(value.at, locale);
  if (value.type === 'text')
    return (
      <bdi lang={contentLocale} dir={directionOf(contentLocale)}>
        {value.text}
      </bdi>
    );
  const names = value.names.map((name) => (name ? localised(name, 'name', locale) : t('compare.gone')));
  return new Intl.ListFormat(INTL_TAGS[locale], { type: 'conjunction' }).format(names);
}
