import { Agent } from 'node:http';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { writeDocument } from '@/lib/entries/write-document';
import { publishEdition } from '@/lib/publishing/publish-edition';
import { versionsOf } from '@/lib/publishing/seen-versions';
import { documentToJson, parseDocument } from '@/lib/richtext/document';
import type { DocumentJson } from '@/lib/richtext/document-json';
import { transaction } from '@/lib/transaction';
import { httpGet } from './http-get';
import type { MeasuredServer } from './measured-server';
import { type Spread, spreadOf } from './percentiles';

export interface PublishingDelay {
  /** From the commit of publishing until a reader has the page. */
  fromCommit: Spread;
  /** From the call of publishing until a reader has the page. */
  fromStart: Spread;
}

const VISIBLE_TIMEOUT_MS = 5_000;
const MAX_ATTEMPTS = 5_000;

function withTitle(document: DocumentJson, title: string): DocumentJson {
  const content = document.content.map((node) =>
    node.type === 'title' ? { ...node, content: [{ type: 'text', text: title }] } : node,
  );
  return { ...document, content };
}

/** Requests the page again and again until it contains the words. */
async function waitUntilVisible(url: string, words: string, agent: Agent): Promise<void> {
  const deadline = performance.now() + VISIBLE_TIMEOUT_MS;
  for (let attempt = 0; attempt < MAX_ATTEMPTS && performance.now() < deadline; attempt++) {
    const { body } = await httpGet(url, {}, agent);
    if (body.includes(words)) return;
  }
  throw new Error(`"${words}" did not appear at ${url}`);
}

/** Publishes an edition `times` times with a new title, and waits each time until `path` shows that title. */
export async function measurePublishing(
  server: MeasuredServer,
  { actor, editionId, path, times }: { actor: Actor; editionId: string; path: string; times: number },
): Promise<PublishingDelay> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const edition = await db().edition.findUniqueOrThrow({
    where: { id: editionId },
    include: { entry: true },
  });
  const seen = versionsOf(edition, edition.entry);
  const document = documentToJson(parseDocument(edition.document));
  const fromCommit: number[] = [];
  const fromStart: number[] = [];
  try {
    for (let number = 1; number <= times; number++) {
      const title = `The title of edition ${String(number).padStart(4, '0')} at ${performance.now().toFixed(0)} ms`;
      const next = withTitle(document, title);
      const { version } = await transaction((tx) => writeDocument(tx, actor, editionId, next));
      const started = performance.now();
      await transaction((tx) => publishEdition(tx, actor, editionId, { ...seen, documentVersion: version }));
      const committed = performance.now();
      await waitUntilVisible(`${server.origin('browser')}${path}`, title, agent);
      const visible = performance.now();
      fromCommit.push(visible - committed);
      fromStart.push(visible - started);
    }
  } finally {
    agent.destroy();
  }
  return { fromCommit: spreadOf(fromCommit), fromStart: spreadOf(fromStart) };
}
