import { listBlockChoices } from '@/lib/lists/composition/list-block-choices';
import { findInList } from '@/lib/lists/find-in-list';
import { findOvertaken } from '@/lib/lists/find-overtaken';
import { findRuleChoices } from '@/lib/lists/find-rule-choices';
import { getList } from '@/lib/lists/get-list';
import { listArrangements } from '@/lib/lists/list-arrangements';
import { listCandidates } from '@/lib/lists/list-candidates';
import { listLists } from '@/lib/lists/list-lists';
import { listMadeLists } from '@/lib/lists/list-made-lists';
import type { ManyPublicationsFixture } from './many-publications-fixture';
import type { Queries } from './reader-queries';

/** What the studio asks of lists that editors arrange. */
export const listQueries = ({ admin, editor }: ManyPublicationsFixture): Queries => ({
  'getList, front page': () => getList(editor, 'front-page'),
  'getList, Center News': () => getList(editor, 'center-news'),
  'getList, filled by the articles of a topic': () => getList(editor, 'by-both'),
  'getList, filled by a topic': () => getList(editor, 'by-topic'),
  'getList, at a position': () =>
    getList(editor, 'center-news', { after: null, show: { position: 900 }, take: 100 }),
  'getList, from a position on': () => getList(editor, 'by-topic', { after: null, from: 700, take: 100 }),
  findInList: () => findInList(editor, 'center-news', 'title 9999'),
  'findInList, a common word': () => findInList(editor, 'center-news', 'title'),
  'findInList, two common words': () => findInList(editor, 'by-topic', 'title a'),
  'findInList, an unknown word': () => findInList(editor, 'by-topic', 'zebra'),
  'listCandidates of a list by a rule': () => listCandidates(editor, 'by-topic', ''),
  listBlockChoices: () => listBlockChoices(admin),
  listMadeLists: () => listMadeLists(admin),
  findOvertaken: () => findOvertaken(editor),
  listLists: () => listLists(editor),
  listArrangements: () => listArrangements(editor, { key: 'front-page' }),
  'listArrangements, a later part': () => listArrangements(editor, { key: 'by-topic', before: 3 }),
  'findRuleChoices, series': () => findRuleChoices(editor, 'series', 'a'),
  listCandidates: () => listCandidates(editor, 'front-page', ''),
  'listCandidates with a rare word': () => listCandidates(editor, 'front-page', '9999'),
  'listCandidates with a common word': () => listCandidates(editor, 'center-news', 'title'),
});
