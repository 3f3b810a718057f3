'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { makeFeed, revokeFeed } from '@/lib/calendar/change-feed';

export async function makeCalendarFeedAction() {
  return mutation(z.undefined(), undefined, (tx, { actor }) => makeFeed(tx, actor), refreshStudio);
}

export async function revokeCalendarFeedAction() {
  return mutation(z.undefined(), undefined, (tx, { actor }) => revokeFeed(tx, actor), refreshStudio);
}
