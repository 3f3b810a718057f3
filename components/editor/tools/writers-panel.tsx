'use client';

import { CloseButton } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { Waiting } from '@/components/ui/waiting';
import { formatDateTime } from '@/lib/i18n/dates';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { localised } from '@/lib/i18n/locales';
import type { WrittenBy } from '@/lib/revisions/types';
import type { useWriters } from './use-writers';
import classes from './writers-panel.module.css';

interface Props {
  editor: Editor;
  writers: ReturnType<typeof useWriters>;
}

/** Who has written the selected words. Takes the focus when it opens; Escape goes back to the text. */
export function WritersPanel({ editor, writers: { answer, unsaved, failure, close } }: Props) {
  const t = useTranslations('tools.writers');
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);

  function leave() {
    close();
    editor.commands.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    leave();
  }

  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={classes.panel}
      aria-label={t('label')}
      onKeyDown={onKeyDown}
    >
      <div className={classes.head}>
        <h2 className={classes.title}>{t('label')}</h2>
        <CloseButton size={28} aria-label={t('close')} onClick={leave} />
      </div>
      <div role="status" aria-busy={!answer && !failure && !unsaved}>
        {answer && <Answer answer={answer} />}
        {unsaved && <p className={classes.note}>{t('unsaved')}</p>}
        {!answer && !failure && !unsaved && <Waiting size="xs" label={t('looking')} />}
      </div>
      <FailureAlert failure={failure} />
    </section>
  );
}

function Answer({ answer: { writers, earlier, characters } }: { answer: WrittenBy }) {
  const t = useTranslations('tools.writers');
  const locale = useInterfaceLocale();
  const percent = new Intl.NumberFormat(INTL_TAGS[locale], { style: 'percent' });
  const names = new Intl.ListFormat(INTL_TAGS[locale], { type: 'conjunction' });
  const share = (own: number) => percent.format(Math.max(0.01, own / characters));
  const when = (first: Date, last: Date) => {
    const [from, to] = [formatDateTime(first, locale), formatDateTime(last, locale)];
    return from === to ? to : t('between', { from, to });
  };
  if (characters === 0) return <p className={classes.note}>{t('nothing')}</p>;
  return (
    <ul className={classes.rows}>
      {writers.map(({ user, how, characters: own, firstAt, lastAt }) => (
        <li key={user.id + how} className={classes.row}>
          <span className={classes.name}>{localised(user, 'name', locale)}</span>
          <span className={classes.share}>{share(own)}</span>
          <span className={classes.note}>
            {t('line', { how: t(`how.${how}`), when: when(firstAt, lastAt) })}
          </span>
        </li>
      ))}
      {earlier && (
        <li className={classes.row}>
          <span className={classes.name}>
            {names.format(earlier.users.map((user) => localised(user, 'name', locale)))}
          </span>
          <span className={classes.share}>{share(earlier.characters)}</span>
          <span className={classes.note}>
            {t('earlier', { when: formatDateTime(earlier.before, locale), count: earlier.users.length })}
          </span>
        </li>
      )}
    </ul>
  );
}
