'use client';

import { CloseButton, Loader, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useUrlFilter } from './use-url-filter';

const DEBOUNCE_MS = 250;

/** A search field that writes the query to the URL parameter `q`: after a pause in typing, or at once on Enter. */
export function SearchField({ label }: { label: string }) {
  const t = useTranslations('studio.list');
  const filter = useUrlFilter();
  const field = useRef<HTMLInputElement>(null);
  const stored = filter.value('q');
  const search = useDebouncedCallback(
    (words: string) => filter.set({ q: words.trim() }, { typing: true }),
    DEBOUNCE_MS,
  );

  // Back and the filter chips change the URL alone. A focused field is not overwritten, because the user may be
  // typing.
  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = stored;
  }, [stored]);

  function clear() {
    if (field.current) field.current.value = '';
    filter.set({ q: null });
  }

  return (
    <search style={{ flex: '1 1 16rem' }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          filter.set({ q: field.current?.value.trim() ?? '' });
        }}
      >
        <TextInput
          ref={field}
          type="search"
          name="q"
          aria-label={label}
          placeholder={label}
          defaultValue={stored}
          maxLength={200}
          autoComplete="off"
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            filter.pending ? (
              <Loader size="xs" />
            ) : (
              stored && <CloseButton aria-label={t('clearSearch')} onClick={clear} />
            )
          }
          onChange={(event) => search(event.currentTarget.value)}
          // Whoever goes on to a row must not be brought back here by a search that began after that.
          onBlur={() => search.flush()}
        />
      </form>
    </search>
  );
}
