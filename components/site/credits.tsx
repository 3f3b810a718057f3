import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { CreditView } from '@/lib/publications/types';
import { PersonNames } from './person-names';

interface CreditsProps {
  credits: CreditView[];
  locale: Locale;
  className: string | undefined;
}

/** A line for each role: "Translated by A and B", «ترجمة: أ وب». */
export function Credits({ credits, locale, className }: CreditsProps) {
  const t = translator(locale, 'site');
  return credits.map(({ role, people }) => (
    <p key={role} className={className}>
      {t.rich(`credits.${role}`, { names: () => <PersonNames people={people} locale={locale} /> })}
    </p>
  ));
}
