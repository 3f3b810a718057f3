'use client';

import { Alert, VisuallyHidden } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import classes from '@/components/lists/arranged-list.module.css';
import { MoveButtons } from '@/components/lists/move-buttons';
import { moved, useArrangement } from '@/components/lists/use-arrangement';
import { useFocusKept } from '@/components/lists/use-focus-kept';
import { FailureAlert } from '@/components/ui/failure-alert';
import { NameLink } from '@/components/ui/names-table';
import { localised } from '@/lib/i18n/locales';
import type { TermRow } from '@/lib/taxonomy/types';
import { type SectionActions, type SectionList, TERM_PATHS } from './term-actions';

interface Props {
  initial: SectionList;
  /** Whether this person keeps the sections: names lead to their forms, and buttons move them. */
  editable: boolean;
  actions: SectionActions;
}

const idOf = (section: TermRow) => section.id;
// The page is made after every change, so whatever it brings is at least as new as what is shown.
const isNewer = () => true;

/** The sections in the order of the readers' navigation. Every change is stored and shown to readers at once. */
export function SectionOrder({ initial, editable, actions }: Props) {
  const t = useTranslations('taxonomy');
  const tLists = useTranslations('lists');
  const locale = useLocale();
  const { list, change, failure } = useArrangement<TermRow, SectionList>({
    initial,
    read: actions.read,
    isNewer,
  });
  const [said, setSaid] = useState('');
  const rows = useRef<HTMLOListElement>(null);
  const keepFocus = useFocusKept(rows, list.items, idOf);
  const count = list.items.length;

  async function move(section: TermRow, to: number) {
    keepFocus(section);
    const { id } = section;
    const stored = await change(
      ({ items }) => actions.move({ id, to, seen: items.map(idOf) }),
      (before) => moved(before, (other) => other.id === id, to),
    );
    const title = localised(section, 'name', locale);
    if (stored) setSaid(tLists('moved', { title, place: to + 1, count }));
  }

  return (
    <>
      {failure?.code === 'conflict' ? (
        <Alert color="yellow" variant="light" role="alert" mb="md">
          {t('conflict')}
        </Alert>
      ) : (
        <FailureAlert failure={failure} />
      )}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <ol ref={rows} className={classes.list} aria-label={t('section.order')}>
        {list.items.map((section, index) => (
          <li key={section.id} className={classes.row} data-entry={section.id}>
            <span className={classes.place}>{index + 1}</span>
            <span className={classes.what}>
              <span className={classes.titles}>
                <NameLink row={section} locale={locale} path={editable ? TERM_PATHS.section : null} />
              </span>
              <span className={classes.otherTitle}>{t('pieces', { count: section.pieces })}</span>
            </span>
            {editable && (
              <span className={classes.buttons}>
                <MoveButtons
                  title={localised(section, 'name', locale)}
                  index={index}
                  count={count}
                  onMove={(to) => move(section, to)}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
