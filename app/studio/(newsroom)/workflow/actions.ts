'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { changeReviewRules, ReviewRulesShape } from '@/lib/review/review-rules';

const Change = z.strictObject({ seen: ReviewRulesShape, rules: ReviewRulesShape });

export async function changeReviewRulesAction(input: unknown) {
  return mutation(
    Change,
    input,
    (tx, { actor }, change) => changeReviewRules(tx, actor, change),
    refreshStudio,
  );
}
