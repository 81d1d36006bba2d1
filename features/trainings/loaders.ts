import 'server-only';
import { cache } from 'react';
import { db } from '@/lib/db';
import { type DomainChoice, getTraining, listDomains, type TrainingPage } from './data';

export const loadTraining = cache((slug: string): Promise<TrainingPage | null> => getTraining(db(), slug));

export const loadDomains = cache((): Promise<DomainChoice[]> => listDomains(db()));
