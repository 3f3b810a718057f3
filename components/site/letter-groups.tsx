import type { ReactNode } from 'react';
import { alphabetOf, OTHER_LETTER } from '@/lib/i18n/index-letters';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import styles from './letters.module.css';

export const letterId = (letter: string): string => `letter-${letter}`;

interface Props<Row> {
  /** In the order of their names. */
  rows: Row[];
  locale: Locale;
  children: (rows: Row[]) => ReactNode;
}

/** Names under the letters with which they begin. */
export function LetterGroups<Row extends { letter: string }>({ rows, locale, children }: Props<Row>) {
  return byLetter(rows).map(([letter, ofLetter]) => (
    <section key={letter} className={styles.group} aria-labelledby={letterId(letter)}>
      <h2 id={letterId(letter)} lang={alphabetOf(letter) ?? undefined}>
        {letter === OTHER_LETTER ? <Other locale={locale} /> : letter}
      </h2>
      {children(ofLetter)}
    </section>
  ));
}

const Other = ({ locale }: { locale: Locale }) => (
  <abbr title={translator(locale, 'site')('names.other')}>#</abbr>
);

function byLetter<Row extends { letter: string }>(rows: Row[]): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.letter, [...(groups.get(row.letter) ?? []), row]);
  return [...groups];
}
