'use client';

import { Button, Loader, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import type { ArrangedList, ListFound } from '@/lib/lists/types';
import type { ListWindow } from '@/lib/lists/window/types';
import classes from './find-item.module.css';
import { ItemTitle } from './item-title';
import type { ListActions } from './list-actions';
import { parsePosition } from './parse-position';

interface Props {
  list: Pick<ArrangedList, 'key' | 'count' | 'can'>;
  find: ListActions['find'];
  /** What is wrong with the position that was asked for. */
  issue: string | undefined;
  onShow: (show: NonNullable<ListWindow['show']>) => void;
}

/** The ways to an item far down a long list: by words of its title, and by its position. */
export function FindItem({ list, find, issue, onShow }: Props) {
  return (
    <div className={classes.ways}>
      {list.can.arrange && <ByTitle {...{ list, find, onShow }} />}
      <ByPosition {...{ list, issue, onShow }} />
    </div>
  );
}

function ByTitle({ list: { key }, find, onShow }: Pick<Props, 'list' | 'find' | 'onShow'>) {
  const t = useTranslations('lists.find');
  const locale = useInterfaceLocale();
  const finding = useAction(find);
  const [found, setFound] = useState<ListFound | null>(null);
  const words = useRef('');
  const asked = useRef('');
  async function search(query: string): Promise<ListFound | null> {
    asked.current = query;
    const reply = query.trim() === '' ? null : await finding.run({ key, query });
    // An answer that was overtaken by what was typed since says nothing.
    return reply?.ok && words.current === query ? reply.data : null;
  }
  const searchSoon = useDebouncedCallback(async (query: string) => {
    if (asked.current !== query) setFound(await search(query));
  }, 250);
  function type(typed: string) {
    words.current = typed;
    // What was found by other words is not what Enter or a click is meant for.
    setFound(null);
    searchSoon(typed);
  }
  function show(entryId: string) {
    setFound(null);
    onShow({ entryId });
  }
  async function submit(event: FormEvent) {
    event.preventDefault();
    const answer = found ?? (await search(words.current));
    if (answer?.items[0]) show(answer.items[0].entryId);
    else setFound(answer);
  }
  return (
    <search className={classes.byTitle}>
      <form onSubmit={submit}>
        <TextInput
          type="search"
          label={t('title')}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={finding.pending ? <Loader size="xs" /> : null}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => type(event.currentTarget.value)}
        />
      </form>
      <FailureAlert failure={finding.failure} />
      <div role="status">
        {found?.items.length === 0 && <Text size="sm">{t(found.isWhole ? 'none' : 'noneSoFar')}</Text>}
        {found && found.items.length > 0 && (
          <VisuallyHidden>{t('shown', { count: found.items.length })}</VisuallyHidden>
        )}
      </div>
      {found && found.items.length > 0 && (
        <ul className={classes.found} aria-label={t('found')}>
          {found.items.map(({ entryId, titles }) => (
            <li key={entryId}>
              <button type="button" className={classes.match} onClick={() => show(entryId)}>
                <ItemTitle titles={titles} locale={locale} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}

function ByPosition({ list: { count }, issue, onShow }: Pick<Props, 'list' | 'issue' | 'onShow'>) {
  const t = useTranslations('lists.find');
  const tDialog = useTranslations('lists.dialog');
  const [error, setError] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = parsePosition(String(new FormData(event.currentTarget).get('position')));
    if (typed === null) return setError(tDialog('notANumber'));
    if (count !== null && typed > count) return setError(tDialog('last', { count }));
    setAsked(true);
    onShow({ position: typed - 1 });
  }
  function forget() {
    setError(null);
    setAsked(false);
  }
  const shown = error ?? (isAsked ? issue : undefined);
  return (
    <form className={classes.byPosition} onSubmit={submit} noValidate>
      <TextInput
        name="position"
        inputMode="numeric"
        autoComplete="off"
        label={t('position')}
        error={shown && <span role="alert">{shown}</span>}
        maxLength={9}
        onChange={forget}
      />
      <Button type="submit" variant="default">
        {t('go')}
      </Button>
    </form>
  );
}
