// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { renderHook } from '@/components/ui/testing/render-hook';
import { useChoiceSearch } from './use-choice-search';
import type { NamedChoice } from './use-named-choices';

const named = (label: string): NamedChoice => ({ value: label, label });

/** A search whose answers arrive when the test says so. */
async function openSearch() {
  const asked: string[] = [];
  const answers = new Map<string, (choices: NamedChoice[] | null) => void>();
  const find = (query: string) => {
    asked.push(query);
    return new Promise<NamedChoice[] | null>((resolve) => answers.set(query, resolve));
  };
  const search = await renderHook(() => useChoiceSearch(find), null);
  const answer = (query: string, choices: NamedChoice[] | null) =>
    search.act(() => answers.get(query)?.(choices));
  /** Wrapped in an object, because `act` would wait for a promise. */
  const enter = async () => {
    const started: Promise<NamedChoice[] | null>[] = [];
    await search.act(() => void started.push(search.current.searchNow()));
    return { matches: started[0] };
  };
  return { search, asked, answer, enter };
}

it('Enter right after typing gets the matches of what is in the field, not those of an older text', async () => {
  const { search, answer, enter } = await openSearch();
  await search.act(() => search.current.type('sa'));
  const older = await enter();
  await search.act(() => search.current.type('sara'));
  const latest = await enter();
  await answer('sara', [named('Sara')]);
  await answer('sa', [named('Salem'), named('Sara')]);
  expect(await latest.matches).toEqual([named('Sara')]);
  expect(await older.matches).toHaveLength(2);
  expect(search.current.choices).toEqual([named('Sara')]);
});

it('The choices for an older text are told apart from those for the text in the field', async () => {
  const { search, answer } = await openSearch();
  await search.act(() => search.current.type('sa'));
  expect(search.current.isAnswered).toBe(false);
  await search.act(() => void search.current.searchNow());
  await answer('sa', [named('Salem'), named('Sara')]);
  expect(search.current.isAnswered).toBe(true);
  await search.act(() => search.current.type('sara'));
  expect(search.current).toMatchObject({ choices: [named('Salem'), named('Sara')], isAnswered: false });
  await search.act(() => search.current.type('sa'));
  expect(search.current.isAnswered).toBe(true);
  await search.act(() => search.current.clear());
  expect(search.current.isAnswered).toBe(false);
});

it('The same text is looked up once, and again after the field was cleared', async () => {
  const { search, asked, answer } = await openSearch();
  await search.act(() => search.current.type('sa'));
  await search.act(() => void search.current.searchNow());
  await search.act(() => void search.current.searchNow());
  expect(asked).toEqual(['sa']);
  await answer('sa', [named('Sara')]);
  await search.act(() => search.current.clear());
  expect(search.current).toMatchObject({ query: '', choices: undefined });
  await search.act(() => void search.current.searchNow());
  expect(asked).toEqual(['sa', '']);
});

it('A lookup that failed is told apart from one that found nothing', async () => {
  const { search, answer } = await openSearch();
  await search.act(() => void search.current.searchNow());
  await answer('', null);
  expect(search.current.choices).toBeNull();
});
