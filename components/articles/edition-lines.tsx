import { MarkedText } from '@/components/prose/marked-text';
import { StagePill } from '@/components/review/stage-pill';
import { ScheduledMark } from '@/components/schedule/scheduled-mark';
import { Link } from '@/components/ui/link';
import type { EntryRow } from '@/lib/entries/types';
import { KIND_SEGMENTS } from '@/lib/i18n/addresses';
import { directionOf, type Locale, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import classes from './edition-lines.module.css';
import { BehindPill, StatusPill } from './status-pill';

const MARKS: Record<Locale, string> = { ar: 'ع', en: 'EN' };

/**
 * Both editions of a piece, the one in the interface's language first: title with a link to the editor, status, and where a search has
 * found the text, the part with its words.
 */
export function EditionLines({ row, locale }: { row: EntryRow; locale: Locale }) {
  return (
    <ul className={classes.editions}>
      {[locale, otherLocale(locale)].map((language) => (
        <li key={language} className={classes.edition}>
          <span className={classes.mark} aria-hidden>
            {MARKS[language]}
          </span>
          <span className={classes.line}>
            <EditionLine row={row} language={language} locale={locale} />
          </span>
          <FoundText snippet={row.snippets?.[language]} language={language} />
        </li>
      ))}
    </ul>
  );
}

function EditionLine({ row, language, locale }: { row: EntryRow; language: Locale; locale: Locale }) {
  const t = translator(locale, 'articles');
  const edition = row.editions[language];
  const href = `/studio/${KIND_SEGMENTS[row.kind]}/${row.id}/${language}`;
  if (!edition) {
    return (
      <Link href={href} className={classes.missing}>
        {t(`missing.${language}`)}
      </Link>
    );
  }
  return (
    <>
      <Link href={href} className={classes.title}>
        {edition.title ? (
          <bdi lang={language} dir={directionOf(language)}>
            {edition.title}
          </bdi>
        ) : (
          t('untitled')
        )}
      </Link>
      <StatusPill status={edition.status} stage={edition.stage} locale={locale} />
      <StagePill stage={edition.stage} locale={locale} />
      {edition.isBehind && <BehindPill locale={locale} />}
      <ScheduledMark edition={edition} locale={locale} />
    </>
  );
}

interface FoundTextProps {
  snippet: NonNullable<EntryRow['snippets']>[Locale];
  language: Locale;
}

function FoundText({ snippet, language }: FoundTextProps) {
  if (!snippet) return null;
  return (
    <p className={classes.found}>
      <bdi lang={language} dir={directionOf(language)}>
        {snippet.isCutBefore && '… '}
        <MarkedText text={snippet.text} marks={snippet.marks} locale={language} />
        {snippet.isCutAfter && ' …'}
      </bdi>
    </p>
  );
}
