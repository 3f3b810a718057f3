import { beforeEach, describe, expect, it } from 'vitest';
import type { FieldTransport, SaveFieldAnswer } from '@/components/editor/fields/types';

/** A server with one edition whose address is empty, as the page of somebody who may change it. Each case has addresses of its own. */
export interface FieldServer {
  transport: FieldTransport;
  /** The address of another piece. */
  takenSlug: string;
  /** From now on this user may change nothing. */
  close(): Promise<void>;
}

/** What the editor relies on when it saves a field. The server and the fake that the editor's tests use must both pass. */
export function describeFieldServer(name: string, open: () => Promise<FieldServer>): void {
  describe(`${name} as the fields beside the text see it`, () => {
    let server: FieldServer;
    const saveSlug = (before: string, value: string): Promise<SaveFieldAnswer> =>
      server.transport.save({ field: 'slug', before, value });

    async function stored() {
      const answer = await server.transport.read();
      if (answer.kind !== 'read') throw new Error(`reading was answered with ${answer.kind}`);
      return answer.stored;
    }

    beforeEach(async () => {
      server = await open();
    });

    it('stores a value in its own form, and answers with every field and a greater sum of versions', async () => {
      const { versionSum, fields } = await stored();
      const answer = await saveSlug('', ' Quays ');
      expect(answer).toMatchObject({ kind: 'saved', stored: { fields: { ...fields, slug: 'quays' } } });
      expect(answer.kind === 'saved' && answer.stored.versionSum).toBeGreaterThan(versionSum);
      expect(answer).toEqual({ kind: 'saved', stored: await stored() });
    });

    it('writes nothing when the value is stored already, whatever was seen before', async () => {
      await saveSlug('', 'harbours');
      const before = await stored();
      expect(await saveSlug('another', 'Harbours')).toEqual({ kind: 'saved', stored: before });
      expect(await stored()).toEqual(before);
    });

    it('refuses to write over what a colleague has stored in the same field, and no other change', async () => {
      await saveSlug('', 'hers');
      expect(await saveSlug('', 'mine')).toEqual({ kind: 'conflict' });
      expect((await stored()).fields.slug).toBe('hers');
      const date = { field: 'dateline', before: '', value: '2018-07-19' } as const;
      expect(await server.transport.save(date)).toMatchObject({
        stored: { fields: { slug: 'hers', dateline: '2018-07-19' } },
      });
    });

    it('names why a value cannot be stored, and keeps the former one', async () => {
      await saveSlug('', 'ships');
      expect(await saveSlug('ships', server.takenSlug)).toEqual({
        ...{ kind: 'invalid', key: 'slug.taken' },
        message: expect.stringMatching(/\S/),
      });
      expect((await stored()).fields.slug).toBe('ships');
    });

    it('says that a field is closed to somebody who may no longer change it', async () => {
      await server.close();
      expect(await saveSlug('', 'quays')).toEqual({ kind: 'closed' });
      expect((await stored()).fields.slug).toBe('');
    });
  });
}
