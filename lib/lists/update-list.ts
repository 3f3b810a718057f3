import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { findMerges } from '@/lib/entries/follow-merges';
import { keepMerges } from '@/lib/entries/keep-merges';
import { type Issue, permit, requireNoIssues } from '@/lib/errors';
import type { FillRule } from '@/lib/publications/fill-sql';
import { storeEffectivePositions } from './list-positions';
import { incrementListVersion, type LockedList, lockList, requireListVersion, stageOf } from './lock-list';
import { canArrange } from './policy';
import { readRule, TERM_COLUMNS } from './read-rule';
import { isBuiltIn, type ListChanged, type ListKey, MAX_DAYS_MAX, type RuleChange, SHOWN_MAX } from './types';

export interface ListChange {
  key: ListKey;
  version: number;
  shown: number;
  showsOtherLanguage: boolean;
  /** Absent: as before. The rules of the lists that the site has from the beginning never change. */
  rule?: RuleChange;
}

interface Settings extends FillRule {
  shown: number;
  showsOtherLanguage: boolean;
}

/** Changes how many items readers see, whether an item may appear in its other language, and what fills the list. */
export async function updateList(tx: Tx, actor: Actor, given: ListChange): Promise<ListChanged> {
  const change = { ...given, ...(given.rule && { rule: await followRule(tx, given.rule) }) };
  const list = await lockList(tx, change.key);
  permit(canArrange(actor));
  requireListVersion(list, change.version);
  const settings = settingsOf(list, change);
  requireNoIssues(await settingIssues(tx, list, settings));
  const isSame = Object.entries(settings).every(([name, value]) => list[name as keyof Settings] === value);
  if (isSame) return { version: list.version };
  if (list.isStaged) await tx.listDraft.update({ where: { listId: list.id }, data: settings });
  else await tx.list.update({ where: { id: list.id }, data: settings });
  await storeEffectivePositions(tx, { ...list, ...settings });
  const changed = await incrementListVersion(tx, actor, list);
  await recordEvent(tx, actor, {
    action: 'list.updated',
    subjectType: 'list',
    subjectId: list.id,
    data: { list: list.key, ...stageOf(list), ...settings },
  });
  return changed;
}

/** A rule may have been chosen on a page from before a person or topic was merged into another one. */
async function followRule(tx: Tx, rule: RuleChange): Promise<RuleChange> {
  const { source } = rule;
  if (!source || 'kind' in source) return rule;
  await keepMerges(tx);
  const merges = await findMerges(tx, [source.id]);
  return { ...rule, source: { ...source, id: merges.get(source.id) ?? source.id } };
}

function settingsOf(list: LockedList, { shown, showsOtherLanguage, rule }: ListChange): Settings {
  if (!rule || isBuiltIn(list.key)) {
    const { fill, sectionId, topicId, seriesId, personId, maxDays } = list;
    return { shown, showsOtherLanguage, fill, sectionId, topicId, seriesId, personId, maxDays };
  }
  const { source } = rule;
  const none = { fill: null, sectionId: null, topicId: null, seriesId: null, personId: null };
  const chosen =
    source &&
    ('kind' in source
      ? { fill: source.kind }
      : { [TERM_COLUMNS[source.term]]: source.id, fill: source.only ?? null });
  return { shown, showsOtherLanguage, ...none, ...chosen, maxDays: source ? rule.maxDays : null };
}

async function settingIssues(tx: Tx, list: LockedList, settings: Settings): Promise<Issue[]> {
  const { shown, maxDays } = settings;
  const issues: Issue[] = [];
  if (shown < 1 || shown > SHOWN_MAX)
    issues.push({ path: 'shown', key: 'lists.shown', params: { max: SHOWN_MAX } });
  if (maxDays !== null && (maxDays < 1 || maxDays > MAX_DAYS_MAX))
    issues.push({ path: 'maxDays', key: 'lists.days', params: { max: MAX_DAYS_MAX } });
  if (isBuiltIn(list.key)) return issues;
  const { source } = await readRule(tx, settings);
  const names = Object.values(TERM_COLUMNS).some((column) => settings[column] !== null);
  if (names && !source) issues.push({ path: 'term', key: 'lists.term' });
  return issues;
}
