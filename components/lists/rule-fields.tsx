'use client';

import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import type { Choice } from '@/lib/bilingual-records/types';
import { type Kind, LISTED_KINDS } from '@/lib/i18n/addresses';
import { localised } from '@/lib/i18n/locales';
import { type ListRule, RULE_TERMS, type RuleTerm } from '@/lib/lists/types';
import type { ListActions } from './list-actions';
import { parsePosition } from './parse-position';

/** What the fields hold: a source, and which one of its sort. */
export interface RuleDraft {
  source: string;
  term: Choice | null;
  /** The only kind of what has the term; '' for all. */
  only: Kind | '';
  /** As it was typed. */
  maxDays: string;
}

interface Props {
  value: RuleDraft;
  onChange: (value: RuleDraft) => void;
  issueOf: (path: string) => string | undefined;
  choices: ListActions['ruleChoices'];
}

export function draftOf({ source, maxDays: days }: ListRule): RuleDraft {
  const maxDays = days === null ? '' : String(days);
  if (!source) return { source: '', term: null, only: '', maxDays };
  return 'kind' in source
    ? { source: source.kind, term: null, only: '', maxDays }
    : { source: source.term, term: source, only: source.only ?? '', maxDays };
}

const isTerm = (source: string): source is RuleTerm => RULE_TERMS.some((term) => term === source);

/** The rule that the fields say; null while it is not said which section, topic, series or author fills the list. */
export function ruleOf({ source, term, only, maxDays: typed }: RuleDraft) {
  // What is no number is refused in the words that name the largest one, as 0 is.
  const maxDays = typed.trim() === '' ? null : (parsePosition(typed) ?? 0);
  if (source === '') return { source: null, maxDays: null };
  if (isTerm(source))
    return term ? { source: { term: source, id: term.id, only: only || null }, maxDays } : null;
  const kind = LISTED_KINDS.find((each) => each === source);
  return kind ? { source: { kind }, maxDays } : null;
}

/** What fills a list: a kind of piece, or the pieces of a section, a topic, a series or an author, for as many days. */
export function RuleFields({ value, onChange, issueOf, choices }: Props) {
  const t = useTranslations('lists.rule');
  const { source, maxDays } = value;
  const sources = [
    { value: '', label: t('none') },
    { value: 'article', label: t('articles') },
    { value: 'center_news', label: t('center_news') },
    ...RULE_TERMS.map((term) => ({ value: term, label: t(term) })),
  ];
  return (
    <>
      <Select
        label={t('source')}
        description={t('hint')}
        data={sources}
        value={source}
        onChange={(chosen) => onChange({ ...value, source: chosen ?? '', term: null, only: '' })}
        allowDeselect={false}
        maw={420}
      />
      {isTerm(source) && <TermField key={source} term={source} {...{ value, onChange, issueOf, choices }} />}
      {isTerm(source) && (
        <Select
          label={t('only')}
          data={[
            { value: '', label: t('onlyAll') },
            { value: 'article', label: t('articles') },
            { value: 'center_news', label: t('center_news') },
          ]}
          value={value.only}
          onChange={(only) => onChange({ ...value, only: LISTED_KINDS.find((kind) => kind === only) ?? '' })}
          allowDeselect={false}
          maw={420}
        />
      )}
      {source !== '' && (
        <TextInput
          inputMode="numeric"
          autoComplete="off"
          label={t('days')}
          description={t('daysHint')}
          error={issueOf('maxDays')}
          value={maxDays}
          onChange={(event) => onChange({ ...value, maxDays: event.currentTarget.value })}
          maxLength={9}
          maw={420}
        />
      )}
    </>
  );
}

function TermField({ term, value, onChange, issueOf, choices }: Props & { term: RuleTerm }) {
  const t = useTranslations('lists.rule');
  const locale = useInterfaceLocale();
  const [found, setFound] = useState<Choice[]>(value.term ? [value.term] : []);

  async function find(query: string) {
    const reply = await choices({ term, query }).catch(() => null);
    if (reply?.ok) setFound(reply.data);
  }
  const findDebounced = useDebouncedCallback(find, 200);

  return (
    <Select
      label={t('term')}
      placeholder={t('search')}
      nothingFoundMessage={t('nothing')}
      error={issueOf('term')}
      data={found.map((choice) => ({ value: choice.id, label: localised(choice, 'name', locale) }))}
      value={value.term?.id ?? null}
      onChange={(id) => onChange({ ...value, term: found.find((choice) => choice.id === id) ?? null })}
      onDropdownOpen={() => find('')}
      onSearchChange={findDebounced}
      filter={({ options }) => options}
      searchable
      maw={420}
    />
  );
}
