import { describe, expect, it } from 'vitest';
import { FakeServer } from '@/components/editor/testing/fake-server';
import { Tab } from '@/components/editor/testing/tab';
import { article } from '@/lib/richtext/build';
import { countedIds } from '@/lib/richtext/testing/sample-document';

const text = () => article({ title: 'Title', body: [{ p: 'One' }, { p: 'Two' }] }, countedIds());

/** What a colleague's newer page has stored: a node that this page does not know, in a block or in a line. */
const NEWER = [
  { type: 'widget' },
  { type: 'paragraph', content: [{ type: 'text', text: 'See' }, { type: 'gadget' }] },
];

describe('A tab from before a deployment', () => {
  it.each(NEWER)(
    'that receives a node it does not know asks to be loaded again and loses nothing (%#)',
    async (node) => {
      const server = new FakeServer(text());
      const tab = new Tab(server, 'layla').type('written before');
      const step = { stepType: 'replace', from: 12, to: 12, slice: { content: [node] } };
      server.steps.push({ step, clientId: 'omar', sequence: 1 });
      const body = tab.body;
      await tab.engine.flush();
      expect(tab.states.at(-1)).toMatchObject({ kind: 'refused', message: null });
      expect(tab.body).toEqual(body);
      expect(tab.document.hasUnconfirmed()).toBe(true);
      tab.type(' and after');
      expect(tab.body[0]).toBe('Onewritten before and after');
      expect(JSON.stringify(tab.stepStore.stored.changes)).toContain('"r"');
      expect(server.steps).toHaveLength(1);
    },
  );
});
