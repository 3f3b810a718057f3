'use client';

import { Alert, VisuallyHidden } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import classes from '@/components/lists/arranged-list.module.css';
import { MoveButtons } from '@/components/lists/move-buttons';
import { moveItem, useArrangement } from '@/components/lists/use-arrangement';
import { useRowFocus } from '@/components/lists/use-row-focus';
import { FailureAlert } from '@/components/ui/failure-alert';
import { NameLink } from '@/components/ui/name-link';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import type { RecordRow } from '@/lib/bilingual-records/types';
import { localised } from '@/lib/i18n/locales';
import type { SectionActions, SectionList } from './section-actions';
import { TERM_PATHS } from './term-paths';

interface Props {
  initial: SectionList;
  /** Whether the user may change sections: names link to their forms, and each row has buttons that move it. */
  editable: boolean;
  actions: SectionActions;
}

const idOf = (section: RecordRow) => section.id;
// The server renders the page after every change, so its list is at least as new as the one that is shown.
const isNewer = () => true;

/** The sections in the order of the readers' navigation. Every change is stored and shown to readers at once. */
export function SectionOrder({ initial, editable, actions }: Props) {
  const t = useTranslations('taxonomy');
  const tLists = useTranslations('lists');
  const tStudio = useTranslations('studio');
  const locale = useInterfaceLocale();
  const { list, change, failure } = useArrangement<RecordRow, SectionList>({
    initial,
    read: actions.read,
    isNewer,
  });
  const [announcement, setAnnouncement] = useState('');
  const rows = useRef<HTMLOListElement>(null);
  const keepFocus = useRowFocus(rows, list.items, idOf);
  const count = list.items.length;

  async function move(section: RecordRow, to: number) {
    keepFocus(section);
    const { id } = section;
    const stored = await change(
      ({ items }) => actions.move({ id, to, seen: items.map(idOf) }),
      (before) => moveItem(before, (other) => other.id === id, to),
    );
    const title = localised(section, 'name', locale);
    if (stored) setAnnouncement(tLists('moved', { title, position: to + 1, count }));
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
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
      <ol ref={rows} className={classes.list} aria-label={t('section.order')}>
        {list.items.map((section, index) => (
          <li key={section.id} className={classes.row} data-entry={section.id}>
            <span className={classes.position}>{index + 1}</span>
            <span className={classes.what}>
              <span className={classes.titles}>
                <NameLink row={section} locale={locale} path={editable ? TERM_PATHS.section : null} />
              </span>
              <span className={classes.otherTitle}>
                {section.pieces.isMore
                  ? tStudio('list.piecesAbove', { count: section.pieces.count })
                  : t('pieces', { count: section.pieces.count })}
              </span>
            </span>
            {editable && (
              <span className={classes.buttons}>
                <MoveButtons
                  title={localised(section, 'name', locale)}
                  up={index === 0 ? null : index - 1}
                  down={index === count - 1 ? null : index + 1}
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
