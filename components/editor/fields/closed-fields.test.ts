import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeDevice, FakeFieldServer, openFields } from '@/components/editor/testing/fake-field-server';

let server: FakeFieldServer;
let device: FakeDevice;

beforeEach(() => {
  server = new FakeFieldServer();
  device = new FakeDevice();
});

describe('An author who loses the right to change a field', () => {
  it('while its value is being sent sees what is stored, and the own value beside it', async () => {
    const onClosed = vi.fn();
    const session = openFields({ server, device, onClosed });
    server.closed.add('slug');
    session.set('slug', 'mine', 'now');
    await session.flush();
    expect(session.value('slug')).toBe('');
    expect(session.progress('slug')).toEqual({ kind: 'closed', mine: 'mine' });
    expect(session.state).toEqual({ kind: 'attention', fields: ['slug'] });
    expect(onClosed).toHaveBeenCalledTimes(1);
    expect(device.kept.slug).toEqual({ before: '', value: 'mine' });
  });

  it('still saves the fields that are open', async () => {
    const session = openFields({ server, device });
    server.closed.add('slug');
    session.set('slug', 'mine', 'pause');
    session.set('sectionId', 's', 'now');
    await session.flush();
    expect(server.stored.sectionId).toBe('s');
    expect(session.progress('slug').kind).toBe('closed');
  });

  it('is shown the value by the next visit, which sends nothing', async () => {
    device.keep('slug', { before: '', value: 'mine' });
    server.stored = { ...server.stored, slug: 'published' };
    const session = openFields({ server, device, locked: ['slug'] });
    await session.refresh();
    expect(session.value('slug')).toBe('published');
    expect(session.progress('slug')).toEqual({ kind: 'closed', mine: 'mine' });
    expect(server.requests).toEqual([]);
    expect(device.kept.slug?.value).toBe('mine');
  });

  it('drops the value, and it does not come back', async () => {
    device.keep('slug', { before: '', value: 'mine' });
    const session = openFields({ server, device, locked: ['slug'] });
    session.resolve('slug', 'theirs');
    await session.flush();
    expect(session.state.kind).toBe('saved');
    expect(device.kept).toEqual({});
    expect(openFields({ server, device }).progress('slug').kind).toBe('saved');
  });

  it('has nothing beside it once somebody else has stored the same value', async () => {
    device.keep('slug', { before: '', value: 'mine' });
    const session = openFields({ server, device, locked: ['slug'] });
    server.stored = { ...server.stored, slug: 'mine' };
    await session.refresh();
    expect(session.progress('slug').kind).toBe('saved');
    expect(device.kept).toEqual({});
  });

  it('and gets it back has the value sent by the next visit', async () => {
    device.keep('slug', { before: '', value: 'mine' });
    openFields({ server, device, locked: ['slug'] }).close();
    await openFields({ server, device }).refresh();
    expect(server.stored.slug).toBe('mine');
  });
});
