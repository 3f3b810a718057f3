import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { chooseColumns as chooseVerb, getColumns } from './chosen-columns';
import { deleteView as deleteVerb } from './delete-view';
import { listViews } from './list-views';
import { saveView as saveVerb } from './save-view';
import { VIEWS_MAX } from './types';

const [saveView, deleteView, chooseColumns] = [
  committed(saveVerb),
  committed(deleteVerb),
  committed(chooseVerb),
];

let layla: UserActor;
let omar: UserActor;
let sara: UserActor;

const view = (name: string, query = 'tab=draft') => ({
  ...{ kind: 'article' as const, isShared: false, isReplacing: false },
  ...{ name, query },
});
const names = async (actor: UserActor) => (await listViews(actor, 'article')).map(({ name }) => name);

beforeAll(async () => {
  [layla, omar, sara] = [await signedIn('layla'), await signedIn('omar'), await signedIn('sara')];
});

describe('A saved view', () => {
  it('is the user’s own, of one list, and takes the place of one with its name only when that is meant', async () => {
    await saveView(omar, view('Mine'));
    await expect(saveView(omar, view('Mine', 'tab=all'))).rejects.toMatchObject({
      issues: [{ path: 'name', key: 'views.nameTaken' }],
    });
    expect((await listViews(omar, 'article'))[0]?.query).toBe('tab=draft');
    await saveView(omar, { ...view('Mine', 'tab=scheduled'), isReplacing: true });
    await saveView(sara, { ...view('Mine'), kind: 'center_news' });
    await saveView(omar, { ...view('News'), kind: 'center_news' });
    expect((await listViews(omar, 'article')).map(({ name, query }) => [name, query])).toEqual([
      ['Mine', 'tab=scheduled'],
    ]);
    expect(await names(sara)).toEqual([]);
  });

  it('is shared by administrators alone, who alone remove it again', async () => {
    await expect(saveView(omar, { ...view('For all'), isShared: true })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await saveView(layla, { ...view('For all'), isShared: true });
    const [shared] = await listViews(sara, 'article');
    expect(shared).toMatchObject({ name: 'For all', isShared: true, canDelete: false });
    await expect(deleteView(sara, shared?.id ?? '')).rejects.toMatchObject({ code: 'forbidden' });
    await deleteView(layla, shared?.id ?? '');
    expect(await names(sara)).toEqual([]);
  });

  it('that is shared is replaced by its owner alone, who is told that everybody is offered it', async () => {
    await saveView(layla, { ...view('Reviews'), isShared: true });
    const own = { ...view('Reviews', 'tab=all') };
    await expect(saveView(layla, own)).rejects.toMatchObject({ issues: [{ key: 'views.sharedNameTaken' }] });
    await saveView(sara, view('Reviews', 'tab=published'));
    expect((await listViews(omar, 'article')).find(({ name }) => name === 'Reviews')?.query).toBe(
      'tab=draft',
    );
    await saveView(layla, { ...own, isReplacing: true });
    expect(await names(omar)).not.toContain('Reviews');
    for (const actor of [layla, sara]) {
      const mine = (await listViews(actor, 'article')).find(({ name }) => name === 'Reviews');
      await deleteView(actor, mine?.id ?? '');
    }
  });

  it('is recorded in the audit log where everybody is concerned', async () => {
    const recorded = async () =>
      (await db().auditEvent.findMany({ where: { subjectType: 'view' }, orderBy: { id: 'asc' } })).map(
        ({ action, data }) => [action, data],
      );
    const before = (await recorded()).length;
    await saveView(layla, view('Own'));
    await saveView(layla, { ...view('Own'), isShared: true, isReplacing: true });
    await saveView(layla, { ...view('Own'), isReplacing: true });
    await saveView(layla, { ...view('Own'), isShared: true, isReplacing: true });
    const [shared] = await listViews(sara, 'article');
    await deleteView(layla, shared?.id ?? '');
    const named = { nameAr: 'Own', nameEn: 'Own' };
    expect((await recorded()).slice(before)).toEqual(
      ['view.shared', 'view.unshared', 'view.shared', 'view.deleted'].map((action) => [action, named]),
    );
  });

  it('of somebody else is not found', async () => {
    const [own] = await listViews(omar, 'article');
    await expect(deleteView(layla, own?.id ?? '')).rejects.toMatchObject({ code: 'not_found' });
    await deleteView(omar, own?.id ?? '');
    expect(await names(omar)).toEqual([]);
  });

  it('is refused where there are more than anybody finds again', async () => {
    for (let n = 0; n < VIEWS_MAX; n += 1) await saveView(sara, view(`View ${n}`));
    await expect(saveView(sara, view('One more'))).rejects.toMatchObject({ code: 'invalid' });
    await saveView(sara, { ...view('View 7', 'tab=all'), isReplacing: true });
  });
});

describe('The columns of a list', () => {
  it('are the usual ones until a user chooses others, each list for itself', async () => {
    expect(await getColumns(omar, 'article')).toEqual(['section', 'authors', 'changed']);
    await chooseColumns(omar, { kind: 'article', columns: ['published', 'section'] });
    expect(await getColumns(omar, 'article')).toEqual(['section', 'published']);
    expect(await getColumns(omar, 'center_news')).toEqual(['authors', 'changed']);
    expect(await getColumns(sara, 'article')).toEqual(['section', 'authors', 'changed']);
    await chooseColumns(omar, { kind: 'article', columns: [] });
    expect(await getColumns(omar, 'article')).toEqual([]);
  });
});
