import { IsolatedText } from '@/components/prose/isolated-text';
import { directionOf, type Locale, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { PieceCount, SearchResults } from '@/lib/publications/search/types';
import type { CollectionLink } from '@/lib/publications/types';
import { FoundList } from './found-list';
import styles from './search.module.css';
import { type SearchParameters, searchAddress } from './search-address';
import { SearchChoices } from './search-choices';
import { SearchForm } from './search-form';

export interface SearchPageProps {
  locale: Locale;
  /** What was typed, without what cannot be shown; empty before anything was. */
  text: string;
  parameters: SearchParameters;
  /** Null when there is nothing to look for. */
  results: SearchResults | null;
  narrowed: Readonly<Record<string, string>>;
  /** What may have been meant. */
  correction: string | null;
  /** The search took too long and was given up. */
  isTooSlow: boolean;
  /** The address of the next page. */
  next: string | null;
  sections: CollectionLink[];
}

/** The form, what was found, and ways to go on. */
export function SearchPage(props: SearchPageProps) {
  const { locale, text, parameters, results, narrowed, correction, isTooSlow, next, sections } = props;
  const t = translator(locale, 'search');
  const { q: _, after: __, ...kept } = parameters;
  const hasFound = results !== null && results.found.length > 0;
  return (
    <div className={styles.page}>
      <h1 className={styles.heading}>
        {text ? t.rich('titled', { query: () => <bdi>{text}</bdi> }) : t('title')}
      </h1>
      <SearchForm locale={locale} text={text} kept={definite(kept)} size="large" />
      {isTooSlow && <p role="status">{t('tooSlow')}</p>}
      {results && <Summary {...props} results={results} />}
      {correction && (
        <p className={styles.correction}>
          {t.rich('meant', {
            query: () => (
              <a href={searchAddress(locale, parameters, { q: correction })}>
                <bdi>{correction}</bdi>
              </a>
            ),
          })}
        </p>
      )}
      {results && (
        <SearchChoices locale={locale} parameters={parameters} results={results} narrowed={narrowed} />
      )}
      {hasFound ? (
        <FoundList found={results.found} locale={locale} />
      ) : (
        <Tips locale={locale} sections={sections} />
      )}
      {next && (
        <nav className={styles.more} aria-label={t('pages')}>
          <a rel="next nofollow" href={next}>
            {t('more')}
          </a>
        </nav>
      )}
    </div>
  );
}

const definite = (parameters: SearchParameters): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );

/** How many were found, in which order they stand, and how many there are in the other language. */
function Summary({ locale, parameters, results }: SearchPageProps & { results: SearchResults }) {
  const t = translator(locale, 'search');
  const { count, bound } = results.count;
  const isNewest = parameters.sort === 'newest';
  return (
    <div className={styles.summary}>
      <p role="status">{t(`count.${bound}`, { count })}</p>
      {count > 1 && (
        <p>
          <a
            rel="nofollow"
            href={searchAddress(locale, parameters, { sort: isNewest ? undefined : 'newest' })}
          >
            {t(isNewest ? 'sortBest' : 'sortNewest')}
          </a>
        </p>
      )}
      {results.elsewhere && (
        <OtherLanguage locale={locale} parameters={parameters} elsewhere={results.elsewhere} />
      )}
    </div>
  );
}

type OtherLanguageProps = Pick<SearchPageProps, 'locale' | 'parameters'> & { elsewhere: PieceCount };

/** The ways to what was found in the language that was not asked for, and to both languages at once. */
function OtherLanguage({ locale, parameters, elsewhere: { count, bound } }: OtherLanguageProps) {
  const t = translator(locale, 'search');
  const other = parameters.language === otherLocale(locale) ? locale : otherLocale(locale);
  if (count === 0 && bound === 'exact') return null;
  const ways = [
    ...(count > 0 ? [{ language: other, label: t(`elsewhere.${bound}.${other}`, { count }) }] : []),
    { language: 'all', label: t('language.all') },
  ];
  return ways.map(({ language, label }) => (
    <p key={language}>
      <a
        rel="nofollow"
        href={searchAddress(locale, parameters, { language: language === locale ? undefined : language })}
      >
        {label}
      </a>
    </p>
  ));
}

/** For a reader who has found nothing, or has not asked yet. */
function Tips({ locale, sections }: { locale: Locale; sections: CollectionLink[] }) {
  const t = translator(locale, 'search');
  return (
    <div className={styles.tips}>
      <h2>{t('tips.title')}</h2>
      <ul>
        {(['forms', 'phrase', 'without', 'names'] as const).map((tip) => (
          <li key={tip}>
            {t.rich(`tips.${tip}`, {
              example: (chunks) => (
                <bdi className={styles.example} dir={directionOf(locale)}>
                  {chunks}
                </bdi>
              ),
            })}
          </li>
        ))}
      </ul>
      {sections.length > 0 && (
        <>
          <h2>{t('tips.sections')}</h2>
          <ul className={styles.sections}>
            {sections.map((section) => (
              <li key={section.path}>
                <a href={encodeURI(section.path)}>
                  <IsolatedText text={section.name} locale={locale} />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
