import type { Prisma } from '@/lib/generated/prisma/client';

/** Casts a plain value to Prisma's JSON type. A schema must have checked the value before. */
export function toJson(value: object): Prisma.InputJsonObject {
  return value as Prisma.InputJsonObject;
}
