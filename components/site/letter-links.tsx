import { ALPHABETS, alphabetOf, OTHER_LETTER } from '@/lib/i18n/index-letters';
import { directionOf, type Locale, otherLocale } from '@/lib/i18n/locales';
import { FIRST_NAMES, type NamePart, nameQuery } from '@/lib/i18n/name-part';
import { translator } from '@/lib/i18n/translator';
import type { IndexPage } from '@/lib/publications/indexes/types';
import { letterId } from './letter-groups';
import styles from './letters.module.css';

interface Props {
  page: IndexPage<{ letter: string }>;
  /** Decoded path of the index. */
  path: string;
  /** Which part of the index the page shows; null for the first page. */
  part: NamePart | null;
  /** Names are found by the letters of both languages. */
  hasBothNames?: boolean;
  locale: Locale;
}

/** The letters of an index, those of the reader's language first. One under which there is no name is no link. */
export function LetterLinks({ page, path, part, hasBothNames = false, locale }: Props) {
  const { letters } = page;
  if (letters.size === 0) return null;
  const t = translator(locale, 'site');
  const elsewhere = otherLocale(locale);
  const hasElsewhere = ALPHABETS[elsewhere].some((letter) => letters.has(letter));
  return (
    <nav className={styles.letters} aria-label={t('names.letters')}>
      {[locale, ...(hasElsewhere ? [elsewhere] : [])].map((of) => (
        <ul key={of} dir={directionOf(of)} aria-label={t(`names.lettersOf.${of}`)}>
          {[...ALPHABETS[of], ...(of === locale && letters.has(OTHER_LETTER) ? [OTHER_LETTER] : [])].map(
            (letter) => (
              <LetterItem key={letter} {...{ letter, of, page, path, part, hasBothNames, locale }} />
            ),
          )}
        </ul>
      ))}
      {part && !isWhole(part) && (
        <p>
          <a href={encodeURI(path + nameQuery({ ...part, letter: null, after: null }))}>{t('names.all')}</a>
        </p>
      )}
    </nav>
  );
}

/** From the first name on: everybody, or all former colleagues. */
const isWhole = (part: NamePart) => part.letter === null && part.after === null;

function LetterItem({ letter, of, ...props }: Required<Props> & { letter: string; of: Locale }) {
  const { page, part, locale } = props;
  const name = letter === OTHER_LETTER ? '#' : letter;
  if (!page.letters.has(letter))
    return (
      <li aria-hidden="true" lang={of}>
        {name}
      </li>
    );
  const label = letter === OTHER_LETTER ? translator(locale, 'site')('names.other') : undefined;
  const isCurrent = part?.letter === letter && part.after === null;
  return (
    <li lang={of}>
      <a href={letterHref(letter, props)} aria-label={label} aria-current={isCurrent ? 'page' : undefined}>
        {name}
      </a>
    </li>
  );
}

/** Where everything stands on one page, its letters jump; otherwise each has a page. */
function letterHref(letter: string, { page, path, part, hasBothNames, locale }: Required<Props>): string {
  const shown = part ?? FIRST_NAMES;
  const hasAll = isWhole(shown) && page.later === null;
  const isOfOtherNames = hasBothNames && alphabetOf(letter) === otherLocale(locale);
  if (hasAll && !isOfOtherNames && page.rows.some((row) => row.letter === letter))
    return encodeURI(`#${letterId(letter)}`);
  return encodeURI(path + nameQuery({ ...shown, letter, after: null }));
}
