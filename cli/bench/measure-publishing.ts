import { Agent } from 'node:http';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { writeDocument } from '@/lib/entries/write-document';
import { publishEdition } from '@/lib/publishing/publish-edition';
import { versionsOf } from '@/lib/publishing/seen-versions';
import { documentToJson, parseDocument } from '@/lib/richtext/document';
import type { DocumentJson } from '@/lib/richtext/document-json';
import { transaction } from '@/lib/transaction';
import { ask } from './ask';
import type { Contender } from './contenders';
import { type Spread, spreadOf } from './percentiles';

export interface PublishingDelay {
  /** From the moment that publishing is done (its transaction is committed) until a reader has the page. */
  fromCommit: Spread;
  /** The same from the press of the button. */
  fromStart: Spread;
}

const LONGEST = 5_000;
const MOST_ATTEMPTS = 5_000;

function withTitle(document: DocumentJson, title: string): DocumentJson {
  const content = document.content.map((node) =>
    node.type === 'title' ? { ...node, content: [{ type: 'text', text: title }] } : node,
  );
  return { ...document, content };
}

/** Asks as a reader would who does nothing else, until the words are in the page. */
async function waitUntilVisible(url: string, words: string, agent: Agent): Promise<void> {
  const deadline = performance.now() + LONGEST;
  for (let attempt = 0; attempt < MOST_ATTEMPTS && performance.now() < deadline; attempt++) {
    const { body } = await ask(url, {}, agent);
    if (body.includes(words)) return;
  }
  throw new Error(`"${words}" did not appear at ${url}`);
}

/** Changes the title of an edition again and again and waits each time until `path` shows the new one. */
export async function measurePublishing(
  contender: Contender,
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
      await waitUntilVisible(`${contender.origin('browser')}${path}`, title, agent);
      const visible = performance.now();
      fromCommit.push(visible - committed);
      fromStart.push(visible - started);
    }
  } finally {
    agent.destroy();
  }
  return { fromCommit: spreadOf(fromCommit), fromStart: spreadOf(fromStart) };
}
