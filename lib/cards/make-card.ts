import { openTypstThread } from '@/lib/typst/open-typst-thread';
import type { CardContent } from './card-content';

/** The card as a PNG of 1200 × 630, drawn in a thread of its own. Rejects when it cannot be drawn. */
export const makeCard = openTypstThread<CardContent>({
  renderer: ['lib', 'cards', 'card-renderer.ts'],
  timeoutMs: 20_000,
});
