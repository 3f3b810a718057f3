'use client';

import { useTranslations } from 'next-intl';
import { LocaleField } from '@/components/ui/locale-field';
import { LOCALES } from '@/lib/i18n/locales';
import type { Blank } from '@/lib/workflow/line-template';
import type { BlankProps } from './blank-props';
import classes from './composer.module.css';

/** The longest value of one blank. Characters. */
const BLANK_MAX = 300;

/** The same text in both languages: fields `{name}Ar` and `{name}En`. */
export function Pair({
  name,
  legend,
  typed,
  set,
}: Omit<BlankProps, 'actions'> & { name: string; legend: Blank | 'honorific' | 'name' }) {
  const t = useTranslations('composer');
  return (
    <div className={classes.pair}>
      {LOCALES.map((locale) => {
        const field = `${name}${locale === 'ar' ? 'Ar' : 'En'}`;
        return (
          <LocaleField
            key={locale}
            name={field}
            label={t('inLanguage', { blank: t(`blanks.${legend}`), language: t(`languages.${locale}`) })}
            language={locale}
            value={typed[field] ?? ''}
            maxLength={BLANK_MAX}
            onChange={(value) => set({ [field]: value })}
          />
        );
      })}
    </div>
  );
}
