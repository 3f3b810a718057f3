import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
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
  ...{ kind: 'article' as const, isShared: false },
  ...{ name, query },
});
const names = async (actor: UserActor) => (await listViews(actor, 'article')).map(({ name }) => name);

beforeAll(async () => {
  [layla, omar, sara] = [await signedIn('layla'), await signedIn('omar'), await signedIn('sara')];
});

describe('A saved view', () => {
  it('is the user’s own, of one list, and takes the place of one with its name', async () => {
    await saveView(omar, view('Mine'));
    await saveView(omar, view('Mine', 'tab=scheduled'));
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

  it('of somebody else is not found', async () => {
    const [own] = await listViews(omar, 'article');
    await expect(deleteView(layla, own?.id ?? '')).rejects.toMatchObject({ code: 'not_found' });
    await deleteView(omar, own?.id ?? '');
    expect(await names(omar)).toEqual([]);
  });

  it('is refused where there are more than anybody finds again', async () => {
    for (let n = 0; n < VIEWS_MAX; n += 1) await saveView(sara, view(`View ${n}`));
    await expect(saveView(sara, view('One more'))).rejects.toMatchObject({ code: 'invalid' });
    await saveView(sara, view('View 7', 'tab=all'));
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
