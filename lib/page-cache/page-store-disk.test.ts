import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '@/lib/testing/eventually';
import {
  ARTICLE,
  missing,
  openStoreFixture,
  page,
  type StoreFixture,
  settle,
} from '@/lib/testing/page-store-fixture';

import { Rejection } from './rejection';

let folder: string;
let open: StoreFixture[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'markaz-pages-'));
  open = [];
});

afterEach(async () => {
  for (const fixture of open) await fixture.store.close();
  await rm(folder, { recursive: true, force: true });
});

async function start(current = 1, given: { maxBytes?: number; buildId?: string; folder?: string } = {}) {
  const disk = { folder, maxBytes: 2 ** 24, buildId: 'build 1', ...given };
  const fixture = await openStoreFixture({ disk }, current);
  fixture.render = async (target) => page(`${target} ${fixture.changes.current}`, { 'entry:1': 'immediate' });
  open.push(fixture);
  return fixture;
}

async function restart(fixture: StoreFixture, given: Parameters<typeof start>[1] = {}) {
  await fixture.store.close();
  return start(fixture.changes.current, given);
}

async function pageFiles(): Promise<string[]> {
  const found = await readdir(join(folder, 'pages'), { recursive: true }).catch(() => []);
  return found.filter((name) => name.includes('/')).map((name) => join(folder, 'pages', name));
}

describe('After a restart', () => {
  it('pages are read from disk instead of being rendered', async () => {
    const fixture = await start();
    await fixture.read();
    const later = await restart(fixture);
    expect(later.store.since).toBe(1);
    expect(await later.read()).toBe(`${ARTICLE} 1`);
    expect(later.rendered).toEqual([]);
    expect(later.store.counts()).toMatchObject({ diskHits: 1, renders: 0 });
    expect(await later.stored()).toBe(`${ARTICLE} 1`);
  });

  it('what changed before and since makes pages on disk invalid', async () => {
    const fixture = await start();
    await fixture.read('/ar/before');
    await fixture.read('/ar/since');
    await fixture.change('entry:1');
    await fixture.read('/ar/since');
    const later = await restart(fixture);
    expect(later.store.since).toBe(2);
    expect(await later.read('/ar/since')).toBe('/ar/since 2');
    expect(later.rendered).toEqual([]);
    expect(await later.read('/ar/before')).toBe('/ar/before 2');
    await later.change('entry:1');
    expect(await later.read('/ar/since')).toBe('/ar/since 3');
  });

  it('changes that a killed process had not recorded are asked for', async () => {
    const fixture = await start();
    await fixture.read();
    await eventually(async () => expect(await pageFiles()).toHaveLength(1));
    const log = await readFile(join(folder, 'changes.log'), 'utf8');
    await fixture.change('entry:1');
    const later = await restart(fixture);
    expect(later.store.since).toBe(2);
    await later.store.close();
    await writeFile(join(folder, 'changes.log'), `${log}{"number":2,"keys":["ent`);
    expect((await start(2)).store.since).toBe(1);
  });

  it('the pages that were read most are in memory, with their fragments, or rendered in the background', async () => {
    const fixture = await start();
    fixture.render = async (target) =>
      target === '/box' ? page('box') : page([`${target} `, { fragment: '/box' }], { [target]: 'immediate' });
    for (const target of ['/ar/1', '/ar/2', '/ar/3']) await fixture.read(target);
    await fixture.read('/ar/3');
    await fixture.read('/ar/3');
    await fixture.read('/ar/1');
    expect(fixture.store.mostRead()).toEqual(['/ar/3', '/ar/1', '/ar/2']);
    await fixture.change('/ar/2');
    const later = await restart(fixture);
    later.render = async () => page('rendered anew');
    await later.store.warmUp();
    expect(await later.stored('/ar/1')).toBe('/ar/1 box');
    expect(await later.stored('/ar/3')).toBe('/ar/3 box');
    await eventually(async () => expect(await later.stored('/ar/2')).toBe('rendered anew'));
    expect(later.rendered).toEqual(['/ar/2']);
  });

  it('without the database the last good page is sent, unless it was withdrawn', async () => {
    const fixture = await start();
    fixture.render = async (target) => page(target, { [target]: 'immediate' });
    for (const target of ['/ar/kept', '/ar/changed', '/ar/withdrawn']) await fixture.read(target);
    await fixture.change('/ar/changed');
    fixture.render = async () => missing(410);
    await fixture.withdraw('/ar/withdrawn');
    const later = await restart(fixture);
    later.changes.away = true;
    await later.store.warmUp();
    expect(await later.stored('/ar/kept')).toBe('/ar/kept');
    expect(await later.stored('/ar/changed')).toBe('/ar/changed');
    expect(await later.stored('/ar/withdrawn')).toBeUndefined();
    await expect(later.read('/ar/withdrawn')).rejects.toEqual(new Rejection('database away'));
  });

  it('nothing is left of pages that are missing now, of those before a gap, and of another build', async () => {
    const fixture = await start();
    await fixture.read();
    await fixture.change('entry:1');
    fixture.render = async () => missing(404);
    expect(await fixture.read()).toBe('404');
    const second = await restart(fixture);
    second.changes.away = true;
    await expect(second.read()).rejects.toEqual(new Rejection('database away'));
    second.changes.away = false;
    await second.read();
    second.changes.current = 500;
    await second.store.onGap();
    const third = await restart(second);
    expect(third.store.since).toBe(500);
    expect(await third.read()).toBe(`${ARTICLE} 500`);
    expect(third.store.counts().diskHits).toBe(0);
    const other = await restart(third, { buildId: 'build 2' });
    expect(other.store.since).toBeNull();
    await other.read();
    expect(other.store.counts().diskHits).toBe(0);
  });
});

