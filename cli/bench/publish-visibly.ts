import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { writeDocument } from '@/lib/entries/write-document';
import { publishEdition } from '@/lib/publishing/publish-edition';
import { versionsOf } from '@/lib/publishing/seen-versions';
import { documentToJson, parseDocument } from '@/lib/richtext/document';
import type { DocumentJson } from '@/lib/richtext/document-json';
import { transaction } from '@/lib/transaction';
import { pageText } from './page-text';

const VISIBLE_TIMEOUT_MS = 20_000;
/** Between two requests of one page, so that the question does not become a load of its own. */
const ASK_INTERVAL_MS = 5;

export function withTitle(document: DocumentJson, title: string): DocumentJson {
  const content = document.content.map((node) =>
    node.type === 'title' ? { ...node, content: [{ type: 'text', text: title }] } : node,
  );
  return { ...document, content };
}

/** Milliseconds until the page contains the words. A page that does not within VISIBLE_TIMEOUT_MS counts as seen then. */
export async function untilVisible(url: string, words: string, agent: Agent): Promise<number> {
  const started = performance.now();
  while (performance.now() < started + VISIBLE_TIMEOUT_MS) {
    const text = await pageText(url, agent).catch(() => '');
    if (text.includes(words)) return performance.now() - started;
    await pause(ASK_INTERVAL_MS);
  }
  return VISIBLE_TIMEOUT_MS;
}

export interface Publishing {
  /** Milliseconds that the transaction of publishing took. */
  transaction: number;
  /** Milliseconds from the commit until each of the pages showed the new title. */
  visible: number[];
}

/** An edition that can be published again and again, each time with another title. */
export async function openRepublishing(actor: Actor, editionId: string) {
  const agent = new Agent({ keepAlive: true });
  const edition = await db().edition.findUniqueOrThrow({
    where: { id: editionId },
    include: { entry: true },
  });
  const seen = versionsOf(edition, edition.entry);
  const document = documentToJson(parseDocument(edition.document));
  let number = 0;
  return {
    /** Publishes a new title, and asks for all these pages until they show it. */
    async publish(urls: readonly string[]): Promise<Publishing> {
      number += 1;
      const title = `The title of edition ${String(number).padStart(4, '0')} at ${Date.now()}`;
      const next = withTitle(document, title);
      const { version } = await transaction((tx) => writeDocument(tx, actor, editionId, next));
      const started = performance.now();
      await transaction((tx) =>
        publishEdition(
          tx,
          actor,
          editionId,
          { ...seen, documentVersion: version },
          { change: { reason: 'facts' } },
        ),
      );
      const committed = performance.now();
      const visible = await Promise.all(urls.map((url) => untilVisible(url, title, agent)));
      return { transaction: committed - started, visible };
    },
    close: () => agent.destroy(),
  };
}
