import { IsolatedText } from '@/components/prose/isolated-text';
import { Picture } from '@/components/prose/picture';
import { isoDate } from '@/lib/i18n/dates';
import { localDigits } from '@/lib/i18n/local-digits';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { ListedIssue } from '@/lib/publications/issues/types';
import { COVER_SIZES } from './cover-sizes';
import { Dateline } from './dateline';
import styles from './indexes.module.css';
import issueStyles from './issues.module.css';
import lists from './lists.module.css';

/** The part of a page that lists the issues of its series. */
export const ISSUES_ID = 'all-issues';

interface Props {
  issues: ListedIssue[];
  /** Which ones of the series these are. */
  part: 'all' | 'latest' | 'earlier';
  locale: Locale;
}

/** Issues of a series, each with its cover; null for a series without any. */
export function IssueIndex({ issues, part, locale }: Props) {
  if (issues.length === 0) return null;
  const t = translator(locale, 'site');
  return (
    <section aria-labelledby={ISSUES_ID}>
      <h2 id={ISSUES_ID} className={lists.heading}>
        {t(`issue.${part}`)}
      </h2>
      {byYear(issues).map(([year, ofYear]) => (
        <div key={year} className={issueStyles.year}>
          <h3>{localDigits(year, locale)}</h3>
          <ol className={styles.grid} reversed>
            {ofYear.map((issue) => (
              <li key={issue.number} className={styles.pictured}>
                <IssueLine issue={issue} locale={locale} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

/** The years of the issues in the order of these. */
function byYear(issues: ListedIssue[]): [string, ListedIssue[]][] {
  const years = new Map<string, ListedIssue[]>();
  for (const issue of issues) {
    const year = isoDate(issue.publishedOn).slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), issue]);
  }
  return [...years];
}

/** Number, title and day of an issue beside its cover; the number is the link. */
export function IssueLine({ issue, locale }: { issue: ListedIssue; locale: Locale }) {
  const { number, title, publishedOn, path, cover } = issue;
  return (
    <>
      {cover && (
        <div className={issueStyles.thumb}>
          <Picture picture={cover} sizes={COVER_SIZES.issueLine} isSilent />
        </div>
      )}
      <div>
        <p className={issueStyles.number}>
          <a href={encodeURI(path)}>
            {translator(locale, 'site')('collection.issue', { number: localDigits(number, locale) })}
          </a>
        </p>
        {title && (
          <p className={issueStyles.lineTitle}>
            <IsolatedText text={title} locale={locale} />
          </p>
        )}
        <p className={styles.fact}>
          <Dateline at={publishedOn} locale={locale} />
        </p>
      </div>
    </>
  );
}
