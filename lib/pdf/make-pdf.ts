import { openTypstThread } from '@/lib/typst/open-typst-thread';
import type { PdfToSet } from './pdf-content';

/** The file, set in a thread of its own. Rejects when it cannot be set. */
export const makePdf = openTypstThread<PdfToSet>({
  renderer: ['lib', 'pdf', 'pdf-renderer.ts'],
  // An issue with many pieces and pictures, on a busy machine.
  timeoutMs: 120_000,
});
