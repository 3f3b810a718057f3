'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { LocaleText } from '@/components/ui/locale-text';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { piecePath } from '@/lib/i18n/addresses';
import { formatDate, formatDateTime, isIsoDate, noonOf } from '@/lib/i18n/dates';
import { LANGUAGE_NAMES, type Locale } from '@/lib/i18n/locales';
import { CardPreview } from './card-preview';
import type { PublishCheck } from './edit-actions';
import { type EditedPiece, neverPublished } from './edited-piece';
import { PublishLists } from './publish-lists';
import classes from './publishing.module.css';

interface Props {
  piece: Pick<EditedPiece, 'entry' | 'siteUrl' | 'inMenus'>;
  edition: { id: string; locale: Locale };
  check: PublishCheck;
  /** The chosen moment; null for now. */
  plannedAt: Date | null;
  /** Whether it stands beside that of the other language, so that its own is named. */
  isNamed: boolean;
}

/** What readers get of an edition: its address, its date, where they find it, and the picture of a shared link. */
export function PublishSummary({ piece, edition, check, plannedAt, isNamed }: Props) {
  const t = useTranslations('editor.publish');
  const locale = useInterfaceLocale();
  const heading = useId();
  const { entry } = piece;
  const { slug, dateline, firstPublishedAt: first } = check;
  const date = dateline && isIsoDate(dateline) ? noonOf(dateline) : (first ?? plannedAt ?? new Date());
  const shownDate = formatDate(date, edition.locale);
  return (
    <section aria-labelledby={isNamed ? heading : undefined}>
      {isNamed && (
        <h3 id={heading} lang={edition.locale} className={classes.language}>
          {LANGUAGE_NAMES[edition.locale]}
        </h3>
      )}
      <dl className={classes.summary}>
        <div>
          <dt>{t('address')}</dt>
          <dd>
            {slug === '' ? (
              t('addressLater')
            ) : (
              <bdi dir="ltr">{`${piece.siteUrl}${piecePath(edition.locale, entry.kind, slug)}`}</bdi>
            )}
          </dd>
        </div>
        {entry.kind !== 'page' && (
          <div>
            <dt>{t('date')}</dt>
            <dd>
              {dateline || first || plannedAt ? (
                <LocaleText locale={edition.locale}>{shownDate}</LocaleText>
              ) : (
                t.rich('dateToday', {
                  date: () => <LocaleText locale={edition.locale}>{shownDate}</LocaleText>,
                })
              )}
            </dd>
          </div>
        )}
        {first && (
          <div>
            <dt>{t('firstPublished')}</dt>
            <dd>{formatDateTime(first, locale)}</dd>
          </div>
        )}
        <PublishLists kind={entry.kind} readerLists={check.readerLists} inMenus={piece.inMenus} />
        {check.issues.length === 0 && (
          <CardPreview editionId={edition.id} state={JSON.stringify(check.versions)} />
        )}
        {entry.kind === 'center_news' && neverPublished(piece) && <p>{t('listed')}</p>}
      </dl>
    </section>
  );
}
