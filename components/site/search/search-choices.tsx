import type { ReactNode } from 'react';
import { IsolatedText } from '@/components/prose/isolated-text';
import { KIND_SEGMENTS } from '@/lib/i18n/addresses';
import { localDigits } from '@/lib/i18n/local-digits';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { CountBound, SearchResults } from '@/lib/publications/search/types';
import styles from './search.module.css';
import { type SearchParameters, searchAddress } from './search-address';

interface Props {
  locale: Locale;
  parameters: SearchParameters;
  results: SearchResults;
  /** Names of what the search is narrowed to, by parameter. */
  narrowed: Readonly<Record<string, string>>;
}

interface Link {
  label: ReactNode;
  value: string;
  count: number;
  bound: CountBound;
}

const DIMENSIONS = ['kind', 'year', 'section', 'author', 'topic', 'series'] as const;
type Dimension = (typeof DIMENSIONS)[number];

/** Ways to narrow what was found, and what it is narrowed to already. */
export function SearchChoices({ locale, parameters, results, narrowed }: Props) {
  const t = translator(locale, 'search');
  const links = linksOf(results, locale);
  const isOne = results.count.count < 2;
  const open = isOne
    ? []
    : DIMENSIONS.filter((dimension) => !narrowed[dimension] && links[dimension].length > 1);
  return (
    <div className={styles.choices}>
      {Object.keys(narrowed).length > 0 && (
        <ul className={styles.narrowed} aria-label={t('narrowed')}>
          {Object.entries(narrowed).map(([name, label]) => (
            <li key={name}>
              <a
                href={searchAddress(locale, parameters, { [name]: undefined })}
                aria-label={t('widen', { name: label })}
              >
                <IsolatedText text={label} locale={locale} />
              </a>
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <div className={styles.groups}>
          {open.map((dimension) => (
            <details key={dimension} name="choices">
              <summary>{t(`by.${dimension}`)}</summary>
              <ul>
                {links[dimension].map(({ label, value, count, bound }) => (
                  <li key={value}>
                    <a rel="nofollow" href={searchAddress(locale, parameters, { [dimension]: value })}>
                      {label}
                    </a>
                    <span className={styles.count}>{t(`choiceCount.${bound}`, { count })}</span>
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </div>
      )}
    </div>
  );
}

function linksOf({ choices }: SearchResults, locale: Locale): Record<Dimension, Link[]> {
  const t = translator(locale, 'search');
  const named = (list: SearchResults['choices']['sections']): Link[] =>
    list.map(({ value, ...counted }) => ({
      ...counted,
      label: <IsolatedText text={value.name} locale={locale} />,
      value: value.slug,
    }));
  return {
    kind: choices.kinds.map(({ value, ...counted }) => ({
      ...counted,
      label: t(`kind.${value}`),
      value: KIND_SEGMENTS[value],
    })),
    year: choices.years.map(({ value, ...counted }) => ({
      ...counted,
      label: localDigits(value, locale),
      value: String(value),
    })),
    section: named(choices.sections),
    author: named(choices.authors),
    topic: named(choices.topics),
    series: named(choices.series),
  };
}
