import { z } from 'zod';
import { LocalityKind } from '@/generated/prisma/enums';
import { zoneCodes } from './zones';

export const zoneCode = z.enum(zoneCodes);

// The message of a format rule is a key: each user of these schemas says it in its own language.
export const postalCode = z.string().regex(/^[1-9]\d{3}$/, 'postalCode');
export const nisCode = z.string().regex(/^\d{5}$/, 'nisCode');
export const placeName = z.string().trim().min(1).max(100);
export const localityKind = z.enum(LocalityKind);

// Wallonia with a margin of some kilometres, as in the database: a swapped or mistyped pair is refused.
export const latitude = z.number().min(49.4).max(50.9);
export const longitude = z.number().min(2.8).max(6.5);
