'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import canvas from '@/components/editor/canvas/canvas.module.css';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import type { ComparedHtml } from '@/lib/richtext/compare/compared-html';
import { changeText } from './change-text';
import { ComparedRowView } from './compared-row-view';
import classes from './comparison.module.css';
import { ComparisonBar } from './comparison-bar';
import { groupRows } from './comparison-rows';
import sheet from './revisions.module.css';
import { useChangeWalk } from './use-change-walk';

interface Props {
  text: ComparedHtml;
  contentLocale: Locale;
  /** Whether the two texts stand beside each other; on a narrow screen they are one column all the same. */
  isBeside: boolean;
}

/** Both texts, word by word. */
export function ComparisonView({ text: { rows, changes }, contentLocale, isBeside }: Props) {
  const t = useTranslations('history');
  const locale = useInterfaceLocale();
  const text = useRef<HTMLDivElement>(null);
  const walk = useChangeWalk(text, changes.length);
  const current = changes[walk.current - 1];
  return (
    <section aria-label={t('compare.text')}>
      <ComparisonBar
        total={changes.length}
        walk={walk}
        told={current ? changeText(current, t, locale) : ''}
        isBeside={isBeside}
      />
      <div ref={text} className={`${canvas.sheet} ${sheet.sheet}`}>
        <div
          className={`${canvas.text} ${classes.rows}`}
          data-beside={isBeside || undefined}
          lang={contentLocale}
          dir={directionOf(contentLocale)}
        >
          {groupRows(rows).map((group, index) => {
            const shown = group.rows.map((row, number) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one comparison never change
              <ComparedRowView key={number} row={row} changes={changes} isBeside={isBeside} />
            ));
            if (!group.folded) return shown;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <details key={index} className={classes.folded}>
                <summary>
                  <bdi>{t('compare.folded', { count: group.rows.length })}</bdi>
                </summary>
                {shown}
              </details>
            );
          })}
        </div>
      </div>
    </section>
  );
}
