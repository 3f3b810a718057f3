import { escapeHtml } from './html-text';

/**
 * What stored HTML holds instead of something that depends on other rows, such as the file of a picture or the title of another entry. It is
 * filled when the HTML is read (lib/publications/fill-bodies.ts), so that a change of those rows needs no new publication.
 */
export interface Slot {
  kind: string;
  /** What the filler needs, as JSON: ids, and what was chosen in the text. */
  payload: unknown;
}

/** An empty element that browsers do not show. Text cannot look like it, because `<` is escaped in text and in attributes. */
const SLOT = /<template data-slot="([a-z-]+)" data-payload="([^"]*)"><\/template>/;

const CHARACTERS: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** What a spec's HTML holds in place of something that depends on other rows. */
export function slotHtml(kind: string, payload: object): string {
  return `<template data-slot="${kind}" data-payload="${escapeHtml(JSON.stringify(payload))}"></template>`;
}

/** The HTML between the slots, and the slots, in order. */
export function splitSlots(html: string): (string | Slot)[] {
  // `split` with two capturing groups returns the text, the kind and the payload in turn.
  const parts = html.split(SLOT);
  const pieces: (string | Slot)[] = [];
  for (let index = 0; index < parts.length; index += 3) {
    const [text = '', kind, payload] = parts.slice(index, index + 3);
    if (text !== '') pieces.push(text);
    if (kind !== undefined && payload !== undefined) pieces.push({ kind, payload: readPayload(payload) });
  }
  return pieces;
}

function readPayload(attribute: string): unknown {
  return JSON.parse(attribute.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => CHARACTERS[entity] ?? ''));
}
