'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { requireExport } from '@/lib/audit-log/export-events';

/** Whether the file may be taken now. A download cannot ask for a proof, so this is asked before it begins. */
export async function startExportAction() {
  return mutation(z.undefined(), undefined, (tx, { actor }) => requireExport(tx, actor));
}
