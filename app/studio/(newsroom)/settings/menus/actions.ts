'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { reply } from '@/app/studio/reply';
import { getMenus } from '@/lib/menus/get-menus';
import { putIntoMenu } from '@/lib/menus/put-into-menu';
import { FormerItemShape, MenusChange } from '@/lib/menus/shape';
import { MENUS } from '@/lib/menus/types';
import { updateMenus } from '@/lib/menus/update-menus';

export async function saveMenusAction(input: unknown) {
  return mutation(
    MenusChange,
    input,
    (tx, { actor }, change) => updateMenus(tx, actor, change),
    refreshStudio,
  );
}

export async function putIntoMenuAction(input: unknown) {
  return mutation(
    z.strictObject({
      ...{ entryId: z.uuid(), menu: z.enum(MENUS), isIn: z.boolean() },
      former: FormerItemShape.optional(),
    }),
    input,
    (tx, { actor }, choice) => putIntoMenu(tx, actor, choice),
    refreshStudio,
  );
}

export async function readMenusAction() {
  return reply(z.undefined(), undefined, ({ actor }) => getMenus(actor));
}
