import 'server-only';
import { cache } from 'react';
import { db } from '@/lib/db';
import { getTraining, type TrainingPage } from './data';

export const loadTraining = cache((slug: string): Promise<TrainingPage | null> => getTraining(db(), slug));
