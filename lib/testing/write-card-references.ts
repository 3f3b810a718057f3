// Draws the reference cards anew: node --import tsx lib/testing/write-card-references.ts. Look at each of them before it is committed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createRenderer } from '@/lib/cards/card-renderer';
import { CARD_REFERENCES, referenceFile } from './card-references';

const render = createRenderer();
for (const [name, content] of Object.entries(CARD_REFERENCES)) {
  mkdirSync(dirname(referenceFile(name)), { recursive: true });
  writeFileSync(referenceFile(name), await render(content));
  console.log(referenceFile(name));
}
