'use client';

import { useTranslations } from 'next-intl';
import { SheetProse } from '@/components/prose/sheet-prose';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { directionOf } from '@/lib/i18n/locales';
import type { Change } from '@/lib/richtext/compare/change-list';
import type { ComparedRow } from '@/lib/richtext/compare/compared-html';
import { changeText } from './change-text';
import classes from './comparison.module.css';

interface Props {
  row: ComparedRow;
  changes: Change[];
  isBeside: boolean;
}

/** What words in the text do not show. */
function needsNote({ kind, before, after }: Change): boolean {
  return kind === 'attributes' || kind === 'marks' || kind === 'moved' || (before === '' && after === '');
}

/** One block of both texts, in one column or in two, with notes of what is not seen in its words. */
export function ComparedRowView({ row: { change, html, numbers }, changes, isBeside }: Props) {
  const t = useTranslations('history');
  const locale = useInterfaceLocale();
  const notes = changes.filter((each) => numbers.includes(each.number) && needsNote(each));
  return (
    <div className={classes.row} data-row={change}>
      {notes.length > 0 && (
        <ul className={classes.notes} lang={locale} dir={directionOf(locale)}>
          {notes.map((each) => (
            <li key={each.number} data-n={each.number}>
              {change === 'movedFrom' ? t('compare.wasHere') : changeText(each, t, locale)}
            </li>
          ))}
        </ul>
      )}
      {isBeside && (
        <div className={classes.before}>
          <SheetProse html={html} />
        </div>
      )}
      <div className={classes.after}>
        <SheetProse html={html} />
      </div>
    </div>
  );
}
