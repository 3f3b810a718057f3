import { openTypstThread } from '@/lib/typst/open-typst-thread';
import type { CardContent } from './card-content';
import { readLogo } from './read-logo';

/** What a card is drawn of: a thread reads no files of the newsroom. */
export interface DrawnCard extends CardContent {
  logoBytes?: Uint8Array | null;
}

const draw = openTypstThread<DrawnCard>({
  renderer: ['lib', 'cards', 'card-renderer.ts'],
  timeoutMs: 20_000,
});

/** The card as a PNG of 1200 × 630, drawn in a thread of its own. Rejects when it cannot be drawn. */
export async function makeCard(content: CardContent): Promise<Buffer> {
  return draw(content.logo ? { ...content, logoBytes: await readLogo(content.logo) } : content);
}
