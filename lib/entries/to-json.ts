import type { Prisma } from '@/lib/generated/prisma/client';

/** A plain value as Prisma's JSON type; the value must have come through a schema, which is where its shape is proved. */
export function toJson(value: object): Prisma.InputJsonObject {
  return value as Prisma.InputJsonObject;
}