describe('The disk', () => {
  it('knows what was withdrawn when the change is acknowledged', async () => {
    const fixture = await start();
    await fixture.read();
    await eventually(async () => expect(await pageFiles()).toHaveLength(1));
    await fixture.withdraw('entry:1');
    expect(await readFile(join(folder, 'changes.log'), 'utf8')).toContain('"withdrawn":["entry:1"]');
  });

  it('holds no more than its limit, the longest unread removed first', async () => {
    const fixture = await start(1, { maxBytes: 30_000 });
    fixture.render = async (target) => page(`${target} ${randomBytes(1_000).toString('base64')}`);
    for (let number = 0; number < 60; number += 1) await fixture.read(`/ar/${number}`);
    const later = await restart(fixture, { maxBytes: 30_000 });
    const sizes = await Promise.all((await pageFiles()).map(async (file) => (await stat(file)).size));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeLessThanOrEqual(30_000);
    expect(total).toBeGreaterThan(20_000);
    later.changes.away = true;
    expect(await later.read('/ar/59')).toContain('/ar/59');
    await expect(later.read('/ar/0')).rejects.toThrow();
  });

  it('with a damaged file costs a render, and the file is deleted', async () => {
    const fixture = await start();
    await fixture.read();
    await fixture.store.close();
    const [file = ''] = await pageFiles();
    const bytes = await readFile(file);
    bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 1;
    await writeFile(file, bytes);
    const later = await start();
    later.render = () => Promise.reject(new Error('broken'));
    await expect(later.read()).rejects.toThrow('broken');
    await eventually(async () => expect(await pageFiles()).toEqual([]));
  });

  it('that fails is given up with one line, and readers go on', async () => {
    await writeFile(join(folder, 'file'), '');
    const fixture = await start(1, { folder: join(folder, 'file', 'below') });
    expect(await fixture.read()).toBe(`${ARTICLE} 1`);
    await fixture.withdraw('entry:1');
    await fixture.read('/ar');
    fixture.tick(180);
    await settle();
    expect(fixture.lines).toEqual(['Pages are not kept on disk until it works again']);
  });

  it('that fails while pages are written is not trusted after a restart either', async () => {
    const fixture = await start();
    await fixture.read();
    await eventually(async () => expect(await pageFiles()).toHaveLength(1));
    await rm(join(folder, 'pages'), { recursive: true });
    await writeFile(join(folder, 'pages'), '');
    await fixture.read('/ar');
    await eventually(async () => expect(await readdir(folder)).not.toContain('changes.log'));
    expect(fixture.lines).toHaveLength(1);
    expect(await fixture.stored('/ar')).toBe('/ar 1');
  });

  it('that failed is tried again every minute, and then holds what is rendered and knows what is withdrawn', async () => {
    const fixture = await start();
    await fixture.read('/ar/lost');
    await eventually(async () => expect(await pageFiles()).toHaveLength(1));
    await rm(join(folder, 'pages'), { recursive: true });
    await writeFile(join(folder, 'pages'), '');
    await fixture.read('/ar/lost-too');
    await eventually(() => expect(fixture.lines).toHaveLength(1));
    fixture.render = async () => missing(410);
    await fixture.withdraw('entry:1');
    fixture.tick(60);
    await eventually(async () => expect(await readdir(folder)).toContain('changes.log'));
    for (const target of ['/ar/kept', '/ar/withdrawn']) {
      fixture.render = async () => page(target, { [target]: 'immediate' });
      await fixture.read(target);
    }
    await eventually(async () => expect(await pageFiles()).toHaveLength(2));
    fixture.render = async () => missing(410);
    await fixture.withdraw('/ar/withdrawn');
    const later = await restart(fixture);
    expect(later.store.since).toBe(3);
    later.changes.away = true;
    expect(await later.read('/ar/kept')).toBe('/ar/kept');
    for (const target of ['/ar/lost', '/ar/lost-too', '/ar/withdrawn'])
      await expect(later.read(target)).rejects.toEqual(new Rejection('database away'));
  });
});
