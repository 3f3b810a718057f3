'use server';

import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { setCredit } from '@/lib/media/set-credit';
import { CreditShape } from '@/lib/media/shape';

export async function setCreditAction(input: unknown) {
  return mutation(CreditShape, input, (tx, { actor }, credit) => setCredit(tx, actor, credit), refreshStudio);
}
